#include "client/app/screenshots.h"

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

/// The first record of the list, or the first that has this standing.
QString recordIn(QAbstractItemModel *records, const QString &standing = {})
{
    const auto roles = records->roleNames();
    for (int row = 0; row < records->rowCount(); ++row) {
        const QModelIndex index = records->index(row, 0);
        if (standing.isEmpty() || index.data(roles.key("standing")).toString() == standing)
            return index.data(roles.key("recordId")).toString();
    }
    return {};
}

QString firstMoment(HistoryController &history)
{
    QAbstractItemModel *changes = history.changes();
    const int last = changes->rowCount() - 1;
    return changes->index(last, 0).data(changes->roleNames().key("revision")).toString();
}

} // namespace

void Screenshots::addRecords()
{
    RecordsController *records = m_desk.records();
    const auto isListed = [records] { return records->isReady(); };
    const auto isOpen = [this] { return m_desk.record()->isReady(); };
    m_scenes.push_back({.name = u"records"_s,
                        .prepare = [this] { m_desk.show(Desk::Records); },
                        .isReady = isListed});
    m_scenes.push_back(
        {.name = u"record"_s,
         .prepare = [this, records] { m_desk.openRecord(recordIn(records->records())); },
         .isReady = isOpen,
         .isThere = [records] { return records->shown() > 0; }});
    m_scenes.push_back(
        {.name = u"record-begin"_s,
         .prepare = [this] { m_desk.beginRecord(u"action_plan"_s, m_desk.school()->schoolId()); },
         .isReady = isOpen});
    m_scenes.push_back({.name = u"records-empty"_s,
                        .prepare =
                            [this, records] {
                                m_desk.openRecords(m_desk.school()->schoolId());
                                records->setKind(u"review"_s);
                            },
                        .isReady = isListed});
    m_scenes.push_back({.name = {}, .prepare = [records] {
                            records->ofSchool({});
                            records->setKind(u"judgement"_s);
                        }});
    m_scenes.push_back(
        {.name = u"record-contested"_s,
         .prepare = [this,
                     records] { m_desk.openRecord(recordIn(records->records(), u"contested"_s)); },
         .isReady = isOpen,
         .isThere = [records] { return !recordIn(records->records(), u"contested"_s).isEmpty(); }});
    addHistories();
}

void Screenshots::addHistories()
{
    HistoryController *history = m_desk.history();
    m_scenes.push_back({.name = u"history"_s,
                        .prepare = [this] { m_desk.openHistory(m_desk.record()->recordId()); },
                        .isReady = [history] { return history->isReady(); },
                        .isThere = [this] { return !m_desk.record()->recordId().isEmpty(); }});
    m_scenes.push_back({.name = u"history-then"_s,
                        .prepare = [history] { history->lookAt(firstMoment(*history)); },
                        .isReady = [history] { return history->then()->rowCount() > 0; },
                        .isThere = [history] { return history->isReady(); }});
    m_scenes.push_back({.name = u"sync"_s,
                        .prepare = [this] { m_desk.show(Desk::Sync); },
                        .isReady = [this] { return m_desk.sync()->isReady(); }});
}

} // namespace cairn
