#pragma once

#include "shared/history/revision.h"

#include <string>
#include <string_view>

namespace cairn {

/// A revision as its row keeps it: bodyTextOf in zstd, with a dictionary of the words that every
/// revision has. A third of the text. The first byte tells how it is packed; a text in full, as
/// earlier versions wrote it, begins with a brace and reads as well.
[[nodiscard]] std::string packedBody(const Revision &revision);

/// What stands in columns.
struct BodyPlace {
    RevisionId id;
    RecordId record;
    std::string type;
    std::string scope;
};
[[nodiscard]] Result<Revision> revisionFromBody(std::string_view body, const BodyPlace &place);

} // namespace cairn
