#include "tests/client/support/visit_day.h"

#include "shared/book/guarded_act.h"
#include "tests/client/support/papers_of_day.h"

#include <cstdio>
#include <cstdlib>

namespace cairn::test {

namespace {

template <class T>
T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "the visit day stops: %s (%s)\n", result.error().sentence.c_str(),
                     result.error().cause.c_str());
        std::abort();
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

struct SchoolOfDay {
    const char *urn;
    const char *name;
    const char *town;
    const char *phase;
    const char *lasl;
    const char *district;
    const char *pupils;
    const char *firstName;
    const char *lastName;
    const char *status;
};

constexpr SchoolOfDay kSchools[]{
    {"990102", "Harrowbeck Primary School", "Penrith", "Primary", "north", "eden", "203", "Ruth",
     "Askwith", "Open"},
    {"990118", "Skelderrigg CofE Primary School", "Millom", "Primary", "west", "copeland", "88",
     "Zoë", "Tarnside", "Open"},
    {"990125", "Thrushgarth Nursery School", "Carlisle", "Nursery", "north", "carlisle", "61",
     "Imogen", "Brae", "Open"},
    {"990131", "Birkhowe School", "Kendal", "Secondary", "south", "south_lakeland", "1042", "Aidan",
     "O’Garth", "Open"},
    {"990144", "Stanefold Catholic Primary School", "Barrow-in-Furness", "Primary", "south",
     "barrow", "214", "Mary", "Winder", "Open, but proposed to close"},
    {"990152", "Larkbank Infant School", "Workington", "Primary", "west", "allerdale", "132",
     "Petra", "Gill", "Closed"},
};

/// A note as somebody wrote it at a time of that day.
struct NoteOfDay {
    const char *at;
    const char *kind;
    const char *seen;
    std::vector<const char *> areas;
};

const std::vector<NoteOfDay> kRuthWrote{
    {"2026-11-10T09:20:00Z",
     "learning_walk",
     "+ Three groups, three adults. All three used the same words for each step and the same "
     "actions for new sounds. Pauses were short. Pupils at the back of the largest group were "
     "asked twice each in ten minutes.",
     {"early_years", "teaching"}},
    {"2026-11-10T09:34:00Z",
     "learning_walk",
     "Teaching is consistent across adults; training has stuck.",
     {"teaching"}},
    {"2026-11-10T10:05:00Z",
     "work_look",
     "- Fourteen home reading books checked against the sounds each group has been taught. Nine "
     "matched. Five had sounds not yet taught; four of the five were with the same group.",
     {"curriculum", "inclusion"}},
    {"2026-11-10T10:12:00Z",
     "work_look",
     "? Ask who checks the books of pupils who joined mid-year.",
     {"curriculum"}},
    {"2026-11-10T11:50:00Z",
     "leader_conversation",
     "The head teaches three days. She has moved two staff meetings to shared planning with a "
     "neighbouring school. She said weekends are lighter than last year but the reading lead’s "
     "release has been lost to cover since October.",
     {"staff_wellbeing", "leadership_governance"}},
};

const std::vector<NoteOfDay> kDanWrote{
    {"2026-11-10T10:10:00Z",
     "reading_heard",
     "A Year 5 pupil looked at the picture and guessed; when asked to sound it out, managed it at "
     "the second try.",
     {"inclusion"}},
    {"2026-11-10T10:55:00Z",
     "document",
     "+ Reading tracker checked every half-term. Dates of next checks filled in for all but pupils "
     "who joined since September.",
     {"assessment"}},
    {"2026-11-10T11:15:00Z",
     "pupil_group_talk",
     "Six pupils, Years 3–6. All could name a book read to them this term. Two said home books "
     "were “a bit hard but I know the story”.",
     {"personal_development", "curriculum"}},
};

RecordId write(Device &device, const RecordId &visit, const NoteOfDay &note)
{
    *device.clock = need(parseInstant(note.at));
    Edit edit = newObservation(visit, device.writer.person, note.seen, note.kind);
    Amend areas;
    for (const char *area : note.areas)
        areas.add.emplace_back(area);
    edit.units.push_back({"areas", areas});
    return device.did(edit).record;
}

void judge(Device &device, const RecordId &visit, const RecordId &note, const char *at,
           const char *position, const char *reason, const char *area = "early_years")
{
    *device.clock = need(parseInstant(at));
    Edit evidence{.type = "evidence"};
    evidence.units = {{"about", Put{{{"visit", toText(visit)}}, {}}},
                      {"kind", Put{{}, "observation"}},
                      {"directness", Put{{}, "first_hand"}},
                      {"source", Put{{}, toText(note)}}};
    const RecordId linked = device.did(evidence).record;
    Edit judgement = newJudgement(visit, area, position, reason);
    judgement.units.push_back({"evidence_for", Amend{{toText(linked)}, {}}});
    // Through the door of the device: it keeps what lay before who judges.
    const KnownWords known{};
    const auto done = recordGuarded(device.book, device.writer, {judgement},
                                    {.known = known, .today = "2026-11-10"});
    need(savedOf(done));
}

} // namespace

