#include <QSignalSpy>
#include <QTest>

#include "client/school/school_controller.h"
#include "client/school/schools_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

class SchoolControllersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_day = std::make_unique<test::VisitDay>();
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
    }
    void cleanupTestCase() { m_store.reset(); }

    void readsAllSettingsOffTheScreensThread()
    {
        SchoolsController schools(*m_store);

        schools.load();

        QVERIFY(!schools.isReady());
        QTRY_VERIFY(schools.isReady());
        QCOMPARE(schools.total(), 7);
        schools.setWords(u"millom"_s);
        QCOMPARE(schools.shown(), 1);
        schools.setWords({});
        schools.sortBy(SchoolsController::Pupils);
        schools.sortBy(SchoolsController::Pupils);
        QVERIFY(schools.isDescending());
        QCOMPARE(schools.schools()->index(0, 0).data(SchoolListModel::PupilsRole).toInt(), 1042);
    }

    void showsACorrectionOverTheRegisterAndMarksIt()
    {
        SchoolController school(*m_store, m_day->surroundings());
        school.setReader(m_day->ruth);
        connect(m_store.get(), &StoreThread::recordsChanged, &school,
                &SchoolController::takeChange);
        school.open(QString::fromStdString(toText(m_day->county.school)));
        QTRY_COMPARE(school.name(), u"Mirkdale Beck CofE Primary School"_s);
        QCOMPARE(fact(school, u"head_name"_s, "value").toString(), u"Mrs Joanna Fearnside"_s);
        QVERIFY(!fact(school, u"head_name"_s, "corrected").toBool());

        school.correct(u"head_name"_s, u"Joanna Fearnside-Hall"_s);

        QTRY_COMPARE(fact(school, u"head_name"_s, "value").toString(), u"Joanna Fearnside-Hall"_s);
        QVERIFY(fact(school, u"head_name"_s, "corrected").toBool());
        QCOMPARE(fact(school, u"head_name"_s, "registerValue").toString(),
                 u"Mrs Joanna Fearnside"_s);
        QVERIFY(school.refusal().isEmpty());
    }

    void plansAVisitOfMine()
    {
        SchoolController school(*m_store, m_day->surroundings());
        school.setReader(m_day->ruth);
        connect(m_store.get(), &StoreThread::recordsChanged, &school,
                &SchoolController::takeChange);
        school.open(QString::fromStdString(toText(m_day->county.school)));
        QTRY_VERIFY(school.visitCount() > 0);
        const int before = school.visitCount();
        QSignalSpy planned(&school, &SchoolController::visitPlanned);

        school.planVisit(u"plan_review"_s, u"1/12/2026"_s);

        QTRY_COMPARE(planned.count(), 1);
        QTRY_COMPARE(school.visitCount(), before + 1);
    }

    void takesADayAsPeopleInEnglandWriteIt()
    {
        const SchoolController school(*m_store, m_day->surroundings());

        QCOMPARE(school.writtenToday(), u"10/11/2026"_s);
        for (const QString &day : {u"14/10/2026"_s, u"14 October 2026"_s, u"14 Oct 2026"_s})
            QVERIFY2(school.isDay(day), qPrintable(day));
        for (const QString &none : {u"10/14/2026"_s, u"31/11/2026"_s, u"Tuesday"_s, QString()})
            QVERIFY2(!school.isDay(none), qPrintable(none));
    }

    void saysWhyAVisitCannotBePlanned()
    {
        SchoolController school(*m_store, m_day->surroundings());
        school.setReader(m_day->ruth);
        school.open(QString::fromStdString(toText(m_day->county.school)));
        QTRY_VERIFY(!school.name().isEmpty());

        school.planVisit(u"plan_review"_s, u"the first of December"_s);

        QTRY_VERIFY(!school.refusal().isEmpty());
    }

private:
    static QVariant fact(SchoolController &school, const QString &field, const char *role)
    {
        QAbstractItemModel *model = school.contacts();
        const auto roles = model->roleNames();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            if (index.data(roles.key("field")).toString() == field)
                return index.data(roles.key(role));
        }
        return {};
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
};

QTEST_GUILESS_MAIN(SchoolControllersTest)
#include "tst_school_controllers.moc"
