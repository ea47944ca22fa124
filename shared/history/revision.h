#pragma once

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/value.h"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// One life of a device's log. A restored or copied disk image starts a new one.
struct Incarnation {
    std::array<std::uint8_t, 8> bytes{};
    friend auto operator<=>(const Incarnation &, const Incarnation &) = default;
};

/// Names one revision for ever. Ordered by device, incarnation, sequence; ties of a merge fall by
/// it.
struct RevisionId {
    DeviceId device;
    Incarnation incarnation;
    std::uint64_t sequence = 0; ///< 1, 2, 3 … within an incarnation

    friend auto operator<=>(const RevisionId &, const RevisionId &) = default;
};

/// "<32 hex>.<16 hex>.<sequence>"
[[nodiscard]] std::string toText(const RevisionId &id);
[[nodiscard]] Result<RevisionId> parseRevisionId(std::string_view text);

/// What the device's clocks said when the revision was written. None of them is believed alone.
struct Clocks {
    std::int64_t wallMillis = 0;      ///< since 1970, as the device thought
    std::int64_t monotonicMillis = 0; ///< since the device started
    std::int64_t serverMillis = 0;    ///< the last server time that the device had seen; 0: none

    friend bool operator==(const Clocks &, const Clocks &) = default;
};

/// The new content of one unit and the revisions of that unit that its author had seen.
/// What content looks like is the policy's business: shared/wire/FORMAT.md §3.
struct UnitChange {
    std::vector<RevisionId> parents; ///< sorted, no double
    Value content;

    friend bool operator==(const UnitChange &, const UnitChange &) = default;
};

/// The name that a revision had on a copy of its device's log that lost: design.md §5.
struct EarlierName {
    RevisionId id;
    Hash hash{};

    friend bool operator==(const EarlierName &, const EarlierName &) = default;
};

/// One change of one record by one person on one device. Never changed afterwards.
struct Revision {
    RevisionId id;
    std::uint64_t actFirst = 0; ///< sequence of the first revision of the same act
    std::uint32_t actSize = 1;  ///< how many revisions the act has
    RecordId record;
    std::string type;
    std::string scope;
    PersonId author;
    Clocks clocks;
    std::int64_t policyVersion = 1;
    Hash previous{};   ///< hash of the device's revision before this one; zeros for the first
    Hash commitment{}; ///< over salt and payload
    std::optional<EarlierName> was; ///< written anew under another incarnation
    Salt salt{};
    std::map<std::string, UnitChange, std::less<>> units;
    Map unknown; ///< members of the skeleton that this build does not know; hashed and handed on

    friend bool operator==(const Revision &, const Revision &) = default;
};

constexpr std::int64_t kPolicyVersion = 1;

/// unit → content, as it is committed to and stored.
[[nodiscard]] Value payloadOf(const Revision &revision);
/// Over the salt and the payload as they are now.
[[nodiscard]] Hash commitmentOf(const Revision &revision);
/// Whether payload and salt are what the commitment was made over.
[[nodiscard]] bool isIntact(const Revision &revision);

/// Everything that the hash covers: the revision without salt and payload.
[[nodiscard]] Value skeletonOf(const Revision &revision);
[[nodiscard]] Hash hashOf(const Revision &revision);

/// Skeleton, salt and payload as one value: how a revision is stored and sent.
[[nodiscard]] Value toValue(const Revision &revision);
[[nodiscard]] Result<Revision> revisionFrom(const Value &value);

/// canonical(toValue(revision)).
[[nodiscard]] std::string textOf(const Revision &revision);
/// The same without a commitment that payload and salt give again, and without `prev` where the
/// line before it gives that: how a revision goes over the wire.
[[nodiscard]] std::string lineTextOf(const Revision &revision, bool withPrevious);
/// textOf without id, record, type and scope, and without a commitment that payload and salt
/// give again: what a row keeps beside its columns.
[[nodiscard]] std::string bodyTextOf(const Revision &revision);

/// What the server said of a revision when it took it.
struct Stamp {
    Instant effective;
    std::uint64_t commit = 0;

    friend bool operator==(const Stamp &, const Stamp &) = default;
};

} // namespace cairn
