#include "client/app/screenshots.h"

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

QString said(QAbstractItemModel *model, int row, const char *role)
{
    return model->index(row, 0).data(model->roleNames().key(role)).toString();
}

/// The first row of the grid that is of this kind; empty: there is none.
QString rowOf(PlanController &plan, const QString &kind)
{
    for (int row = 0; row < plan.count(); ++row)
        if (said(plan.rows(), row, "kind") == kind)
            return said(plan.rows(), row, "rowId");
    return {};
}

/// An area whose evidence is not what it was; empty: there is none.
QString movedArea(QAbstractItemModel *board)
{
    for (int row = 0; row < board->rowCount(); ++row)
        if (said(board, row, "moved").toInt() > 0)
            return said(board, row, "code");
    return {};
}

constexpr int kStateColumn = 6;

} // namespace

/// After the visit's scenes: its school's plan, the review of it, and what a judgement rested on.
void Screenshots::addPlan()
{
    const auto isThere = [this] { return !m_wish.visit.isEmpty(); };
    PlanController &plan = *m_desk.plan();
    const auto hasPlan = [&plan] { return !rowOf(plan, u"action_plan"_s).isEmpty(); };
    m_scenes.push_back({.name = u"plan"_s,
                        .prepare = [this] { m_desk.openPlan(m_desk.visit()->schoolId()); },
                        .isReady = [&plan] { return plan.isReady(); },
                        .isThere = isThere});
    m_scenes.push_back(
        {.name = u"plan-state"_s,
         .prepare = [&plan] { plan.offer(rowOf(plan, u"objective"_s), kStateColumn); },
         .isReady = [&plan] { return plan.choices()->rowCount() > 0; },
         .isThere = [&plan] { return !rowOf(plan, u"objective"_s).isEmpty(); }});
    m_scenes.push_back({.name = u"plan-new"_s,
                        .prepare =
                            [this, &plan] {
                                m_desk.back(); // and with it everything that floats is away
                                m_desk.openPlan(m_desk.visit()->schoolId());
                                plan.begin(u"action"_s, rowOf(plan, u"objective"_s));
                            },
                        .isThere = isThere});
    m_scenes.push_back({.name = {}, .prepare = [&plan] { plan.giveUp(kNewPlanRow, 0); }});
    m_scenes.push_back(
        {.name = u"review"_s,
         .prepare = [this, &plan] { m_desk.openReview(rowOf(plan, u"action_plan"_s)); },
         .isReady = [this] { return m_desk.review()->isReady(); },
         .isThere = hasPlan});
    m_scenes.push_back({.name = {},
                        .prepare = [this] { m_desk.openVisit(m_wish.visit); },
                        .isReady = [this] { return m_desk.visit()->board()->rowCount() > 0; },
                        .isThere = isThere});
    m_scenes.push_back({.name = {}, .prepare = [this] {
                            m_desk.visit()->judgement()->openArea(
                                movedArea(m_desk.visit()->board()));
                        }});
    m_scenes.push_back(
        {.name = u"visit-evidence-changed"_s,
         .prepare = [] {},
         .isThere = [this] { return m_desk.visit()->judgement()->movedCount() > 0; }});
    m_scenes.push_back(
        {.name = u"known"_s,
         .prepare = [this] { m_desk.openKnown(m_desk.visit()->judgement()->recordId()); },
         .isReady = [this] { return m_desk.known()->isReady(); },
         .isThere = [this] { return !m_desk.visit()->judgement()->recordId().isEmpty(); }});
    m_scenes.push_back({.name = {}, .prepare = [this] {
                            m_desk.openVisit(m_wish.visit);
                            m_desk.visit()->judgement()->openArea({});
                        }});
}

} // namespace cairn
