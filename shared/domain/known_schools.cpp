#include "shared/domain/known_schools.h"

#include "shared/domain/days.h"

#include <algorithm>
#include <array>
#include <map>

namespace cairn {

namespace {

constexpr int kOwnViewDays = 365;
constexpr int kUniversalDays = 365;
constexpr int kFocusedDays = 120;
constexpr int kPriorityDays = 45;
constexpr int kSmallCell = 2;
constexpr int kSchoolsForPercent = 5;

int intervalOf(std::string_view category)
{
    if (category == "priority")
        return kPriorityDays;
    return category == "focused" ? kFocusedDays : kUniversalDays;
}

bool isWithin(std::string_view day, std::string_view today, int days)
{
    const auto then = dayNumber(day);
    const auto now = dayNumber(today);
    return then && now && *then <= *now && *now - *then <= days;
}

bool isOpenSchool(const RecordFacts &record)
{
    return record.type == "school" && record.text("register.status").starts_with("Open");
}

/// school → the newest day that counts.
using Newest = std::map<std::string, std::string, std::less<>>;

void keepNewest(Newest &newest, std::string_view school, std::string_view day,
                std::string_view today)
{
    if (day.empty() || day > today)
        return;
    std::string &kept = newest[std::string(school)];
    kept = std::max(kept, std::string(day));
}

Newest visitedOn(const std::vector<RecordFacts> &records, std::string_view today)
{
    std::map<std::string, const RecordFacts *, std::less<>> visits;
    for (const RecordFacts &record : records)
        if (record.type == "visit")
            visits.emplace(toText(record.id), &record);
    Newest newest;
    for (const RecordFacts &note : records) {
        const auto visit = visits.find(note.text("about.visit"));
        if (note.type == "visit_note" && note.state() == "final" && visit != visits.end())
            keepNewest(newest, visit->second->text("about.school"), visit->second->text("date"),
                       today);
    }
    return newest;
}

Newest ownViewOn(const std::vector<RecordFacts> &records, std::string_view today)
{
    Newest newest;
    for (const RecordFacts &record : records)
        if (record.type == "self_evaluation" && record.state() == "shared")
            keepNewest(newest, record.text("about.school"), record.text("as_at"), today);
    return newest;
}

bool isThere(const Newest &newest, const RecordId &school, std::string_view today, int days)
{
    const auto found = newest.find(toText(school));
    return found != newest.end() && isWithin(found->second, today, days);
}

} // namespace

KnownCount countKnown(const std::vector<RecordFacts> &records, std::string_view today)
{
    const Newest visited = visitedOn(records, today);
    const Newest told = ownViewOn(records, today);
    KnownCount count;
    for (const RecordFacts &school : records) {
        if (!isOpenSchool(school))
            continue;
        const bool visit =
            isThere(visited, school.id, today, intervalOf(school.text("category.category")));
        const bool own = isThere(told, school.id, today, kOwnViewDays);
        if (visit && own)
            ++count.both;
        else if (visit)
            ++count.visitOnly;
        else if (own)
            ++count.ownViewOnly;
        else
            count.neither.push_back(school.id);
    }
    return count;
}

KnownPicture pictureOf(const KnownCount &count, bool named)
{
    const std::array<int, 4> cells{count.both, count.visitOnly, count.ownViewOnly,
                                   static_cast<int>(count.neither.size())};
    std::array<ShownNumber, 4> shown;
    std::ranges::transform(cells, shown.begin(), [](int cell) { return std::int64_t{cell}; });
    const auto hide = [&](std::size_t cell, const char *why) { shown.at(cell) = Suppressed{why}; };
    const auto small = [&](int cell) { return cell >= 1 && cell <= kSmallCell; };
    const auto smallCells = std::ranges::count_if(cells, small);
    std::size_t next = cells.size(); // the smallest of the others, hidden with a single small one
    for (std::size_t cell = 0; !named && cell < cells.size(); ++cell) {
        if (small(cells.at(cell)))
            hide(cell, "<3");
        else if (next == cells.size() || cells.at(cell) < cells.at(next))
            next = cell;
    }
    if (!named && smallCells == 1)
        hide(next, "so that no sum gives another away");
    ShownNumber percent = Suppressed{"none yet"};
    if (count.schools() > 0)
        percent = std::int64_t{(100 * count.known() + count.schools() / 2) / count.schools()};
    // A percentage would give back what the cells keep.
    if (count.schools() > 0 && !named && (count.schools() < kSchoolsForPercent || smallCells > 0))
        percent =
            Suppressed{count.schools() < kSchoolsForPercent ? "fewer than five schools" : "<3"};
    return {shown[0], shown[1], shown[2], shown[3], percent};
}

} // namespace cairn
