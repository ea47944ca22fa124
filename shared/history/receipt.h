#pragma once

#include "shared/history/revision.h"
#include "shared/history/signature.h"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What the server signed when it took a run of revisions of one life of one device: that they are
/// on its disk, in this order, since these times (design.md §5). One signature covers a whole push.
struct Receipt {
    std::string epoch;
    DeviceId device;
    Incarnation incarnation;
    std::uint64_t first = 0;                  ///< sequence of the first revision of the run
    Hash tail{};                              ///< hash of the last one, and so of all before it
    std::vector<std::optional<Stamp>> stamps; ///< one a revision; nothing: it did not enter
    Signature signature{};

    [[nodiscard]] std::uint64_t last() const { return first + stamps.size() - 1; }

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

constexpr std::size_t kReceiptRevisionsMax = 1'000;

[[nodiscard]] Value toValue(const Receipt &receipt);
/// Malformed: not a receipt. Whether it is genuine only `isSignedBy` says.
[[nodiscard]] Result<Receipt> receiptFrom(const Value &value);

void sign(Receipt &receipt, const SigningKey &key);
[[nodiscard]] bool isSignedBy(const Receipt &receipt, const SignaturePublicKey &key);

/// What the receipt says of one revision; nothing where it does not speak of it.
[[nodiscard]] std::optional<Stamp> stampIn(const Receipt &receipt, const RevisionId &revision);

} // namespace cairn
