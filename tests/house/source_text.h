#pragma once

#include <QRegularExpression>

#include "tests/house/finding.h"

namespace cairn::house {

[[nodiscard]] bool isCpp(const QString &path);
[[nodiscard]] bool isQml(const QString &path);

/// Whether the path lies in the folder: "shared/base" does not hold "shared/basement/a.h".
[[nodiscard]] bool isIn(const QString &path, const QString &folder);
[[nodiscard]] bool isInAny(const QString &path, const QStringList &folders);

/// The code alone: what stands in comments becomes blank, lines and columns stay.
[[nodiscard]] QString withoutComments(const QString &text);

/// A finding for every match, with `%1` in the advice standing for what matched.
[[nodiscard]] Findings everyMatch(const Source &source, const QString &text,
                                  const QRegularExpression &pattern, const QString &advice);

} // namespace cairn::house
