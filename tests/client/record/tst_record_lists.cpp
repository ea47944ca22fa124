#include <QSignalSpy>
#include <QTest>

#include "client/record/record_kinds.h"
#include "client/record/record_pick.h"
#include "client/record/records_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

QVariant cell(QAbstractItemModel *model, int row, const char *role)
{
    return model->index(row, 0).data(model->roleNames().key(role));
}

} // namespace

class RecordListsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_day = std::make_unique<test::VisitDay>();
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
    }
    void cleanupTestCase() { m_store.reset(); }

    void offersEveryKindOfTheDeclarationWithItsCount()
    {
        RecordsController records(*m_store);
        records.load();
        QTRY_VERIFY(records.isReady());

        QStringList kinds;
        for (int row = 0; row < records.kinds()->rowCount(); ++row)
            kinds << cell(records.kinds(), row, "kind").toString();

        for (const auto &[name, type] : builtInSchema().types)
            QCOMPARE(kinds.contains(QString::fromStdString(name)),
                     name != "school" && name != "person" && name != "county");
        const int visits = static_cast<int>(kinds.indexOf(u"visit"_s));
        QCOMPARE(cell(records.kinds(), visits, "count").toInt(), 4);
        QCOMPARE(cell(records.kinds(), visits, "label").toString(), u"Visits"_s);
    }

    void listsTheRecordsOfAKindByWhatTheDeclarationSays()
    {
        RecordsController records(*m_store);
        records.load();
        QTRY_COMPARE(records.shown(), 1);

        QCOMPARE(cell(records.records(), 0, "title").toString(),
                 u"Match home reading books to the sounds taught."_s);
        QCOMPARE(cell(records.records(), 0, "stateWord").toString(), u"Identified"_s);
        QCOMPARE(cell(records.records(), 0, "school").toString(),
                 u"Mirkdale Beck CofE Primary School"_s);
        QCOMPARE(records.columns(), QStringList({u"Area"_s, u"Urgency"_s, u"Size"_s}));
        QCOMPARE(cell(records.records(), 0, "first").toString(), u"Curriculum"_s);
        QVERIFY(records.mayMake());
    }

    void keepsToOneSchoolAndToTheWordsOfTheLine()
    {
        RecordsController records(*m_store);
        records.setKind(u"visit"_s);
        records.ofSchool(QString::fromStdString(toText(m_day->county.school)));
        QTRY_COMPARE(records.shown(), 4);
        QTRY_COMPARE(records.schoolName(), u"Mirkdale Beck CofE Primary School"_s);

        records.setWords(u"recorded"_s);
        QCOMPARE(records.shown(), 1);
        QCOMPARE(records.read(), 4);

        records.ofSchool(QString::fromStdString(toText(keyedId("school", "990102"))));
        QTRY_COMPARE(records.shown(), 0);
        QCOMPARE(records.total(), 0);
    }

    void knowsWhatTheCountyAloneMakes()
    {
        const Schema &schema = builtInSchema();
        for (const char *kind : {"school", "person", "published_note", "published_judgement"})
            QVERIFY2(!isMadeByPeople(*schema.type(kind)), kind);
        for (const char *kind : {"need", "visit", "measure", "support", "interest", "programme"})
            QVERIFY2(isMadeByPeople(*schema.type(kind)), kind);
    }

    void offersRecordsToChooseFromByTheirTitles()
    {
        RecordPick pick(*m_store);
        pick.begin(u"school"_s);
        QTRY_VERIFY(pick.isReady());
        QCOMPARE(pick.count(), 7);

        pick.setWords(u"birk"_s);

        QCOMPARE(pick.count(), 1);
        QCOMPARE(cell(pick.candidates(), 0, "title").toString(), u"Birkhowe School"_s);
    }

private:
    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
};

QTEST_GUILESS_MAIN(RecordListsTest)
#include "tst_record_lists.moc"
