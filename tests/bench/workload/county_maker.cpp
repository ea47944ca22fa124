#include "tests/bench/workload/county_maker.h"

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/instant.h"
#include "tests/bench/workload/lexicon.h"
#include "tests/bench/workload/prose.h"

#include <algorithm>
#include <array>

namespace cairn::bench {

namespace {

using Text = std::string_view;

constexpr std::int64_t kHour = 3'600;
constexpr int kVisitsPerSchool = 12;

constexpr std::array<Text, 3> kLevels{"low", "medium", "high"};
constexpr std::array<Text, 4> kPriorities{"low", "medium", "high", "urgent"};
constexpr std::array<Text, 4> kTeams{"North", "South", "East", "West"};
constexpr std::array<Text, 5> kPurposes{"monitoring", "support", "review", "induction", "concern"};
constexpr std::array<Text, 6> kStates{"open", "met", "planned", "started", "done", "late"};
constexpr std::array<Text, 4> kOutcomes{"on track", "behind", "achieved", "dropped"};
constexpr std::array<Text, 4> kPhases{"primary", "secondary", "special", "nursery"};

Value text(Text words)
{
    return std::string(words);
}

std::string phone(Chance &chance)
{
    return "01" + std::to_string(chance.between(100, 999)) + ' '
        + std::to_string(chance.between(100'000, 999'999));
}

/// Everything that grows while a county is made.
class County {
public:
    explicit County(const WorkloadSize &size)
        : m_size(size), m_chance(size.seed, "county"),
          m_schools(std::max(3, (340 * size.records + 50'000) / 100'000)),
          m_leaders(std::max(2, (60 * size.records + 50'000) / 100'000))
    {
    }

    std::vector<Standing> make()
    {
        for (int i = 0; i < m_leaders; ++i)
            addLeader();
        for (int i = 0; i < m_schools; ++i)
            addSchool(i);
        const int rest = m_size.records - m_schools - m_leaders;
        for (int i = 0; i < m_schools; ++i)
            fillSchool(i, rest / m_schools + (i < rest % m_schools ? 1 : 0));
        std::ranges::sort(m_made, [](const Standing &left, const Standing &right) {
            return std::pair(left.atSeconds, left.id) < std::pair(right.atSeconds, right.id);
        });
        return std::move(m_made);
    }

private:
    struct Visit {
        std::string id;
        std::string school;
        std::string leader;
        std::int64_t startSeconds = 0;
        Value lastNeed = {};
        Value lastAction = {};
    };

    /// A version-4 UUID in looks, the same under the same seed.
    std::string nextId(Text kind)
    {
        const Hash hash = blake2b(std::to_string(m_size.seed) + '/' + std::string(kind) + '/'
                                  + std::to_string(m_made.size()));
        std::array<std::uint8_t, 16> bytes{};
        std::copy_n(hash.begin(), bytes.size(), bytes.begin());
        bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x40);
        bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
        return uuidText(bytes);
    }

    const std::string &add(Standing record)
    {
        record.id = nextId(record.kind);
        if (record.kind == "school")
            record.part = record.id;
        m_made.push_back(std::move(record));
        return m_made.back().id;
    }

    void addLeader()
    {
        const std::string name = personName(m_chance);
        m_leaderIds.push_back(
            add({"",
                 "leader",
                 "county",
                 "office",
                 kYearStartSeconds,
                 {{"name", name},
                  {"email", "leader" + std::to_string(m_leaderIds.size()) + "@county.example"},
                  {"team", text(m_chance.pick(kTeams))},
                  {"phone", phone(m_chance)},
                  {"active", true}}}));
    }

    void addSchool(int index)
    {
        const std::string place(m_chance.pick(places()));
        m_schoolIds.push_back(
            add({"",
                 "school",
                 "",
                 "office",
                 kYearStartSeconds,
                 {{"name", place + " School " + std::to_string(index)},
                  {"urn", 100'000 + 7 * index},
                  {"phase", text(m_chance.pick(kPhases))},
                  {"address",
                   std::to_string(m_chance.between(1, 150)) + " Church Street, "
                       + std::string(m_chance.pick(places()))},
                  {"head", personName(m_chance)},
                  {"roll", m_chance.between(60, 1'400)},
                  {"fsm_pct", m_chance.between(2, 61)},
                  {"leader", m_leaderIds[static_cast<std::size_t>(index % m_leaders)]},
                  {"rating", m_chance.between(1, 4)},
                  {"phone", phone(m_chance)},
                  {"open", true}}}));
    }

    void fillSchool(int index, int left)
    {
        for (int visit = 0; visit < kVisitsPerSchool && left > 0; ++visit) {
            const int share = left / (kVisitsPerSchool - visit);
            const int count = visit + 1 == kVisitsPerSchool ? left : std::max(1, share);
            addVisit(static_cast<std::size_t>(index), visit, count);
            left -= count;
        }
    }

    void addVisit(std::size_t school, int number, int count)
    {
        const std::int64_t day =
            kYearStartSeconds + (number * 30 + m_chance.between(1, 28)) * kDaySeconds;
        Visit visit{"", m_schoolIds[school],
                    m_leaderIds[school % static_cast<std::size_t>(m_leaders)],
                    day + 9 * kHour + m_chance.between(0, 90) * 60};
        visit.id = add({"",
                        "visit",
                        visit.school,
                        visit.leader,
                        visit.startSeconds,
                        {{"school", visit.school},
                         {"leader", visit.leader},
                         {"date", dayText(day)},
                         {"start", "09:30"},
                         {"end", "15:00"},
                         {"purpose", text(m_chance.pick(kPurposes))},
                         {"status", "complete"},
                         {"attendees", m_chance.between(1, 6)},
                         {"summary", prose(m_chance, {420, 2.3})}}});
        std::int64_t now = visit.startSeconds;
        for (int i = 1; i < count; ++i) {
            now += m_chance.between(200, 1'000);
            addPaper(visit, now);
        }
    }

    void addPaper(Visit &visit, std::int64_t now)
    {
        const int kind = m_chance.under(100);
        Standing paper{"",           "",  visit.school,
                       visit.leader, now, {{"visit", visit.id}, {"school", visit.school}}};
        if (kind < 52)
            fillObservation(paper);
        else if (kind < 73)
            fillJudgement(paper);
        else if (kind < 83)
            fillNeed(paper);
        else if (kind < 95)
            fillAction(paper, visit.lastNeed);
        else
            fillReview(paper, visit.lastAction);
        const std::string &id = add(std::move(paper));
        if (m_made.back().kind == "need")
            visit.lastNeed = id;
        if (m_made.back().kind == "action")
            visit.lastAction = id;
    }

    void fillObservation(Standing &paper)
    {
        paper.kind = "observation";
        paper.fields.emplace("time", momentText(paper.atSeconds).substr(11, 5));
        paper.fields.emplace("subject", text(m_chance.pick(subjects())));
        paper.fields.emplace("year_group", m_chance.between(0, 13));
        paper.fields.emplace("pupils", m_chance.between(4, 33));
        paper.fields.emplace("category", text(m_chance.pick(areas())));
        paper.fields.emplace("strength", m_chance.between(1, 4));
        paper.fields.emplace("follow_up", m_chance.percent(18));
        paper.fields.emplace("note", prose(m_chance, {300, 2.9}));
    }

    void fillJudgement(Standing &paper)
    {
        paper.kind = "judgement";
        paper.fields.emplace("area", text(m_chance.pick(areas())));
        paper.fields.emplace("grade", m_chance.between(1, 4));
        paper.fields.emplace("confidence", text(m_chance.pick(kLevels)));
        paper.fields.emplace("shared", m_chance.percent(60));
        paper.fields.emplace("rationale", prose(m_chance, {180, 2.3}));
    }

    void fillNeed(Standing &paper)
    {
        paper.kind = "need";
        paper.fields.emplace("area", text(m_chance.pick(areas())));
        paper.fields.emplace("priority", text(m_chance.pick(kPriorities)));
        paper.fields.emplace("status", m_chance.percent(67) ? "open" : "met");
        paper.fields.emplace("title", errand(m_chance));
        paper.fields.emplace("detail", prose(m_chance, {150, 2.3}));
    }

    void fillAction(Standing &paper, const Value &need)
    {
        paper.kind = "action";
        paper.fields.emplace("need", need);
        paper.fields.emplace("owner", personName(m_chance));
        paper.fields.emplace("due",
                             dayText(paper.atSeconds + m_chance.between(7, 120) * kDaySeconds));
        paper.fields.emplace("status", text(m_chance.pick(kStates)));
        paper.fields.emplace("pct", m_chance.under(11) * 10);
        paper.fields.emplace("title", errand(m_chance));
        paper.fields.emplace("detail", prose(m_chance, {120, 2.3}));
    }

    void fillReview(Standing &paper, const Value &action)
    {
        paper.kind = "review";
        paper.fields.emplace("action", action);
        paper.fields.emplace("date", dayText(paper.atSeconds));
        paper.fields.emplace("outcome", text(m_chance.pick(kOutcomes)));
        paper.fields.emplace("impact", m_chance.between(0, 5));
        paper.fields.emplace("comment", prose(m_chance, {200, 2.3}));
    }

    const WorkloadSize &m_size;
    Chance m_chance;
    int m_schools;
    int m_leaders;
    std::vector<Standing> m_made;
    std::vector<std::string> m_leaderIds;
    std::vector<std::string> m_schoolIds;
};

} // namespace

std::vector<Standing> makeCounty(const WorkloadSize &size)
{
    return County(size).make();
}

std::string momentText(std::int64_t seconds)
{
    return toText(fromMillis(seconds * 1'000)).substr(0, 19) + 'Z';
}

std::string dayText(std::int64_t seconds)
{
    return momentText(seconds).substr(0, 10);
}

} // namespace cairn::bench
