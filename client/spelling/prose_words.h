#pragma once

#include <QString>

#include <vector>

namespace cairn {

/// A word of a text that a dictionary may be asked about; places in UTF-16 units.
struct ProseWord {
    qsizetype at = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return at + length; }
    friend bool operator==(const ProseWord &, const ProseWord &) = default;
};

constexpr qsizetype kProseWordsMax = 20'000; ///< letters of one paragraph that are looked at

/// Not among them: numbers, abbreviations in capitals, addresses, `#area`, `@role`, `[[links]]`.
[[nodiscard]] std::vector<ProseWord> proseWords(const QString &text);

/// The word that the caret stands in or after; length 0: none.
[[nodiscard]] ProseWord proseWordAt(const QString &text, qsizetype caret);

} // namespace cairn
