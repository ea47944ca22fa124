#include "shared/domain/small_numbers.h"

#include "shared/domain/word_walk.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cairn {

namespace {

constexpr std::size_t kWordsBetween = 4; ///< "5 Year 2 pupils"

std::optional<std::int64_t> numberOf(const Token &token)
{
    static constexpr std::array<std::string_view, 11> kWords{
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    if (token.kind == Token::Kind::Number) {
        std::int64_t number = 0;
        std::from_chars(token.text.data(), token.text.data() + token.text.size(), number);
        return number;
    }
    const auto found = std::ranges::find(kWords, lowered(token.text));
    if (found == kWords.end())
        return std::nullopt;
    return found - kWords.begin();
}

bool isPupils(const Token &token)
{
    static constexpr std::array<std::string_view, 10> kPupils{
        "pupil",    "pupils", "child", "children", "learner",
        "learners", "boys",   "girls", "students", "readers"};
    return std::ranges::find(kPupils, lowered(token.text)) != kPupils.end();
}

/// "of", "of the", "out of", "/" between the part and the whole: where the whole stands.
std::optional<std::size_t> wholeAfter(const std::vector<Token> &tokens, std::size_t part)
{
    std::size_t at = part + 1;
    const auto says = [&](std::string_view word) {
        return at < tokens.size() && tokens[at].text == word;
    };
    if (says("%"))
        ++at;
    if (says("out"))
        ++at;
    if (!says("of") && !says("/"))
        return std::nullopt;
    ++at;
    if (says("the") || says("our"))
        ++at;
    return at < tokens.size() ? std::optional(at) : std::nullopt;
}

bool pupilsFollow(const std::vector<Token> &tokens, std::size_t whole)
{
    for (std::size_t at = whole + 1; at < tokens.size() && at <= whole + kWordsBetween; ++at) {
        if (tokens[at].kind == Token::Kind::Sign)
            return false;
        if (isPupils(tokens[at]))
            return true;
    }
    return false;
}

} // namespace

Findings judgeCohort(std::int64_t pupils, const std::string &where)
{
    if (pupils <= kTooFewPupils)
        return {{"R06", where, "Too few children to report a figure safely. Say it in words."}};
    if (pupils <= kSmallCohort)
        return {{"R06", where, "Small cohort: do not rank or trend.", Weight::Advises}};
    return {};
}

std::optional<std::int64_t> smallestCohortIn(std::string_view text)
{
    std::optional<std::int64_t> smallest;
    const std::vector<Token> tokens = walkWords(text);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!numberOf(tokens[at]))
            continue;
        const auto whole = wholeAfter(tokens, at);
        const auto number = whole ? numberOf(tokens[*whole]) : std::nullopt;
        if (number && pupilsFollow(tokens, *whole))
            smallest = std::min(*number, smallest.value_or(*number));
    }
    return smallest;
}

} // namespace cairn
