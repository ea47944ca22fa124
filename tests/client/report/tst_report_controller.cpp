#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "client/report/report_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

/// The record of visit over a real vault, through the store thread as in the program.
class ReportControllerTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<test::VisitDay>();
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
        m_report = openedReport(m_day->visit);
    }
    void cleanup()
    {
        m_report.reset();
        m_store.reset();
    }

    void thePageFollowsTheTypingBeforeAnythingIsKept()
    {
        const QAbstractItemModelTester tester(m_report->lines());
        m_report->startEdit(u"groups"_s);

        m_report->lookAt(u"groups"_s, u"Pupils who joined mid-year."_s, 5);

        QTRY_COMPARE(words(u"groups/0"_s), u"Pupils who joined mid-year."_s);
        QCOMPARE(fieldValue(u"groups"_s, "standing"), u"settled"_s);
        QCOMPARE(onRecord("groups"), QString());
    }

    void leavingAFieldMakesARevisionAndDropsItsDraft()
    {
        m_report->startEdit(u"groups"_s);
        m_report->lookAt(u"groups"_s, u"Disadvantaged pupils."_s, 3);
        QTRY_COMPARE(draft(u"groups"_s), u"Disadvantaged pupils."_s);

        m_report->keep(u"groups"_s, u"Disadvantaged pupils."_s);

        QTRY_COMPARE(onRecord("groups"), u"Disadvantaged pupils."_s);
        QTRY_COMPARE(draft(u"groups"_s), QString());
        QTRY_VERIFY(!checks(ReportController::Lacking).contains(u"groups"_s));
    }

    void theNextFieldMayBeEnteredBeforeTheLastOneIsLeft()
    {
        m_report->startEdit(u"groups"_s);
        m_report->lookAt(u"groups"_s, u"Disadvantaged pupils."_s, 3);

        m_report->startEdit(u"support"_s); // in this order Tab says it
        m_report->keep(u"groups"_s, u"Disadvantaged pupils."_s);

        QTRY_COMPARE(onRecord("groups"), u"Disadvantaged pupils."_s);
    }

    void whatWasTypedTheLastTimeIsThereAgain()
    {
        m_report->startEdit(u"support"_s);
        m_report->lookAt(u"support"_s, u"Six days of"_s, 5);
        QTRY_COMPARE(draft(u"support"_s), u"Six days of"_s);

        m_report = openedReport(m_day->visit);

        QCOMPARE(fieldValue(u"support"_s, "words"), u"Six days of"_s);
        QCOMPARE(fieldValue(u"support"_s, "restored"), u"true"_s);
        QCOMPARE(words(u"support/0"_s), u"Six days of"_s);
        QCOMPARE(onRecord("support"), QString());
    }

    void whatComesInWhileOneWritesStandsBesideIt()
    {
        m_report->startEdit(u"saw"_s);
        m_report->lookAt(u"saw"_s, u"Mine."_s, 5);
        comesIn("saw", "Theirs.");
        QTRY_COMPARE(fieldValue(u"saw"_s, "theirs"), u"Theirs."_s);

        m_report->keep(u"saw"_s, u"Mine."_s);
        settle();
        QCOMPARE(onRecord("saw"), u"Theirs."_s); // nobody's words went without being looked at
        m_report->keepBoth(u"saw"_s, u"Mine."_s);

        QTRY_COMPARE(onRecord("saw"), u"Theirs.\nMine."_s);
        QTRY_COMPARE(fieldValue(u"saw"_s, "changed"), u"false"_s);
    }

    void theirsMayBeTakenAlone()
    {
        m_report->startEdit(u"saw"_s);
        m_report->lookAt(u"saw"_s, u"Mine."_s, 5);
        comesIn("saw", "Theirs.");
        QTRY_COMPARE(fieldValue(u"saw"_s, "changed"), u"true"_s);

        m_report->takeTheirs(u"saw"_s);

        QCOMPARE(fieldValue(u"saw"_s, "words"), u"Theirs."_s);
        QTRY_COMPARE(draft(u"saw"_s), QString());
        QTRY_COMPARE(words(u"saw/0"_s), u"Theirs."_s);
    }

    void aSentenceShowsTheNotesItRestsOn()
    {
        m_report->choose(u"judged/early_years/statement/0"_s);

        QCOMPARE(m_report->sentence(), u"Teaching is consistent across adults."_s);
        QCOMPARE(m_report->sources()->rowCount(), 2);
        const QAbstractItemModel *sources = m_report->sources();
        QCOMPARE(sources->index(0, 0).data(sources->roleNames().key("noteId")).toString(),
                 QString::fromStdString(toText(m_day->firstNote)));
        m_report->choose({});
        QCOMPARE(m_report->sources()->rowCount(), 0);
    }

    void nothingIsSignedOffWhileSomethingIsInTheWay()
    {
        QVERIFY(m_report->blocking() > 0);
        QCOMPARE(m_report->contested(), 1);

        m_report->signOff();

        settle();
        QCOMPARE(m_report->noteState(), u"drafting"_s);
    }

    void aWholeNoteIsSignedOffSharedAndLocked()
    {
        const RecordId visit = plannedVisitWithWholeNote();
        m_report = openedReport(visit);
        QCOMPARE(m_report->blocking(), 0);
        m_report->signOff();
        QTRY_COMPARE(m_report->noteState(), u"checked"_s);

        m_report->beginSharing();
        m_report->setReceiver(u"diocese"_s, false);
        QVERIFY(m_report->sharingRefusal().contains(u"diocese"_s));
        m_report->setReceiver(u"diocese"_s, true);
        QCOMPARE(m_report->sharingRefusal(), QString());
        m_report->share();

        QTRY_COMPARE(m_report->refusal() + m_report->noteState(), u"shared"_s);
        QVERIFY(!m_report->refusal().contains(u"refused"_s));
        m_report->makeFinal(); // the school has had no chance to answer
        settle();
        QCOMPARE(m_report->noteState(), u"shared"_s);
        QCOMPARE(checks(ReportController::Waiting).size(), 1);
    }

    void aPointOfFactIsAnsweredBeforeTheNoteIsFinal()
    {
        m_report = openedReport(m_day->recorded);

        QCOMPARE(m_report->noteState(), u"replied"_s);
        QCOMPARE(m_report->blocking(), 1);
        m_report->makeFinal();
        settle();
        QCOMPARE(m_report->noteState(), u"replied"_s);

        m_report->answerPoint(1, false, u" "_s); // a no without a because is none
        settle();
        QCOMPARE(m_report->blocking(), 1);
        m_report->answerPoint(1, true, u"You are right; my notes say twelve. Corrected."_s);
        QTRY_COMPARE(m_report->blocking(), 0);
        QTRY_COMPARE(words(u"answer/point/1/answer"_s),
                     u"Accepted. You are right; my notes say twelve. Corrected."_s);
        m_report->makeFinal();
        QTRY_COMPARE(m_report->noteState(), u"final"_s);
        QCOMPARE(fieldValue(u"saw"_s, "locked"), u"true"_s);
    }

    void savesWhereOneSaysAndSaysWhyNot()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.odt"_s);
        m_report->save(ReportController::Odt, folder.filePath(u"nowhere/a.odt"_s));
        QVERIFY(m_report->refusal().contains(u"nowhere"_s));

        m_report->save(ReportController::Odt, path);

        QCOMPARE(m_report->refusal(), QString());
        QCOMPARE(m_report->savedAs(), path);
        QVERIFY(QFile::exists(path));
    }

