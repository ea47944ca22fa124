#include "tests/client/app/window_case.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// What became of an action is said in the review with the keyboard alone.
class ReviewScreensTest : public WindowCase {
    Q_OBJECT

private slots:
    void anActionIsGivenUpWithABecause()
    {
        openReview();
        ReviewActionsController *actions = m_desk->review()->actions();
        tabTo(u"Given up"_s);
        press(Qt::Key_Return);
        tabTo(u"Because, action 1"_s);
        press(Qt::Key_Return); // without a because it is not kept
        QTRY_VERIFY(!actions->refusal().isEmpty());
        type("The publisher has stopped the series.");
        shoot(u"review-action"_s);
        press(Qt::Key_Return);

        QTRY_COMPARE(state(), u"Dropped"_s);
        QCOMPARE(actions->refusal(), QString());
        shoot(u"review-action-kept"_s);
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier); // it says so already
        QCOMPARE(m_desk->review()->refusal(), QString()); // the objective was not meant
    }

private:
    void openReview()
    {
        unlock();
        const Map about{{"school", toText(m_day->county.school)},
                        {"objective", toText(m_day->plan.objective)}};
        const auto saved =
            m_store
                ->record({{.type = "action",
                           .units = {{"about", Put{.fields = about}},
                                     {"what", Write{"Order the missing sets."}},
                                     {"promise", Put{.fields = {{"due", "2026-12-18"}}}}}}})
                .result();
        QVERIFY(saved.has_value());
        m_desk->openReview(QString::fromStdString(toText(m_day->plan.plan)));
        QTRY_VERIFY(m_desk->review()->isReady());
        QTRY_COMPARE(m_desk->review()->actions()->count(), 1);
    }
    /// Where the action stands, as the review says.
    [[nodiscard]] QString state() const
    {
        const QAbstractItemModel *lines = m_desk->review()->actions()->actionsOf(
            QString::fromStdString(toText(m_day->plan.objective)));
        return lines->index(0, 0).data(lines->roleNames().key("actionState")).toString();
    }
};

int main(int argc, char *argv[])
{
    return runInWindow<ReviewScreensTest>(argc, argv);
}

#include "tst_review_screens.moc"
