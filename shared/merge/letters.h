#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// One code point as its UTF-8 bytes, the first one lowest. Bytes that are no UTF-8 make letters
/// of their own, so that every text comes back as it was.
using Letter = std::uint32_t;
using Letters = std::vector<Letter>;

/// Stands where words were erased: they still count, so that what came later keeps its place.
inline constexpr std::string_view kErasedMark = "█";

[[nodiscard]] Letters lettersOf(std::string_view text);
void append(Letter letter, std::string &text);
[[nodiscard]] std::string textOf(const Letters &letters);

/// The letter of a text of one code point.
[[nodiscard]] constexpr Letter letter(std::string_view text)
{
    Letter packed = 0;
    for (std::size_t i = text.size(); i-- > 0;)
        packed = packed << 8 | static_cast<unsigned char>(text[i]);
    return packed;
}

} // namespace cairn
