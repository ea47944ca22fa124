#include "client/record/unit_story.h"

#include <algorithm>
#include <limits>

namespace cairn {

namespace {

constexpr std::int64_t kNotYet = std::numeric_limits<std::int64_t>::max();

bool hasMember(const Version &version, std::string_view name)
{
    return !version.content.at(name).isNull();
}

} // namespace

void UnitStory::add(const Told &told, const UnitChange &change)
{
    Version version{.id = told.revision.id,
                    .parents = change.parents,
                    .content = change.content,
                    .author = told.revision.author,
                    .claimedMillis = told.revision.clocks.wallMillis,
                    .effectiveMillis = {}};
    if (told.stamp)
        version.effectiveMillis = toMillis(told.stamp->effective);
    m_versions.insert_or_assign(version.id, std::move(version));
    if (told.outcome != "accepted" && told.outcome != "unsent")
        m_refused.insert(told.revision.id);
}

std::vector<Version> UnitStory::behind(const std::vector<RevisionId> &from) const
{
    std::vector<Version> found;
    std::set<RevisionId> known(from.begin(), from.end());
    std::vector<RevisionId> open = from;
    while (!open.empty()) {
        const auto version = m_versions.find(open.back());
        open.pop_back();
        if (version == m_versions.end())
            continue;
        found.push_back(version->second);
        for (const RevisionId &parent : version->second.parents)
            if (known.insert(parent).second)
                open.push_back(parent);
    }
    return found;
}

Value UnitStory::before(const RevisionId &revision) const
{
    const auto version = m_versions.find(revision);
    if (version == m_versions.end() || version->second.parents.empty())
        return {};
    return view(*m_unit, behind(version->second.parents)).value;
}

Value UnitStory::after(const RevisionId &revision) const
{
    return view(*m_unit, behind({revision})).value;
}

std::set<std::set<RevisionId>> UnitStory::meetings() const
{
    std::set<RevisionId> heads;
    for (const auto &[id, version] : m_versions)
        if (!m_refused.contains(id))
            heads.insert(id);
    std::set<std::set<RevisionId>> met;
    for (const auto &[id, version] : m_versions) {
        if (m_refused.contains(id))
            continue;
        for (const RevisionId &parent : version.parents)
            heads.erase(parent);
        if (version.parents.size() > 1)
            met.insert({version.parents.begin(), version.parents.end()});
    }
    if (heads.size() > 1)
        met.insert(heads);
    return met;
}

bool UnitStory::differ(const std::set<RevisionId> &met) const
{
    const Value first = after(*met.begin());
    return std::ranges::any_of(met, [&](const RevisionId &id) { return after(id) != first; });
}

const Version &UnitStory::winner(const std::set<RevisionId> &met) const
{
    const auto newest = [this](const RevisionId &id) {
        const auto found = m_versions.find(id);
        const std::int64_t at =
            found == m_versions.end() ? 0 : found->second.effectiveMillis.value_or(kNotYet);
        return std::pair(at, id);
    };
    return m_versions.find(*std::ranges::max_element(met, {}, newest))->second;
}

QString UnitStory::fateOf(const RevisionId &revision) const
{
    const auto found = m_versions.find(revision);
    if (found == m_versions.end())
        return {};
    if (hasMember(found->second, "decision"))
        return QStringLiteral("decided");
    if (hasMember(found->second, "contest"))
        return QStringLiteral("insists");
    if (hasMember(found->second, "read"))
        return QStringLiteral("read");
    const bool chooses = m_unit->policy == Policy::Decide || m_unit->policy == Policy::State;
    if (!chooses && m_unit->policy != Policy::Fact)
        return {};
    for (const std::set<RevisionId> &met : meetings()) {
        const bool allHere =
            std::ranges::all_of(met, [&](const RevisionId &id) { return m_versions.contains(id); });
        if (!met.contains(revision) || !allHere || !differ(met))
            continue;
        if (chooses)
            return QStringLiteral("branch");
        const Version &won = winner(met);
        if (won.id != revision && after(won.id) != after(revision))
            return QStringLiteral("lost");
    }
    return {};
}

} // namespace cairn
