#pragma once

#include "shared/merge/letters.h"

#include <span>

namespace cairn {

/// Where sentences end: after a new line, or after `. ! ? …` (and closing quotes or brackets) and
/// white space, unless a small letter follows. White space belongs to the sentence before it. Of
/// each sentence the index after its last letter; together they are the whole text.
///
/// Policy version 1. Another rule is another version: it changes what is shown as unread, never
/// the text.
[[nodiscard]] std::vector<std::size_t> sentenceEnds(std::span<const Letter> text);

[[nodiscard]] bool isSpace(Letter letter);

} // namespace cairn
