#include "tests/simulation/trace.h"

#include <bit>
#include <cstdio>
#include <cstring>

namespace cairn::sim {

void Trace::mix(std::uint64_t number)
{
    m_hash = (std::rotl(m_hash, 5) ^ number) * 0x9e3779b97f4a7c15ULL;
}

void Trace::mix(std::string_view bytes)
{
    mix(bytes.size());
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const std::size_t part = bytes.size() < sizeof word ? bytes.size() : sizeof word;
        std::memcpy(&word, bytes.data(), part);
        mix(word);
        bytes.remove_prefix(part);
    }
}

void Trace::line(std::string_view text)
{
    mix(text);
    if (m_aloud)
        std::fprintf(stderr, "%.*s\n", static_cast<int>(text.size()), text.data());
}

std::string hexOf(std::uint64_t number)
{
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(number));
    return text;
}

} // namespace cairn::sim
