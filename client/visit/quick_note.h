#pragma once

#include <QString>
#include <QStringList>

#include "shared/schema/schema.h"

#include <optional>
#include <vector>

namespace cairn {

/// A record that a note speaks of: it stands in the line as `[[label]]`.
struct NoteLink {
    QString field = {}; ///< of the observation's `links`: "note", "own_view" or "promise"
    QString id = {};
    QString label = {};

    friend bool operator==(const NoteLink &, const NoteLink &) = default;
};

/// What was typed on the quick-note line, taken apart. The signs `+ - ! > ?` at the beginning stay
/// in the text: they are the author's words, and the stream reads them from there.
struct QuickNote {
    QString text = {};
    QStringList areas = {}; ///< codes, each once
    QStringList roles = {}; ///< with whom; codes of `school-roles`, each once
    std::vector<NoteLink> links = {};
};

/// `#area`, `@role` and `[[what is linked]]` anywhere are taken out and kept as what they name;
/// what names nothing stays as text. `links`: what was picked while this line was typed.
[[nodiscard]] QuickNote parseQuickNote(const QString &typed, const Schema &schema,
                                       const std::vector<NoteLink> &links = {});

/// The other way: `#area @role` of what a note has, to be typed over.
[[nodiscard]] QString tagLine(const QStringList &areas, const QStringList &roles);

/// What begins with `#`, `@` or `[[` and the caret stands in or after.
struct LineToken {
    QChar mark = u'#'; ///< '#', '@' or '['
    qsizetype at = 0;  ///< of the mark
    QString letters;   ///< after it
};
[[nodiscard]] std::optional<LineToken> lineTokenAt(const QString &typed, qsizetype caret);

/// Terms that begin so, or one of whose words does; best first.
[[nodiscard]] std::vector<const Term *> matchingTerms(const QString &letters,
                                                      const Vocabulary &vocabulary);

/// '+', '-', '!', '>', '?' where a note begins with one and a space, else nothing.
[[nodiscard]] QString signOf(const QString &text);
[[nodiscard]] QString withoutSign(const QString &text);
/// With this sign instead of the one that it had; without any where it had this one.
[[nodiscard]] QString withSign(const QString &text, const QString &sign);

} // namespace cairn
