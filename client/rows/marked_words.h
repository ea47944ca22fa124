#pragma once

#include <QString>

#include <string_view>

namespace cairn {

/// A text beside what it was before, word by word.
struct MarkedWords {
    QString marked = {};  ///< markup with `<ins>` and `<del>`; of what is new altogether without
    QString added = {};   ///< without markup, for who hears it
    QString removed = {}; ///< the same
};
[[nodiscard]] MarkedWords markedWords(std::string_view before, std::string_view after);

} // namespace cairn
