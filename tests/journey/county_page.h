#pragma once

#include <QJsonObject>
#include <QStringList>

#include "tests/support/programs.h"

namespace cairn::test {

/// GET /v1/picture/known as the county officer, who signs in as on the web page.
[[nodiscard]] QJsonObject knownPicture(const ServerProgram &server);

/// The visits under one local alliance's number.
[[nodiscard]] QStringList countedVisits(const QJsonObject &picture, const QString &lasl);

} // namespace cairn::test