/// The head writes the school's own view before the visit, and what was agreed stands.
VisitDay::VisitDay() : noon(need(parseInstant("2026-11-10T14:40:00Z")))
{
    addSchools();
    joanna = speakForTheSchool(county);
    playTheDay();
    fillVault();
}

void VisitDay::addSchools()
{
    for (const SchoolOfDay &each : kSchools) {
        const Put reg{{{"urn", each.urn},
                       {"name", each.name},
                       {"town", each.town},
                       {"phase", each.phase},
                       {"pupils", each.pupils},
                       {"status", each.status},
                       {"head_first_name", each.firstName},
                       {"head_last_name", each.lastName}},
                      {}};
        const Put assigned{{{"lasl", each.lasl}, {"district", each.district}}, {}};
        county.server.did(
            {std::nullopt, "school", "", {{"register", reg}, {"assigned", assigned}}});
    }
    const Put more{{{"town", "Kirkby Stephen"},
                    {"postcode", "CA17 4VV"},
                    {"phase", "Primary"},
                    {"pupils", "47"},
                    {"capacity", "56"},
                    {"status", "Open"},
                    {"street", "Chapel Lane"},
                    {"phone", "01632 960137"},
                    {"head_title", "Mrs"},
                    {"head_first_name", "Joanna"},
                    {"head_last_name", "Fearnside"},
                    {"type", "Voluntary controlled school"},
                    {"low_age", "4"},
                    {"high_age", "11"},
                    {"religious_character", "Church of England"},
                    {"diocese", "Carlisle"},
                    {"la_name", "Westmorland and Furness"},
                    {"last_changed", "2026-09-04"}},
                   {}};
    county.server.did({county.school, "", "", {{"register", more}}});
}

