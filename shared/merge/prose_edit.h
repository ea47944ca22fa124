#pragma once

#include "shared/base/value.h"
#include "shared/merge/letters.h"

namespace cairn {

/// Of an erased splice at most so many letters are believed to have stood there.
inline constexpr std::int64_t kErasedLettersMax = 262'144;

/// What one revision does to a text: at `at`, `removed` letters go and `inserted` come. Positions
/// are those of the text at its parents; splices come in order and do not touch.
struct ProseSplice {
    std::int64_t at = 0;
    std::int64_t removed = 0;
    Letters inserted;
};

struct ProseEdit {
    std::vector<ProseSplice> splices;
    bool whole = false; ///< all that is visible at its parents goes
    bool read = false;  ///< a person has read, or decided, what machines had put together
};

/// From the content of a prose revision (shared/wire/FORMAT.md §3). Total: what is no splice is
/// left out; whether content is sound is judged at the door.
[[nodiscard]] ProseEdit proseEditFrom(const Value &content);

/// The same splices in the order of writing, each at its place in the text as the ones before it
/// have left it, cut to a text of `length` letters.
struct Cut {
    std::size_t at = 0;
    std::size_t removed = 0;
    const Letters *inserted = nullptr;
};
[[nodiscard]] std::vector<Cut> cutsOf(const ProseEdit &edit, std::size_t length);

} // namespace cairn
