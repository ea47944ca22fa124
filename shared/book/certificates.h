#pragma once

#include "shared/book/book.h"
#include "shared/history/device_certificate.h"

namespace cairn {

/// What a device knows of devices: its own certificate, and those of colleagues whose packs it has
/// read.

/// There is none for this device and person, or half of it has gone.
[[nodiscard]] Result<bool> wantsCertificate(Book &book, const Writer &writer);

/// Keeps what the county has signed: one's own for oneself, others' for sealing packs to them. What
/// is not genuine is passed over.
[[nodiscard]] Result<void> keepCertificate(Book &book, const Writer &writer,
                                           const DeviceCertificate &certificate);

[[nodiscard]] Result<std::optional<DeviceCertificate>> ownCertificate(Book &book,
                                                                      const Writer &writer);

/// Of the person's devices, as far as they are known here, newest last; those that have ended too.
[[nodiscard]] Result<std::vector<DeviceCertificate>> certificatesOf(Book &book,
                                                                    const PersonId &person);

/// Whether this county signed it, whenever that was.
[[nodiscard]] Result<bool> isOfThisCounty(Book &book, const DeviceCertificate &certificate);

} // namespace cairn
