#include "tests/shared/merge/prose_tale.h"

#include "shared/merge/splices.h"

#include <algorithm>
#include <set>

namespace cairn::test {

RevisionId ProseTale::writes(std::uint8_t who, const std::vector<RevisionId> &parents,
                             const std::string &text)
{
    const UnitView before = shownAt(parents);
    return adds(who, parents,
                Map{{"splices", toValue(splicesBetween(before.value.textOr(), text))}});
}

RevisionId ProseTale::writesWhole(std::uint8_t who, const std::vector<RevisionId> &parents,
                                  const std::string &text)
{
    return adds(who, parents, Map{{"whole", text}});
}

RevisionId ProseTale::reads(std::uint8_t who, const std::vector<RevisionId> &parents)
{
    return adds(who, parents, Map{{"splices", List()}, {"read", true}});
}

RevisionId ProseTale::adds(std::uint8_t who, const std::vector<RevisionId> &parents, Value content)
{
    std::vector<RevisionId> sorted = parents;
    std::ranges::sort(sorted);
    const RevisionId id = revisionId(who, m_versions.size() + 1);
    m_versions.push_back(version(id, std::move(sorted), std::move(content)));
    return id;
}

UnitView ProseTale::shown() const
{
    return view(unitOf(Policy::Prose), m_versions);
}

UnitView ProseTale::shownAt(const std::vector<RevisionId> &heads) const
{
    std::set<RevisionId> seen(heads.begin(), heads.end());
    std::vector<Version> versions;
    for (auto at = m_versions.rbegin(); at != m_versions.rend(); ++at)
        if (seen.contains(at->id)) {
            seen.insert(at->parents.begin(), at->parents.end());
            versions.push_back(*at);
        }
    return view(unitOf(Policy::Prose), versions);
}

} // namespace cairn::test
