#include <QTest>

#include "shared/domain/editing.h"
#include "shared/domain/photo.h"
#include "shared/domain/safeguarding.h"
#include "shared/domain/saving.h"
#include "tests/shared/domain/facts.h"

using namespace cairn;
using namespace cairn::test;

/// Rules R14, R15, R71 to R73: whose words they are, whom to tell, what a picture may not carry.
class GuardingRulesTest : public QObject {
    Q_OBJECT

private slots:
    void r71_theCardAndItsOrder();
    void r72_aboutTheHead();
    void r73_cameraNotesGo();
    void r14_theSchoolsWordsAreItsOwn();
    void r15_afterFinalAnAddendum();
};

void GuardingRulesTest::r71_theCardAndItsOrder()
{
    const RecordFacts school = facts("school", idOf("m"),
                                     {{"local",
                                       Map{{"dsl_name", "Mrs Fearnside"},
                                           {"deputy_dsl", "Mrs Postle"},
                                           {"chair_name", "Mr Wrenfield"},
                                           {"phone_for_urgent", "01632 960001"}}}});
    const auto card = cardFor(school, false, {"01632 960002", "01632 960003"});
    QCOMPARE(card.size(), 5U);
    QCOMPARE(card[0].role, std::string("dsl"));
    QCOMPARE(card[0].name, std::string("Mrs Fearnside"));
    QCOMPARE(card[0].phone, std::string("01632 960001"));
    QCOMPARE(card[1].name, std::string("Mrs Postle"));
    QCOMPARE(card[2].phone, std::string("01632 960002"));
    QCOMPARE(card.back().phone, std::string("999"));
    QVERIFY(maySeeStub("leader", true));
    QVERIFY(maySeeStub("safeguarding", false) && maySeeStub("records", false));
    for (const char *role : {"leader", "head", "chair", "lasl_chair", "county", "admin"})
        QVERIFY2(!maySeeStub(role, false), role);
}

void GuardingRulesTest::r72_aboutTheHead()
{
    const RecordFacts school =
        facts("school", idOf("m"),
              {{"local", Map{{"dsl_name", "Mrs Fearnside"}, {"chair_name", "Mr Wrenfield"}}}});
    const auto card = cardFor(school, true, {});
    QCOMPARE(card[0].role, std::string("chair"));
    QCOMPARE(card[1].role, std::string("lado"));
    for (const CardLine &line : card)
        QVERIFY(line.role != "dsl" && line.role != "head" && line.role != "deputy_dsl");
    const RecordType &routing = *builtInSchema().type("routing");
    const KnownWords known = knownWords(builtInSchema(), {}, {});
    const auto told = [&](const char *role, const char *category) {
        return judgeSaving(builtInSchema(), routing, *routing.unit("about"),
                           Map{{"told", role}, {"category", category}}, {"2026-11-10", known});
    };
    QCOMPARE(refusals(told("head", "about_head")), std::vector<std::string>{"R72"});
    QCOMPARE(refusals(told("dsl", "about_head")), std::vector<std::string>{"R72"});
    QVERIFY(told("chair", "about_head").empty());
    QVERIFY(told("head", "child").empty());
}

void GuardingRulesTest::r73_cameraNotesGo()
{
    const Bytes scan{0xff, 0xda, 0, 4, 1, 2, 9, 9, 0xff, 0xe1, 0xff, 0xd9};
    Bytes plain{0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2};
    Bytes noted = plain;
    noted.insert(noted.end(), {0xff, 0xe1, 0, 6, 'E', 'x', 'i', 'f'});
    plain.insert(plain.end(), scan.begin(), scan.end());
    noted.insert(noted.end(), scan.begin(), scan.end());
    QCOMPARE(withoutCameraNotes(noted), plain);
    QCOMPARE(withoutCameraNotes(plain), plain); // what only looks like one, in the scan, stays
    QCOMPARE(refusals(judgePicture(noted, true)), std::vector<std::string>{"R73"});
    QCOMPARE(refusals(judgePicture(plain, false)), std::vector<std::string>{"R73"});
    QVERIFY(judgePicture(plain, true).empty());

    const Bytes head{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    const Bytes image{0, 0, 0, 1, 'I', 'D', 'A', 'T', 7, 1, 2, 3, 4};
    const Bytes text{0, 0, 0, 2, 'e', 'X', 'I', 'f', 7, 7, 1, 2, 3, 4};
    Bytes png = head;
    png.insert(png.end(), text.begin(), text.end());
    png.insert(png.end(), image.begin(), image.end());
    Bytes bare = head;
    bare.insert(bare.end(), image.begin(), image.end());
    QCOMPARE(withoutCameraNotes(png), bare);
    // Cut short or not a picture at all: nothing is read past the end.
    for (std::size_t size = 0; size < noted.size(); ++size)
        QVERIFY(withoutCameraNotes(ByteView(noted).first(size)).size() <= size);
    for (std::size_t size = 0; size < png.size(); ++size)
        QVERIFY(withoutCameraNotes(ByteView(png).first(size)).size() <= size);
}

void GuardingRulesTest::r14_theSchoolsWordsAreItsOwn()
{
    const RecordType &reply = *builtInSchema().type("note_reply");
    const RecordFacts record = facts("note_reply", idOf("r"), {{"state", "open"}});
    const Unit &words = *reply.unit("words");
    QCOMPARE(refusals(judgeEdit(reply, record, words, "leader")), std::vector<std::string>{"R14"});
    QVERIFY(judgeEdit(reply, record, words, "head").empty());
    QVERIFY(judgeEdit(reply, record, words, "chair").empty());
    QVERIFY(judgeEdit(reply, record, *reply.unit("answers"), "leader").empty());
}

void GuardingRulesTest::r15_afterFinalAnAddendum()
{
    const RecordType &note = *builtInSchema().type("visit_note");
    RecordFacts record = facts("visit_note", idOf("n"), {{"state", "shared"}});
    QVERIFY(judgeEdit(note, record, *note.unit("saw"), "leader").empty());
    record.units["state"].value = "final";
    QCOMPARE(refusals(judgeEdit(note, record, *note.unit("saw"), "leader")),
             std::vector<std::string>{"R15"});
    QVERIFY(judgeEdit(note, record, *note.unit("addenda"), "leader").empty());
}

QTEST_GUILESS_MAIN(GuardingRulesTest)
#include "tst_guarding_rules.moc"
