#include "shared/domain/fairness.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

constexpr std::size_t kOthersWanted = 5;
constexpr std::size_t kValuesForRange = 5;
constexpr std::size_t kJudgementsForSpread = 10;
constexpr int kFifths = 5;

/// Bands of size: primary below 50, 100, 200; secondary below 500, 900.
int bandOf(const SchoolTraits &school)
{
    const bool secondary = school.phase == "Secondary" || school.phase == "All-through";
    const std::array<int, 3> limits =
        secondary ? std::array{500, 900, 900} : std::array{50, 100, 200};
    return static_cast<int>(
        std::ranges::count_if(limits, [&](int limit) { return school.pupils >= limit; }));
}

/// Place of a school among those of its phase, in tenths of a fifth: 0 to 49.
std::optional<int> placeOf(const SchoolTraits &school, const std::vector<SchoolTraits> &all)
{
    if (!school.fsmTenths)
        return std::nullopt;
    int below = 0;
    int count = 0;
    for (const SchoolTraits &other : all)
        if (other.phase == school.phase && other.fsmTenths) {
            ++count;
            below += *other.fsmTenths < *school.fsmTenths ? 1 : 0;
        }
    return count == 0 ? std::nullopt : std::optional(below * kFifths * 10 / count);
}

/// The school's own fifth, and the one on the side where it stands.
bool isInNearestFifths(std::optional<int> own, std::optional<int> other)
{
    if (!own || !other)
        return false;
    const int fifth = *own / 10;
    int beside = fifth + (*own % 10 < kFifths ? -1 : 1);
    if (beside < 0 || beside >= kFifths)
        beside = beside < 0 ? 1 : kFifths - 2;
    return *other / 10 == fifth || *other / 10 == beside;
}

bool names(const RecordFacts &record, std::string_view text)
{
    const auto holds = [&](const auto &self, const Value &value) -> bool {
        if (const List *list = value.list())
            return std::ranges::any_of(*list, [&](const Value &one) { return self(self, one); });
        if (const Map *map = value.map())
            return std::ranges::any_of(*map,
                                       [&](const auto &one) { return self(self, one.second); });
        return value.textOr() == text;
    };
    return std::ranges::any_of(record.units,
                               [&](const auto &unit) { return holds(holds, unit.second.value); });
}

bool covers(const Tenure &tenure, std::string_view day)
{
    return day >= tenure.from && (tenure.until.empty() || day <= tenure.until);
}

} // namespace

LikeSchools likeSchools(const SchoolTraits &school, const std::vector<SchoolTraits> &all)
{
    static constexpr std::array<const char *, 3> kTraits{"FSM", "rural", "size"};
    const auto own = placeOf(school, all);
    LikeSchools like;
    for (std::size_t leftOut = 0; leftOut <= kTraits.size(); ++leftOut) {
        like.schools.clear();
        for (const SchoolTraits &other : all) {
            const bool fits = other.id != school.id && other.phase == school.phase
                && (leftOut >= 3 || bandOf(other) == bandOf(school))
                && (leftOut >= 2 || other.ruralClass == school.ruralClass)
                && (leftOut >= 1 || isInNearestFifths(own, placeOf(other, all)));
            if (fits)
                like.schools.push_back(other.id);
        }
        if (like.schools.size() >= kOthersWanted)
            break;
        if (leftOut < kTraits.size())
            like.leftOut.emplace_back(kTraits.at(leftOut));
    }
    return like;
}

std::variant<Range, Suppressed> rangeOf(std::vector<std::int64_t> values)
{
    if (values.size() < kValuesForRange)
        return Suppressed{"fewer than five schools"};
    std::ranges::sort(values);
    const auto at = [&](std::size_t quarters) {
        return values[(values.size() - 1) * quarters / 4];
    };
    return Range{at(1), at(2), at(3)};
}

std::variant<Spread, Suppressed> spreadOf(const std::vector<std::string> &positions)
{
    if (positions.size() < kJudgementsForSpread)
        return Suppressed{"fewer than ten judgements"};
    Spread spread;
    for (const std::string &position : positions)
        ++spread[position];
    return spread;
}

Findings judgeErasure(std::string_view kind, std::string_view on, std::string_view ground)
{
    if (kind.empty() || on.empty() || ground.empty())
        return {{"R50", "", "An erasure says what it was of, when, and on what legal ground."}};
    return {};
}

Findings judgeTermStatement(bool completeAndFair, const std::vector<std::string> &exceptions)
{
    if (completeAndFair == exceptions.empty())
        return {};
    return {{"R50b", "", "Say that your notes are complete and fair, or list the exceptions."}};
}

Findings judgePackEdit(bool sent, bool asNewVersion)
{
    if (!sent || asNewVersion)
        return {};
    return {{"R50c", "", "This has been sent. Put it right in a new version."}};
}

std::vector<RecordId> recordsOn(const PersonId &person, const std::vector<Tenure> &tenures,
                                const std::vector<RecordFacts> &records,
                                const std::map<RecordId, std::string> &madeOn)
{
    std::vector<RecordId> found;
    for (const RecordFacts &record : records) {
        const auto made = madeOn.find(record.id);
        const bool led = std::ranges::any_of(tenures, [&](const Tenure &tenure) {
            return names(record, tenure.school)
                && (made == madeOn.end() || covers(tenure, made->second));
        });
        if (led || record.maker == person || names(record, toText(person)))
            found.push_back(record.id);
    }
    return found;
}

} // namespace cairn
