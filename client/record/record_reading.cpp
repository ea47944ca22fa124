#include <QQmlEngine>

#include "client/record/record_controller.h"
#include "client/record/record_roles.h"
#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

/// What a call from QML returns, QML would otherwise take away when it likes.
QAbstractItemModel *ours(QAbstractItemModel *model)
{
    QQmlEngine::setObjectOwnership(model, QQmlEngine::CppOwnership);
    return model;
}

/// What stands in the first fields already: the school, the owner, oneself, now.
std::map<std::string, std::string> givenFor(const RecordType &type, const RecordId &school,
                                            const FormReader &reader, Instant now)
{
    std::map<std::string, std::string> given;
    for (const Unit &unit : type.units) {
        for (const Field &field : unit.fields) {
            const std::string path = unit.name + '.' + field.name;
            if (unit.policy != Policy::Fixed)
                continue;
            if (field.type.kind == FieldKind::Ref && field.type.of == "school" && !school.isNull())
                given[path] = toText(school);
            if (field.type.kind == FieldKind::Ref && field.type.of == "person" && field.required)
                given[path] = toText(reader.writer.person);
            if (field.type.kind == FieldKind::Moment)
                given[path] = writtenText(field.type, Value(toText(now))).toStdString();
        }
    }
    return given;
}

} // namespace

void RecordController::begin(const QString &type, const QString &school, const QString &path,
                             const QString &owner)
{
    const RecordType *declared = builtInSchema().type(type.toStdString());
    if (declared == nullptr)
        return;
    clear();
    m_beginning = true;
    const auto schoolId = parseId<RecordId>(school.toStdString());
    auto given =
        givenFor(*declared, schoolId ? *schoolId : RecordId{}, m_reader, m_surroundings.now());
    if (!path.isEmpty())
        given[path.toStdString()] = owner.toStdString();
    m_pick.setSchool(schoolId ? *schoolId : RecordId{});
    const auto read = [declared, given](Vault &vault) -> Result<Opened> {
        Opened opened;
        opened.sheet.type = toQString(declared->name);
        opened.sheet.typeLabel = toQString(declared->label);
        opened.sheet.help = toQString(declared->help);
        opened.sheet.rows = beginningRows(vault.book(), *declared, given);
        auto drafts = readFormDrafts(vault.book(), *declared, "begin/" + declared->name + '/',
                                     opened.sheet.rows);
        if (!drafts)
            return std::unexpected(drafts.error());
        std::erase_if(drafts->words, [&given](const auto &draft) {
            return given.contains(draft.first.toStdString());
        });
        opened.drafts = std::move(*drafts);
        return opened;
    };
    whenAnswered(m_store.ask(read), this, [this](Result<Opened> opened) {
        if (!m_beginning)
            return;
        if (opened)
            take(std::move(*opened));
        else
            setRefusal(toQString(opened.error().sentence));
    });
}

void RecordController::reload(bool withDrafts)
{
    if (m_record.isNull() || m_beginning)
        return;
    FormReader reader = m_reader;
    reader.today = dayOf(m_surroundings).toString(Qt::ISODate).toStdString();
    const auto read = [reader, record = m_record, withDrafts](Vault &vault) -> Result<Opened> {
        auto sheet = readSheet(vault.book(), reader, record);
        if (!sheet)
            return std::unexpected(sheet.error());
        Opened opened{.sheet = std::move(*sheet), .drafts = {}};
        const RecordType *type = builtInSchema().type(opened.sheet.type.toStdString());
        if (!withDrafts || type == nullptr)
            return opened;
        auto drafts = readFormDrafts(vault.book(), *type, "record/" + toText(record) + '/',
                                     opened.sheet.rows);
        if (!drafts)
            return std::unexpected(drafts.error());
        opened.drafts = std::move(*drafts);
        return opened;
    };
    whenAnswered(
        m_store.ask(read), this, [this, withDrafts, record = m_record](Result<Opened> opened) {
            if (record != m_record || m_beginning)
                return; // another one was opened meanwhile
            if (opened && !withDrafts)
                opened->drafts.strays = m_strays.rows(); // they stand until somebody lets them go
            if (opened)
                take(std::move(*opened));
            else
                setRefusal(toQString(opened.error().sentence));
        });
}

void RecordController::take(Opened opened)
{
    m_sheet = std::move(opened.sheet);
    if (!m_beginning) {
        const auto school = parseId<RecordId>(m_sheet.schoolId.toStdString());
        m_pick.setSchool(school ? *school : RecordId{});
    }
    for (const auto &[id, text] : opened.drafts.words) {
        const auto found = std::ranges::find(m_sheet.rows, id, &FormRow::id);
        const QString base = found != m_sheet.rows.end() ? found->value : QString(); // of a part
        if (base != text && !m_typed.contains(id))
            m_typed.emplace(id, Typed{.text = text, .base = base, .restored = true});
    }
    m_strays.setRows(std::move(opened.drafts.strays));
    m_ways.setRows(m_sheet.ways);
    m_belongings.setRows(m_sheet.belongings);
    m_belongingKinds.setRows(m_sheet.belongingKinds);
    showRows();
    m_ready = true;
    emit loaded();
}

