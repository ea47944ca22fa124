#include "shared/domain/private_numbers.h"

#include "shared/domain/days.h"
#include "shared/domain/word_walk.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cairn {

namespace {

constexpr int kYoungest = 2;
constexpr int kOldest = 19;
constexpr int kMonthsOfYear = 12;

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

bool capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool letter(char c)
{
    return capital(c) || (c >= 'a' && c <= 'z');
}

/// Runs of letters and digits of ASCII.
std::vector<std::string_view> runsOf(std::string_view text)
{
    std::vector<std::string_view> runs;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && (digit(text[end]) || letter(text[end])))
            ++end;
        if (end > at)
            runs.push_back(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return runs;
}

/// A unique pupil number: a letter, eleven digits, and a digit or a letter.
bool isPupilNumber(std::string_view run)
{
    return run.size() == 13 && letter(run.front()) && std::ranges::all_of(run.substr(1, 11), digit)
        && (digit(run.back()) || letter(run.back()));
}

/// Digits that belong together, with the blanks, hyphens and brackets that people put in.
struct DigitGroup {
    std::string digits;
    bool plus = false;
};

std::vector<DigitGroup> digitGroups(std::string_view text)
{
    std::vector<DigitGroup> groups;
    DigitGroup group;
    bool inWord = false;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : '\n';
        const bool joins = c == ' ' || c == '-' || c == '(' || c == ')';
        if (digit(c) && !inWord) {
            group.digits += c;
        } else if (c == '+') {
            group = {{}, true};
        } else if (!joins || (inWord && c != ' ')) {
            if (!group.digits.empty())
                groups.push_back(std::exchange(group, {}));
            group.plus = false;
        }
        inWord = letter(c) || (inWord && digit(c));
    }
    return groups;
}

bool isTelephone(const DigitGroup &group)
{
    const std::size_t size = group.digits.size();
    if (group.plus)
        return size >= 10 && size <= 15;
    return group.digits.starts_with('0') && (size == 10 || size == 11);
}

/// The last digit of a health-service number checks the nine before it.
bool isHealthNumber(const DigitGroup &group)
{
    if (group.digits.size() != 10 || group.plus)
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i)
        sum += (group.digits[i] - '0') * static_cast<int>(10 - i);
    const int check = (11 - sum % 11) % 11;
    return check != 10 && check == group.digits.back() - '0';
}

bool holdsMail(std::string_view text)
{
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const std::string_view after = text.substr(at + 1);
        const auto end = std::ranges::find_if_not(
            after, [](char c) { return letter(c) || digit(c) || c == '.' || c == '-'; });
        const std::string_view host =
            after.substr(0, static_cast<std::size_t>(end - after.begin()));
        const auto dot = host.find('.');
        if (at > 0 && (letter(text[at - 1]) || digit(text[at - 1])) && dot != std::string_view::npos
            && dot > 0 && dot + 2 < host.size())
            return true;
    }
    return false;
}

bool isInward(std::string_view run)
{
    return run.size() == 3 && digit(run[0]) && capital(run[1]) && capital(run[2]);
}

bool isOutward(std::string_view run)
{
    const auto letters =
        static_cast<std::size_t>(std::ranges::find_if_not(run, capital) - run.begin());
    const std::string_view rest = run.substr(letters);
    return letters >= 1 && letters <= 2 && !rest.empty() && rest.size() <= 2 && digit(rest[0])
        && (rest.size() == 1 || digit(rest[1]) || capital(rest[1]));
}

bool holdsPostcode(std::string_view text)
{
    const auto runs = runsOf(text);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::string_view run = runs[i];
        if (run.size() >= 5 && isInward(run.substr(run.size() - 3))
            && isOutward(run.substr(0, run.size() - 3)))
            return true;
        const bool besides = i + 1 < runs.size()
            && runs[i + 1].data() == run.data() + run.size() + 1 && run.data()[run.size()] == ' ';
        if (besides && isOutward(run) && isInward(runs[i + 1]))
            return true;
    }
    return false;
}

/// Number of a month by its first three letters, from 1; 0: none.
int monthOf(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> kMonths{
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto found = std::ranges::find(kMonths, lowered(word).substr(0, 3));
    return found == kMonths.end() || word.size() < 3
        ? 0
        : static_cast<int>(found - kMonths.begin()) + 1;
}

int numberOf(std::string_view text)
{
    int number = 0;
    for (const char c : text.substr(0, 4))
        number = digit(c) ? number * 10 + (c - '0') : number;
    return number;
}

std::string dayFrom(int year, int month, int day)
{
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(year) + '-' + two(month) + '-' + two(day);
}

bool isChildsAge(std::string_view born, std::string_view today)
{
    const std::string oldest = monthsAfter(today, -kMonthsOfYear * kOldest);
    const std::string youngest = monthsAfter(today, -kMonthsOfYear * kYoungest);
    return dayNumber(born) && born > oldest && born < youngest;
}

/// 3 May 2019, 3/5/2019, 2019-05-03.
bool holdsBirthDate(std::string_view text, std::string_view today)
{
    const std::vector<Token> tokens = walkWords(text);
    std::vector<std::string_view> parts;
    for (const Token &token : tokens)
        if (token.kind != Token::Kind::Sign && token.text != "of" && token.text != "st"
            && token.text != "nd" && token.text != "rd" && token.text != "th")
            parts.push_back(token.text);
    for (std::size_t i = 0; i + 2 < parts.size(); ++i) {
        const std::string_view first = parts[i];
        const std::string_view second = parts[i + 1];
        const std::string_view third = parts[i + 2];
        const int month = monthOf(second) > 0 ? monthOf(second) : numberOf(second);
        const bool sizes = second.size() > 2 ? monthOf(second) > 0 : digit(second.front());
        if (!sizes || !digit(first.front()) || !digit(third.front()))
            continue;
        const std::string born = first.size() == 4
            ? dayFrom(numberOf(first), month, numberOf(third))
            : dayFrom(numberOf(third), month, numberOf(first));
        if (isChildsAge(born, today))
            return true;
    }
    return false;
}

} // namespace

std::vector<PrivateNumber> privateNumbersIn(std::string_view text, std::string_view today)
{
    std::vector<PrivateNumber> found;
    const auto groups = digitGroups(text);
    const auto note = [&](bool holds, PrivateNumber kind) {
        if (holds)
            found.push_back(kind);
    };
    note(std::ranges::any_of(runsOf(text), isPupilNumber), PrivateNumber::PupilNumber);
    note(std::ranges::any_of(groups, isHealthNumber), PrivateNumber::HealthNumber);
    note(std::ranges::any_of(groups, isTelephone), PrivateNumber::Telephone);
    note(holdsMail(text), PrivateNumber::Mail);
    note(holdsPostcode(text), PrivateNumber::Postcode);
    note(holdsBirthDate(text, today), PrivateNumber::BirthDate);
    return found;
}

std::string_view nameOf(PrivateNumber kind)
{
    static constexpr std::array<std::string_view, 6> kNames{
        "a pupil number", "a health-service number", "a telephone number", "a mail address",
        "a postcode",     "a date of birth"};
    return kNames.at(static_cast<std::size_t>(kind));
}

} // namespace cairn
