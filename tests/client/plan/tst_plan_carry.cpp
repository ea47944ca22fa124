#include <QSignalSpy>

#include "shared/book/reading.h"
#include "tests/client/plan/plan_case.h"

using namespace cairn;
using namespace Qt::StringLiterals;

/// What was not finished in the last plan goes on in the next one, and says where it came from.
class PlanCarryTest : public test::PlanCase {
    Q_OBJECT

private slots:
    void whatWasNotFinishedIsOffered()
    {
        m_action = made("action", lastObjective(), u"Order the missing sets."_s);
        const QString done = made("action", lastObjective(), u"Count the books."_s);
        drop(done);
        openNext();

        QCOMPARE(m_plan->carrying()->from(), u"Early reading catches up"_s);
        QCOMPARE(offered(),
                 (QStringList{kWording, u"Home books that match"_s, u"Order the missing sets."_s}));
        QCOMPARE(at(m_plan->carrying()->lines(), 1, "depth").toInt(), 1);
        QCOMPARE(at(m_plan->carrying()->lines(), 0, "stateLabel").toString(), u"Agreed"_s);
    }

    void thePlanBeforeHasNothingToCarryItself()
    {
        const QSignalSpy answered(m_plan->carrying(), &CarryController::loaded);
        m_plan->carrying()->look(lastPlan());
        QTRY_COMPARE(answered.count(), 2); // at once that nothing is known yet, then the answer
        QCOMPARE(m_plan->carrying()->count(), 0);
    }

    void oneIsCarriedWithItsWordsAndALinkAndAsksForANewDay()
    {
        const QString next = openNext();
        const QString learners = cell(lastObjective(), kForWhom, "told").toString();
        QVERIFY(!learners.isEmpty());
        m_plan->carrying()->carry(lastObjective());
        QTRY_COMPARE(offered(), QStringList{u"Home books that match"_s});

        const QString fresh = rowUnder(next, "objective");
        QCOMPARE(cell(fresh, 0, "told").toString(), kWording);
        QCOMPARE(cell(fresh, kForWhom, "told").toString(), learners);
        QCOMPARE(cell(fresh, kWhen, "told").toString(), QString());
        QCOMPARE(cell(fresh, kState, "told").toString(), u"Draft"_s);
        QCOMPARE(says(fresh, "cameFrom").toString(), u"Early reading catches up"_s);
        QCOMPARE(linkOf(fresh), lastObjective());
    }

    void whatStandsUnderAnObjectiveBringsItAlong()
    {
        m_action = made("action", lastObjective(), u"Order the missing sets."_s);
        const QString next = openNext();
        m_plan->carrying()->carry(m_action);
        QTRY_COMPARE(offered(), QStringList{u"Home books that match"_s});

        const QString fresh = rowUnder(next, "action");
        QCOMPARE(cell(fresh, 0, "told").toString(), u"Order the missing sets."_s);
        QCOMPARE(says(fresh, "cameFrom").toString(), u"Early reading catches up"_s);
        QCOMPARE(linkOf(fresh), m_action);
        QCOMPARE(m_plan->rowPlace(fresh), m_plan->rowPlace(rowUnder(next, "objective")) + 1);
    }

    void allOfItGoesOnAtOnceAndIsPutAwayInTheOldPlan()
    {
        m_action = made("action", lastObjective(), u"Order the missing sets."_s);
        const QString next = openNext();
        const int finished = m_plan->finished();
        m_plan->carrying()->carryAll();
        QTRY_COMPARE(m_plan->carrying()->count(), 0);
        QVERIFY(!m_plan->carrying()->isBusy());

        for (const char *kind : {"objective", "measure", "action"})
            QVERIFY2(!rowUnder(next, kind).isEmpty(), kind);
        QTRY_COMPARE(m_plan->rowPlace(lastObjective()), -1);
        QCOMPARE(m_plan->finished(), finished + 1); // with all that stands under it
        m_plan->setShowsFinished(true);
        QTRY_VERIFY(m_plan->rowPlace(lastObjective()) >= 0);
        QVERIFY(says(lastObjective(), "goesOn").toBool());
        QVERIFY(says(m_action, "goesOn").toBool());
    }

private:
    static constexpr int kForWhom = 2;
    static constexpr int kWhen = 4;
    static constexpr int kState = 6;
    const QString kWording = u"Every pupil who finds reading hardest takes home two books a week "
                             "that match the sounds they have been taught."_s;

    [[nodiscard]] QString lastPlan() const { return idText(m_day->plan.plan); }
    [[nodiscard]] QString lastObjective() const { return idText(m_day->plan.objective); }
    /// A plan for the next year, with what it may carry forward.
    QString openNext()
    {
        const QString next = made("action_plan", {}, u"Early reading holds"_s);
        m_plan->carrying()->look(next);
        [&] { QTRY_VERIFY(m_plan->carrying()->count() > 0); }();
        return next;
    }
    void drop(const QString &action)
    {
        const auto id = parseId<RecordId>(action.toStdString());
        const Edit dropped{.record = *id,
                           .units = {{"dropped_because", Put{.single = "Counted in September."}},
                                     {"state", Put{.single = "dropped"}}}};
        QTRY_VERIFY(m_store->record({dropped}).result().has_value());
        QTRY_COMPARE(m_plan->rowPlace(action), -1);
    }
    [[nodiscard]] QStringList offered() const
    {
        QStringList words;
        const QAbstractItemModel *lines = m_plan->carrying()->lines();
        for (int line = 0; line < lines->rowCount(); ++line)
            words << at(lines, line, "words").toString();
        return words;
    }
    /// The first row of a kind that is of this plan.
    [[nodiscard]] QString rowUnder(const QString &plan, const char *kind) const
    {
        const QAbstractItemModel *rows = m_plan->rows();
        for (int row = 0; row < rows->rowCount(); ++row)
            if (at(rows, row, "kind") == QLatin1String(kind)
                && at(rows, row, "planId").toString() == plan)
                return at(rows, row, "rowId").toString();
        return {};
    }
    [[nodiscard]] QString linkOf(const QString &row)
    {
        const auto asked = m_store->ask([id = *parseId<RecordId>(row.toStdString())](Vault &vault) {
            const auto shown = show(vault.book(), id);
            return shown ? std::string(shown->at("came_from").textOr()) : std::string();
        });
        return QString::fromStdString(asked.result());
    }

    QString m_action;
};

QTEST_GUILESS_MAIN(PlanCarryTest)
#include "tst_plan_carry.moc"
