#include "shared/domain/word_walk.h"

#include <algorithm>
#include <cstdint>

namespace cairn {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::uint8_t byteAt(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
}

/// How many bytes the character at `at` has.
std::size_t widthAt(std::string_view text, std::size_t at)
{
    const std::uint8_t first = byteAt(text, at);
    const std::size_t width = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return std::min(width, text.size() - at);
}

/// U+2000 to U+206F: dashes, quotation marks, dots. U+00A0 to U+00BF: signs of Latin-1.
bool isWideSign(std::string_view text, std::size_t at)
{
    return (byteAt(text, at) == 0xe2
            && (byteAt(text, at + 1) == 0x80 || byteAt(text, at + 1) == 0x81))
        || (byteAt(text, at) == 0xc2);
}

bool isLetterAt(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return false;
    return isAsciiLetter(text[at]) || (byteAt(text, at) >= 0x80 && !isWideSign(text, at));
}

/// The apostrophe of Word and of keyboards.
std::size_t joinerAt(std::string_view text, std::size_t at)
{
    if (at < text.size() && (text[at] == '\'' || text[at] == '-'))
        return 1;
    return text.substr(at, 3) == "\u2019" ? 3 : 0;
}

bool isCapitalAt(std::string_view text, std::size_t at)
{
    const char c = text[at];
    return (c >= 'A' && c <= 'Z')
        || (byteAt(text, at) == 0xc3 && byteAt(text, at + 1) >= 0x80
            && byteAt(text, at + 1) <= 0x9e);
}

std::size_t endOfWord(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        if (isLetterAt(text, at)) {
            at += widthAt(text, at);
            continue;
        }
        const std::size_t joiner = joinerAt(text, at);
        if (joiner == 0 || !isLetterAt(text, at + joiner))
            break;
        at += joiner;
    }
    return at;
}

bool endsSentence(std::string_view sign)
{
    return sign == "." || sign == "!" || sign == "?" || sign == ":" || sign == "\u2022"
        || sign == "\u201c" || sign == "\"" || sign == "-" || sign == "\u2013";
}

} // namespace

std::vector<Token> walkWords(std::string_view text)
{
    std::vector<Token> tokens;
    bool starts = true;
    bool broken = false;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r') {
            if (text[at] == '\n')
                starts = broken = true;
            ++at;
            continue;
        }
        const std::size_t begin = at;
        Token token;
        if (isLetterAt(text, at)) {
            token.kind = Token::Kind::Word;
            token.capital = isCapitalAt(text, at);
            at = endOfWord(text, at);
        } else if (isDigit(text[at])) {
            token.kind = Token::Kind::Number;
            while (at < text.size() && isDigit(text[at]))
                ++at;
        } else {
            at += widthAt(text, at);
        }
        token.text = text.substr(begin, at - begin);
        token.startsSentence = starts;
        token.broken = broken;
        broken = false;
        // The full stop of an initial ends no sentence.
        const bool initial = token.text == "." && !tokens.empty() && tokens.back().capital
            && tokens.back().text.size() == 1;
        starts =
            token.kind == Token::Kind::Sign && !initial && (starts || endsSentence(token.text));
        tokens.push_back(token);
    }
    return tokens;
}

std::string lowered(std::string_view text)
{
    std::string low(text);
    for (std::size_t at = 0; at < low.size(); ++at) {
        const auto byte = static_cast<unsigned char>(low[at]);
        const bool latin = at > 0 && static_cast<unsigned char>(low[at - 1]) == 0xc3;
        if (low[at] >= 'A' && low[at] <= 'Z')
            low[at] = static_cast<char>(low[at] - 'A' + 'a');
        else if (latin && byte >= 0x80 && byte <= 0x9e)
            low[at] = static_cast<char>(byte + 0x20);
    }
    return low;
}

} // namespace cairn
