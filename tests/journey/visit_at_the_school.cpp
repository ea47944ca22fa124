#include <QDate>

#include "tests/journey/visit_day.h"

#include <algorithm>

namespace cairn::test {

using namespace Qt::StringLiterals;

namespace {

/// What the last note of the stream shows.
QVariant lastNote(Laptop &laptop, const char *role)
{
    const QAbstractItemModel *notes = laptop.desk().visit()->notes();
    return notes->index(notes->rowCount() - 1, 0).data(notes->roleNames().key(role));
}

} // namespace

bool VisitDayTest::openVisit(Laptop &laptop)
{
    laptop.desk().openVisit(idOf(m_visit));
    return QTest::qWaitFor([&] { return laptop.desk().visit()->visitId() == idOf(m_visit); })
        && laptop.takeInFront()
        && QTest::qWaitFor([&] { return laptop.focused() == u"Quick note"_s; });
}

QString VisitDayTest::writes(Laptop &laptop, const QString &kind, const QString &line)
{
    VisitController *visit = laptop.desk().visit();
    const int before = visit->noteCount();
    visit->note()->setKind(kind);
    laptop.type(line);
    laptop.press(Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return visit->noteCount() == before + 1; }))
        return {};
    return lastNote(laptop, "noteId").toString();
}

void VisitDayTest::step06_noSignalIsSaidAndNothingIsLost()
{
    QVERIFY(m_server.stop());
    for (Laptop *laptop : {m_ruth.get(), m_dan.get()}) {
        QVERIFY(!laptop->sync());
        QCOMPARE(laptop->desk().safety()->state(), SafetyController::NoServer);
        QCOMPARE(laptop->desk().safety()->unsent(), 0);
        QVERIFY(openVisit(*laptop));
        laptop->desk().visit()->begin();
        QTRY_COMPARE(laptop->desk().visit()->visitState(), u"under_way"_s);
        QTRY_VERIFY(laptop->desk().safety()->unsent() > 0);
    }
}

void VisitDayTest::step07_ruthWritesWhatSheSees()
{
    QVERIFY(openVisit(*m_ruth));
    m_ruthsNotes = {
        writes(*m_ruth, u"learning_walk"_s,
               u"+ Three groups, three adults. All three used the same words for each step. "
               "#early"_s),
        writes(*m_ruth, u"work_look"_s,
               u"- Fourteen home reading books checked against the sounds taught. Nine matched. "
               "#early"_s),
        writes(*m_ruth, u"leader_conversation"_s,
               u"The head teaches three days. The reading lead's release is lost to cover. "
               "#early"_s)};
    QVERIFY(std::ranges::none_of(m_ruthsNotes, &QString::isEmpty));
    QCOMPARE(lastNote(*m_ruth, "areas").toString(), u"Early years"_s);
    QCOMPARE(lastNote(*m_ruth, "standing").toString(), u"waiting"_s);
}

void VisitDayTest::step09_whatLooksLikeAPupilsNameIsAskedAbout()
{
    QVERIFY(openVisit(*m_dan));
    NoteController *note = m_dan->desk().visit()->note();
    const int before = m_dan->desk().visit()->noteCount();
    note->setKind(u"reading_heard"_s);
    m_dan->type(u"Ella M in Y5 guessed from the picture."_s);
    m_dan->press(Qt::Key_Return);
    QTRY_VERIFY(note->lineWord()->asks());
    QVERIFY(note->lineWord()->sentence().startsWith(
        u"This looks like a pupil's name. Say it without one."_s));
    QCOMPARE(m_dan->desk().visit()->noteCount(), before);

    m_dan->press(Qt::Key_A, Qt::ControlModifier);
    m_dansNotes.push_back(writes(*m_dan, u"reading_heard"_s,
                                 u"A Year 5 pupil looked at the picture and guessed; "
                                 "managed it at the second try. #early"_s));
    QVERIFY(!m_dansNotes.back().isEmpty());
    QCOMPARE(m_dan->found(u"Ella"_s), std::size_t{0}); // the name is nowhere
}

void VisitDayTest::step10_smallNumbersAreRefused()
{
    NoteController *note = m_dan->desk().visit()->note();
    const int before = m_dan->desk().visit()->noteCount();
    m_dan->type(u"2 of 5 Year 2 pupils below the check threshold."_s);
    m_dan->press(Qt::Key_Return);
    QTRY_VERIFY(!note->lineWord()->sentence().isEmpty());
    QVERIFY(!note->lineWord()->asks());
    QCOMPARE(m_dan->desk().visit()->noteCount(), before);

    m_dan->press(Qt::Key_A, Qt::ControlModifier);
    m_dansNotes.push_back(writes(*m_dan, u"document"_s,
                                 u"Reading tracker: checked every half-term, dates of next checks "
                                 "filled in. #early"_s));
    m_dansNotes.push_back(writes(*m_dan, u"pupil_group_talk"_s,
                                 u"Six pupils, Years 3 to 6. All could name a book read to them "
                                 "this term. #early"_s));
    QVERIFY(std::ranges::none_of(m_dansNotes, &QString::isEmpty));
}