private:
    /// What was asked before has been done and read again: questions are answered in their order.
    void settle()
    {
        for (int turn = 0; turn < 3; ++turn) {
            auto asked = m_store->ask([](Vault &) { return true; });
            QTRY_VERIFY(asked.isFinished());
            QCoreApplication::processEvents();
        }
    }
    std::unique_ptr<ReportController> openedReport(const RecordId &visit)
    {
        auto report = std::make_unique<ReportController>(*m_store, m_day->surroundings());
        connect(m_store.get(), &StoreThread::recordsChanged, report.get(),
                &ReportController::takeChange);
        report->open(id(visit));
        [&] { QTRY_VERIFY(report->isReady()); }();
        return report;
    }
    static QString id(const RecordId &record) { return QString::fromStdString(toText(record)); }

    /// As if it came from another laptop: nobody had the field open there.
    void comesIn(const char *unit, const char *text)
    {
        Edit edit = noteOf(m_day->visit);
        edit.units.push_back({unit, Write{text}});
        auto saved = m_store->record({edit});
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(saved.result().has_value());
    }
    Edit noteOf(const RecordId &visit) const
    {
        return {.type = "visit_note",
                .units = {{"about",
                           Put{.fields = {{"school", toText(m_day->county.school)},
                                          {"visit", toText(visit)}}}}}};
    }
    RecordId plannedVisitWithWholeNote()
    {
        auto saved = m_store->record({test::newVisit(m_day->county.school, {m_day->ruth})});
        saved.waitForFinished();
        const RecordId visit = saved.result()->front().record;
        Edit note = noteOf(visit);
        for (const char *unit :
             {"purpose", "own_view", "saw", "strengths", "to_develop", "groups", "well_being"})
            note.units.push_back({unit, Write{"Both classes were seen, and all is well."}});
        auto written = m_store->record({note});
        written.waitForFinished();
        return visit;
    }
    QString draft(const QString &field)
    {
        return test::draftOnDisk(*m_store, u"report/%1/%2"_s.arg(id(m_day->visit), field));
    }
    QString onRecord(const char *unit)
    {
        auto asked = m_store->ask([this, unit](Vault &vault) {
            const auto papers = readPapers(vault.book(), m_day->visit, "2026-11-10");
            return toQString(papers->note()->text(unit));
        });
        asked.waitForFinished();
        return asked.result();
    }
    static QString valueAt(QAbstractItemModel *model, const char *key, const QString &row,
                           const char *role)
    {
        for (int place = 0; place < model->rowCount(); ++place)
            if (model->index(place, 0).data(model->roleNames().key(key)).toString() == row)
                return model->index(place, 0).data(model->roleNames().key(role)).toString();
        return u"no such row"_s;
    }
    QString words(const QString &line)
    {
        return valueAt(m_report->lines(), "lineId", line, "words");
    }
    QString fieldValue(const QString &field, const char *role)
    {
        return valueAt(m_report->fields(), "fieldId", field, role);
    }
    /// Fields of the lines of a kind.
    QStringList checks(int kind)
    {
        QStringList fields;
        QAbstractItemModel *model = m_report->checks();
        for (int place = 0; place < model->rowCount(); ++place) {
            const QModelIndex row = model->index(place, 0);
            if (row.data(model->roleNames().key("kind")).toInt() == kind)
                fields << row.data(model->roleNames().key("fieldId")).toString();
        }
        return fields;
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ReportController> m_report;
};

QTEST_MAIN(ReportControllerTest)
#include "tst_report_controller.moc"
