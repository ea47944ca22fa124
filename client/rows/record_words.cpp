#include "client/rows/record_words.h"

#include "client/rows/words_of_record.h"

namespace cairn {

namespace {

constexpr qsizetype kTitleMax = 120; ///< letters; a prose is cut there
constexpr std::string_view kSchoolScope = "school:";
constexpr std::string_view kVisitScope = "visit:";

/// The first line, cut where a title ends.
QString asTitle(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0).simplified();
    return line.size() <= kTitleMax ? line : line.left(kTitleMax - 1) + QChar(0x2026);
}

} // namespace

QString RecordWords::titleOf(const RecordView &record)
{
    const std::string id = toText(record.id);
    if (const auto known = m_titles.find(id); known != m_titles.end())
        return known->second;
    const RecordType *type = m_book.schema.type(record.type);
    if (type == nullptr)
        return toQString(record.type);
    m_titles[id] = toQString(type->label); // a record that names itself ends here
    QString title = record.type == "school" ? schoolName(record) : titleAt(*type, record);
    if (title.isEmpty())
        title = toQString(type->label);
    m_titles[id] = title;
    return title;
}

QString RecordWords::titleAt(const RecordType &type, const RecordView &record)
{
    const std::string_view path = type.title;
    const auto dot = path.find('.');
    const Unit *unit = type.unit(path.substr(0, dot));
    if (unit == nullptr)
        return {};
    const Field *field =
        dot == std::string_view::npos ? nullptr : unit->field(path.substr(dot + 1));
    const FieldType &kind = field != nullptr ? field->type : unit->single;
    const Value &value = record.at(path);
    // A piece of evidence names the note that it rests on: what is written there stands for it.
    if (kind.kind == FieldKind::Text && parseId<RecordId>(value.textOr()))
        return titleOf(value.textOr());
    return asTitle(toldText(m_book.schema, kind, value, titles()));
}

QString RecordWords::titleOf(std::string_view id)
{
    if (const auto known = m_titles.find(id); known != m_titles.end())
        return known->second;
    const auto record = parseId<RecordId>(id);
    if (!record)
        return {};
    const auto shown = show(m_book, *record);
    if (!shown)
        return m_titles[std::string(id)] = QString();
    return titleOf(*shown);
}

TitleOf RecordWords::titles()
{
    return [this](std::string_view id) { return titleOf(id); };
}

RecordId RecordWords::schoolOf(const RecordView &record)
{
    if (record.type == "school")
        return record.id;
    if (const auto school = parseId<RecordId>(record.at("about.school").textOr()))
        return *school;
    if (record.scope.starts_with(kSchoolScope))
        return keyedId("school", record.scope.substr(kSchoolScope.size()));
    std::string visit(record.at("about.visit").textOr());
    if (visit.empty() && record.scope.starts_with(kVisitScope))
        visit = record.scope.substr(kVisitScope.size());
    const auto id = parseId<RecordId>(visit);
    if (!id)
        return {};
    if (const auto known = m_schools.find(visit); known != m_schools.end())
        return known->second;
    const auto shown = show(m_book, *id);
    return m_schools[visit] = shown ? schoolOf(*shown) : RecordId{};
}

} // namespace cairn
