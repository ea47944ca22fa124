#include "client/spelling/spelling_marks.h"

#include <QTextBlock>
#include <QTextDocument>

#include "client/spelling/prose_words.h"

#include <algorithm>

namespace cairn {

SpellingMarks::SpellingMarks(QTextDocument *document, Speller &speller)
    : QSyntaxHighlighter(static_cast<QObject *>(nullptr)), m_speller(speller)
{
    setDocument(document); // not its child: a field may take either of the two down first
    // Qt Quick draws a plain underline in the colour of the words; a wave it leaves out.
    m_mark.setFontUnderline(true);
    connect(&m_speller, &Speller::judged, this, &SpellingMarks::markJudged);
    connect(&m_speller, &Speller::learned, this, &QSyntaxHighlighter::rehighlight);
}

void SpellingMarks::setCaret(int caret)
{
    m_caret = caret;
    if (m_spared < 0 || caret == m_spared || document() == nullptr)
        return;
    const QTextBlock left = document()->findBlock(std::exchange(m_spared, -1));
    if (left.isValid())
        rehighlightBlock(left);
}

void SpellingMarks::highlightBlock(const QString &text)
{
    // While Qt puts a letter in, its caret is not behind it yet.
    const int at = currentBlock().position();
    const qsizetype caret = m_caret - at;
    for (const ProseWord &word : proseWords(text)) {
        if (!m_speller.isWrong(text.mid(word.at, word.length)))
            continue;
        if (word.end() == caret || word.end() == caret + 1)
            m_spared = static_cast<int>(at + word.end());
        else
            setFormat(static_cast<int>(word.at), static_cast<int>(word.length), m_mark);
    }
}

void SpellingMarks::markJudged(const QSet<QString> &wrong)
{
    if (document() == nullptr)
        return;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        const bool isIn =
            std::ranges::any_of(wrong, [&](const QString &word) { return text.contains(word); });
        if (isIn)
            rehighlightBlock(block);
    }
}

} // namespace cairn
