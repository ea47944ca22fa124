#include "shared/merge/letters.h"

namespace cairn {

namespace {

constexpr std::size_t kBytesMax = 4;

bool continues(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

} // namespace

Letters lettersOf(std::string_view text)
{
    Letters letters;
    letters.reserve(text.size());
    for (std::size_t start = 0; start < text.size();) {
        std::size_t size = 1;
        while (size < kBytesMax && start + size < text.size() && continues(text[start + size]))
            ++size;
        letters.push_back(letter(text.substr(start, size)));
        start += size;
    }
    return letters;
}

void append(Letter letter, std::string &text)
{
    do {
        text += static_cast<char>(letter & 0xff);
        letter >>= 8;
    } while (letter != 0);
}

std::string textOf(const Letters &letters)
{
    std::string text;
    text.reserve(letters.size());
    for (const Letter letter : letters)
        append(letter, text);
    return text;
}

} // namespace cairn
