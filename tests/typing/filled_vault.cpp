#include "tests/typing/filled_vault.h"

#include "shared/book/record_act.h"
#include "tests/bench/workload/prose.h"

#include <algorithm>
#include <array>

namespace cairn::typing {

namespace {

constexpr int kAct = 100;
constexpr std::uint64_t kSeed = 20261110;

constexpr std::array kKinds{"learning_walk", "lesson_part", "work_look", "reading_heard",
                            "leader_conversation"};

Edit visitOf(const Vault &vault, const RecordId &school, const std::string &day)
{
    Edit visit{.type = "visit"};
    visit.units = {
        {"about", Put{.fields = {{"school", toText(school)}, {"type", "focus_visit"}}}},
        {"date", Put{.single = day}},
        {"people", Amend{.add = {toText(vault.writer().person)}}},
    };
    return visit;
}

Edit noteOf(const Vault &vault, const RecordId &visit, bench::Chance &chance)
{
    Edit note{.type = "observation"};
    note.units = {
        {"about",
         Put{.fields = {{"visit", toText(visit)}, {"author", toText(vault.writer().person)}}}},
        {"kind", Put{.single = chance.pick(kKinds)}},
        {"seen", Write{bench::prose(chance, {.median = 120, .spread = 2})}},
    };
    return note;
}

Result<void> addNotesBy(Vault &vault, const RecordId &visit, int count, bench::Chance &chance)
{
    for (int done = 0; done < count; done += kAct) {
        std::vector<Edit> notes;
        for (int each = done; each < std::min(done + kAct, count); ++each)
            notes.push_back(noteOf(vault, visit, chance));
        if (auto saved = recordAct(vault.book(), vault.writer(), notes); !saved)
            return std::unexpected(saved.error());
    }
    return {};
}

} // namespace

Result<std::vector<RecordId>> fill(Vault &vault, const RecordId &school, const Filling &filling)
{
    bench::Chance chance(kSeed, "notes");
    std::vector<RecordId> visits;
    for (int left = filling.notes; left > 0; left -= filling.perVisit) {
        const auto visit =
            recordAct(vault.book(), vault.writer(), {visitOf(vault, school, filling.day)});
        if (!visit)
            return std::unexpected(visit.error());
        visits.push_back(visit->front().record);
        if (auto added = addNotesBy(vault, visits.back(), std::min(left, filling.perVisit), chance);
            !added)
            return std::unexpected(added.error());
    }
    return visits;
}

Result<void> addNotes(Vault &vault, const RecordId &visit, int count)
{
    bench::Chance chance(kSeed, "more notes");
    return addNotesBy(vault, visit, count, chance);
}

Result<RecordId> makeSchool(Vault &vault)
{
    Writer office = vault.writer();
    office.isServer = true;
    Edit school{.type = "school"};
    school.units = {{"register",
                     Put{.fields = {{"urn", "990137"},
                                    {"name", "Mirkdale Beck CofE Primary School"},
                                    {"town", "Kirkby Stephen"},
                                    {"status", "Open"}}}}};
    const auto saved = recordAct(vault.book(), office, {school});
    if (!saved)
        return std::unexpected(saved.error());
    return saved->front().record;
}

} // namespace cairn::typing
