#include <QTest>

#include "client/undo/undo_controller.h"
#include "shared/book/reading.h"
#include "shared/book/undoing.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

/// Taking back what was done in this sitting, over a real vault.
class UndoTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<test::VisitDay>();
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
        m_undo = std::make_unique<UndoController>(*m_store);
        auto needs =
            m_store->ask([](Vault &vault) { return list(vault.book(), {.type = "need"}); });
        needs.waitForFinished();
        m_need = needs.result()->front().id;
    }
    void cleanup()
    {
        m_undo.reset();
        m_store.reset();
    }

    void takesTheActsBackOneByOneTheLastFirst()
    {
        act({"statement", Write{"Match books to sounds, weekly."}});
        act({"area", Put{.single = "teaching"}});
        act({"themes", Amend{.add = {theme()}}});
        QTRY_COMPARE(m_undo->count(), 3);

        m_undo->undo();
        QTRY_COMPARE(m_undo->count(), 2);
        QVERIFY(at("themes").list()->empty());
        QCOMPARE(m_undo->takenBack(), u"Need: Themes"_s);
        m_undo->undo();
        QTRY_COMPARE(m_undo->count(), 1);
        QVERIFY(at("area") == "curriculum");
        m_undo->undo();
        QTRY_COMPARE(m_undo->count(), 0);
        QVERIFY(at("statement") == "Match home reading books to the sounds taught.");
    }

    void takesAMoveBackWhereThereIsAWay()
    {
        act({"state", Put{.single = "withdrawn"}});
        QTRY_COMPARE(m_undo->count(), 1);
        m_undo->undo();
        QTRY_COMPARE(m_undo->count(), 0);
        QVERIFY(at("state") == "identified");

        act({"state", Put{.single = "agreed"}});
        QTRY_COMPARE(m_undo->count(), 1);
        m_undo->undo();
        QTRY_VERIFY(m_undo->refusal().contains(u"no way back"_s));
        QVERIFY(at("state") == "agreed");
    }

    void withdrawsWhatWasBegun()
    {
        auto made = m_store->record({{.type = "need",
                                      .units = {{"about", Put{.fields = {{"school", school()}}}},
                                                {"statement", Write{"By mistake."}}}}});
        made.waitForFinished();
        m_need = made.result()->front().record;
        QTRY_COMPARE(m_undo->count(), 1);

        m_undo->undo();

        QTRY_COMPARE(m_undo->count(), 0);
        QVERIFY(at("state") == "withdrawn");
    }

    void leavesAloneWhatSomebodyHasWrittenOverSince()
    {
        act({"area", Put{.single = "teaching"}});
        act({"area", Put{.single = "inclusion"}});
        QTRY_COMPARE(m_undo->count(), 2);
        auto first = m_store->ask([need = m_need](Vault &vault) {
            const auto history = historyOf(vault.book(), need);
            return undoing(vault.book(), (*history)[history->size() - 2].revision.id);
        });
        first.waitForFinished();

        QCOMPARE(first.result().error().code, FaultCode::Refused);
    }

private:
    void act(const UnitEdit &edit)
    {
        auto saved = m_store->record({{.record = m_need, .units = {edit}}});
        saved.waitForFinished();
        QVERIFY(saved.result().has_value());
    }
    Value at(const char *path)
    {
        auto shown =
            m_store->ask([need = m_need](Vault &vault) { return show(vault.book(), need); });
        shown.waitForFinished();
        return shown.result()->at(path);
    }
    static std::string theme() { return builtInSchema().vocabulary("themes")->terms.front().code; }
    [[nodiscard]] std::string school() const { return toText(m_day->county.school); }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<UndoController> m_undo;
    RecordId m_need;
};

QTEST_GUILESS_MAIN(UndoTest)
#include "tst_undo.moc"
