#pragma once

#include <QString>
#include <QStringList>

#include "shared/schema/schema.h"

#include <optional>
#include <vector>

namespace cairn {

/// What was typed on the quick-note line, taken apart. The signs `+ - ! > ?` at the beginning stay
/// in the text: they are the author's words, and the stream reads them from there.
struct QuickNote {
    QString text;
    QStringList areas; ///< codes, each once
};

/// `#area` anywhere is taken out and becomes an area; a `#word` that names none stays as text.
[[nodiscard]] QuickNote parseQuickNote(const QString &typed, const Vocabulary &areas);

/// The `#…` that the caret stands in or after; nothing where there is none.
struct AreaToken {
    qsizetype at = 0; ///< of the `#`
    QString letters;  ///< after it
};
[[nodiscard]] std::optional<AreaToken> areaTokenAt(const QString &typed, qsizetype caret);

/// Areas that begin so, or one of whose words does; best first.
[[nodiscard]] std::vector<const Term *> matchingAreas(const QString &letters,
                                                      const Vocabulary &areas);

/// '+', '-', '!', '>', '?' where a note begins with one and a space, else nothing.
[[nodiscard]] QString signOf(const QString &text);
[[nodiscard]] QString withoutSign(const QString &text);

} // namespace cairn
