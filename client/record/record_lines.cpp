#include "client/record/record_lines.h"

#include <QDate>
#include <QLocale>

#include "client/record/record_kinds.h"
#include "client/rows/record_words.h"
#include "client/rows/words_of_record.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

QString toldAt(RecordWords &words, const Schema &schema, const RecordView &record,
               const RecordColumn &column)
{
    if (column.type.kind == FieldKind::Day) {
        const QDate day = QDate::fromString(textAt(record, column.path), Qt::ISODate);
        return QLocale(QLocale::English, QLocale::UnitedKingdom)
            .toString(day, QStringLiteral("d MMM yyyy"));
    }
    return toldText(schema, column.type, record.at(column.path), words.titles());
}

/// What one list is read with.
struct Reading {
    const Schema &schema;
    const RecordType &type;
    std::vector<RecordColumn> columns;
    RecordWords words;
};

RecordLine lineOf(Reading &reading, const RecordView &record, const RecordId &school)
{
    RecordLine line{.id = toQString(toText(record.id))};
    line.title = reading.words.titleOf(record);
    if (!school.isNull())
        line.school = reading.words.titleOf(toText(school));
    if (const Unit *state = reading.type.stateUnit())
        line.state = labelOf(reading.schema, state->single.of, record.at(state->name).textOr());
    line.standing = toQString(record.standing());
    std::array<QString *, kColumnsMax> places{&line.first, &line.second, &line.third};
    for (std::size_t at = 0; at < reading.columns.size(); ++at)
        *places.at(at) = toldAt(reading.words, reading.schema, record, reading.columns[at]);
    return line;
}

} // namespace

bool RecordLine::has(const QStringList &words) const
{
    const QString all = QStringList{title, school, state, first, second, third}.join(u' ');
    return std::ranges::all_of(
        words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

Result<RecordLines> readLines(Book &book, const RecordWish &wish)
{
    const RecordType *type = book.schema.type(wish.type);
    if (type == nullptr)
        return RecordLines{};
    Query query{.type = wish.type};
    const std::string path = schoolPath(*type);
    if (!wish.path.empty())
        query.where[wish.path] = wish.target;
    if (!wish.school.isNull() && !path.empty())
        query.where[path] = toText(wish.school);
    const auto total = count(book, query);
    if (!total)
        return std::unexpected(total.error());
    query.skip = *total > kLinesMax ? *total - kLinesMax : 0;
    query.limit = kLinesMax;
    auto records = list(book, query);
    if (!records)
        return std::unexpected(records.error());

    RecordLines lines{.lines = {}, .total = *total};
    Reading reading{book.schema, *type, columnsOf(*type), RecordWords(book)};
    for (auto record = records->rbegin(); record != records->rend(); ++record) {
        const RecordId school = reading.words.schoolOf(*record);
        if (wish.school.isNull() || school == wish.school)
            lines.lines.push_back(lineOf(reading, *record, school));
    }
    return lines;
}

Result<std::vector<KindLine>> readKinds(Book &book, const RecordId &school)
{
    std::vector<KindLine> kinds;
    for (const RecordType *type : kindsOffered(book.schema)) {
        KindLine line{.id = toQString(type->name),
                      .label = toQString(type->plural),
                      .help = toQString(type->help)};
        Query query{.type = type->name};
        const std::string path = schoolPath(*type);
        if (!school.isNull() && !path.empty())
            query.where[path] = toText(school);
        const auto counted = count(book, query);
        if (!counted)
            return std::unexpected(counted.error());
        line.count = school.isNull() || !path.empty() ? static_cast<int>(*counted) : -1;
        kinds.push_back(std::move(line));
    }
    return kinds;
}

std::vector<RowRole<RecordLine>> recordLineRoles()
{
    return {
        {"recordId", [](const RecordLine &line) { return QVariant(line.id); }},
        {"title", [](const RecordLine &line) { return QVariant(line.title); }},
        {"school", [](const RecordLine &line) { return QVariant(line.school); }},
        {"stateWord", [](const RecordLine &line) { return QVariant(line.state); }},
        {"standing", [](const RecordLine &line) { return QVariant(line.standing); }},
        {"first", [](const RecordLine &line) { return QVariant(line.first); }},
        {"second", [](const RecordLine &line) { return QVariant(line.second); }},
        {"third", [](const RecordLine &line) { return QVariant(line.third); }},
    };
}

std::vector<RowRole<KindLine>> kindLineRoles()
{
    return {
        {"kind", [](const KindLine &line) { return QVariant(line.id); }},
        {"label", [](const KindLine &line) { return QVariant(line.label); }},
        {"help", [](const KindLine &line) { return QVariant(line.help); }},
        {"count", [](const KindLine &line) { return QVariant(line.count); }},
    };
}

} // namespace cairn