void VisitDay::playTheDay()
{
    Device first(county, "Ruth Askwith", 11, "2026-11-03T09:00:00Z");
    Device second(county, "Dan Oyelaran", 12, "2026-11-03T09:10:00Z");
    ruth = first.writer.person;
    dan = second.writer.person;
    first.sync();
    recorded = first.did(newVisit(county.school, {ruth})).record;
    first.did(put(recorded, "date", "2026-10-06"));
    first.did(put(recorded, "state", "recorded"));
    visit = first.did(newVisit(county.school, {ruth, dan})).record;
    first.did({visit, "", "", {{"times", Put{{{"start", "09:00"}, {"end", "15:10"}}, {}}}}});
    first.did(put(visit, "state", "under_way"));
    for (const char *day : {"2026-11-12", "2026-11-19"}) {
        const RecordId next = first.did(newVisit(county.school, {ruth})).record;
        first.did(put(next, "date", day));
        first.did({next, "", "", {{"times", Put{{{"start", "09:30"}}, {}}}}});
    }
    Edit need_{.type = "need"};
    need_.units = {{"about", Put{{{"school", toText(county.school)}}, {}}},
                   {"statement", Write{"Match home reading books to the sounds taught."}},
                   {"area", Put{{}, "curriculum"}}};
    plan = planForTheYear(first, first.did(need_).record);
    first.did({county.school,
               "",
               "",
               {{"local",
                 Put{{{"chair_name", "Tobias Wrenfield"},
                      {"phone", "01632 960138"},
                      {"deputy_dsl", "Kay Postle"},
                      {"site_notes",
                       "No signal past the cattle grid. Park at the chapel, not the turning "
                       "circle. Side door; ring twice."}},
                     {}}}}});
    const Put numbers{{{"lado", "01632 960250"}, {"social_care", "01632 960251"}}, {}};
    county.server.did(
        {.type = "county", .units = {{"name", Put{{}, "county"}}, {"phones", numbers}}});
    first.sync();
    second.sync();

    RecordId booksMatched;
    for (const NoteOfDay &note : kRuthWrote) {
        const RecordId written = write(first, visit, note);
        firstNote = firstNote.isNull() ? written : firstNote;
        booksMatched = note.kind == std::string_view("work_look") ? written : booksMatched;
    }
    RecordId heard;
    for (const NoteOfDay &note : kDanWrote)
        heard = write(second, visit, note);
    judge(second, visit, heard, "2026-11-10T13:58:00Z", "secure",
          "Daily teaching, trained staff and regular checks are in place. Gaps are a handful of "
          "books and new joiners.");
    judge(first, visit, firstNote, "2026-11-10T14:02:00Z", "developing",
          "Teaching is consistent. Practice books are not matched closely enough for those who "
          "need it most, so practice does not yet fix what is taught.");
    judge(first, visit, booksMatched, "2026-11-10T14:10:00Z", "developing",
          "Well planned, but the books that go home are not yet part of the plan.", "curriculum");
    *first.clock = need(parseInstant("2026-11-10T14:20:00Z"));
    putRight(first, booksMatched);
    writeAnswered(first, recorded);
    writeDraft(first, visit);
    second.sync();
    first.sync();
}

void fillVaultOf(County &county, Vault &vault, const Rights &rights, const Enrolment &enrolment,
                 const std::vector<std::string> &more)
{
    need(vault.keepEnrolment(enrolment));
    Book &office = county.server.book;
    const auto said = need(makeHello(vault.book(), vault.writer(), {}, "cairn 0.1.0"));
    HelloAnswer hello = need(greet(office, {rights, vault.writer().device, county.seal}, said));
    auto all = need(visibleScopes(office, rights));
    for (const std::string &scope : more) {
        hello.scopes->push_back({scope, 1});
        all.insert(scope);
    }
    need(applyHello(vault.book(), vault.writer(), hello));
    for (const ScopeGrant &grant : *hello.scopes)
        all.insert(grant.id);
    for (bool goesOn = true; goesOn;) {
        const auto asked = need(makePull(vault.book(), vault.writer()));
        const auto page = need(readPage(office, asked, all));
        need(applyPage(vault.book(), asked, page));
        goesOn = page.more;
    }
}

/// What a device gets that asks for everything.
void VisitDay::fillVault()
{
    auto opened = need(vault.open());
    Enrolment enrolment = SmallVault::enrolment();
    enrolment.person = ruth;
    enrolment.personName = "Ruth Askwith";
    std::vector<std::string> everySchool;
    for (const SchoolOfDay &each : kSchools)
        everySchool.push_back(std::string("school:") + each.urn);
    fillVaultOf(county, *opened, {ruth, "alliance:north"}, enrolment, everySchool);
    Book book{opened->book().database, opened->book().schema, surroundings()};
    need(recordAct(
        book, opened->writer(),
        {newObservation(visit, ruth, "> Ask for the reading lead’s release to be protected.",
                        "leader_conversation")}));
}

Surroundings VisitDay::surroundings() const
{
    Surroundings laptop = systemSurroundings();
    laptop.now = [at = noon] { return at; };
    return laptop;
}

} // namespace cairn::test
