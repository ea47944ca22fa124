#include <QSignalSpy>
#include <QTest>

#include "client/practice/practice_vault.h"
#include "client/vault/store_thread.h"
#include "client/vault/system_surroundings.h"
#include "shared/book/reading.h"

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

Surroundings autumn()
{
    Surroundings surroundings = systemSurroundings();
    surroundings.now = [at = *parseInstant("2026-11-10T09:00:00Z")] { return at; };
    return surroundings;
}

Edit about(const char *type, const char *field, const RecordId &owner)
{
    return {.type = type, .units = {{"about", Put{.fields = {{field, toText(owner)}}}}}};
}

Edit with(Edit edit, const char *unit, decltype(UnitEdit::change) change)
{
    edit.units.push_back({unit, std::move(change)});
    return edit;
}

Edit moved(const RecordId &record, const char *state)
{
    return {.record = record, .units = {{"state", Put{.single = state}}}};
}

} // namespace

/// A practice school: made afresh, whole enough to try a visit on, and gone afterwards.
class PracticeVaultTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        auto made = PracticeVault::make(autumn());
        QVERIFY2(made, made ? "" : made.error().sentence.c_str());
        m_practice = std::move(*made);
    }

    void holdsASchoolAndAVisitToday()
    {
        const auto vault = open();
        Book &book = vault->book();

        const auto visit = show(book, m_practice->county().visit);
        QVERIFY(visit);
        QCOMPARE(visit->at("date").textOr(), "2026-11-10");
        QCOMPARE(visit->at("state").textOr(), "agreed");
        QCOMPARE(count(book, {.type = "school"}).value_or(0), 1U);
        QCOMPARE(count(book, {.type = "visit"}).value_or(0), 2U);
        const auto views = list(book, {.type = "self_evaluation"});
        QVERIFY(views && views->size() == 2);
        QCOMPARE(views->front().at("about.year").textOr(), "2026-27");
        QCOMPARE(count(book, {.type = "action"}).value_or(0), 1U);
    }

    void isThereForSomebodyInventedAndForNoCounty()
    {
        const auto vault = open();

        QCOMPARE(vault->status()->savedMillis, 0);
        QCOMPARE(vault->enrolment()->personName, kPractising);
        QVERIFY(vault->enrolment()->url.empty());
    }

    void takesAWholeVisit()
    {
        const auto vault = open();
        m_vault = vault.get();
        const RecordId visit = m_practice->county().visit;
        const RecordId school = m_practice->county().school;
        did(moved(visit, "under_way"));

        List evidence;
        for (const auto &[kind, seen] :
             {std::pair{"learning_walk", "+ All adults used the same words."},
              {"work_look", "Nine of fourteen books matched."}}) {
            Edit note = about("observation", "visit", visit);
            note.units.front() = {"about",
                                  Put{.fields = {{"visit", toText(visit)},
                                                 {"author", toText(m_practice->county().me)}}}};
            note = with(with(note, "kind", Put{.single = kind}), "seen", Write{seen});
            Edit piece =
                with(about("evidence", "visit", visit), "source", Put{.single = toText(did(note))});
            piece = with(piece, "kind", Put{.single = "observation"});
            piece = with(piece, "directness", Put{.single = "first_hand"});
            evidence.emplace_back(toText(did(piece)));
        }
        Edit judgement{.type = "judgement"};
        judgement.units = {
            {"about", Put{.fields = {{"visit", toText(visit)}, {"area", "early_years"}}}},
            {"position",
             Put{.fields = {{"position", "developing"},
                            {"confidence", "medium"},
                            {"reason", "Books do not match yet."}}}},
            {"statement", Write{"Teaching is consistent; books do not match yet."}},
            {"groups_because", Put{.single = "all groups were seen together"}},
            {"looked_against", Put{.single = true}},
            {"evidence_for", Amend{.add = evidence}}};
        did(moved(did(judgement), "agreed"));

        const RecordId need = did(with(about("need", "school", school), "statement",
                                       Write{"Books match the sounds taught."}));
        Edit plan = with(about("action_plan", "school", school), "name",
                         Put{.single = "Reading catches up"});
        did(with(plan, "needs", Amend{.add = {Value(toText(need))}}));
        did(moved(visit, "recorded"));
        Edit note{.type = "visit_note"};
        note.units = {
            {"about", Put{.fields = {{"school", toText(school)}, {"visit", toText(visit)}}}},
            {"purpose", Write{"How early reading is taught."}}};
        did(note);
        QCOMPARE(vault->status()->unsent, 0U);
    }

    /// No county, so no link: whatever is written or asked for, nothing begins to be sent.
    void speaksWithNobody()
    {
        StoreThread store(autumn());
        QSignalSpy told(&store, &StoreThread::safetyChanged);
        auto opened = store.open(m_practice->directory(), m_practice->passphrase());
        QTRY_VERIFY(opened.isFinished());
        QVERIFY(opened.result());

        auto saved = store.record({with(about("need", "school", m_practice->county().school),
                                        "statement", Write{"Something to try."})});
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(saved.result());
        store.syncNow();
        store.setSyncPeriod(std::chrono::milliseconds(1));
        auto asked = store.ask([](Vault &vault) { return count(vault.book(), {.type = "need"}); });
        QTRY_VERIFY(asked.isFinished());

        QCOMPARE(asked.result().value_or(0), 2U);
        QTRY_VERIFY(told.count() >= 2);
        for (const QVariantList &each : told) {
            const auto report = each.front().value<SafetyReport>();
            QVERIFY(report.state == SafetyState::Idle);
            QCOMPARE(report.contactMillis, 0);
        }
    }

    void isMadeAfreshAndGoesWithItsObject()
    {
        const std::filesystem::path first = m_practice->directory();
        const QString passphrase = m_practice->passphrase();
        QVERIFY(Vault::standsIn(first));

        m_practice = std::move(*PracticeVault::make(autumn()));

        QVERIFY(!std::filesystem::exists(first.parent_path()));
        QVERIFY(m_practice->directory() != first);
        QVERIFY(m_practice->passphrase() != passphrase);
    }

private:
    std::unique_ptr<Vault> open()
    {
        auto vault =
            Vault::open(m_practice->directory(), m_practice->passphrase().toStdString(), autumn());
        return vault ? std::move(*vault) : nullptr;
    }
    /// Through the door of the device, where the rules look at it.
    RecordId did(const Edit &edit)
    {
        const auto done = m_vault->save({edit});
        if (!done)
            QTest::qFail(done.error().sentence.c_str(), __FILE__, __LINE__);
        else if (!done->isWritten)
            QTest::qFail(done->findings.front().sentence.c_str(), __FILE__, __LINE__);
        return done && !done->saved.empty() ? done->saved.front().record : RecordId{};
    }

    std::unique_ptr<PracticeVault> m_practice;
    Vault *m_vault = nullptr;
};

QTEST_GUILESS_MAIN(PracticeVaultTest)
#include "tst_practice_vault.moc"
