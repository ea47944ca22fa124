#pragma once

#include "shared/merge/view.h"
#include "tests/shared/merge/histories.h"

#include <string>
#include <vector>

namespace cairn::test {

/// A prose that people write in turn and at once: each line of a test is one revision. Devices are
/// people: 1 is Ruth, 2 is Dan, 3 is Ann.
class ProseTale {
public:
    /// Writes `text` over what the parents show together, as a person's editor would.
    RevisionId writes(std::uint8_t who, const std::vector<RevisionId> &parents,
                      const std::string &text);
    RevisionId writesWhole(std::uint8_t who, const std::vector<RevisionId> &parents,
                           const std::string &text);
    RevisionId reads(std::uint8_t who, const std::vector<RevisionId> &parents);
    RevisionId adds(std::uint8_t who, const std::vector<RevisionId> &parents, Value content);

    [[nodiscard]] UnitView shown() const;
    /// What these revisions show together, and all that they build on.
    [[nodiscard]] UnitView shownAt(const std::vector<RevisionId> &heads) const;
    [[nodiscard]] std::vector<Version> &versions() { return m_versions; }

private:
    std::vector<Version> m_versions;
};

} // namespace cairn::test
