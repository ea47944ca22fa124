#include "shared/domain/names.h"

#include "shared/domain/word_walk.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

void addWords(std::string_view text, std::set<std::string, std::less<>> &words)
{
    for (const Token &token : walkWords(text))
        if (token.isWord())
            words.insert(lowered(token.text));
}

/// Looks at a text from left to right; a hint takes up the words that it is about.
class NameWalk {
public:
    NameWalk(std::string_view text, const KnownWords &known)
        : m_tokens(walkWords(text)), m_known(known)
    {
    }

    [[nodiscard]] std::vector<LikelyName> walk();

private:
    [[nodiscard]] const Token *tokenAt(std::size_t at) const
    {
        return at < m_tokens.size() ? &m_tokens[at] : nullptr;
    }
    [[nodiscard]] bool isKnown(const Token &token) const;
    [[nodiscard]] bool isInitial(std::size_t at) const;
    [[nodiscard]] bool isNameLike(std::size_t at) const;
    [[nodiscard]] bool isTitle(std::size_t at) const;
    [[nodiscard]] bool isPair(std::size_t at) const;
    [[nodiscard]] bool yearFollows(std::size_t at) const;
    [[nodiscard]] bool areInitials(std::size_t at) const;
    [[nodiscard]] std::string words(std::size_t at, std::size_t count) const;
    [[nodiscard]] std::size_t hintAt(std::size_t at);

    std::vector<Token> m_tokens;
    const KnownWords &m_known;
    std::vector<LikelyName> m_found;
};

/// "Friday's" is known where "friday" is.
bool NameWalk::isKnown(const Token &token) const
{
    std::string low = lowered(token.text);
    for (const std::string_view ending : {"'s", "\u2019s"})
        if (low.ends_with(ending))
            low.resize(low.size() - ending.size());
    return m_known.words.contains(low);
}

bool NameWalk::isInitial(std::size_t at) const
{
    const Token *token = tokenAt(at);
    return token && token->capital && token->text.size() == 1 && token->text != "I"
        && token->text != "A";
}

/// With a capital, not all capitals, and in no list.
bool NameWalk::isNameLike(std::size_t at) const
{
    const Token *token = tokenAt(at);
    if (!token || !token->isWord() || !token->capital || isKnown(*token))
        return false;
    return token->text.size() > 1 && lowered(token->text.substr(1)) == token->text.substr(1);
}

bool NameWalk::isTitle(std::size_t at) const
{
    static constexpr std::array<std::string_view, 9> kTitles{"Mr", "Mrs", "Miss", "Ms",  "Mx",
                                                             "Dr", "Sir", "Dame", "Prof"};
    const Token *token = tokenAt(at);
    return token && std::ranges::find(kTitles, token->text) != kTitles.end();
}

bool NameWalk::isPair(std::size_t at) const
{
    const Token *second = tokenAt(at + 1);
    if (!isNameLike(at) || !second || second->broken)
        return false;
    return (isNameLike(at + 1) || isInitial(at + 1))
        && !m_known.people.contains(lowered(words(at, 2)));
}

/// "in Y5", "(Year 5)", ", Reception" within three tokens.
bool NameWalk::yearFollows(std::size_t at) const
{
    for (std::size_t next = at + 1; next <= at + 3; ++next) {
        const Token *token = tokenAt(next);
        if (!token || token->broken || token->text == ".")
            return false;
        const Token *number = tokenAt(next + 1);
        const std::string low = lowered(token->text);
        if (low == "reception" || low == "nursery")
            return true;
        if ((low == "year" || low == "y" || low == "yr") && number
            && number->kind == Token::Kind::Number)
            return true;
        if (token->isWord() && low != "in" && low != "from")
            return false;
    }
    return false;
}

/// "EM in Y5", "E.M. (Year 5)".
bool NameWalk::areInitials(std::size_t at) const
{
    const Token *token = tokenAt(at);
    const bool together = token && token->isWord() && token->text.size() == 2 && !isKnown(*token)
        && std::ranges::all_of(token->text, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (together)
        return yearFollows(at);
    const Token *stop = tokenAt(at + 1);
    if (!isInitial(at) || !stop || stop->text != "." || !isInitial(at + 2))
        return false;
    const Token *last = tokenAt(at + 3);
    return yearFollows(last && last->text == "." ? at + 3 : at + 2);
}

std::string NameWalk::words(std::size_t at, std::size_t count) const
{
    std::string text;
    for (std::size_t i = at; i < at + count; ++i)
        text += (text.empty() ? "" : " ") + std::string(m_tokens[i].text);
    return text;
}

/// How many tokens are done with; notes a hint where there is one.
std::size_t NameWalk::hintAt(std::size_t at)
{
    const Token *next = tokenAt(at + 1);
    const std::size_t named = next && next->text == "." ? at + 2 : at + 1;
    if (isTitle(at) && tokenAt(named) && tokenAt(named)->capital) {
        const std::string name = words(at, 1) + ' ' + words(named, 1);
        if (!m_known.people.contains(lowered(name)))
            m_found.push_back({name, true});
        return named + 1 - at;
    }
    if (isPair(at)) {
        m_found.push_back({words(at, 2)});
        return 2;
    }
    if (m_tokens[at].text == "little" && isNameLike(at + 1)) {
        m_found.push_back({words(at, 2)});
        return 2;
    }
    const bool alone = isNameLike(at) && !m_tokens[at].startsSentence && yearFollows(at);
    if (alone || areInitials(at))
        m_found.push_back({words(at, 1)});
    return 1;
}

std::vector<LikelyName> NameWalk::walk()
{
    for (std::size_t at = 0; at < m_tokens.size();)
        at += hintAt(at);
    return std::move(m_found);
}

} // namespace

KnownWords knownWords(const Schema &schema, std::span<const std::string> places,
                      std::span<const std::string> people)
{
    KnownWords known;
    for (const auto &[name, vocabulary] : schema.vocabularies)
        for (const Term &term : vocabulary.terms) {
            addWords(term.label, known.words);
            addWords(term.description, known.words);
        }
    for (const std::string &place : places)
        addWords(place, known.words);
    for (const std::string &person : people)
        known.people.insert(lowered(person));
    return known;
}

std::vector<LikelyName> likelyNames(std::string_view text, const KnownWords &known)
{
    return NameWalk(text, known).walk();
}

std::vector<std::string> expectationsIn(std::string_view text, const Schema &schema)
{
    std::vector<std::string> found;
    const Vocabulary *phrases = schema.vocabulary("expectation-phrases");
    if (!phrases)
        return found;
    const std::string low = lowered(text);
    for (const Term &phrase : phrases->terms)
        if (low.find(lowered(phrase.label)) != std::string::npos)
            found.push_back(phrase.label);
    return found;
}

} // namespace cairn
