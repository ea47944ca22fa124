#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "client/my_school/my_school_controller.h"
#include "client/my_school/note_answer_controller.h"
#include "tests/client/support/head_day.h"
#include "tests/client/support/opened_store.h"

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

QVariant value(QAbstractItemModel *model, const QString &id, const char *idRole, const char *role)
{
    const auto names = model->roleNames();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data(names.key(idRole)).toString() == id)
            return model->index(row, 0).data(names.key(role));
    return {};
}

} // namespace

/// What a head does on the day, over a vault that holds what a head may see.
class MySchoolTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<test::HeadDay>();
        openStore();
    }
    void cleanup()
    {
        m_school.reset();
        m_note.reset();
        m_store.reset();
    }

    void belongsToWhoSpeaksForASchool()
    {
        MySchoolController other(*m_store, m_day->day.surroundings());
        other.setReader("leader");
        QVERIFY(!other.isMine());
        QVERIFY(m_school->isMine());
        QCOMPARE(m_school->name(), u"Mirkdale Beck CofE Primary School"_s);
        QCOMPARE(m_school->year(), u"2026-27"_s);
        QCOMPARE(m_school->overdue(), 1);
    }

    void schoolYearsTurnInSeptember()
    {
        QCOMPARE(schoolYearOf(QDate(2026, 8, 31)), u"2025-26"_s);
        QCOMPARE(schoolYearOf(QDate(2026, 9, 1)), u"2026-27"_s);
        QCOMPARE(schoolYearOf(QDate(2099, 10, 1)), u"2099-00"_s);
    }

    void anAcceptedFocusMakesTheVisitAgreed()
    {
        QCOMPARE(visitSays("visitState"), u"proposed"_s);
        m_school->acceptFocus(proposed());
        QTRY_COMPARE(visitSays("visitState"), u"agreed"_s);
        QCOMPARE(visitSays("answer"), u"accepted"_s);
    }

    void aVisitWithoutAFocusIsAnsweredAndNotAgreed()
    {
        auto acts = m_store->ask([visit = m_day->unsaid](Vault &vault) {
            return focusAccepted(vault.book(), visit).value_or(Acts{});
        });
        QTRY_VERIFY(acts.isFinished());
        QCOMPARE(acts.result().size(), std::size_t{1});
        QCOMPARE(acts.result().front().front().units.front().unit, std::string("focus_agreement"));
    }

    void anAmendedFocusStandsAndTheOldOneStaysInTheHistory()
    {
        const QString kept = u"Early reading in Reception and Key Stage 1."_s;
        const QString mine = u"How older pupils who struggle to read catch up."_s;
        QSignalSpy amended(m_school.get(), &MySchoolController::amended);
        m_school->beginAmending(proposed());
        QVERIFY(m_school->foci()->text().contains(kept));
        m_school->foci()->look(kept + u"\n"_s + mine, 0);
        m_school->words()->look(u"Please keep writing for the spring."_s, 0);

        m_school->amendFocus();

        QTRY_COMPARE(amended.count(), 1);
        QTRY_COMPARE(visitSays("visitState"), u"agreed"_s);
        QCOMPARE(visitSays("answer"), u"amended"_s);
        QCOMPARE(visitSays("words"), u"Please keep writing for the spring."_s);
        const QStringList foci =
            value(m_school->visits(), proposed(), "visitId", "foci").toStringList();
        QCOMPARE(QSet<QString>(foci.begin(), foci.end()), (QSet<QString>{kept, mine}));
        QVERIFY(historySays(m_day->proposed, "How writing is planned for mixed ages."));
    }

    void nothingLeftToLookAtIsRefused()
    {
        m_school->beginAmending(proposed());
        m_school->foci()->look(u" \n "_s, 0);
        m_school->amendFocus();
        QTRY_VERIFY(!m_school->refusal().isEmpty());
        QCOMPARE(visitSays("answer"), QString());
    }

    void whatWasTypedComesBackAfterTheProgramDied()
    {
        m_school->beginAmending(proposed());
        m_school->words()->look(u"Please keep wri"_s, 15);
        m_school->leave();
        openStore(); // the vault as it lies on the disk

        m_school->beginAmending(proposed());

        QTRY_COMPARE(m_school->words()->text(), u"Please keep wri"_s);
    }

    void theOwnViewIsBegunAndDeclinedWithAReason()
    {
        QCOMPARE(viewSays("early_years", "viewState"), u"shared"_s);
        QCOMPARE(viewSays("teaching", "viewState"), QString());
        QSignalSpy wanted(m_school.get(), &MySchoolController::viewWanted);
        m_school->writeView(u"teaching"_s);
        QTRY_COMPARE(wanted.count(), 1);
        QTRY_COMPARE(viewSays("teaching", "viewState"), u"drafting"_s);
        QVERIFY(!value(m_school->views(), u"teaching"_s, "area", "mayShare").toBool());
        QVERIFY(!viewSays("teaching", "inTheWay").isEmpty());

        m_school->beginDeclining(u"assessment"_s);
        m_school->declineView();
        QTRY_VERIFY(!m_school->refusal().isEmpty());
        m_school->reason()->look(u"Half the staff are ill."_s, 0);
        m_school->declineView();
        QTRY_COMPARE(viewSays("assessment", "viewState"), u"declined"_s);
        QCOMPARE(viewSays("assessment", "words"), u"Half the staff are ill."_s);
    }

    void theOwnViewIsSharedWhenItSaysWhatItMust()
    {
        Edit view{.type = "self_evaluation"};
        view.units = {{"about",
                       Put{.fields = {{"school", toText(m_day->day.county.school)},
                                      {"area", "teaching"},
                                      {"year", "2026-27"}}}},
                      {"position", Put{.fields = {{"position", "secure"}}}},
                      {"statement", Write{"Questions are asked, and time is given."}},
                      {"state", Put{.single = "drafting"}}};
        m_store->record({view});
        QTRY_VERIFY(value(m_school->views(), u"teaching"_s, "area", "mayShare").toBool());

        m_school->shareView(u"teaching"_s);

        QTRY_COMPARE(viewSays("teaching", "viewState"), u"shared"_s);
    }

    void theLateNoteComesFirst()
    {
        QCOMPARE(m_school->toAnswer(), 1);
        const auto role = m_school->notes()->roleNames().key("visitId");
        QCOMPARE(m_school->notes()->index(0, 0).data(role).toString(), idText(m_day->noted));
        QVERIFY(value(m_school->notes(), idText(m_day->noted), "visitId", "overdue").toBool());
        QCOMPARE(value(m_school->notes(), idText(m_day->day.recorded), "visitId", "answer"),
                 QVariant(u"Agree in part"_s));
    }

    void theNoteIsReadInItsParts()
    {
        openNote();
        const auto heading = m_note->parts()->roleNames().key("heading");
        QCOMPARE(m_note->parts()->rowCount(), 3);
        QCOMPARE(m_note->parts()->index(0, 0).data(heading).toString(), u"Purpose and focus"_s);
        QCOMPARE(value(m_note->parts(), u"Strengths"_s, "heading", "words"),
                 QVariant(u"Staff have been trained together; pupils know the routines."_s));
    }

    void aDifferingAnswerSaysWhere()
    {
        openNote();
        m_note->send();
        QTRY_VERIFY(m_note->refusal().startsWith(u"The answer itself"_s));
        m_note->setAnswer(u"in_part"_s);
        m_note->send();
        QTRY_VERIFY(m_note->refusal().startsWith(u"Where you see it"_s));
        m_note->words()->look(u"We accept the book match."_s, 0);

        m_note->send();

        QTRY_VERIFY(m_note->isAnswered());
        QCOMPARE(m_note->sentAnswer(), u"Agree in part"_s);
        QCOMPARE(m_note->sentWords(), u"We accept the book match."_s);
        QTRY_COMPARE(m_school->toAnswer(), 0);
    }

    void whoStoppedHalfWayGoesOnThere()
    {
        const Put about{.fields = {{"school", toText(m_day->day.county.school)},
                                   {"visit", toText(m_day->noted)}}};
        m_store->record({{.type = "note_reply",
                          .units = {{"about", about},
                                    {"answer", Put{.single = "disagree"}},
                                    {"words", Write{"It was another class."}}}}});
        openNote();
        QCOMPARE(m_note->answer(), u"disagree"_s);
        QCOMPARE(m_note->words()->text(), u"It was another class."_s);

        m_note->send();

        QTRY_VERIFY(m_note->isAnswered());
        QCOMPARE(m_note->sentWords(), u"It was another class."_s);
    }

    void pointsOfFactAreNumbered()
    {
        openNote();
        for (const QString &words : {u"Fourteen books, not twelve."_s, u"I was there."_s}) {
            m_note->point()->look(words, 0);
            m_note->addPoint();
            QTRY_VERIFY(m_note->point()->isBlank());
        }
        QTRY_COMPARE(m_note->points()->rowCount(), 2);
        QCOMPARE(value(m_note->points(), u"2"_s, "number", "point"), QVariant(u"I was there."_s));
        QVERIFY(!m_note->isAnswered());
    }

