#pragma once

#include "server/http/blob_headers.h"
#include "server/http/exchange.h"

namespace cairn {

/// RFC 9110 §14: all of an answer but its bytes, for what is served in parts. `tag` comes with its
/// quotes; of a range outside, the whole answer.
[[nodiscard]] Response headOfPart(const std::string &tag, const AskedRange &range,
                                  std::size_t size);

} // namespace cairn
