#include "client/rows/marked_words.h"

#include "client/rows/words_of_record.h"
#include "shared/merge/word_changes.h"

namespace cairn {

namespace {

void addChange(const WordChange &change, MarkedWords &words)
{
    const QString text = toQString(change.text);
    const QString shown = text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    const auto join = [&](QString &all) {
        all += (all.isEmpty() ? QString() : QStringLiteral(" … ")) + text.simplified();
    };
    switch (change.kind) {
    case WordChange::Kind::Kept: words.marked += shown; return;
    case WordChange::Kind::Removed:
        words.marked += QStringLiteral("<del>") + shown + QStringLiteral("</del>");
        return join(words.removed);
    case WordChange::Kind::Added:
        // A word that took another's place stands apart from it.
        if (words.marked.endsWith(QStringLiteral("</del>")))
            words.marked += u' ';
        words.marked += QStringLiteral("<ins>") + shown + QStringLiteral("</ins>");
        return join(words.added);
    }
}

} // namespace

MarkedWords markedWords(std::string_view before, std::string_view after)
{
    MarkedWords words;
    for (const WordChange &change : wordChanges(before, after))
        addChange(change, words);
    if (before.empty()) // a page that is underlined from end to end says nothing
        words.marked.remove(QStringLiteral("<ins>")).remove(QStringLiteral("</ins>"));
    return words;
}

} // namespace cairn
