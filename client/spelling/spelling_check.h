#pragma once

#include <QQuickTextDocument>
#include <QStringList>

#include "client/spelling/spelling_marks.h"

#include <memory>

namespace cairn {

/// Spelling in one field of prose: marks in its document, and what to write instead.
class SpellingCheck : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document MEMBER m_document NOTIFY fieldChanged)
    Q_PROPERTY(cairn::Speller *speller MEMBER m_speller NOTIFY fieldChanged)
    Q_PROPERTY(int caret READ caret WRITE setCaret NOTIFY caretChanged)
    Q_PROPERTY(QString word READ word NOTIFY wordChanged)
    Q_PROPERTY(QStringList suggestions READ suggestions NOTIFY wordChanged)

public:
    explicit SpellingCheck(QObject *parent = nullptr);

    [[nodiscard]] int caret() const { return m_caret; }
    void setCaret(int caret);
    /// The wrong word that was asked about; empty: none.
    [[nodiscard]] const QString &word() const { return m_word; }
    [[nodiscard]] const QStringList &suggestions() const { return m_suggestions; }

    /// Asks about the word at this place; `asked` tells when the suggestions are there. False: it
    /// is not wrong.
    Q_INVOKABLE bool ask(int position);
    /// Puts this in the place of the word that was asked about; the field can take it back.
    Q_INVOKABLE void replace(const QString &with);
    Q_INVOKABLE void learn();

signals:
    void fieldChanged();
    void caretChanged();
    void wordChanged();
    void asked();

private:
    void watch();

    QQuickTextDocument *m_document = nullptr;
    Speller *m_speller = nullptr;
    int m_caret = 0;
    std::unique_ptr<SpellingMarks> m_marks;
    int m_at = 0; ///< of the word, in the document
    QString m_word;
    QStringList m_suggestions;
};

} // namespace cairn
