#include "client/spelling/prose_words.h"

#include <algorithm>

namespace cairn {

namespace {

bool isApostrophe(QChar letter)
{
    return letter == u'\'' || letter == QChar(0x2019);
}

bool isInWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isMark() || isApostrophe(letter) || letter == u'_';
}

/// A letter at the ends of a word makes it part of an address, a path or a tag.
bool bindsTo(QChar letter)
{
    return letter == u'@' || letter == u'#' || letter == u'/' || letter == u'\\';
}

bool isAskedAbout(QStringView word)
{
    if (word.size() < 2)
        return false;
    const bool isPlain = std::ranges::all_of(word, [](QChar letter) {
        return letter.isLetter() || letter.isMark() || isApostrophe(letter);
    });
    const bool hasSmall =
        std::ranges::any_of(word.mid(1), [](QChar letter) { return letter.isLower(); });
    return isPlain && hasSmall;
}

/// Behind a link that begins here; the place itself where none does.
qsizetype afterLink(const QString &text, qsizetype at)
{
    if (!QStringView(text).mid(at).startsWith(u"[["))
        return at;
    const qsizetype end = text.indexOf(QStringLiteral("]]"), at);
    return end < 0 ? text.size() : end + 2;
}

} // namespace

std::vector<ProseWord> proseWords(const QString &text)
{
    std::vector<ProseWord> words;
    const qsizetype size = std::min(text.size(), kProseWordsMax);
    qsizetype at = 0;
    while (at < size) {
        if (const qsizetype behind = afterLink(text, at); behind != at) {
            at = behind;
            continue;
        }
        if (!isInWord(text[at])) {
            ++at;
            continue;
        }
        qsizetype begin = at;
        while (at < size && isInWord(text[at]))
            ++at;
        const bool isBound = (begin > 0 && bindsTo(text[begin - 1]))
            || (begin > 1 && text[begin - 1] == u'.' && text[begin - 2].isLetter())
            || (at < text.size() && bindsTo(text[at]))
            || (at + 1 < text.size() && text[at] == u'.' && text[at + 1].isLower());
        qsizetype end = at;
        while (begin < end && isApostrophe(text[begin]))
            ++begin;
        while (begin < end && isApostrophe(text[end - 1]))
            --end;
        if (!isBound && isAskedAbout(QStringView(text).mid(begin, end - begin)))
            words.push_back({begin, end - begin});
    }
    return words;
}

ProseWord proseWordAt(const QString &text, qsizetype caret)
{
    for (const ProseWord &word : proseWords(text))
        if (word.at <= caret && caret <= word.end())
            return word;
    return {};
}

} // namespace cairn
