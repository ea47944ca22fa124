#include "client/spelling/spelling_check.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include "client/spelling/prose_words.h"

namespace cairn {

SpellingCheck::SpellingCheck(QObject *parent) : QObject(parent)
{
    connect(this, &SpellingCheck::fieldChanged, this, &SpellingCheck::watch);
}

void SpellingCheck::setCaret(int caret)
{
    if (m_caret == caret)
        return;
    m_caret = caret;
    if (m_marks)
        m_marks->setCaret(caret);
    emit caretChanged();
}

bool SpellingCheck::ask(int position)
{
    if (!m_marks)
        return false;
    const QTextBlock block = m_document->textDocument()->findBlock(position);
    const QString text = block.text();
    const ProseWord found = proseWordAt(text, position - block.position());
    const QString word = text.mid(found.at, found.length);
    if (word.isEmpty() || !m_speller->isWrong(word))
        return false;
    m_at = static_cast<int>(block.position() + found.at);
    m_word = word;
    m_suggestions.clear();
    emit wordChanged();
    m_speller->suggest(word, this, [this, word](const QStringList &suggestions) {
        if (word != m_word)
            return;
        m_suggestions = suggestions;
        emit wordChanged();
        emit asked();
    });
    return true;
}

void SpellingCheck::replace(const QString &with)
{
    if (!m_marks || m_word.isEmpty())
        return;
    QTextCursor cursor(m_document->textDocument());
    cursor.setPosition(m_at);
    cursor.setPosition(m_at + static_cast<int>(m_word.size()), QTextCursor::KeepAnchor);
    if (cursor.selectedText() == m_word) // it may have been written over meanwhile
        cursor.insertText(with);
    m_word.clear();
    emit wordChanged();
}

void SpellingCheck::learn()
{
    if (m_speller == nullptr || m_word.isEmpty())
        return;
    m_speller->learn(std::exchange(m_word, {}));
    emit wordChanged();
}

void SpellingCheck::watch()
{
    m_marks.reset();
    if (m_document == nullptr || m_speller == nullptr)
        return;
    m_marks = std::make_unique<SpellingMarks>(m_document->textDocument(), *m_speller);
    m_marks->setCaret(m_caret);
}

} // namespace cairn
