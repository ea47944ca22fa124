#include <QDate>
#include <QJsonArray>

#include "tests/journey/visit_day.h"

namespace cairn::test {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kFirstFocus = "Early reading in Reception and Key Stage 1";
constexpr const char *kSecondFocus = "How writing is planned for mixed ages";
constexpr const char *kAmendedFocus = "How older pupils who struggle to read catch up";

Value focus(const char *words)
{
    return Value(Map{{"sentence", words}});
}

} // namespace

void VisitDayTest::initTestCase()
{
    QVERIFY(m_server.serve());
    m_today = QDate::currentDate().toString(Qt::ISODate);
    m_school = m_server.demo["school"].toString();
    const auto arrive = [this](std::unique_ptr<Laptop> &laptop, const QString &name) {
        laptop = std::make_unique<Laptop>(m_server, name);
        QVERIFY2(laptop->isEnrolled(), qPrintable(name + u": "_s + laptop->trouble()));
        QVERIFY2(laptop->sync(), qPrintable(name));
    };
    arrive(m_ruth, u"Ruth Askwith"_s);
    arrive(m_dan, u"Dan Oyelaran"_s);
    arrive(m_joanna, u"Joanna Fearnside"_s);
    arrive(m_margaret, u"Margaret Illing"_s);
    arrive(m_anne, u"Anne Dockwray"_s);
    haveWhatWasThereBefore();
}

/// The plan of the school, with two actions and a need, and whom to ring.
void VisitDayTest::haveWhatWasThereBefore()
{
    const std::string school = m_school.toStdString();
    const auto card = m_joanna->does(
        {.record = *parseId<RecordId>(school),
         .units = {{"local",
                    Put{{{"head_name", "Joanna Fearnside"},
                         {"dsl_name", "Joanna Fearnside"},
                         {"deputy_dsl", "Kay Postle"},
                         {"chair_name", "Tobias Wrenfield"},
                         {"phone_for_urgent", "01632 960139"},
                         {"site_notes", "No signal past the cattle grid. Park at the chapel."}},
                        {}}}}});
    QCOMPARE(card, QString());
    const auto action = [&](const char *what, const char *due) {
        return m_joanna->made(
            {.type = "action",
             .units = {{"about", Put{{{"school", school}}, {}}},
                       {"what", Write{what}},
                       {"promise", Put{{{"due", due}, {"owner", "school"}}, {}}}}});
    };
    m_release = action("Protect the reading lead's release.", "2027-01-08");
    QCOMPARE(m_joanna->does(
                 {.record = m_release, .units = {{"notes", Write{"Release began in September."}}}}),
             QString());
    m_books = action("Match home books to the sounds taught.", "2026-12-18");
    m_need = m_joanna->made({.type = "need",
                             .units = {{"about", Put{{{"school", school}}, {}}},
                                       {"statement", Write{"Mixed-age writing."}}}});
    QVERIFY(m_joanna->sync());
}

void VisitDayTest::step01_ruthProposesAVisitAndTheHeadSeesIt()
{
    Edit visit{.type = "visit"};
    visit.units = {
        {"about", Put{{{"school", m_school.toStdString()}, {"type", "focus_visit"}}, {}}},
        {"date", Put{{}, m_today.toStdString()}},
        {"planned", Put{{{"start", "09:00"}, {"end", "15:00"}}, {}}},
        {"times", Put{{{"start", "09:00"}, {"end", "15:00"}}, {}}},
        {"people", Amend{{m_ruth->me().toStdString(), m_dan->me().toStdString()}, {}}},
        {"lead", Put{{}, m_ruth->me().toStdString()}},
        {"foci", Amend{{focus(kFirstFocus), focus(kSecondFocus)}, {}}},
    };
    m_visit = m_ruth->made(visit);
    QVERIFY(m_ruth->sync());

    QVERIFY(m_joanna->sync());
    QTRY_COMPARE(visitSays("visitState"), u"proposed"_s);
    QVERIFY(inModel(m_joanna->desk().mySchool()->visits(), "visitId", idOf(m_visit), "mayAnswer")
                .toBool());
}

QString VisitDayTest::visitSays(const char *role)
{
    return inModel(m_joanna->desk().mySchool()->visits(), "visitId", idOf(m_visit), role)
        .toString();
}

void VisitDayTest::step02_theHeadAmendsTheFocus()
{
    MySchoolController *school = m_joanna->desk().mySchool();
    school->beginAmending(idOf(m_visit));
    QTRY_VERIFY(school->foci()->text().contains(QLatin1String(kSecondFocus)));
    school->foci()->look(QLatin1String(kFirstFocus) + u"\n"_s + QLatin1String(kAmendedFocus), 0);
    school->words()->look(u"Please keep writing for the spring."_s, 0);
    school->amendFocus();
    QTRY_COMPARE(visitSays("visitState"), u"agreed"_s);
    QVERIFY(m_joanna->sync());

    QVERIFY(m_ruth->sync());
    const RecordView visit = m_ruth->shown(m_visit);
    QCOMPARE(visit.at("state").textOr(), std::string_view("agreed"));
    QCOMPARE(visit.at("focus_agreement.answer").textOr(), std::string_view("amended"));
    QCOMPARE(visit.at("foci").list()->size(), std::size_t{2});
    QVERIFY(m_ruth->everSaid(m_visit, "foci", kSecondFocus)); // both wordings stay
    QVERIFY(m_ruth->everSaid(m_visit, "foci", kAmendedFocus));
}

