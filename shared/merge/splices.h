#pragma once

#include "shared/base/value.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// One change of a text: at `at`, `removed` code points go and `inserted` comes. Positions are
/// those of the text before any splice of the same revision; splices come in order and do not
/// touch.
struct Splice {
    std::int64_t at = 0;
    std::int64_t removed = 0;
    std::string inserted;

    friend bool operator==(const Splice &, const Splice &) = default;
};

/// What turns `before` into `after`, by words, so that two people's changes meet as little as can
/// be. Worked out once, on the author's device.
[[nodiscard]] std::vector<Splice> splicesBetween(std::string_view before, std::string_view after);

/// Total: what lies outside the text is cut to it.
[[nodiscard]] std::string applied(std::string_view text, const std::vector<Splice> &splices);

[[nodiscard]] Value toValue(const std::vector<Splice> &splices);
/// Members that are no splices are left out: whether they are sound is judged at the door.
[[nodiscard]] std::vector<Splice> splicesFrom(const Value &value);

/// In code points; malformed bytes count one each.
[[nodiscard]] std::int64_t lengthOf(std::string_view text);

} // namespace cairn
