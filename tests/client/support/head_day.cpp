#include "tests/client/support/head_day.h"

#include <cstdio>
#include <cstdlib>

namespace cairn::test {

namespace {

constexpr const char *kNoteText =
    "Purpose and focus\n\nA learning walk, agreed with the head: how reading is taught each "
    "day.\n\n"
    "What we saw\n\nReading is taught every day, in the same way. Twelve home reading books were "
    "checked: nine matched the sounds pupils had been taught.\n\nOlder pupils use what they are "
    "taught when prompted.\n\n"
    "Strengths\n\nStaff have been trained together; pupils know the routines.\n\n";

Value focus(const char *words)
{
    return Value(Map{{"sentence", words}});
}

} // namespace

HeadDay::HeadDay(const char *reach)
{
    propose();
    shareNote();
    publishNote(day.county, day.recorded, "1", "2026-10-09", "2026-10-16");
    auto opened = vault.open();
    if (!opened) {
        std::fprintf(stderr, "the head's day stops: %s\n", opened.error().sentence.c_str());
        std::abort();
    }
    Enrolment enrolment = SmallVault::enrolment();
    enrolment.person = day.joanna;
    enrolment.personName = "Joanna Fearnside";
    enrolment.role = "head";
    fillVaultOf(day.county, **opened, {day.joanna, reach}, enrolment);
}

void HeadDay::propose()
{
    Desk &server = day.county.server;
    const auto planned = [&](const char *on, const char *type) {
        Edit visit{.type = "visit"};
        visit.units = {{"about", Put{{{"school", toText(day.county.school)}, {"type", type}}, {}}},
                       {"date", Put{{}, on}},
                       {"planned", Put{{{"start", "09:00"}, {"end", "15:00"}}, {}}},
                       {"people", Amend{{toText(day.ruth), toText(day.dan)}, {}}}};
        return server.did(visit).record;
    };
    proposed = planned("2026-11-24", "focus_visit");
    unsaid = planned("2026-12-08", "plan_review");
    server.did({proposed,
                "",
                "",
                {{"foci",
                  Amend{{focus("Early reading in Reception and Key Stage 1."),
                         focus("How writing is planned for mixed ages.")},
                        {}}}}});
}

void HeadDay::shareNote()
{
    Desk &server = day.county.server;
    Edit visit = newVisit(day.county.school, {day.ruth});
    noted = server.did(visit).record;
    server.did(put(noted, "date", "2026-10-27"));
    server.did({noted,
                "",
                "",
                {{"times", Put{{{"start", "09:00"}, {"end", "12:00"}}, {}}},
                 {"well_being", Write{"Shared planning is helping."}}}});
    for (const char *state : {"recorded", "note_drafted", "shared"})
        server.did(put(noted, "state", state));
    publishNote(day.county, noted, "1", "2026-10-30", "2026-11-06");
}

void publishNote(County &county, const RecordId &visit, const char *version, const char *sharedOn,
                 const char *replyDue)
{
    Edit note{.type = "published_note"};
    note.units = {
        {"about",
         Put{{{"school", toText(county.school)}, {"visit", toText(visit)}, {"version", version}},
             {}}},
        {"content",
         Put{{{"text", kNoteText}, {"shared_on", sharedOn}, {"reply_due", replyDue}}, {}}}};
    county.server.did(note);
}

} // namespace cairn::test
