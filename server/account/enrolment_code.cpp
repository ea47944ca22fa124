#include "server/account/enrolment_code.h"

#include <array>

namespace cairn {

namespace {

// Without I, L, O and U: nothing that looks like something else, and no rude words.
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kCharacters = 10;

std::string plain(std::string_view code)
{
    std::string text;
    for (char letter : code) {
        if (letter == '-' || letter == ' ')
            continue;
        if (letter >= 'a' && letter <= 'z')
            letter = static_cast<char>(letter - 'a' + 'A');
        if (letter == 'O')
            letter = '0';
        if (letter == 'I' || letter == 'L')
            letter = '1';
        text += letter;
    }
    return text;
}

} // namespace

std::string mintCode(const Surroundings &surroundings)
{
    std::array<std::uint8_t, kCharacters> chance{};
    surroundings.chance(chance);
    std::string code;
    for (std::size_t i = 0; i < kCharacters; ++i) {
        if (i == kCharacters / 2)
            code += '-';
        code += kAlphabet[chance[i] % kAlphabet.size()]; // 256 is a multiple of 32: no bias
    }
    return code;
}

Hash hashOfCode(const PersonId &person, std::string_view code)
{
    return blake2b("cairn-code-1\n" + toText(person) + "\n" + plain(code));
}

} // namespace cairn
