#pragma once

#include "shared/book/record_act.h"
#include "shared/domain/finding.h"
#include "shared/domain/names.h"

namespace cairn {

/// What is known of the person and the day when a deed is looked at before it is written.
struct Guard {
    const KnownWords &known;
    std::string today;
    std::string role = {};    ///< code of `roles`; empty: nobody knows
    std::string because = {}; ///< said to what asks; empty: nothing was said yet
    /// Keys of the drafts whose words this deed is: gone in the transaction that writes it, so that
    /// no power cut leaves both.
    std::vector<std::string> endsDrafts = {};
};

/// What became of a deed at the door.
struct Guarded {
    std::vector<Saved> saved = {};
    Findings findings = {}; ///< of a deed that was written: what is worth knowing
    bool isWritten = false; ///< if not, nothing was, and a finding says why

    /// What to tell the person first: what refuses, then what asks, then the rest; null: nothing.
    [[nodiscard]] const Finding *first() const;
};

/// The door of a device: `recordAct` for what a person does here, looked at by `judgeSaving`,
/// `judgeEdit` and `judgeMove` (shared/domain) before it becomes revisions. What refuses keeps the
/// whole deed out; so does what asks, until a because is given. An observation carries the outcome
/// of the look at its words (`privacy`). What comes by sync or in a pack never passes here: work
/// that exists is not lost. Only what is new is looked at; what stood before is not asked about
/// again. Faults as recordAct.
[[nodiscard]] Result<Guarded> recordGuarded(Book &book, const Writer &writer,
                                            const std::vector<Edit> &edits, const Guard &guard);

/// For a deed that is written or not: what kept it out as a fault with the rule's sentence.
[[nodiscard]] Result<std::vector<Saved>> savedOf(const Result<Guarded> &done);

/// Names that may stand in what people write here: of its schools and places, of the people of its
/// register. Made once and kept, as it reads every school.
[[nodiscard]] Result<KnownWords> knownHere(Book &book);

} // namespace cairn