void VisitDayTest::step13_safeguardingIsToldAndNotWrittenDown()
{
    const int before = m_dan->desk().visit()->noteCount();
    m_dan->press(Qt::Key_F9);
    SafeguardingController *card = m_dan->desk().safeguarding();
    QTRY_VERIFY(card->isOpened());
    QTRY_VERIFY(card->card()->rowCount() > 0);
    QCOMPARE(inModel(card->card(), "code", u"dsl"_s, "name").toString(), u"Joanna Fearnside"_s);
    QCOMPARE(inModel(card->card(), "code", u"deputy_dsl"_s, "name").toString(), u"Kay Postle"_s);
    QCOMPARE(inModel(card->card(), "code", u"lado"_s, "phone").toString(), u"01632 960250"_s);
    card->setTold(u"dsl"_s);
    card->setReceived(true);
    card->keep();
    QTRY_VERIFY(card->keptAt().isValid());
    m_dan->press(Qt::Key_Escape);
    QTRY_VERIFY(!card->isOpened());

    // One stub, for Dan alone, without a field in which anything could be said.
    const auto stubs = m_dan->all("routing");
    QCOMPARE(stubs.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(stubs.front().scope), u"routing:"_s + m_dan->me());
    for (const Unit &unit : builtInSchema().type("routing")->units)
        for (const Field &field : unit.fields)
            QVERIFY2(field.type.kind != FieldKind::Text, field.name.c_str());
    QCOMPARE(m_dan->desk().visit()->noteCount(), before);
}

void VisitDayTest::step15_bothWorkOnTheSameRecordsApart()
{
    struct Judged {
        Laptop &laptop;
        const std::vector<QString> &notes;
        const char *position;
        const char *reason;
        const char *sentence;
        const char *end;
        const char *due;
        const char *line;
    };
    const Judged both[] = {
        {*m_ruth, m_ruthsNotes, "developing",
         "Practice books are not matched closely enough for those who need it most.",
         "All adults teach reading in the same way, and pupils know the routines.", "15:10",
         "2026-12-11", "Release began in September. Cover took it in October."},
        {*m_dan, m_dansNotes, "secure",
         "Daily teaching, trained staff and regular checks are in place.",
         "Reading is taught every day by staff who have been trained together.", "15:25",
         "2027-01-22", "Joiners wait for their check. Release began in September."},
    };
    for (const Judged &each : both) {
        QVERIFY(openVisit(each.laptop));
        JudgementController *judgement = each.laptop.desk().visit()->judgement();
        judgement->openArea(u"early_years"_s);
        judgement->choosePosition(QLatin1String(each.position));
        QTRY_COMPARE(judgement->position(), QLatin1String(each.position));
        judgement->chooseConfidence(u"medium"_s);
        judgement->keepReason(QLatin1String(each.reason));
        QTRY_COMPARE(judgement->reason(), QLatin1String(each.reason));
        for (const QString &note : each.notes)
            judgement->link(note, false);
        QTRY_COMPARE(judgement->forCount(), 3);
        each.laptop.desk().visit()->setTimes(u"09:00"_s, QLatin1String(each.end));
        QTRY_COMPARE(each.laptop.desk().visit()->end(), QLatin1String(each.end));
        QCOMPARE(each.laptop.does(noteText("strengths", each.sentence)), QString());
        QCOMPARE(each.laptop.does(
                     {.record = m_books, .units = {{"promise", Put{{{"due", each.due}}, {}}}}}),
                 QString());
        QCOMPARE(each.laptop.does({.record = m_release, .units = {{"notes", Write{each.line}}}}),
                 QString());
    }
    QCOMPARE(m_ruth->does(put(m_need, "state", "withdrawn")), QString());
    QCOMPARE(m_dan->does({.record = m_need,
                          .units = {{"statement",
                                     Write{"Planning for mixed-age writing: the school wants this "
                                           "in the spring term."}}}}),
             QString());
}

Edit VisitDayTest::noteText(const char *unit, const char *text) const
{
    return {.type = "visit_note",
            .units = {{"about",
                       Put{{{"school", m_school.toStdString()}, {"visit", toText(m_visit)}}, {}}},
                      {unit, Write{text}}}};
}

} // namespace cairn::test
