#pragma once

#include <QDir>
#include <QString>
#include <QTextDocument>

#include "shared/base/result.h"

#include <memory>

namespace cairn {

/// The printed guide for a head who has never seen Cairn: its words, and the pictures of the
/// practice school that `cairn --practice --screenshots` leaves in a folder. A fault names the
/// picture that is not there.
[[nodiscard]] Result<std::unique_ptr<QTextDocument>> guideWith(const QDir &pictures);

/// Five pages of A4.
[[nodiscard]] Result<void> printGuide(const QDir &pictures, const QString &into);

} // namespace cairn
