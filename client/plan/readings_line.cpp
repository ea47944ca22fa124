#include "client/plan/readings_line.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include "client/rows/words_of_record.h"
#include "client/vault/entered_text.h"

#include <algorithm>
#include <vector>

namespace cairn {

namespace {

constexpr qsizetype kReadingsShown = 3; // as many as a cell has lines
constexpr std::int64_t kDecimalsMax = 6;

std::int64_t decimalsOf(const RecordView &measure)
{
    return std::clamp(measure.at("definition.decimals").numberOr(0), std::int64_t{0}, kDecimalsMax);
}

/// 625 with one decimal is 62.5.
QString toldNumber(std::int64_t value, std::int64_t decimals)
{
    const QString sign = value < 0 ? QStringLiteral("-") : QString();
    QString digits = QString::number(value < 0 ? -value : value);
    if (decimals == 0)
        return sign + digits;
    digits = digits.rightJustified(static_cast<int>(decimals) + 1, u'0');
    digits.insert(digits.size() - decimals, u'.');
    return sign + digits;
}

/// Nothing where it has more decimals than the measure.
std::optional<std::int64_t> takenNumber(const QString &written, std::int64_t decimals)
{
    const QString whole = written.section(u'.', 0, 0);
    const QString part = written.section(u'.', 1);
    if (part.size() > decimals)
        return std::nullopt;
    bool isNumber = false;
    const qlonglong value =
        (whole + part.leftJustified(static_cast<int>(decimals), u'0')).toLongLong(&isNumber);
    return isNumber ? std::optional<std::int64_t>(value) : std::nullopt;
}

/// How many pupils it was the last time; the definition says how many it covers.
std::int64_t pupilsBefore(const RecordView &measure)
{
    const List *readings = measure.at("readings").list();
    if (readings != nullptr && !readings->empty())
        return readings->back().at("pupils").numberOr(0);
    return measure.at("definition.pupils").numberOr(0);
}

std::unexpected<Fault> notAReading(const char *sentence)
{
    return fault(FaultCode::Malformed, sentence);
}

} // namespace

QString toldDay(const QDate &day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(day, QStringLiteral("d MMM yyyy"));
}

QString toldReadings(const RecordView &measure)
{
    const List *readings = measure.at("readings").list();
    if (readings == nullptr)
        return {};
    std::vector<const Value *> last;
    for (const Value &reading : *readings)
        last.push_back(&reading);
    std::ranges::stable_sort(last, {},
                             [](const Value *reading) { return reading->at("on").textOr(); });
    QStringList lines;
    for (auto reading = last.rbegin(); reading != last.rend() && lines.size() < kReadingsShown;
         ++reading) {
        const QDate on = QDate::fromString(toQString((*reading)->at("on").textOr()), Qt::ISODate);
        lines << QStringLiteral("%1 · %2").arg(
            toldNumber((*reading)->at("value").numberOr(0), decimalsOf(measure)), toldDay(on));
    }
    return lines.join(u'\n');
}

Result<Value> takenReading(const RecordView &measure, const QString &written, const QDate &today)
{
    static const QRegularExpression kReading(
        QStringLiteral(
            "^(-?\\d+(?:\\.\\d+)?) *(?:%|per cent)?(?: *(?:of|/|,) *(\\d+)(?![\\d/])"
            "(?: *pupils)?)?(?: *,? *(?:on +)?(\\d{1,2}/\\d{1,2}/\\d{4}))?(?: *, *(.+))?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch parts = kReading.match(written.simplified());
    if (!parts.hasMatch())
        return notAReading("A reading is a number, of how many pupils, and the day: "
                           "9 of 14, 6/11/2026. Nothing was lost; write it so.");
    const auto value = takenNumber(parts.captured(1), decimalsOf(measure));
    if (!value)
        return notAReading("This measure has fewer decimals. Round the number, or say in the whole "
                           "form how many decimals it has.");
    const std::int64_t pupils =
        parts.captured(2).isEmpty() ? pupilsBefore(measure) : parts.captured(2).toLongLong();
    if (pupils == 0)
        return notAReading("Say of how many pupils: 9 of 14.");
    const QDate on = parts.captured(3).isEmpty()
        ? today
        : QDate::fromString(parts.captured(3), QStringLiteral("d/M/yyyy"));
    if (!on.isValid() || on > today)
        return notAReading("The day of a reading is a day that was: 6/11/2026.");
    Map reading{
        {"on", on.toString(Qt::ISODate).toStdString()}, {"value", *value}, {"pupils", pupils}};
    if (const QString source = parts.captured(4).trimmed(); !source.isEmpty())
        reading.emplace("source", entered(source));
    return Result<Value>(std::in_place, std::move(reading));
}

} // namespace cairn
