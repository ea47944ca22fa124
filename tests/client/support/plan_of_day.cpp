#include "tests/client/support/plan_of_day.h"

namespace cairn::test {

namespace {

Edit about(const char *type, const char *field, const RecordId &owner)
{
    return {std::nullopt, type, "", {{"about", Put{{{field, toText(owner)}}, {}}}}};
}

Value reading(const char *on, int value, const char *source)
{
    return Value(Map{{"on", on}, {"value", value}, {"pupils", 14}, {"source", source}});
}

RecordId objectiveOf(Device &device, const RecordId &plan)
{
    Edit edit = about("objective", "plan", plan);
    edit.units.push_back({"wording",
                          Write{"Every pupil who finds reading hardest takes home a book that "
                                "matches the sounds they have been taught."}});
    edit.units.push_back({"area", Put{{}, "curriculum"}});
    edit.units.push_back({"learners", Amend{{"disadvantaged", "lowest_prior"}, {}}});
    edit.units.push_back(
        {"baseline", Put{{{"words", "Fewer than half of the books matched."}}, {}}});
    edit.units.push_back({"target",
                          Put{{{"words", "All home books match at each half-termly check."},
                               {"value", 14},
                               {"by", "2027-03-26"}},
                              {}}});
    edit.units.push_back({"why",
                          Put{{{"why", "Practice fixes what was taught only where the book fits."},
                               {"source", "local_practice"}},
                              {}}});
    edit.units.push_back({"lead", Put{{}, "Reading lead"}});
    edit.units.push_back({"alone", Put{{}, true}});
    const RecordId objective = device.did(edit).record;
    device.did(put(objective, "state", "agreed"));
    return objective;
}

} // namespace

PlanOfDay planForTheYear(Device &device, const RecordId &need)
{
    Edit edit = about("action_plan", "school", device.county.school);
    edit.units.push_back({"name", Put{{}, "Early reading catches up"}});
    edit.units.push_back({"kind", Put{{}, "school"}});
    edit.units.push_back({"needs", Amend{{toText(need)}, {}}});
    edit.units.push_back({"owner", Put{{}, toText(device.writer.person)}});
    edit.units.push_back({"dates", Put{{{"start", "2026-09-07"}, {"end", "2027-07-20"}}, {}}});
    const RecordId plan = device.did(edit).record;
    const RecordId objective = objectiveOf(device, plan);
    for (const char *state : {"agreed", "active"})
        device.did(put(plan, "state", state));

    Edit measured = about("measure", "objective", objective);
    measured.units.push_back({"definition",
                              Put{{{"name", "Home books that match"},
                                   {"unit", "books of 14"},
                                   {"better", "up"},
                                   {"covers", "A sample across groups"}},
                                  {}}});
    const RecordId measure = device.did(measured).record;
    device.did({measure,
                "",
                "",
                {{"readings",
                  Amend{{reading("2026-09-25", 6, "Checked by the reading lead"),
                         reading("2026-11-06", 9, "Checked by the reading lead")},
                        {}}}}});
    device.did(
        {objective,
         "",
         "",
         {{"amendments",
           Amend{{Value(Map{{"on", "2026-11-02"},
                            {"text",
                             "Every pupil who finds reading hardest takes home two books a week "
                             "that match the sounds they have been taught."},
                            {"because", "One book a week was read on the way home."}})},
                 {}}}}});
    return {plan, objective, measure};
}

} // namespace cairn::test
