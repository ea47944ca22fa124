#include "tests/bench/workload/prose.h"

#include "shared/merge/splices.h"
#include "tests/bench/workload/lexicon.h"

#include <algorithm>
#include <cmath>

namespace cairn::bench {

namespace {

std::string capital(std::string_view text)
{
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z')
        out[0] = static_cast<char>(out[0] - 32);
    return out;
}

std::string number(int value)
{
    return std::to_string(value);
}

/// Names and figures that occur once or twice in a county: without them prose would compress as
/// no English does.
std::string rarity(Chance &chance)
{
    const auto syllable = [&] { return std::string(chance.pick(syllables())); };
    switch (chance.under(8)) {
    case 0:
    case 1: return capital(syllable()) + syllable() + syllable();
    case 2:
        return std::string(chance.pick(firstNames())) + ' '
            + static_cast<char>('A' + chance.under(26));
    case 3: return number(chance.between(1, 13)) + static_cast<char>('A' + chance.under(26));
    case 4: return "page " + number(chance.between(2, 400));
    case 5: return number(chance.between(1, 28)) + '/' + number(chance.between(1, 12));
    case 6: return "‘" + syllable() + syllable() + ' ' + syllable() + "’";
    default: return "no. " + number(chance.between(100, 99'999));
    }
}

std::string thing(Chance &chance)
{
    if (chance.percent(16))
        return rarity(chance);
    std::string words(chance.common(determiners()));
    if (chance.percent(60))
        words.append(" ").append(chance.common(adjectives()));
    words.append(" ").append(chance.common(nouns()));
    if (chance.percent(25))
        words.append(" and ").append(chance.pick(nouns()));
    if (chance.percent(14))
        words.append(" ").append(chance.pick(prepositions())).append(" ").append(rarity(chance));
    if (chance.percent(7))
        words.append(" (").append(number(chance.between(1, 30))).append(" of 30)");
    return words;
}

std::string who(Chance &chance)
{
    switch (chance.under(10)) {
    case 0: return "pupils";
    case 1: return "staff";
    case 2: return std::string(chance.pick(firstNames()));
    case 3: return "Year " + number(chance.between(1, 11));
    case 4:
        return std::string(chance.percent(50) ? "Mr " : "Ms ")
            + std::string(chance.pick(lastNames()));
    default: return thing(chance);
    }
}

std::string deed(Chance &chance)
{
    std::string words;
    const int kind = chance.under(10);
    if (kind < 5)
        words.append(chance.common(pastVerbs())).append(" ").append(thing(chance));
    else if (kind < 7)
        words.append(chance.common(doings()));
    else if (kind < 8)
        words.append(chance.percent(50) ? "was " : "seemed ").append(chance.common(adjectives()));
    else
        words.append(chance.percent(50) ? "could " : "did not ")
            .append(chance.common(verbs()))
            .append(" ")
            .append(thing(chance));
    if (chance.percent(30))
        words.append(" ").append(chance.common(adverbs()));
    if (chance.percent(35))
        words.append(" ").append(chance.common(prepositions())).append(" ").append(thing(chance));
    return words;
}

/// Two letters the wrong way round, as thumbs have it.
void slip(Chance &chance, std::string &text)
{
    if (text.size() < 12 || !chance.percent(12))
        return;
    const auto at = static_cast<std::size_t>(chance.between(3, static_cast<int>(text.size()) - 4));
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (isLetter(text[at]) && isLetter(text[at + 1]))
        std::swap(text[at], text[at + 1]);
}

std::int64_t lengthFor(Chance &chance, const ProseLength &length)
{
    // The sum of four even chances is bell enough.
    double bell = 0;
    for (int i = 0; i < 4; ++i)
        bell += chance.between(-100, 100) / 400.0;
    const double factor = std::exp(bell * length.spread);
    return std::clamp<std::int64_t>(std::llround(length.median * factor), 24, kProseMax);
}

} // namespace

std::string sentence(Chance &chance)
{
    std::string words = who(chance) + ' ' + deed(chance);
    switch (chance.under(10)) {
    case 0:
    case 1: words = std::string(chance.common(openers())) + ", " + words; break;
    case 2:
    case 3: words += ", so " + who(chance) + ' ' + deed(chance); break;
    case 4: words += " – " + thing(chance); break;
    case 5:
        words = number(chance.between(8, 15)) + '.' + number(chance.between(10, 59)) + ": " + words;
        break;
    case 6: words = "“" + words + ",” said " + std::string(chance.pick(firstNames())); break;
    default: break;
    }
    words = capital(words);
    slip(chance, words);
    return words + (chance.percent(90) ? '.' : chance.percent(50) ? '?' : '!');
}

std::string errand(Chance &chance)
{
    return capital(chance.common(verbs())) + ' ' + thing(chance);
}

std::string personName(Chance &chance)
{
    return std::string(chance.pick(firstNames())) + ' ' + std::string(chance.pick(lastNames()));
}

std::string prose(Chance &chance, const ProseLength &length)
{
    const std::int64_t wanted = lengthFor(chance, length);
    std::string text = sentence(chance);
    while (lengthOf(text) < wanted) {
        const std::string next = sentence(chance);
        const std::int64_t over = lengthOf(text) + lengthOf(next) + 1 - wanted;
        if (over > wanted - lengthOf(text)) // ends at the sentence nearest to what was wanted
            break;
        text += text.size() > 500 && chance.percent(12) ? "\n\n" : " ";
        text += next;
    }
    while (lengthOf(text) > kProseMax)
        text.erase(text.find_last_of(' '));
    return text;
}

std::vector<Span> sentencesOf(std::string_view text)
{
    std::vector<Span> found;
    const auto isGap = [&](std::size_t at) { return text[at] == ' ' || text[at] == '\n'; };
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool stop = text[at] == '.' || text[at] == '!' || text[at] == '?';
        if (!stop || (at + 1 < text.size() && !isGap(at + 1)))
            continue;
        found.emplace_back(from, at + 1);
        while (at + 1 < text.size() && isGap(at + 1))
            ++at;
        from = at + 1;
    }
    if (from < text.size())
        found.emplace_back(from, text.size());
    return found;
}

std::string cutInto(std::string_view text, const Cut &cut)
{
    std::string out(text.substr(0, cut.at));
    out += cut.inserted;
    out += text.substr(cut.at + cut.removed);
    return out;
}

Cut revisionOf(Chance &chance, std::string_view text)
{
    const int kind = chance.under(100);
    if (kind < 40)
        return {text.size(), 0, ' ' + sentence(chance)};
    const auto sentences = sentencesOf(text);
    const Span span = chance.pick(sentences);
    if (kind < 65)
        return {span.first, span.second - span.first, sentence(chance)};
    const std::size_t gap = text.find(' ', span.first);
    const std::size_t word = gap == std::string_view::npos ? span.first : gap + 1;
    const std::size_t end = std::min(text.find_first_of(" .!?", word), text.size());
    if (kind < 88)
        return {word, end - word, std::string(chance.common(nouns()))};
    return {word, 0, std::string(chance.common(adjectives())) + ' '};
}

} // namespace cairn::bench
