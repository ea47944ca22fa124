#include "client/record/record_kinds.h"
#include "client/record/record_sheet.h"
#include "client/rows/record_words.h"
#include "client/rows/words_of_record.h"
#include "shared/book/linked_records.h"
#include "shared/domain/editing.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::size_t kBelongingsMax = 200;

/// What the rows of one form are read with.
struct Reading {
    const Schema &schema;
    const RecordType &type;
    const RecordView &record;
    RecordFacts facts;
    const FormReader &reader;
    RecordWords &words;
};

bool isListed(const Unit &unit)
{
    return unit.policy == Policy::Set || unit.policy == Policy::Append;
}

/// Labels of the states that cannot be reached while nothing stands here.
QString neededFor(const Reading &reading, const std::string &path)
{
    const Unit *state = reading.type.stateUnit();
    QStringList labels;
    if (state == nullptr)
        return {};
    for (const Requirement &requirement : state->moves.requirements)
        if (requirement.path == path)
            for (const std::string &target : requirement.movingTo)
                labels << labelOf(reading.schema, state->single.of, target);
    labels.removeDuplicates();
    return labels.join(QStringLiteral(", "));
}

struct Lock {
    FormLock why = FormLock::Open;
    QString sentence = {};
};

Lock lockOf(const Reading &reading, const Unit &unit)
{
    if (unit.policy == Policy::Server)
        return {FormLock::County};
    if (unit.policy == Policy::Fixed)
        return {FormLock::Fixed};
    if (unit.authorOnly && reading.facts.maker != reading.reader.writer.person)
        return {FormLock::Author};
    const Findings findings = judgeEdit(reading.type, reading.facts, unit, reading.reader.role);
    for (const Finding &finding : findings)
        if (finding.weight == Weight::Refuses)
            return {FormLock::Rule, toQString(finding.sentence)};
    const auto shown = reading.record.units.find(unit.name);
    if (shown != reading.record.units.end() && shown->second.standing == Standing::Contested)
        return {FormLock::Contested};
    return {};
}

FormRow rowOf(Reading &reading, const Unit &unit, const Field *field)
{
    const FieldType &type = field != nullptr ? field->type : unit.single;
    const std::string path = field != nullptr ? unit.name + '.' + field->name : unit.name;
    FormRow row{.id = toQString(path)};
    row.label = toQString(field != nullptr ? field->label : unit.label);
    row.help = toQString(field != nullptr && !field->help.empty() ? field->help : unit.help);
    row.control = controlOf(unit, type);
    if (row.control == FormControl::Choice)
        row.vocabulary = toQString(type.of);
    if (row.control == FormControl::Ref)
        row.refType = toQString(type.of);
    row.limit = static_cast<int>(type.limit);
    const Value &value = reading.record.at(path);
    row.value = writtenText(type, value);
    row.told = toldText(reading.schema, type, value, reading.words.titles());
    row.needed = neededFor(reading, path);
    const auto shown = reading.record.units.find(unit.name);
    if (shown != reading.record.units.end())
        row.standing = toQString(shown->second.standing);
    const Lock lock = lockOf(reading, unit);
    row.lock = lock.why;
    row.lockSentence = lock.sentence;
    return row;
}

/// A set or a list of entries is one row with its elements.
FormRow membersRow(Reading &reading, const Unit &unit)
{
    FormRow row = rowOf(reading, unit, nullptr);
    const bool hasFiles = std::ranges::any_of(
        unit.fields, [](const Field &field) { return field.type.kind == FieldKind::File; });
    row.control = hasFiles ? FormControl::Told : FormControl::Members;
    row.value.clear();
    row.told.clear();
    row.needed = neededFor(reading, unit.name);
    const List *elements = reading.record.at(unit.name).list();
    for (const Value &element : elements != nullptr ? *elements : List{}) {
        const ToldValue told = tellElement(reading.schema, unit, element, reading.words.titles());
        row.members.push_back(
            {.id = toQString(canonical(element)),
             .text = told.headline,
             .words = told.words,
             .removable = unit.policy == Policy::Set && row.lock == FormLock::Open});
    }
    return row;
}

void addUnit(Reading &reading, const Unit &unit, QString &group, std::vector<FormRow> &rows)
{
    if (unit.policy == Policy::State)
        return; // the ways on stand above the form
    std::vector<FormRow> own;
    if (isListed(unit))
        own.push_back(membersRow(reading, unit));
    else if (unit.isSingle())
        own.push_back(rowOf(reading, unit, nullptr));
    else
        for (const Field &field : unit.fields)
            own.push_back(rowOf(reading, unit, &field));
    if (own.empty())
        return;
    if (own.size() > 1)
        own.front().unitLabel = toQString(unit.label);
    for (std::size_t at = 1; at < own.size(); ++at)
        own[at].leads = false;
    own.front().group = std::exchange(group, QString());
    std::ranges::move(own, std::back_inserter(rows));
}

std::vector<FormRow> rowsOf(Reading &reading)
{
    std::vector<FormRow> rows;
    QString heading;
    if (reading.type.groups.empty()) {
        for (const Unit &unit : reading.type.units)
            addUnit(reading, unit, heading, rows);
        return rows;
    }
    for (const Group &group : reading.type.groups) {
        heading = toQString(group.label);
        for (const std::string &name : group.units)
            if (const Unit *unit = reading.type.unit(name))
                addUnit(reading, *unit, heading, rows);
    }
    return rows;
}

