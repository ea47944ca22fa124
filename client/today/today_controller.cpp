#include "client/today/today_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "client/today/visit_line_roles.h"

namespace cairn {

TodayController::TodayController(StoreThread &store, const Surroundings &surroundings,
                                 QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_underWay(visitLineRoles()),
      m_today(visitLineRoles()), m_week(visitLineRoles()), m_next(visitLineRoles())
{
}

bool TodayController::isEmpty() const
{
    return m_underWay.rows().empty() && m_today.rows().empty() && m_week.rows().empty()
        && m_next.rows().empty();
}

void TodayController::setReader(const PersonId &me)
{
    m_me = me;
    reload();
}

void TodayController::reload()
{
    const QDate day = dayOf(m_surroundings);
    whenAnswered(
        m_store.ask([me = m_me, day](Vault &vault) { return readToday(vault.book(), me, day); }),
        this, [this, day](Result<Today> page) {
            if (!page) {
                qWarning("today was not read: %s", page.error().cause.c_str());
                return;
            }
            m_day = day;
            takeOver(std::move(*page));
        });
}

void TodayController::takeChange(const QSet<QString> &types)
{
    static const QSet<QString> shown{QStringLiteral("visit"), QStringLiteral("observation"),
                                     QStringLiteral("school"), QStringLiteral("person")};
    if (m_ready && types.intersects(shown))
        reload();
}

void TodayController::takeOver(Today page)
{
    const auto fill = [&](RowListModel<VisitLine> &model, const char *section) {
        std::vector<VisitLine> lines;
        std::ranges::copy_if(page.visits, std::back_inserter(lines), [&](const VisitLine &line) {
            return line.section == QLatin1String(section);
        });
        model.setRows(std::move(lines));
    };
    fill(m_underWay, "underWay");
    fill(m_today, "today");
    fill(m_week, "week");
    fill(m_next, "next");
    m_ready = true;
    emit loaded();
}

} // namespace cairn
