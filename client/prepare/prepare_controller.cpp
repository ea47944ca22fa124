#include "client/prepare/prepare_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

#include <algorithm>
#include <utility>

namespace cairn {

namespace {

using namespace Qt::StringLiterals;

std::vector<RowRole<PrepareLine>> prepareRoles()
{
    return {
        {"code", [](const PrepareLine &line) { return QVariant(line.id); }},
        {"here", [](const PrepareLine &line) { return QVariant(line.here); }},
        {"must", [](const PrepareLine &line) { return QVariant(line.must); }},
        {"count", [](const PrepareLine &line) { return QVariant(line.count); }},
        {"of", [](const PrepareLine &line) { return QVariant(line.of); }},
        {"detail", [](const PrepareLine &line) { return QVariant(line.detail); }},
    };
}

} // namespace

PrepareController::PrepareController(StoreThread &store, const Surroundings &surroundings,
                                     QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_lines(prepareRoles())
{
}

void PrepareController::open(const QString &visit)
{
    const auto id = parseId<RecordId>(visit.toStdString());
    if (!id)
        return;
    if (*id != m_visit) {
        m_sheet = {};
        m_lines.setRows({});
        emit loaded();
    }
    m_visit = *id;
    setRefusal({});
    reload();
}

void PrepareController::sayNoInterest()
{
    const QDate today = dayOf(m_surroundings);
    record(saidInterest(m_visit, m_me, u"none"_s, today));
}

void PrepareController::fetch()
{
    m_store.syncNow();
}

void PrepareController::markPrepared()
{
    if (m_sheet.mayBePrepared && m_sheet.lacking() == 0)
        record({.record = m_visit, .units = {{"state", Put{.single = "prepared"}}}});
}

/// Whatever comes may be what was missing.
void PrepareController::takeChange(const QSet<QString> &)
{
    if (!m_visit.isNull())
        reload();
}

void PrepareController::reload()
{
    struct Reading {
        PrepareSheet sheet;
        DeviceState device;
        bool saidInterest = false;
    };
    const auto read = [visit = m_visit, me = m_me](Vault &vault) -> Result<Reading> {
        auto sheet = readPrepare(vault, visit);
        if (!sheet)
            return std::unexpected(sheet.error());
        const auto shown = show(vault.book(), visit);
        const List *checks = shown ? shown->at("interest_checks").list() : nullptr;
        const bool said =
            checks != nullptr && std::ranges::any_of(*checks, [&](const Value &check) {
                return check.at("person").textOr() == toText(me);
            });
        return Reading{std::move(*sheet), deviceState(vault.directory()), said};
    };
    whenAnswered(m_store.ask(read), this, [this, visit = m_visit](Result<Reading> reading) {
        if (visit != m_visit)
            return; // another one was opened meanwhile
        if (!reading) {
            setRefusal(toQString(reading.error().sentence));
            return;
        }
        m_sheet = std::move(reading->sheet);
        m_device = reading->device;
        m_saidInterest = reading->saidInterest;
        m_lines.setRows(m_sheet.lines);
        emit loaded();
    });
}

void PrepareController::record(const Edit &edit)
{
    whenAnswered(m_store.record({edit}), this, [this](Result<std::vector<Saved>> saved) {
        setRefusal(saved ? QString() : toQString(saved.error().sentence));
    });
}

void PrepareController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