/// What is being written stays as it is written; what came from elsewhere is said beside it.
void RecordController::showTyped(FormRow &row) const
{
    const auto typed = m_typed.find(row.id);
    if (typed == m_typed.end())
        return;
    row.value = typed->second.text;
    if (row.control == FormControl::Ref)
        row.told = typed->second.told;
    row.elsewhere = typed->second.elsewhere;
    row.refusal = typed->second.refusal;
    row.restored = typed->second.restored;
}

/// Two changes of a prose are both kept; of anything else people choose one.
bool RecordController::keepsBoth(const FormRow &row) const
{
    const RecordType *type = declared();
    const FormPlace place = type != nullptr ? placeOf(*type, row.id.toStdString()) : FormPlace{};
    return place.unit != nullptr && place.unit->policy == Policy::Prose;
}

void RecordController::letGo(const QString &stray)
{
    std::vector<StrayDraft> strays = m_strays.rows();
    std::erase_if(strays, [&stray](const StrayDraft &each) { return each.id == stray; });
    m_strays.setRows(std::move(strays));
    m_drafts.drop(draftKey(stray));
}

void RecordController::showRows()
{
    std::vector<FormRow> rows = m_sheet.rows;
    for (FormRow &row : rows) {
        const auto typed = m_typed.find(row.id);
        const bool moved = typed != m_typed.end() && row.value != typed->second.base;
        if (moved && !m_beginning && !keepsBoth(row))
            typed->second.elsewhere = row.value;
        showTyped(row);
        auto &members = m_members[row.id];
        if (!members)
            members = std::make_unique<RowListModel<MemberLine>>(memberRoles());
        members->setRows(row.members);
    }
    m_rows.setRows(std::move(rows));
    for (const auto &[row, parts] : m_parts)
        parts->setRows(partRows(row));
}

QAbstractItemModel *RecordController::choicesOf(const QString &vocabulary, bool adding)
{
    auto &choices = m_choices[vocabulary + (adding ? u"+"_s : QString())];
    if (!choices) {
        choices = std::make_unique<RowListModel<TermLine>>(termLineRoles());
        auto lines = termLines(builtInSchema(), vocabulary.toStdString());
        lines.insert(lines.begin(), TermLine{.id = {}, .label = adding ? tr("Add…") : u"–"_s});
        choices->setRows(std::move(lines));
    }
    return ours(choices.get());
}

QAbstractItemModel *RecordController::partsOf(const QString &row)
{
    auto &parts = m_parts[row];
    if (!parts) {
        parts = std::make_unique<RowListModel<FormRow>>(formRowRoles());
        parts->setRows(partRows(row));
    }
    return ours(parts.get());
}

std::vector<FormRow> RecordController::partRows(const QString &row) const
{
    const RecordType *type = declared();
    const Unit *unit = type != nullptr ? type->unit(row.toStdString()) : nullptr;
    std::vector<FormRow> rows;
    if (unit == nullptr)
        return rows;
    const auto add = [&](const Field &field) {
        FormRow part{.id = row + u'+' + toQString(field.name)};
        part.label = toQString(field.label);
        part.control = controlOf(*unit, field.type);
        part.vocabulary =
            part.control == FormControl::Choice ? toQString(field.type.of) : QString();
        part.refType = part.control == FormControl::Ref ? toQString(field.type.of) : QString();
        part.limit = static_cast<int>(field.type.limit);
        part.help = toQString(field.help);
        showTyped(part);
        rows.push_back(std::move(part));
    };
    if (unit->isSingle())
        add({.name = {}, .number = 0, .label = unit->label, .type = unit->single});
    for (const Field &field : unit->fields)
        add(field);
    return rows;
}

bool RecordController::addsAtOnce(const QString &row) const
{
    const RecordType *type = declared();
    const Unit *unit = type != nullptr ? type->unit(row.toStdString()) : nullptr;
    const bool isListed =
        unit != nullptr && (unit->policy == Policy::Set || unit->policy == Policy::Append);
    if (!isListed || !unit->isSingle())
        return false;
    const FieldKind kind = unit->single.kind;
    return kind == FieldKind::Choice || kind == FieldKind::Node || kind == FieldKind::Ref;
}

bool RecordController::hasOnePart(const QString &row) const
{
    return partRows(row).size() == 1;
}

QAbstractItemModel *RecordController::membersOf(const QString &row)
{
    const auto found = m_members.find(row);
    return found != m_members.end() ? ours(found->second.get()) : nullptr;
}

void RecordController::clear()
{
    m_drafts.flush();
    m_typed.clear();
    m_sheet = {};
    m_record = {};
    m_beginning = false;
    m_ready = false;
    m_rows.setRows({});
    m_strays.setRows({});
    m_ways.setRows({});
    m_belongings.setRows({});
    m_belongingKinds.setRows({});
    m_members.clear();
    m_parts.clear();
    setRefusal({});
}

} // namespace cairn
