#pragma once

#include "shared/book/book.h"
#include "shared/wire/pack_messages.h"

#include <functional>
#include <set>

namespace cairn {

/// Exchange without a server, the writer's half: what this device wrote in some places, so that a
/// colleague's device can believe and keep it (FORMAT.md §9).

/// Nothing is packed that the county refused or holds for good.
struct PackOrder {
    std::set<std::string> scopes;          ///< empty: where something has not been sent yet
    std::optional<PersonId> reader = {};   ///< who it is for: only what that person may see
    std::vector<Incarnation> earlier = {}; ///< lives of this device before the writer's
};

/// The places that an order means. Unauthorised: the county has not vouched for this device yet;
/// Refused: the reader may not see a place that was named; NotFound: there is nothing to pack.
[[nodiscard]] Result<std::set<std::string>> placesToPack(Book &book, const Writer &writer,
                                                         const PackOrder &order);

using PackSink = std::function<Result<void>(std::string_view line)>;
using PackSigner = std::function<Signature(std::string_view text)>;

/// Gives the lines one after the other; returns how many revisions they hold. Reads only.
/// Faults as above; TooLarge; those of the sink.
[[nodiscard]] Result<std::size_t> writePack(Book &book, const Writer &writer,
                                            const PackOrder &order, const PackSigner &sign,
                                            const PackSink &line);

} // namespace cairn
