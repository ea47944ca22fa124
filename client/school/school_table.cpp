#include "client/school/school_table.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace cairn {

namespace {

QString textOf(const SchoolLine &line, SchoolColumn column)
{
    switch (column) {
    case SchoolColumn::Name: return line.name;
    case SchoolColumn::Town: return line.town;
    case SchoolColumn::Phase: return line.phase;
    case SchoolColumn::Lasl: return line.lasl;
    case SchoolColumn::District: return line.district;
    case SchoolColumn::Head: return line.head;
    case SchoolColumn::State: return line.status;
    case SchoolColumn::Pupils: return {};
    case SchoolColumn::LastVisit: return line.lastVisit.toString(Qt::ISODate);
    }
    return {};
}

/// What a column is ordered by; where it is equal, the name decides.
std::vector<QString> keysOf(const std::vector<SchoolLine> &lines, SchoolColumn column)
{
    std::vector<QString> keys;
    keys.reserve(lines.size());
    for (const SchoolLine &line : lines) {
        const QString own = column == SchoolColumn::Pupils
            ? QStringLiteral("%1").arg(line.pupils + 1, 8, 10, QLatin1Char('0'))
            : folded(textOf(line, column));
        keys.push_back(own + QChar(1) + folded(line.name) + line.urn);
    }
    return keys;
}

} // namespace

QString folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    const QString decomposed = text.normalized(QString::NormalizationForm_D);
    for (const QChar sign : decomposed) {
        const bool skipped = sign.category() == QChar::Mark_NonSpacing || sign == QLatin1Char('\'')
            || sign == QChar(0x2019);
        if (!skipped)
            plain += sign.toLower();
    }
    return plain;
}

SchoolTable::SchoolTable(std::vector<SchoolLine> lines) : m_lines(std::move(lines))
{
    m_folded.reserve(m_lines.size());
    for (const SchoolLine &line : m_lines) {
        m_folded.push_back(folded(QStringList{line.name, line.town, line.phase, line.lasl,
                                              line.district, line.head, line.urn, line.status}
                                      .join(QLatin1Char('\n'))));
    }
    for (std::size_t column = 0; column < kSchoolColumns; ++column) {
        const auto keys = keysOf(m_lines, static_cast<SchoolColumn>(column));
        auto &order = m_orders[column];
        order.resize(m_lines.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {},
                          [&](std::uint32_t place) -> const QString & { return keys[place]; });
    }
}

std::vector<std::uint32_t> SchoolTable::find(const Wish &wish) const
{
    const QStringList words = folded(wish.words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto &order = m_orders[static_cast<std::size_t>(wish.column)];
    const auto matches = [&](std::uint32_t place) {
        return std::ranges::all_of(
            words, [&](const QString &word) { return m_folded[place].contains(word); });
    };
    std::vector<std::uint32_t> found;
    found.reserve(order.size());
    if (wish.descending)
        std::copy_if(order.rbegin(), order.rend(), std::back_inserter(found), matches);
    else
        std::copy_if(order.begin(), order.end(), std::back_inserter(found), matches);
    return found;
}

} // namespace cairn
