#include "client/practice/practice_county.h"

#include <QDateTime>

namespace cairn {

namespace {

using std::chrono::days;

/// The office of that county: it writes what others wrote, on the day that they wrote it.
class PracticeOffice {
public:
    PracticeOffice(Book &book, const Writer &server)
        : m_book(book), m_writer(server), m_today(book.surroundings.now())
    {
    }

    void turnTo(days ago)
    {
        m_book.surroundings.now = [at = m_today - ago] { return at; };
    }
    void speakAs(const PersonId &person) { m_writer.person = person; }
    [[nodiscard]] std::string day(days from) const
    {
        return today().addDays(from.count()).toString(Qt::ISODate).toStdString();
    }
    /// "2026-27", from September to August.
    [[nodiscard]] std::string schoolYear() const
    {
        const int first = today().month() < 9 ? today().year() - 1 : today().year();
        return std::to_string(first) + '-' + std::to_string((first + 1) % 100);
    }
    /// Nothing is done any more after what went wrong first.
    RecordId did(const Edit &edit)
    {
        if (m_fault)
            return {};
        const auto saved = recordAct(m_book, m_writer, {edit});
        if (saved)
            return saved->front().record;
        m_fault = saved.error();
        return {};
    }
    [[nodiscard]] const std::optional<Fault> &fault() const { return m_fault; }

private:
    /// Where the laptop is, as its screens count days.
    [[nodiscard]] QDate today() const
    {
        return QDateTime::fromMSecsSinceEpoch(toMillis(m_today)).date();
    }

    Book &m_book;
    Writer m_writer;
    Instant m_today;
    std::optional<Fault> m_fault;
};

Edit put(const RecordId &record, const char *unit, Value single)
{
    return {.record = record, .units = {{unit, Put{.single = std::move(single)}}}};
}

RecordId bringPerson(PracticeOffice &office, const char *name, const char *role)
{
    return office.did({.type = "person",
                       .units = {{"name", Put{.single = name}}, {"role", Put{.single = role}}}});
}

RecordId bringSchool(PracticeOffice &office)
{
    const Put reg{.fields = {{"urn", "990001"},
                             {"name", "Practice Primary School"},
                             {"type", "Community school"},
                             {"phase", "Primary"},
                             {"status", "Open"},
                             {"street", "Practice Lane"},
                             {"town", "Nowhere-on-Eden"},
                             {"pupils", "112"},
                             {"capacity", "140"},
                             {"low_age", "4"},
                             {"high_age", "11"},
                             {"head_first_name", "Hanna"},
                             {"head_last_name", "Practice"}}};
    const Put assigned{.fields = {{"lasl", "north"}, {"district", "eden"}}};
    const Put local{.fields = {{"phone_for_urgent", "01632 960199"},
                               {"dsl_name", "Hanna Practice"},
                               {"site_notes", "No signal past the gate. Ring at the side door."}}};
    return office.did(
        {.type = "school", .units = {{"register", reg}, {"assigned", assigned}, {"local", local}}});
}

Edit visitOn(const std::string &day, const RecordId &school, const List &visitors)
{
    return {
        .type = "visit",
        .units = {{"about", Put{.fields = {{"school", toText(school)}, {"type", "focus_visit"}}}},
                  {"date", Put{.single = day}},
                  {"people", Amend{.add = visitors}}}};
}

/// What was found last time: a need, and what was promised.
void visitBefore(PracticeOffice &office, const RecordId &school, const List &visitors)
{
    const RecordId before = office.did(visitOn(office.day(-days(28)), school, visitors));
    office.did(put(before, "state", "recorded"));
    office.did({.type = "need",
                .units = {{"about", Put{.fields = {{"school", toText(school)}}}},
                          {"statement", Write{"Books that go home match the sounds taught."}},
                          {"area", Put{.single = "curriculum"}}}});
    office.did({.type = "action",
                .units = {{"about",
                           Put{.fields = {{"school", toText(school)}, {"visit", toText(before)}}}},
                          {"what", Write{"Check the home reading books of every group."}},
                          {"promise",
                           Put{.fields = {{"due", office.day(days(14))},
                                          {"owner", "school"},
                                          {"who", "Reading lead"}}}}}});
}

void ownView(PracticeOffice &office, const RecordId &school, const char *area, const char *position,
             const char *words)
{
    const RecordId view =
        office.did({.type = "self_evaluation",
                    .units = {{"about",
                               Put{.fields = {{"school", toText(school)},
                                              {"area", area},
                                              {"year", office.schoolYear()}}}},
                              {"position", Put{.fields = {{"position", position}}}},
                              {"statement", Write{words}},
                              {"as_at", Put{.single = office.day(-days(6))}}}});
    office.did(put(view, "state", "drafting"));
    office.did(put(view, "state", "shared"));
}

/// Agreed with the school; what whoever practises has to say before it is for them to say.
RecordId visitToday(PracticeOffice &office, const RecordId &school, const RecordId &me,
                    const RecordId &beside)
{
    Edit visit = visitOn(office.day({}), school, {toText(me), toText(beside)});
    const Value noInterest(
        Map{{"person", toText(beside)}, {"outcome", "none"}, {"on", office.day(-days(1))}});
    const Value early(Map{{"area", "early_years"}, {"sentence", "How early reading is taught."}});
    const Value books(Map{{"area", "curriculum"},
                          {"sentence", "Whether books that go home match what is taught."}});
    visit.units.push_back({"times", Put{.fields = {{"start", "09:20"}, {"end", "15:00"}}}});
    visit.units.push_back({"foci", Amend{.add = {early, books}}});
    visit.units.push_back({"focus_agreement", Put{.fields = {{"answer", "accepted"}}}});
    visit.units.push_back({"interest_checks", Amend{.add = {noInterest}}});
    visit.units.push_back({"state", Put{.single = "agreed"}});
    return office.did(visit);
}

} // namespace

Result<PracticeCounty> layOutPractice(Book &book, const Writer &server)
{
    PracticeOffice office(book, server);
    office.turnTo(days(30));
    const RecordId me = bringPerson(office, kPractising, "leader");
    const RecordId beside = bringPerson(office, "Robin Practice", "leader");
    const RecordId head = bringPerson(office, "Hanna Practice", "head");
    const RecordId school = bringSchool(office);

    office.turnTo(days(28));
    office.speakAs(me);
    visitBefore(office, school, {toText(me), toText(beside)});
    office.turnTo(days(6));
    office.speakAs(head);
    ownView(office, school, "early_years", "secure",
            "Reading is taught every day from the first full week. We are still short of some "
            "sets of books.");
    ownView(office, school, "curriculum", "developing",
            "Subjects are planned in order. Books that go home are not yet part of the plan.");
    office.turnTo(days(1));
    office.speakAs(me);
    const RecordId visit = visitToday(office, school, me, beside);
    if (office.fault())
        return std::unexpected(*office.fault());
    return PracticeCounty{.me = me, .school = school, .visit = visit};
}

} // namespace cairn