/// Types with a fixed field that names a record like this one.
std::vector<BelongingKind> belongingKinds(const Schema &schema, const RecordType &type)
{
    std::vector<BelongingKind> kinds;
    for (const RecordType *each : kindsOffered(schema))
        for (const Unit &unit : each->units)
            for (const Field &field : unit.fields)
                if (unit.policy == Policy::Fixed && field.type.kind == FieldKind::Ref
                    && field.type.of == type.name && isMadeByPeople(*each))
                    kinds.push_back({.id = toQString(each->name),
                                     .label = toQString(each->label),
                                     .path = toQString(unit.name + '.' + field.name)});
    return kinds;
}

Result<void> addBelongings(Book &book, RecordWords &words, RecordSheet &sheet)
{
    for (const BelongingKind &kind : sheet.belongingKinds) {
        const RecordType &type = *book.schema.type(kind.id.toStdString());
        auto records = list(book,
                            {.type = type.name,
                             .where = {{kind.path.toStdString(), toText(sheet.id)}},
                             .limit = kBelongingsMax});
        if (!records)
            return std::unexpected(records.error());
        for (const RecordView &record : *records) {
            BelongingLine line{.id = toQString(toText(record.id)), .kind = kind.id};
            line.label = kind.label;
            line.title = words.titleOf(record);
            if (const Unit *state = type.stateUnit())
                line.state =
                    labelOf(book.schema, state->single.of, record.at(state->name).textOr());
            sheet.belongings.push_back(std::move(line));
        }
    }
    return {};
}

void addHeader(Book &book, Reading &reading, const PeopleNames &people, RecordSheet &sheet)
{
    sheet.id = reading.record.id;
    sheet.type = toQString(reading.type.name);
    sheet.typeLabel = toQString(reading.type.label);
    sheet.help = toQString(reading.type.help);
    sheet.title = reading.words.titleOf(reading.record);
    const RecordId school = reading.words.schoolOf(reading.record);
    if (!school.isNull()) {
        sheet.schoolId = toQString(toText(school));
        sheet.school = reading.words.titleOf(toText(school));
    }
    sheet.visitId = reading.type.name == "visit" ? toQString(toText(reading.record.id))
                                                 : textAt(reading.record, "about.visit");
    sheet.standing = toQString(reading.record.standing());
    if (const Unit *state = reading.type.stateUnit())
        sheet.state =
            labelOf(book.schema, state->single.of, reading.record.at(state->name).textOr());
    if (const Head *making = makingOf(reading.record)) {
        sheet.maker = nameOf(people, making->author);
        sheet.made = localTime(making->claimedMillis);
    }
}

} // namespace

Result<RecordSheet> readSheet(Book &book, const FormReader &reader, const RecordId &id)
{
    const auto record = show(book, id);
    if (!record)
        return std::unexpected(record.error());
    const auto people = readPeople(book);
    if (!people)
        return std::unexpected(people.error());
    const RecordType *type = book.schema.type(record->type);
    if (type == nullptr)
        return fault(FaultCode::NotFound,
                     "A newer Cairn made this kind of record. It is kept here and passed on. "
                     "Bring this laptop's Cairn up to date to read it.");
    RecordWords words(book);
    Reading reading{book.schema, *type, *record, factsOf(*record), reader, words};
    RecordSheet sheet;
    addHeader(book, reading, *people, sheet);
    sheet.rows = rowsOf(reading);
    addWays(book, *type, *record, reader, sheet);
    sheet.belongingKinds = belongingKinds(book.schema, *type);
    if (auto added = addBelongings(book, words, sheet); !added)
        return std::unexpected(added.error());
    return sheet;
}

std::vector<FormRow> beginningRows(Book &book, const RecordType &type,
                                   const std::map<std::string, std::string> &given)
{
    const RecordView nothing{.id = {}, .type = type.name, .scope = {}, .units = {}};
    const FormReader reader;
    RecordWords words(book);
    Reading reading{book.schema, type, nothing, {}, reader, words};
    std::vector<FormRow> rows;
    const auto add = [&](const Unit &unit, const Field *field) {
        FormRow row = rowOf(reading, unit, field);
        row.lock = FormLock::Open;
        row.needed.clear();
        if (const auto known = given.find(row.id.toStdString()); known != given.end()) {
            row.value = toQString(known->second);
            const FieldType &kind = field != nullptr ? field->type : unit.single;
            row.told = toldText(book.schema, kind, known->second, words.titles());
        }
        rows.push_back(std::move(row));
    };
    for (const Unit &unit : type.units)
        if (unit.policy == Policy::Fixed)
            for (const Field &field : unit.fields)
                add(unit, &field);
    const FormPlace title = placeOf(type, type.title);
    if (title.unit != nullptr && title.unit->policy != Policy::Fixed
        && title.unit->policy != Policy::Server && !isListed(*title.unit))
        add(*title.unit, title.field);
    return rows;
}

} // namespace cairn
