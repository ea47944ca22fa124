#pragma once

#include "shared/book/book.h"
#include "shared/store/revision_log.h"
#include "shared/wire/pack_messages.h"

#include <functional>

namespace cairn {

/// Exchange without a server, the reader's half. A pack is judged as the county judges a push: the
/// county's certificate says who speaks, and the same court says what may enter.

/// A deed of the pack that was left out, with the reason; the pack can be read again.
struct LeftOut {
    RevisionId revision; ///< the first one of it that may not enter
    Verdict verdict;
};

struct PackRead {
    DeviceCertificate writer;
    std::int64_t writtenMillis = 0; ///< by the writer's clock
    std::size_t taken = 0;          ///< revisions that are new here
    std::size_t known = 0;          ///< were here already
    std::vector<LeftOut> waiting;   ///< builds on what is not here yet: sync or read another first
    std::vector<LeftOut> refused;   ///< the county would refuse it as well
};

/// Without its newline; nothing: the end.
using PackSource = std::function<Result<std::optional<std::string>>()>;

/// Takes over what may enter, in one transaction; its revisions keep their names, and wait for the
/// county's stamp as others' unsent ones. Reading again changes nothing.
/// Nothing is changed by a pack that is cut, altered, of another county, from a device that is not
/// the one it says it is, with a gap or another continuation of a known log, or with papers of a
/// place that the reader may not see: Malformed, Refused, Untrusted, TooLarge, with a sentence.
[[nodiscard]] Result<PackRead> readPack(Book &book, const Writer &reader, const PackSource &next);

} // namespace cairn