void VisitDayTest::step03_theSchoolsOwnViewComesFirst()
{
    MySchoolController *school = m_joanna->desk().mySchool();
    school->writeView(u"early_years"_s);
    QTRY_COMPARE(inModel(school->views(), "area", u"early_years"_s, "viewState").toString(),
                 u"drafting"_s);
    const auto id = parseId<RecordId>(
        inModel(school->views(), "area", u"early_years"_s, "recordId").toString().toStdString());
    QCOMPARE(m_joanna->does(
                 {.record = *id,
                  .units = {{"position", Put{{{"position", "secure"}}, {}}},
                            {"as_at", Put{{}, m_today.toStdString()}},
                            {"statement",
                             Write{"We teach phonics every day from the first full week. Books are "
                                   "usually matched; we are still short of some sets."}}}}),
             QString());
    QTRY_VERIFY(inModel(school->views(), "area", u"early_years"_s, "mayShare").toBool());
    school->shareView(u"early_years"_s);
    QTRY_COMPARE(inModel(school->views(), "area", u"early_years"_s, "viewState").toString(),
                 u"shared"_s);
    QVERIFY(m_joanna->sync());

    QVERIFY(m_ruth->sync());
    QCOMPARE(m_ruth->shown(*id).at("position.position").textOr(), std::string_view("secure"));
    QVERIFY(!m_ruth->does({.record = *id, .units = {{"statement", Write{"Not so."}}}}).isEmpty());
    QVERIFY(openVisit(*m_ruth));
    m_ruth->desk().visit()->judgement()->openArea(u"early_years"_s);
    QTRY_COMPARE(m_ruth->desk().visit()->judgement()->ownState(), u"shared"_s);
    QCOMPARE(m_ruth->desk().visit()->judgement()->ownPosition(), u"Secure"_s);
}

void VisitDayTest::step04_nobodyIsPreparedBeforeInterestsAreCleared()
{
    const std::string dan = m_dan->me().toStdString();
    const Put about{{{"person", dan}, {"school", m_school.toStdString()}}, {}};
    const RecordId interest = m_dan->made(
        {.type = "interest",
         .units = {{"about", about},
                   {"declared",
                    Amend{{Value(Map{{"kind", "paid_work"},
                                     {"words", "Supported a teacher here, three paid days."},
                                     {"on", m_today.toStdString()}})},
                          {}}},
                   {"conduct_on", Put{{}, m_today.toStdString()}},
                   {"state", Put{{}, "declared"}}}});
    QVERIFY(m_dan->sync());
    QVERIFY(!m_dan->does(put(m_visit, "state", "prepared")).isEmpty());

    QVERIFY(m_margaret->sync());
    QCOMPARE(m_margaret->shown(interest).at("state").textOr(), std::string_view("declared"));
    QCOMPARE(
        m_margaret->does({.record = interest,
                          .units = {{"clearance",
                                     Put{{{"outcome", "cleared"},
                                          {"words", "Not a current tie. Cleared for this visit."},
                                          {"may_moderate", false}},
                                         {}}},
                                    {"state", Put{{}, "cleared"}}}}),
        QString());
    const Map check{{"person", dan}, {"outcome", "cleared"}, {"on", m_today.toStdString()}};
    QCOMPARE(m_margaret->does(
                 {.record = m_visit, .units = {{"interest_checks", Amend{{Value(check)}, {}}}}}),
             QString());
    QVERIFY(m_margaret->sync());
}

void VisitDayTest::step05_bothHaveEverythingOnTheirLaptops()
{
    PrepareController *prepare = m_ruth->desk().prepare();
    m_ruth->desk().openPrepare(idOf(m_visit));
    QTRY_VERIFY(prepare->lines()->rowCount() > 0);
    prepare->sayNoInterest();
    QTRY_VERIFY(prepare->hasSaidInterest());
    QVERIFY(prepare->lacking() > 0); // the clearing of Dan's is not here yet
    QVERIFY(m_ruth->sync());
    QTRY_COMPARE(prepare->lacking(), 0);
    prepare->markPrepared();
    QTRY_COMPARE(prepare->refusal() + prepare->visitState(), u"prepared"_s);
    QVERIFY(m_ruth->sync());

    QVERIFY(m_dan->sync());
    m_dan->desk().openPrepare(idOf(m_visit));
    QTRY_COMPARE(m_dan->desk().prepare()->visitState(), u"prepared"_s);
    QTRY_COMPARE(m_dan->desk().prepare()->lacking(), 0);
    QCOMPARE(inModel(m_dan->desk().prepare()->lines(), "code", u"unsent"_s, "here").toBool(), true);
}

} // namespace cairn::test
