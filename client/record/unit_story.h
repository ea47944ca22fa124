#pragma once

#include <QString>

#include "shared/book/reading.h"

#include <map>
#include <set>

namespace cairn {

/// The revisions of one unit: what each found and left, and what became of what it said where
/// others had said something without knowing.
class UnitStory {
public:
    explicit UnitStory(const Unit &unit) : m_unit(&unit) {}

    void add(const Told &told, const UnitChange &change);

    /// What its author had before them.
    [[nodiscard]] Value before(const RevisionId &revision) const;
    [[nodiscard]] Value after(const RevisionId &revision) const;

    /// "lost": a fact, and another one counted; "branch": it stood beside another until people
    /// decided, or still does; "insists": its author contests that another counted; "decided": it
    /// settled that; "read": somebody read what had been merged. Empty: nothing of the kind.
    [[nodiscard]] QString fateOf(const RevisionId &revision) const;

private:
    using Versions = std::map<RevisionId, Version>;
    /// Everything that these were built on, with them or without.
    [[nodiscard]] std::vector<Version> behind(const std::vector<RevisionId> &from) const;
    /// Revisions that did not know of each other until they met, each meeting once.
    [[nodiscard]] std::set<std::set<RevisionId>> meetings() const;
    [[nodiscard]] bool differ(const std::set<RevisionId> &met) const;
    [[nodiscard]] const Version &winner(const std::set<RevisionId> &met) const;

    const Unit *m_unit;
    Versions m_versions;
    std::set<RevisionId> m_refused;
};

} // namespace cairn
