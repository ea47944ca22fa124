#pragma once

#include "shared/book/check.h"

#include <functional>

namespace cairn {

/// Every receipt of this device: signed by a key of the county, over the chain as it is here, with
/// the stamps that are kept here. Counts what is covered; says what does not hold.
[[nodiscard]] Result<std::uint64_t> checkReceipts(Book &book,
                                                  const std::function<void(std::string)> &say);

} // namespace cairn
