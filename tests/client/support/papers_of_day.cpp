#include "tests/client/support/papers_of_day.h"

namespace cairn::test {

namespace {

Edit ofVisit(const RecordId &school, const RecordId &visit, const char *type)
{
    return {std::nullopt,
            type,
            "",
            {{"about", Put{{{"school", toText(school)}, {"visit", toText(visit)}}, {}}}}};
}

Edit written(Edit edit, const char *unit, const char *words)
{
    edit.units.push_back({unit, Write{words}});
    return edit;
}

Edit moved(const RecordId &record, const char *state)
{
    return put(record, "state", state);
}

RecordId evidenceOf(Device &device, const RecordId &visit, const RecordId &note,
                    const char *directness)
{
    return device
        .did({std::nullopt,
              "evidence",
              "",
              {{"about", Put{{{"visit", toText(visit)}}, {}}},
               {"kind", Put{{}, "observation"}},
               {"directness", Put{{}, directness}},
               {"source", Put{{}, toText(note)}}}})
        .record;
}

} // namespace

PersonId speakForTheSchool(County &county)
{
    Device head(county, "Joanna Fearnside", 13, "2026-11-06T15:30:00Z");
    county.server.did(put(head.writer.person, "role", "head"));
    head.sync();
    Edit view{.type = "self_evaluation"};
    view.units = {
        {"about",
         Put{{{"school", toText(county.school)}, {"area", "early_years"}, {"year", "2026-27"}},
             {}}},
        {"position", Put{{{"position", "secure"}}, {}}},
        {"statement",
         Write{"We teach phonics every day from the first full week. Staff were trained together "
               "in September. Books are usually matched; we are still short of some sets."}},
        {"as_at", Put{{}, "2026-11-06"}}};
    const RecordId ours = head.did(view).record;
    head.did(moved(ours, "drafting"));
    head.did(moved(ours, "shared"));
    Edit action{.type = "action"};
    action.units = {{"about", Put{{{"school", toText(county.school)}}, {}}},
                    {"what", Write{"Check quickly where pupils who joined mid-year have got to."}},
                    {"promise", Put{{{"due", "2026-11-06"}, {"owner", "school"}}, {}}}};
    head.did(action);
    head.sync();
    return head.writer.person;
}

void putRight(Device &ruth, const RecordId &note)
{
    ruth.did({note,
              "",
              "",
              {{"seen",
                Write{"? Ask who checks the books of pupils who joined mid-year, and whether it "
                      "is within ten days."}}}});
}

void writeDraft(Device &ruth, const RecordId &visit)
{
    County &county = ruth.county;
    const auto focus = [](const char *words) { return Value(Map{{"sentence", words}}); };
    ruth.did({visit,
              "",
              "",
              {{"foci",
                Amend{{focus("Early reading in Reception and Key Stage 1."),
                       focus("How older pupils who struggle to read catch up.")},
                      {}}}}});
    Edit note = ofVisit(county.school, visit, "visit_note");
    note = written(note, "purpose",
                   "A focus visit, agreed with the head on 3 November: early reading, and how "
                   "older pupils who struggle to read catch up.");
    note = written(note, "saw",
                   "Reading is taught every day, in the same way. Books that go home, chosen by "
                   "us across groups, were checked: nine matched the sounds pupils had been "
                   "taught; the rest were mostly with pupils who find reading hardest.\n"
                   "Older pupils who are catching up use what they are taught when prompted.");
    note = written(note, "strengths",
                   "Reading is taught every day, in the same way, by staff who have been trained "
                   "together; pupils know the routines.");
    note = written(note, "well_being",
                   "The head teaches three days. Shared planning is helping; lost release is a "
                   "risk.");
    ruth.did(note);
    Edit action = ofVisit(county.school, visit, "action");
    action.units.push_back({"what", Write{"Match home books to the sounds taught."}});
    action.units.push_back(
        {"promise",
         Put{{{"due", "2026-12-18"}, {"owner", "school"}, {"who", "Reading lead"}}, {}}});
    ruth.did(action);
    const Edit judgement{std::nullopt,
                         "judgement",
                         "",
                         {{"about", Put{{{"visit", toText(visit)}, {"area", "early_years"}}, {}}}}};
    ruth.did(written(judgement, "statement",
                     "Teaching is consistent across adults. Practice books are not matched "
                     "closely enough for those who need it most."));
}

void writeAnswered(Device &ruth, const RecordId &visit)
{
    County &county = ruth.county;
    const RecordId walk =
        ruth.did(newObservation(visit, ruth.writer.person,
                                "+ In both classes adults ask a question and wait; most pupils "
                                "answer in sentences."))
            .record;
    const RecordId books =
        ruth.did(newObservation(visit, ruth.writer.person,
                                "Ten writing books, five from each class: marking is acted upon "
                                "in eight.",
                                "work_look"))
            .record;
    Edit judgement = newJudgement(visit, "teaching", "secure", "Seen in both classes.");
    judgement.units.push_back({"evidence_for",
                               Amend{{toText(evidenceOf(ruth, visit, walk, "first_hand")),
                                      toText(evidenceOf(ruth, visit, books, "first_hand"))},
                                     {}}});
    judgement.units.push_back({"statement",
                               Write{"Adults ask and wait, and pupils answer in sentences. "
                                     "Marking in writing books is acted upon."}});
    judgement.units.push_back({"groups_because", Put{{}, "both classes are mixed"}});
    const RecordId judged = ruth.did(judgement).record;
    ruth.did(moved(judged, "agreed"));
    ruth.did(moved(judged, "shared"));

    Edit note = ofVisit(county.school, visit, "visit_note");
    for (const auto &[unit, words] :
         {std::pair{"purpose", "The autumn conversation."},
          {"own_view", "The school finds its teaching secure."},
          {"saw", "Both classes, for half an hour each, and ten writing books."},
          {"strengths", "Questions are asked, and time is given to answer them."},
          {"to_develop", "Written answers to marking in the older class."},
          {"groups", "Both classes are mixed; no group stood apart."},
          {"well_being", "Staff say that planning together has made weekends lighter."},
          {"support", "None asked for."}})
        note = written(note, unit, words);
    note.units.push_back({"distribution", Amend{{"head", "chair", "diocese"}, {}}});
    note.units.push_back({"distribution_shown", Put{{}, "2026-10-08"}});
    note.units.push_back({"shared", Put{{{"on", "2026-10-09"}, {"reply_due", "2026-10-16"}}, {}}});
    const RecordId written = ruth.did(note).record;
    ruth.did(moved(written, "checked"));
    ruth.did(moved(written, "shared"));
    ruth.sync();

    Edit reply = ofVisit(county.school, visit, "note_reply");
    reply.units.push_back({"answer", Put{{}, "in_part"}});
    reply.units.push_back({"words",
                           Write{"We accept what is said of writing. We ask that the note says "
                                 "the older class had a supply teacher until half-term."}});
    reply.units.push_back(
        {"factual_points",
         Amend{
             {Value(Map{{"number", 1}, {"text", "Twelve writing books were looked at, not ten."}})},
             {}}});
    const RecordId answered = county.server.did(reply).record;
    county.server.did(moved(answered, "replied"));
    ruth.sync();
    ruth.did(moved(written, "replied"));
}

} // namespace cairn::test
