#pragma once

#include "shared/base/result.h"

#include <optional>
#include <utility>

namespace cairn {

/// What a look-up found; where it found nothing, the fault given.
template <class T>
[[nodiscard]] Result<T> foundOr(Result<std::optional<T>> looked,
                                const std::unexpected<Fault> &nothing)
{
    if (!looked)
        return std::unexpected(std::move(looked.error()));
    std::optional<T> found = std::move(*looked);
    if (!found)
        return nothing;
    return *std::move(found);
}

} // namespace cairn
