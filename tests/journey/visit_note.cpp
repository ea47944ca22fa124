#include "tests/journey/county_page.h"
#include "tests/journey/visit_day.h"

#include <algorithm>

namespace cairn::test {

using namespace Qt::StringLiterals;

void VisitDayTest::step22_aModerationCaseIsOpen()
{
    const RecordId judged = judgement(*m_ruth).id;
    QCOMPARE(m_ruth->does({.record = judged,
                           .units = {{"statement",
                                      Write{"Practice books do not match the sounds "
                                            "taught for those who need it most."}},
                                     {"groups", Amend{{"disadvantaged"}, {}}},
                                     {"looked_against", Put{{}, true}},
                                     {"state", Put{{}, "agreed"}}}}),
             QString());
    QVERIFY(m_ruth->sync());
    QVERIFY(m_margaret->sync());
    const auto cases = m_margaret->all("moderation");
    const RecordView *opened = recordWhere(cases, "about.judgement", judged);
    QVERIFY(opened != nullptr);
    const List *why = opened->at("why").list();
    QVERIFY(why != nullptr);
    QVERIFY(std::ranges::any_of(
        *why, [](const Value &each) { return each.at("rule").textOr() == "R40d"; }));

    QCOMPARE(m_margaret->does({.record = opened->id,
                               .units = {{"moderator", Put{{}, m_anne->me().toStdString()}},
                                         {"state", Put{{}, "assigned"}}}}),
             QString());
    QVERIFY(m_margaret->sync());
    QVERIFY(m_anne->sync());
    const Put outcome{
        {{"outcome", "upheld_wording"}, {"wording", "Say how many books and how chosen."}}, {}};
    QCOMPARE(m_anne->does({.record = opened->id,
                           .units = {{"outcome", outcome},
                                     {"reasons", Write{"The sample was small, and well chosen."}},
                                     {"state", Put{{}, "decided"}}}}),
             QString());
    QVERIFY(m_anne->sync());
    QVERIFY(m_ruth->sync());
    QCOMPARE(m_ruth->does({.record = judged,
                           .units = {{"statement",
                                      Write{"Fourteen books, chosen by us across groups: nine "
                                            "matched the sounds taught."}}}}),
             QString());
}

void VisitDayTest::step23_theNoteIsShared()
{
    for (const auto &[unit, text] : std::initializer_list<std::pair<const char *, const char *>>{
             {"purpose", "Early reading, and how older pupils catch up."},
             {"own_view", "Early reading: secure."},
             {"saw", "Twelve home reading books were checked: nine matched."},
             {"to_develop", "Practice books for those who find reading hardest."},
             {"groups", "Disadvantaged pupils; lowest prior attainers."},
             {"well_being", "The head teaches three days; shared planning is helping."}})
        QCOMPARE(m_ruth->does(noteText(unit, text)), QString());
    QCOMPARE(m_ruth->does({.record = m_visit,
                           .units = {{"well_being", Write{"Shared planning is helping."}}}}),
             QString());
    QVERIFY(openVisit(*m_ruth));
    m_ruth->desk().visit()->finish();
    QTRY_COMPARE(m_ruth->desk().visit()->visitState(), u"recorded"_s);

    ReportController *report = m_ruth->desk().report();
    m_ruth->desk().openReport(idOf(m_visit));
    QTRY_VERIFY(report->isReady());
    QTRY_COMPARE(report->blocking(), 0);
    report->signOff();
    QTRY_COMPARE(report->refusal() + report->noteState(), u"checked"_s);
    report->beginSharing();
    for (const QString &receiver : {u"head"_s, u"chair"_s, u"diocese"_s})
        report->setReceiver(receiver, true);
    QCOMPARE(report->sharingRefusal(), QString());
    QVERIFY(report->replyDue() > QDateTime::currentDateTime());
    report->share();
    QTRY_COMPARE(report->refusal() + report->noteState(), u"shared"_s);
    QVERIFY(m_ruth->sync());

    // What the note rests on is locked from now on.
    QVERIFY(!m_ruth
                 ->does({.record = judgement(*m_ruth).id,
                         .units = {{"statement", Write{"Something else."}}}})
                 .isEmpty());
    QVERIFY(m_joanna->sync());
    QTRY_COMPARE(m_joanna->desk().mySchool()->toAnswer(), 1);
}

void VisitDayTest::step24_theSchoolAnswers()
{
    NoteAnswerController *answer = m_joanna->desk().noteAnswer();
    m_joanna->desk().openNoteAnswer(idOf(m_visit));
    QTRY_VERIFY(answer->isReady());
    QVERIFY(inModel(answer->parts(), "heading", u"What we saw"_s, "words")
                .toString()
                .contains(u"Twelve home reading books"_s));
    answer->point()->look(u"Fourteen books were looked at, not twelve. I was there."_s, 0);
    answer->addPoint();
    QTRY_COMPARE(answer->points()->rowCount(), 1);
    answer->setAnswer(u"in_part"_s);
    answer->words()->look(u"We accept the book match. The sets are ordered."_s, 0);
    answer->send();
    QTRY_VERIFY2(answer->isAnswered(), qPrintable(answer->refusal()));
    QVERIFY(m_joanna->sync());

    QVERIFY(m_ruth->sync());
    ReportController *report = m_ruth->desk().report();
    m_ruth->desk().openReport(idOf(m_visit));
    QTRY_COMPARE(report->noteState(), u"replied"_s);
    QVERIFY(report->blocking() > 0);
    report->makeFinal();
    report->answerPoint(1, true, u"You are right; my notes say fourteen. Corrected."_s);
    QTRY_COMPARE(report->blocking(), 0);
    QCOMPARE(
        m_ruth->does(noteText("saw", "Fourteen home reading books were checked: nine matched.")),
        QString());
    const auto replies = m_ruth->all("note_reply");
    const RecordView *reply = recordWhere(replies, "about.visit", m_visit);
    QVERIFY(reply != nullptr);
    QVERIFY(!m_ruth->does({.record = reply->id, .units = {{"words", Write{"We agree."}}}})
                 .isEmpty()); // the school's words stay as it wrote them
}

void VisitDayTest::step25_theNoteIsFinal()
{
    ReportController *report = m_ruth->desk().report();
    QCOMPARE(report->noteState(), u"replied"_s);
    report->makeFinal();
    QTRY_COMPARE(report->refusal() + report->noteState(), u"final"_s);
    QVERIFY(m_ruth->sync());
    QVERIFY(m_joanna->sync());
    QCOMPARE(m_joanna->shown(m_visit).at("state").textOr(), std::string_view("finalised"));
    QVERIFY(m_joanna->everSaid(m_visit, "state", "agreed_with_differences"));
    QVERIFY(!m_joanna->all("published_judgement").empty());

    // What the school reads now is what was corrected; what it had read stays as a version.
    const auto versions = m_joanna->all("published_note");
    const auto says = [&](std::string_view words) {
        return std::ranges::count_if(versions, [&](const RecordView &version) {
            return version.at("content.text").textOr().find(words) != std::string_view::npos;
        });
    };
    QVERIFY(says("Fourteen home reading books") > 0);
    QVERIFY(says("Twelve home reading books") > 0);
}

void VisitDayTest::step26_theCountyCountsTheSchool()
{
    const QJsonObject picture = knownPicture(m_server);
    QVERIFY(countedVisits(picture, u"north"_s).contains(idOf(m_visit)));

    // The stub shows nowhere but with Dan and whoever answers for safeguarding.
    for (Laptop *laptop : {m_ruth.get(), m_joanna.get(), m_margaret.get(), m_anne.get()})
        QVERIFY(laptop->all("routing").empty());
    const QString shared =
        m_server.command({u"export"_s, u"--canonical"_s, u"--as"_s, u"Ruth Askwith"_s})
            .lines.join(u'\n');
    QVERIFY(!shared.isEmpty());
    QVERIFY(!shared.contains(u"routing:"_s));
    QVERIFY(!shared.contains(u"2 of 5"_s));
    QVERIFY(!shared.contains(u"Ella"_s));
}

void VisitDayTest::cleanupTestCase()
{
    for (auto *laptop : {&m_ruth, &m_dan, &m_joanna, &m_margaret, &m_anne})
        laptop->reset();
    const Said checked = m_server.command({u"check"_s});
    QVERIFY2(checked.exitCode == 0, qPrintable(checked.trouble + checked.lines.join(u'\n')));
    QVERIFY(m_server.stop());
}

} // namespace cairn::test
