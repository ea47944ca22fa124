#include "tests/journey/visit_day.h"

#include <algorithm>

namespace cairn::test {

using namespace Qt::StringLiterals;

namespace {

/// What waits for people there, by record and unit.
QStringList waitingFor(Laptop &laptop)
{
    const QAbstractItemModel *decisions = laptop.desk().decide()->decisions();
    QStringList ids;
    for (int row = 0; row < decisions->rowCount(); ++row)
        ids << decisions->index(row, 0).data(decisions->roleNames().key("decisionId")).toString();
    ids.sort();
    return ids;
}

QString decision(const RecordId &record, const char *unit)
{
    return idOf(record) + u' ' + QLatin1String(unit);
}

} // namespace

RecordView VisitDayTest::judgement(Laptop &laptop)
{
    const auto all = laptop.all("judgement");
    const RecordView *found = recordWhere(all, "about.visit", m_visit);
    return found != nullptr ? *found : RecordView{};
}

void VisitDayTest::step16_danSyncsFirst()
{
    QVERIFY(m_server.serve());
    QVERIFY(m_dan->sync());
    QCOMPARE(m_dan->desk().safety()->unsent(), 0);
    QCOMPARE(m_dan->desk().safety()->contested(), 0);
    QCOMPARE(m_dan->desk().safety()->needsAttention(), 0);
}

void VisitDayTest::step17_nothingThatEitherWroteIsMissing()
{
    QVERIFY(m_ruth->sync());
    QVERIFY(m_dan->sync());
    QVERIFY(m_ruth->sync());
    const RecordView judged = judgement(*m_ruth);
    QCOMPARE(judged.units.at("position").standing, Standing::Contested);
    QCOMPARE(judged.units.at("position").heads.size(), std::size_t{2});
    QCOMPARE(judged.at("evidence_for").list()->size(), std::size_t{6});

    const RecordView visit = m_ruth->shown(m_visit);
    QCOMPARE(visit.at("times.end").textOr(), std::string_view("15:25")); // the later edit
    QVERIFY(m_ruth->everSaid(m_visit, "times", "15:10"));

    const auto notes = m_ruth->all("visit_note");
    const RecordView *note = recordWhere(notes, "about.visit", m_visit);
    QVERIFY(note != nullptr);
    const std::string strengths(note->at("strengths").textOr());
    QVERIFY(strengths.find("All adults teach reading in the same way") != std::string::npos);
    QVERIFY(strengths.find("Reading is taught every day by staff") != std::string::npos);
    QCOMPARE(note->units.at("strengths").standing, Standing::Unread);
    const std::string release(m_ruth->shown(m_release).at("notes").textOr());
    QVERIFY(release.find("Cover took it in October.") != std::string::npos);
    QVERIFY(release.find("Joiners wait for their check.") != std::string::npos);

    QStringList waits{decision(judged.id, "position"), decision(m_books, "promise"),
                      decision(m_need, "state"), decision(note->id, "strengths")};
    waits.sort();
    QTRY_COMPARE(waitingFor(*m_ruth), waits);
    QTRY_COMPARE(waitingFor(*m_dan), waits); // whoever synced first
    QCOMPARE(m_ruth->desk().safety()->contested(), 3);
    QCOMPARE(m_ruth->desk().safety()->unread(), 1);
    QCOMPARE(m_ruth->desk().safety()->unsent(), 0);
    QCOMPARE(m_ruth->shown(m_need).at("state").textOr(), std::string_view("identified"));

    // All six notes are on both laptops.
    for (Laptop *laptop : {m_ruth.get(), m_dan.get()}) {
        const auto seen = laptop->all("observation");
        QCOMPARE(std::ranges::count_if(seen,
                                       [&](const RecordView &each) {
                                           return each.at("about.visit").textOr()
                                               == toText(m_visit);
                                       }),
                 6);
    }

    ReportController *report = m_ruth->desk().report();
    m_ruth->desk().openReport(idOf(m_visit));
    QTRY_VERIFY(report->isReady());
    QVERIFY(report->contested() > 0);
    QCOMPARE(report->unread(), 1);
    report->signOff();
    QTRY_VERIFY(report->blocking() > 0);
    QCOMPARE(report->noteState(), u"drafting"_s);
}

void VisitDayTest::step18_thePositionIsSettledByBoth()
{
    DecideController *decide = m_ruth->desk().decide();
    const RecordId judged = judgement(*m_ruth).id;
    decide->open(decision(judged, "position"));
    QTRY_COMPARE(decide->sideCount(), 2);
    decide->write(u"position"_s, u"developing"_s);
    decide->write(u"confidence"_s, u"high"_s);
    decide->settle(u"Teaching is secure; for the pupils who most need it, books do not match."_s);
    QTRY_VERIFY(!waitingFor(*m_ruth).contains(decision(judged, "position")));
    QVERIFY(m_ruth->sync());
    QVERIFY(m_dan->sync());
    const RecordView settled = judgement(*m_dan);
    QCOMPARE(settled.units.at("position").standing, Standing::Settled);
    QCOMPARE(settled.at("position.confidence").textOr(), std::string_view("high"));
    QVERIFY(m_dan->everSaid(judged, "position", "secure")); // what Dan thought stays
}

void VisitDayTest::step19_theDateGoesToTheSchool()
{
    DecideController *visitors = m_ruth->desk().decide();
    visitors->open(decision(m_books, "promise"));
    QTRY_COMPARE(visitors->openId(), decision(m_books, "promise"));
    QVERIFY(!visitors->isMine());
    visitors->choose(0);
    visitors->settle(u"I would rather have it early."_s);
    QTRY_VERIFY(!visitors->refusal().isEmpty());
    QVERIFY(waitingFor(*m_ruth).contains(decision(m_books, "promise")));

    QVERIFY(m_joanna->sync());
    QTRY_VERIFY(waitingFor(*m_joanna).contains(decision(m_books, "promise")));
    DecideController *decide = m_joanna->desk().decide();
    decide->open(decision(m_books, "promise"));
    QTRY_COMPARE(decide->sideCount(), 2);
    QVERIFY(decide->isMine());
    decide->write(u"due"_s, u"2026-12-18"_s);
    decide->settle(u"Book order arrives in the first week of December."_s);
    QTRY_VERIFY(!waitingFor(*m_joanna).contains(decision(m_books, "promise")));
    QCOMPARE(m_joanna->shown(m_books).at("promise.due").textOr(), std::string_view("2026-12-18"));
    QVERIFY(m_joanna->everSaid(m_books, "promise", "Book order arrives"));
    QVERIFY(m_joanna->sync());
}

void VisitDayTest::step20_theNeedIsKept()
{
    QVERIFY(m_ruth->sync());
    DecideController *decide = m_ruth->desk().decide();
    QTRY_VERIFY(waitingFor(*m_ruth).contains(decision(m_need, "state")));
    decide->open(decision(m_need, "state"));
    decide->write(QString(), u"identified"_s);
    decide->settle(u"The school wants this in the spring term."_s);
    QTRY_VERIFY(!waitingFor(*m_ruth).contains(decision(m_need, "state")));
    const RecordView need = m_ruth->shown(m_need);
    QCOMPARE(need.at("state").textOr(), std::string_view("identified"));
    QVERIFY(need.at("statement").textOr().find("spring term") != std::string_view::npos);
}

void VisitDayTest::step21_thePassageIsRead()
{
    const char *whole = "Reading is taught every day, in the same way, by staff who have been "
                        "trained together; pupils know the routines.";
    DecideController *decide = m_ruth->desk().decide();
    const auto notes = m_ruth->all("visit_note");
    const RecordId note = recordWhere(notes, "about.visit", m_visit)->id;
    QCOMPARE(m_ruth->does(noteText("strengths", whole)), QString());
    decide->open(decision(note, "strengths"));
    if (decide->openId() == decision(note, "strengths"))
        decide->markRead();
    QTRY_VERIFY(waitingFor(*m_ruth).isEmpty());
    QCOMPARE(m_ruth->shown(note).at("strengths").textOr(), std::string_view(whole));
    QVERIFY(m_ruth->everSaid(note, "strengths", "All adults teach reading"));
    QVERIFY(m_ruth->everSaid(note, "strengths", "Reading is taught every day by staff"));
    QVERIFY(m_ruth->sync());
    QVERIFY(m_dan->sync());
    QTRY_VERIFY(waitingFor(*m_dan).isEmpty());
}

} // namespace cairn::test
