#pragma once

#include "shared/merge/meeting.h"
#include "shared/merge/replay.h"

namespace cairn {

/// So many passages of one text are told apart. With more, the text waits for its reader anyway.
inline constexpr std::size_t kPassagesMax = 100;

/// A place in the text as it stands, where edits of people who did not know of each other met and
/// which nobody has read or rewritten since. Sides are versions by index.
struct OpenPassage {
    struct Side {
        std::uint32_t version = 0;
        std::string text;
    };
    std::size_t at = 0;
    std::size_t length = 0;
    std::vector<Side> sides;
};

/// What was merged at the heads and met nothing. Versions by index.
struct ListedEdit {
    std::uint32_t version = 0;
    std::size_t at = 0;
    std::size_t length = 0;
    std::size_t removed = 0;
};

/// Watches a replay for sentences that need a reader. A passage closes when a later revision that
/// knows all of its sides marks the text as read, writes it whole, or changes the passage.
class PassageWatch : public ReplayWatch {
public:
    explicit PassageWatch(const ProseHistory &history) : m_history(history) {}

    void straight(std::size_t version, const std::vector<Cut> &cuts) override;
    void crossingBegins(ProseWalk &walk, const GapText &base) override;
    void meeting(ProseWalk &walk, std::uint32_t event) override;
    void crossingEnds(ProseWalk &walk, const std::vector<std::uint32_t> &heads) override;

    /// What is open when the replay has ended, by place.
    [[nodiscard]] std::vector<OpenPassage> passages() const;
    [[nodiscard]] const std::vector<ListedEdit> &merged() const { return m_merged; }

private:
    struct Watched : OpenPassage {
        std::uint32_t first = 0;           ///< within a walk: its first letter …
        std::uint32_t last = 0;            ///< … and its last
        bool isPoint = false;              ///< nothing of it shows: it is the place after `first`
        std::vector<std::uint32_t> events; ///< of the walk, that met; none: all know of it
        bool open = true;
    };

    Met meet(ProseWalk &walk, const std::vector<std::uint32_t> &sides);
    void place(Watched &passage, const RunOrder &runs) const;

    const ProseHistory &m_history;
    const GapText *m_base = nullptr;
    std::vector<Watched> m_watched;
    std::vector<ListedEdit> m_merged;
};

} // namespace cairn
