#pragma once

#include "shared/base/id.h"
#include "shared/base/instant.h"
#include "shared/base/value.h"
#include "shared/history/signature.h"

#include <string>

namespace cairn {

/// The county's signed word on a device: whose it is, what that person may reach, and the key that
/// it signs with. With it two devices can believe each other where no server is.
struct DeviceCertificate {
    DeviceId device;
    SignaturePublicKey key{};
    PersonId person;
    std::string reach; ///< "county", "alliance:north", "school:990137"
    Instant until{};   ///< a device that was lost or taken away is believed no longer than this
    Signature signature{};

    friend bool operator==(const DeviceCertificate &, const DeviceCertificate &) = default;
};

/// A device asks for a new one when half of it has gone.
constexpr std::int64_t kCertificateLifeMillis = std::int64_t{90} * 24 * 60 * 60 * 1000;

[[nodiscard]] Value toValue(const DeviceCertificate &certificate);
/// Malformed: not a certificate. Whether it is genuine only `isSignedBy` says.
[[nodiscard]] Result<DeviceCertificate> certificateFrom(const Value &value);

void sign(DeviceCertificate &certificate, const SigningKey &county);
[[nodiscard]] bool isSignedBy(const DeviceCertificate &certificate,
                              const SignaturePublicKey &county);

} // namespace cairn
