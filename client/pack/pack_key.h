#pragma once

#include "client/vault/passphrase_slot.h"
#include "shared/base/bytes.h"
#include "shared/history/device_certificate.h"

#include <functional>
#include <string>

namespace cairn {

/// The random key of one pack. Wiped from memory when it goes.
class PackKey {
public:
    explicit PackKey(const LockedKey &bytes) : m_bytes(bytes) {}
    explicit PackKey(const Surroundings &surroundings) { surroundings.chance(m_bytes); }
    ~PackKey();
    PackKey(const PackKey &) = default;
    PackKey &operator=(const PackKey &) = default;

    [[nodiscard]] const LockedKey &bytes() const { return m_bytes; }

private:
    LockedKey m_bytes{};
};

/// A file travels further than a vault, and its passphrase is tried where nobody sees it.
constexpr std::size_t kPackPassphraseBytesMin = 12;
constexpr std::size_t kPackSlotsMax = 64;

/// Opens for whoever knows the passphrase. Malformed: it is too short.
[[nodiscard]] Result<Value> slotFor(const PackKey &key, std::string_view passphrase,
                                    const Surroundings &surroundings, const WrapCost &cost = {});
/// Opens on that device. Malformed: its key is none.
[[nodiscard]] Result<Value> slotFor(const PackKey &key, const DeviceCertificate &reader);

/// How a reader opens what is closed.
struct PackOpening {
    const SigningKey &own;                           ///< of this device
    std::function<Result<std::string>()> passphrase; ///< asked for only where nothing else opens
};
/// Refused: it is sealed for other devices; WrongPassphrase; Malformed; faults of asking.
[[nodiscard]] Result<PackKey> openSlots(const List &locks, const PackOpening &opening);

} // namespace cairn
