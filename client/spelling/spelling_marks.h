#pragma once

#include <QSyntaxHighlighter>

#include "client/spelling/speller.h"

namespace cairn {

/// Underlines the words of a text that are wrong: of the paragraph that changed alone, and not the
/// word that is being typed.
class SpellingMarks : public QSyntaxHighlighter {
    Q_OBJECT

public:
    SpellingMarks(QTextDocument *document, Speller &speller);

    void setCaret(int caret);

protected:
    void highlightBlock(const QString &text) override;

private:
    void markJudged(const QSet<QString> &wrong);

    Speller &m_speller;
    QTextCharFormat m_mark;
    int m_caret = 0;
    int m_spared = -1; ///< where the word that was not marked ends, in the document; -1: none
};

} // namespace cairn
