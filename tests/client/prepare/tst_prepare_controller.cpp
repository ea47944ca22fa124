#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

#include "client/prepare/prepare_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

#include <fstream>

using namespace cairn;
using namespace Qt::StringLiterals;

class PrepareControllerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_day = std::make_unique<test::VisitDay>();
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
    }
    void cleanupTestCase() { m_store.reset(); }

    void namesWhatIsMissing()
    {
        PrepareController prepare(*m_store, m_day->surroundings());
        const QAbstractItemModelTester tester(prepare.lines());
        open(prepare, planned());

        QCOMPARE(prepare.visitState(), u"proposed"_s);
        QVERIFY(isHere(prepare, u"register"_s));
        QVERIFY(isHere(prepare, u"site"_s));
        QVERIFY(isHere(prepare, u"own_view"_s));
        QVERIFY(!isHere(prepare, u"card"_s));
        QVERIFY(!isHere(prepare, u"focus"_s));
        QVERIFY(!isHere(prepare, u"interests"_s));
        QCOMPARE(prepare.lacking(), 3);
        QVERIFY(!prepare.hasSaidInterest());
    }

    void isNotMarkedPreparedWhileSomethingLacks()
    {
        PrepareController prepare(*m_store, m_day->surroundings());
        open(prepare, planned());

        prepare.markPrepared();
        prepare.sayNoInterest();
        prepare.takeChange({});

        QTRY_VERIFY(isHere(prepare, u"interests"_s));
        QCOMPARE(prepare.visitState(), u"proposed"_s);
    }

    void isPreparedWhenEverythingIsHere()
    {
        const RecordId visit = planned();
        PrepareController prepare(*m_store, m_day->surroundings());
        open(prepare, visit);
        prepare.sayNoInterest();
        const Put card{
            .fields = {{"dsl_name", "Joanna Fearnside"}, {"phone_for_urgent", "01632 960139"}}};
        record({.record = m_day->county.school, .units = {{"local", card}}});
        const Map focus{{"sentence", "Early reading in Reception and Key Stage 1"}};
        record({.record = visit, .units = {{"foci", Amend{.add = {Value(focus)}}}}});
        const Put answer{.fields = {{"answer", "accepted"}}};
        record({.record = visit, .units = {{"focus_agreement", answer}}});
        prepare.takeChange({});
        QTRY_COMPARE(prepare.lacking(), 0);
        QVERIFY(prepare.gaps() > 0); // own work waits, for there is no network here

        prepare.markPrepared();
        QTRY_VERIFY(recordsState(visit) == "prepared" || !prepare.refusal().isEmpty());
        QCOMPARE(prepare.refusal(), QString());
    }

    void readsTheBatteryWhereThereIsOne()
    {
        const QTemporaryDir supplies;
        const std::filesystem::path path = supplies.path().toStdString();
        QCOMPARE(deviceState(path, path).batteryPercent, -1);
        std::filesystem::create_directory(path / "BAT0");
        std::ofstream(path / "BAT0" / "capacity") << 73 << std::endl;

        const DeviceState state = deviceState(path, path);

        QCOMPARE(state.batteryPercent, 73);
        QVERIFY(state.freeGigabytes >= 0);
        QCOMPARE(deviceState(path / "nowhere", path / "nowhere").freeGigabytes, -1);
    }

private:
    RecordId planned()
    {
        auto saved = m_store->record({test::newVisit(m_day->county.school, {m_day->ruth})});
        [&] { QTRY_VERIFY(saved.isFinished()); }();
        return saved.result()->front().record;
    }

    void open(PrepareController &prepare, const RecordId &visit)
    {
        prepare.setReader(m_day->ruth);
        prepare.open(QString::fromStdString(toText(visit)));
        QTRY_VERIFY(prepare.lines()->rowCount() > 0);
    }

    void record(const Edit &edit)
    {
        auto saved = m_store->record({edit});
        QTRY_VERIFY(saved.isFinished());
        const auto result = saved.result();
        QVERIFY2(result.has_value(), result ? "" : result.error().sentence.c_str());
    }

    static bool isHere(PrepareController &prepare, const QString &code)
    {
        const QAbstractItemModel &lines = *prepare.lines();
        for (int row = 0; row < lines.rowCount(); ++row)
            if (lines.index(row, 0).data(lines.roleNames().key("code")) == code)
                return lines.index(row, 0).data(lines.roleNames().key("here")).toBool();
        return false;
    }

    std::string recordsState(const RecordId &visit)
    {
        auto state = m_store->ask([visit](Vault &vault) {
            return std::string(show(vault.book(), visit)->at("state").textOr());
        });
        [&] { QTRY_VERIFY(state.isFinished()); }();
        return state.result();
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
};

QTEST_GUILESS_MAIN(PrepareControllerTest)
#include "tst_prepare_controller.moc"
