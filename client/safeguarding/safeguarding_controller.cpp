#include "client/safeguarding/safeguarding_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

namespace cairn {

namespace {

using namespace Qt::StringLiterals;

std::vector<RowRole<CardRow>> cardRoles()
{
    return {
        {"code", [](const CardRow &row) { return QVariant(row.id); }},
        {"role", [](const CardRow &row) { return QVariant(row.role); }},
        {"name", [](const CardRow &row) { return QVariant(row.name); }},
        {"phone", [](const CardRow &row) { return QVariant(row.phone); }},
    };
}

} // namespace

SafeguardingController::SafeguardingController(StoreThread &store, const Surroundings &surroundings,
                                               QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_card(cardRoles()),
      m_roles(termLineRoles()), m_ways(termLineRoles()), m_categories(termLineRoles())
{
    m_roles.setRows(termLines(builtInSchema(), "routing-roles"));
    m_ways.setRows(termLines(builtInSchema(), "routing-ways"));
    m_categories.setRows(termLines(builtInSchema(), "routing-categories"));
}

void SafeguardingController::open(const QString &school)
{
    const auto id = parseId<RecordId>(school.toStdString());
    if (!id)
        return;
    m_school = *id;
    m_category = u"child"_s;
    m_told.clear();
    m_how = u"in_person"_s;
    m_received = false;
    m_keptAt = {};
    m_refusal.clear();
    m_opened = true;
    readAgain();
    emit changed();
    emit openedChanged();
}

void SafeguardingController::close()
{
    if (!m_opened)
        return;
    m_opened = false;
    emit openedChanged();
}

void SafeguardingController::setCategory(const QString &code)
{
    m_category = code;
    m_refusal.clear();
    readAgain();
    emit changed();
}

void SafeguardingController::setTold(const QString &code)
{
    m_told = code;
    m_refusal.clear();
    emit changed();
}

void SafeguardingController::setHow(const QString &code)
{
    m_how = code;
    emit changed();
}

void SafeguardingController::setReceived(bool received)
{
    m_received = received;
    emit changed();
}

void SafeguardingController::keep()
{
    const auto edit = passedOn({.school = m_school,
                                .by = m_me,
                                .told = m_told.toStdString(),
                                .how = m_how.toStdString(),
                                .category = m_category.toStdString(),
                                .millis = toMillis(m_surroundings.now()),
                                .received = m_received});
    if (!edit) {
        m_refusal = toQString(edit.error().sentence);
        emit changed();
        return;
    }
    whenAnswered(m_store.record({*edit}), this, [this](Result<std::vector<Saved>> saved) {
        if (saved)
            m_keptAt = localTime(toMillis(m_surroundings.now()));
        m_refusal = saved ? QString() : toQString(saved.error().sentence);
        emit changed();
    });
}

void SafeguardingController::readAgain()
{
    const bool aboutTheHead = m_category == u"about_head";
    whenAnswered(m_store.ask([school = m_school, aboutTheHead](Vault &vault) {
        return readCard(vault.book(), school, aboutTheHead);
    }),
                 this, [this](Result<std::vector<CardRow>> rows) {
                     if (rows) {
                         m_card.setRows(std::move(*rows));
                         return;
                     }
                     m_refusal = toQString(rows.error().sentence);
                     emit changed();
                 });
}

} // namespace cairn
