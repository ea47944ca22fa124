#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cairn::sim {

/// What happened, as one number: two runs of a seed must give the same. Told aloud, a line goes to
/// standard error as well.
class Trace {
public:
    explicit Trace(bool aloud = false) : m_aloud(aloud) {}

    /// Bytes that need no line of their own: what was written to disk, what went over the wire.
    void mix(std::string_view bytes);
    void mix(std::uint64_t number);
    void line(std::string_view text);

    [[nodiscard]] std::uint64_t hash() const { return m_hash; }
    [[nodiscard]] bool isAloud() const { return m_aloud; }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325ULL;
    bool m_aloud;
};

[[nodiscard]] std::string hexOf(std::uint64_t number);

} // namespace cairn::sim
