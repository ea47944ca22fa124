#include "client/school/school_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "client/rows/written_field.h"

namespace cairn {

namespace {

FieldType dayType()
{
    return {.kind = FieldKind::Day, .of = {}};
}

std::vector<RowRole<FactLine>> factRoles()
{
    return {
        {"field", [](const FactLine &line) { return QVariant(line.id); }},
        {"label", [](const FactLine &line) { return QVariant(line.label); }},
        {"value", [](const FactLine &line) { return QVariant(line.value); }},
        {"registerValue", [](const FactLine &line) { return QVariant(line.registerValue); }},
        {"corrected", [](const FactLine &line) { return QVariant(line.corrected); }},
        {"editable", [](const FactLine &line) { return QVariant(line.editable); }},
        {"isLong", [](const FactLine &line) { return QVariant(line.isLong); }},
    };
}

std::vector<RowRole<SchoolVisitLine>> visitRoles()
{
    return {
        {"visitId", [](const SchoolVisitLine &line) { return QVariant(line.id); }},
        {"day", [](const SchoolVisitLine &line) { return QVariant(line.day.startOfDay()); }},
        {"type", [](const SchoolVisitLine &line) { return QVariant(line.type); }},
        {"visitState", [](const SchoolVisitLine &line) { return QVariant(line.state); }},
        {"people", [](const SchoolVisitLine &line) { return QVariant(line.people); }},
    };
}

std::vector<RowRole<NeedLine>> needRoles()
{
    return {
        {"needId", [](const NeedLine &line) { return QVariant(line.id); }},
        {"statement", [](const NeedLine &line) { return QVariant(line.statement); }},
        {"area", [](const NeedLine &line) { return QVariant(line.area); }},
        {"needState", [](const NeedLine &line) { return QVariant(line.state); }},
        {"urgency", [](const NeedLine &line) { return QVariant(line.urgency); }},
    };
}

} // namespace

SchoolController::SchoolController(StoreThread &store, const Surroundings &surroundings,
                                   QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_contacts(factRoles()),
      m_facts(factRoles()), m_visits(visitRoles()), m_needs(needRoles()),
      m_visitTypes(termLineRoles())
{
    m_visitTypes.setRows(termLines(builtInSchema(), "visit-types"));
}

QString SchoolController::writtenToday() const
{
    return writtenText(dayType(), dayOf(m_surroundings).toString(Qt::ISODate).toStdString());
}

bool SchoolController::isDay(const QString &written) const
{
    return QDate::fromString(toQString(takenText(dayType(), written)), Qt::ISODate).isValid();
}

void SchoolController::open(const QString &schoolId)
{
    const auto id = parseId<RecordId>(schoolId.toStdString());
    if (!id)
        return;
    m_school = *id;
    setRefusal({});
    reload();
}

void SchoolController::correct(const QString &field, const QString &text)
{
    const Put put{.fields = {{field.toStdString(), Value(text.trimmed().toStdString())}}};
    whenAnswered(m_store.record({{.record = m_school, .units = {{"local", put}}}}), this,
                 [this, field](Result<std::vector<Saved>> saved) {
                     setRefusal(saved ? QString() : toQString(saved.error().sentence));
                     if (saved)
                         emit corrected(field);
                     reload();
                 });
}

void SchoolController::planVisit(const QString &type, const QString &day)
{
    Edit visit{.type = "visit"};
    visit.units = {
        {"about", Put{.fields = {{"school", toText(m_school)}, {"type", type.toStdString()}}}},
        {"date", Put{.single = takenText(dayType(), day)}},
        {"people", Amend{.add = {toText(m_me)}}},
    };
    whenAnswered(m_store.record({visit}), this, [this](Result<std::vector<Saved>> saved) {
        setRefusal(saved ? QString() : toQString(saved.error().sentence));
        if (saved)
            emit visitPlanned(toQString(toText(saved->front().record)));
    });
}

void SchoolController::takeChange(const QSet<QString> &types)
{
    static const QSet<QString> shown{QStringLiteral("school"), QStringLiteral("visit"),
                                     QStringLiteral("need"), QStringLiteral("person")};
    if (!m_school.isNull() && types.intersects(shown))
        reload();
}

void SchoolController::reload()
{
    whenAnswered(
        m_store.ask([school = m_school](Vault &vault) { return readSchool(vault.book(), school); }),
        this, [this, school = m_school](Result<SchoolSheet> sheet) {
            if (school != m_school)
                return; // another one was opened meanwhile
            if (!sheet) {
                setRefusal(toQString(sheet.error().sentence));
                return;
            }
            m_sheet = std::move(*sheet);
            m_contacts.setRows(m_sheet.contacts);
            m_facts.setRows(m_sheet.facts);
            m_visits.setRows(m_sheet.visits);
            m_needs.setRows(m_sheet.needs);
            emit loaded();
        });
}

void SchoolController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
