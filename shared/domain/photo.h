#pragma once

#include "shared/base/bytes.h"
#include "shared/domain/finding.h"

namespace cairn {

/// Rule R73: a picture goes without what its camera wrote into it: place, time, device, comments.
/// Knows JPEG and PNG; other bytes come back as they are.
[[nodiscard]] Bytes withoutCameraNotes(ByteView picture);

/// Rule R73 over a picture that is to be attached. `looked`: its author has been through the
/// redaction tool and says that there are no faces and no names in it.
[[nodiscard]] Findings judgePicture(ByteView picture, bool looked);

} // namespace cairn
