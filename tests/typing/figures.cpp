#include "tests/typing/figures.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace cairn::typing {

double millisAt(std::vector<double> seconds, double share)
{
    if (seconds.empty())
        return 0;
    std::ranges::sort(seconds);
    const double place = std::ceil(share * static_cast<double>(seconds.size())) - 1;
    return std::round(seconds.at(static_cast<std::size_t>(std::max(0.0, place))) * 1e6) / 1e3;
}

void tell(QJsonObject &row, const QString &name, const std::vector<double> &seconds)
{
    row[name + "_p50_ms"] = millisAt(seconds, 0.50);
    row[name + "_p95_ms"] = millisAt(seconds, 0.95);
    row[name + "_p99_ms"] = millisAt(seconds, 0.99);
    row[name + "_max_ms"] = millisAt(seconds, 1);
}

void print(const QJsonObject &row)
{
    std::printf("%s\n", QJsonDocument(row).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace cairn::typing
