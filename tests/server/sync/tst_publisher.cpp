#include <QTest>

#include "server/sync/publisher.h"
#include "shared/base/content_hash.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

/// What the lead shares comes to the school as numbered versions.
class PublisherTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_county = std::make_unique<County>();
        m_ruth = std::make_unique<Device>(*m_county, "Ruth", 11, "2026-11-20T09:00:00Z");
        m_ruth->sync();
        m_visit = m_ruth->did(newVisit(m_county->school, {m_ruth->rights.person})).record;
        Edit note{
            .type = "visit_note",
            .units = {
                {"about",
                 Put{.fields = {{"school", toText(m_county->school)}, {"visit", toText(m_visit)}}}},
                {"distribution", Amend{.add = {"head"}}},
                {"distribution_shown", Put{.single = "2026-11-20"}},
                {"shared", Put{.fields = {{"on", "2026-11-20"}, {"reply_due", "2026-12-04"}}}}}};
        for (const char *part :
             {"purpose", "own_view", "saw", "strengths", "to_develop", "groups", "well_being"})
            note.units.push_back({part, Write{std::string("Of ") + part + '.'}});
        m_note = m_ruth->did(note).record;
        move("checked");
        m_publisher.emplace(m_county->server.writer);
    }

    void aDraftIsNobodysBusiness()
    {
        m_ruth->sync();

        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{0});
        QVERIFY(published().empty());
    }

    void whatIsSharedComesToTheSchoolOnce()
    {
        move("shared");
        m_ruth->sync();

        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{1});
        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{0});
        Publisher anew(m_county->server.writer); // as after a restart
        QCOMPARE(*anew.publish(m_county->server.book), std::size_t{0});

        const auto versions = published();
        QCOMPARE(versions.size(), std::size_t{1});
        const RecordView &first = versions.front();
        const std::string text(first.at("content.text").textOr());
        QCOMPARE(first.scope, m_county->schoolScope);
        QCOMPARE(first.at("about.version").textOr(), std::string_view("1"));
        QVERIFY(text.starts_with("Purpose and focus\n\nOf purpose.\n\n"));
        QVERIFY(text.find("Of well_being.") != std::string::npos);
        QCOMPARE(first.at("content.hash").textOr(), std::string_view(toHex(blake2b(text))));
        QCOMPARE(first.at("content.reply_due").textOr(), std::string_view("2026-12-04"));
        QCOMPARE(first.at("content.by").textOr(), std::string_view(toText(m_ruth->rights.person)));
    }

    void whatChangesAfterwardsComesWithTheNextSharing()
    {
        move("shared");
        m_ruth->sync();
        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{1});
        m_ruth->did({.record = m_note, .units = {{"saw", Write{"Of saw, more closely."}}}});
        m_ruth->sync();
        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{0});

        *m_ruth->clock += std::chrono::hours(24 * 14); // the school had its time to reply
        move("final");
        m_ruth->sync();
        Publisher anew(m_county->server.writer); // had not run since
        QCOMPARE(*anew.publish(m_county->server.book), std::size_t{1});

        const auto versions = published();
        QCOMPARE(versions.size(), std::size_t{2});
        QCOMPARE(versions.back().at("about.version").textOr(), std::string_view("2"));
        QVERIFY(versions.front().at("content.text").textOr().find("closely")
                == std::string_view::npos);
        QVERIFY(versions.back().at("content.text").textOr().find("closely")
                != std::string_view::npos);
    }

    void whatIsAgreedComesWithTheSharedNote()
    {
        const RecordId judgement = judged();
        m_ruth->sync();
        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{0});

        move("shared");
        m_ruth->sync();
        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{2}); // the note as well
        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{0});

        const auto copies = *list(m_county->server.book, {.type = "published_judgement"});
        QCOMPARE(copies.size(), std::size_t{1});
        const RecordView &copy = copies.front();
        QCOMPARE(copy.scope, m_county->schoolScope);
        QCOMPARE(copy.at("about.area").textOr(), std::string_view("teaching"));
        QCOMPARE(copy.at("content.version").numberOr(0), std::int64_t{1});
        QCOMPARE(copy.at("content.judgement").textOr(), std::string_view(toText(judgement)));
        QCOMPARE(copy.at("content.position").textOr(), std::string_view("secure"));
        QCOMPARE(copy.at("content.statement").textOr(), std::string_view("Teaching is steady."));
        QCOMPARE(copy.at("content.evidence_count").numberOr(-1), std::int64_t{1});
        QCOMPARE(copy.at("content.security").textOr(), std::string_view("thin"));
        QCOMPARE(copy.at("content.kinds").textOr(), std::string_view("Document"));
        QCOMPARE(copy.at("content.groups").textOr(),
                 std::string_view("Disadvantaged (pupil premium)"));
        QCOMPARE(copy.at("content.judged_on").textOr(), std::string_view("2026-11-20"));
    }

    void anotherCopyIsNumberedAndTheFirstStaysInItsHistory()
    {
        const RecordId judgement = judged();
        move("shared");
        m_ruth->sync();
        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{2});
        m_ruth->did(put(judgement, "state", "shared"));
        m_ruth->sync();
        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{0}); // it says the same

        *m_ruth->clock += std::chrono::hours(24 * 14);
        m_county->server.did({.type = "note_reply",
                              .units = {{"about",
                                         Put{.fields = {{"school", toText(m_county->school)},
                                                        {"visit", toText(m_visit)}}}}}});
        m_ruth->did(put(judgement, "state", "final"));
        QCOMPARE(m_ruth->sync().refused.size(), std::size_t{0});
        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{1});

        const auto copies = *list(m_county->server.book, {.type = "published_judgement"});
        QCOMPARE(copies.size(), std::size_t{1});
        QCOMPARE(copies.front().at("content.version").numberOr(0), std::int64_t{2});
        QVERIFY(*copies.front().at("content.final").truth());
        const auto history = *historyOf(m_county->server.book, copies.front().id);
        QCOMPARE(history.size(), std::size_t{2});
    }

    void aWithdrawnJudgementIsNotShared()
    {
        m_ruth->did(put(judged(), "state", "withdrawn"));
        move("shared");
        m_ruth->sync();
        QCOMPARE(*m_publisher->publish(m_county->server.book), std::size_t{1}); // the note alone
    }

