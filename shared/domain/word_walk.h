#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// A word, a number or a sign of a text, with what the rules on names ask about it.
struct Token {
    enum class Kind { Word, Number, Sign };
    Kind kind = Kind::Sign;
    std::string_view text = {};
    bool capital = false;        ///< a word that begins with a capital letter
    bool startsSentence = false; ///< nothing stands before it in its sentence
    bool broken = false;         ///< a new line stands before it

    [[nodiscard]] bool isWord() const { return kind == Kind::Word; }
};

/// Letters are those of ASCII and Latin-1, and whatever else is not punctuation; an apostrophe or a
/// hyphen inside a word belongs to it, and so does the full stop of an initial.
[[nodiscard]] std::vector<Token> walkWords(std::string_view text);

[[nodiscard]] std::string lowered(std::string_view text);

} // namespace cairn