private:
    void openStore()
    {
        cleanup();
        OpenedVault opened;
        m_store = test::openedStore(m_day->day.surroundings(), m_day->vault.dir, &opened);
        QVERIFY(m_store != nullptr);
        m_school = std::make_unique<MySchoolController>(*m_store, m_day->day.surroundings());
        m_note = std::make_unique<NoteAnswerController>(*m_store, m_day->day.surroundings());
        connect(m_store.get(), &StoreThread::recordsChanged, m_school.get(),
                &MySchoolController::takeChange);
        connect(m_store.get(), &StoreThread::recordsChanged, m_note.get(),
                &NoteAnswerController::takeChange);
        m_school->setReader(opened.enrolment.role);
        QTRY_VERIFY(m_school->isReady());
    }
    void openNote()
    {
        const QAbstractItemModelTester tester(m_note->parts());
        m_note->open(idText(m_day->noted));
        QTRY_VERIFY(m_note->isReady());
    }
    static QString idText(const RecordId &id) { return QString::fromStdString(toText(id)); }
    [[nodiscard]] QString proposed() const { return idText(m_day->proposed); }
    [[nodiscard]] QString visitSays(const char *role) const
    {
        return value(m_school->visits(), proposed(), "visitId", role).toString();
    }
    [[nodiscard]] QString viewSays(const char *area, const char *role) const
    {
        return value(m_school->views(), QLatin1String(area), "area", role).toString();
    }
    bool historySays(const RecordId &record, const char *words)
    {
        auto found = m_store->ask([record, words](Vault &vault) {
            const auto told = historyOf(vault.book(), record);
            return told && std::ranges::any_of(*told, [&](const Told &each) {
                       const auto foci = each.revision.units.find("foci");
                       return foci != each.revision.units.end()
                           && canonical(foci->second.content).find(words) != std::string::npos;
                   });
        });
        [&] { QTRY_VERIFY(found.isFinished()); }();
        return found.result();
    }

    std::unique_ptr<test::HeadDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<MySchoolController> m_school;
    std::unique_ptr<NoteAnswerController> m_note;
};

QTEST_GUILESS_MAIN(MySchoolTest)
#include "tst_my_school.moc"