private:
    /// Agreed, on one document.
    RecordId judged()
    {
        const RecordId judgement =
            m_ruth->did(newJudgement(m_visit, "teaching", "secure", "Seen.")).record;
        const RecordId piece =
            m_ruth
                ->did({.type = "evidence",
                       .units = {{"about", Put{.fields = {{"visit", toText(m_visit)}}}},
                                 {"kind", Put{.single = "document"}},
                                 {"directness", Put{.single = "official"}}}})
                .record;
        m_ruth->did({judgement,
                     "",
                     "",
                     {{"position", Put{.fields = {{"confidence", "low"}}}},
                      {"statement", Write{"Teaching is steady."}},
                      {"evidence_for", Amend{.add = {toText(piece)}}},
                      {"groups", Amend{.add = {"disadvantaged"}}}}});
        m_ruth->did(put(judgement, "state", "agreed"));
        return judgement;
    }
    void move(const char *state)
    {
        *m_ruth->clock += std::chrono::minutes(1);
        m_ruth->did(put(m_note, "state", state));
    }
    std::vector<RecordView> published()
    {
        return *list(m_county->server.book, {.type = "published_note"});
    }

    std::unique_ptr<County> m_county;
    std::unique_ptr<Device> m_ruth;
    RecordId m_visit;
    RecordId m_note;
    std::optional<Publisher> m_publisher;
};

QTEST_GUILESS_MAIN(PublisherTest)
#include "tst_publisher.moc"
