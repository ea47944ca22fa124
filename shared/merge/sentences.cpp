#include "shared/merge/sentences.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

constexpr std::array kMarks{letter("."), letter("!"), letter("?"), letter("…")};
constexpr std::array kClosing{letter("\""), letter("'"), letter(")"),
                              letter("]"),  letter("’"), letter("”")};
constexpr std::array kSpaces{letter(" "), letter("\n"), letter("\t"), letter("\r"),
                             letter("\u00a0")};

bool isOneOf(std::span<const Letter> letters, Letter one)
{
    return std::ranges::find(letters, one) != letters.end();
}

bool isSmall(Letter one)
{
    return one >= letter("a") && one <= letter("z");
}

} // namespace

bool isSpace(Letter letter)
{
    return isOneOf(kSpaces, letter);
}

std::vector<std::size_t> sentenceEnds(std::span<const Letter> text)
{
    const auto pastSpaces = [&](std::size_t at) {
        while (at < text.size() && isSpace(text[at]))
            ++at;
        return at;
    };
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size();) {
        const Letter here = text[at++];
        if (here == letter("\n")) {
            at = pastSpaces(at);
            ends.push_back(at);
            continue;
        }
        if (!isOneOf(kMarks, here))
            continue;
        while (at < text.size() && (isOneOf(kMarks, text[at]) || isOneOf(kClosing, text[at])))
            ++at;
        const std::size_t next = pastSpaces(at);
        const bool apart = next > at && (next == text.size() || !isSmall(text[next]));
        if (apart) {
            at = next;
            ends.push_back(at);
        }
    }
    if (!text.empty() && (ends.empty() || ends.back() < text.size()))
        ends.push_back(text.size());
    return ends;
}

} // namespace cairn
