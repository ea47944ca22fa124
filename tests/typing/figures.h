#pragma once

#include <QJsonObject>

#include <vector>

namespace cairn::typing {

/// Of times in seconds, in milliseconds: what a share of them does not go over. 1: the longest.
[[nodiscard]] double millisAt(std::vector<double> seconds, double share);

/// `<name>_p50_ms`, `_p95_ms`, `_p99_ms`, `_max_ms` into a row.
void tell(QJsonObject &row, const QString &name, const std::vector<double> &seconds);

/// A line of standard output.
void print(const QJsonObject &row);

} // namespace cairn::typing
