#pragma once

#include "shared/book/record_act.h"
#include "shared/store/case_files.h"
#include "shared/store/revision_log.h"

namespace cairn {

/// What the county did not take of this device's own work, and what its author does about it. A
/// case is never lost: it stays in the log whatever happens.

struct Case {
    Logged refused; ///< or held because of something that is no case any more
    CaseFile file;
    std::vector<RevisionId> held; ///< other own revisions that did not enter because of it
    bool mayAmend = false;
    bool mayContest = false; ///< it may always be withdrawn
};

/// Oldest first. What waits for something that has not come yet (`awaits`) is among them, with
/// nothing to do but wait or withdraw.
[[nodiscard]] Result<std::vector<Case>> casesOf(Book &book, const Writer &writer);

/// NotFound: it is no case of this device.
[[nodiscard]] Result<Case> caseOf(Book &book, const Writer &writer, const RevisionId &revision);

struct Amended {
    RevisionId was;
    Saved now;
};
/// Writes the whole deed anew with other content, and on top of it, unchanged, what was held
/// because of it; each says what it was. Edits name units of the refused revision, or others of its
/// record; none: it is written anew as it is, as when only something before it stood in the way.
/// The old revisions stay in the log, and show and wait no more.
/// Refused: nothing would be left of it, or its record would be another one.
[[nodiscard]] Result<std::vector<Amended>> amendCase(Book &book, const Writer &writer,
                                                     const RevisionId &revision,
                                                     const std::vector<UnitEdit> &edits);

/// Takes it back, with what was held because of it (`Case::held`). Returns all that went.
[[nodiscard]] Result<std::vector<RevisionId>> withdrawCase(Book &book, const Writer &writer,
                                                           const RevisionId &revision,
                                                           const std::string &reason);

/// The next push tells the county that its author insists.
[[nodiscard]] Result<void> contestCase(Book &book, const Writer &writer, const RevisionId &revision,
                                       const std::string &reason);

} // namespace cairn
