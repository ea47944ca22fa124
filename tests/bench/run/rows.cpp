#include "tests/bench/run/rows.h"

#include <algorithm>
#include <cmath>
#include <iostream>

namespace cairn::bench {

namespace {

/// Four figures tell enough.
double rounded(double value)
{
    if (value == 0)
        return 0;
    const double unit = std::pow(10, 3 - std::floor(std::log10(std::abs(value))));
    return std::round(value * unit) / unit;
}

void roundAll(Row &row)
{
    if (row.is_number_float())
        row = rounded(row.get<double>());
    else if (row.is_structured())
        for (Row &part : row)
            roundAll(part);
}

} // namespace

void Rows::put(std::string_view step, const Row &row)
{
    Row whole{{"peer", "cairn"},
              {"version", CAIRN_BENCH_VERSION},
              {"scale", m_scale},
              {"run", m_options.run},
              {"step", step}};
    whole.update(row);
    roundAll(whole);
    if (m_options.wants(std::string(step)) || step == "floor")
        std::cout << whole.dump() << std::endl;
}

void Rows::floors(const Floors &floors)
{
    m_floors = floors;
    put("floor",
        {{"peer", "floor"},
         {"seconds", floors.composite()},
         {"insert_seconds", floors.insertSeconds},
         {"commit_ms", floors.commitSeconds * 1e3},
         {"trip_ms", floors.tripSeconds * 1e3},
         {"zstd_seconds", floors.packSeconds},
         {"raw_bytes", floors.rawBytes},
         {"zstd_bytes", floors.zstdBytes},
         {"row_bytes", floors.rowBytes}});
}

Row against(std::string_view floor, double value, double base, double bar)
{
    Row row{{"floor", floor}, {"times", value / base}};
    if (bar > 0) {
        row["bar"] = bar;
        row["met"] = value <= bar * base;
    }
    return row;
}

Row quantiles(std::vector<double> seconds)
{
    if (seconds.empty())
        return {};
    std::ranges::sort(seconds);
    const auto at = [&](double share) {
        const auto last = static_cast<double>(seconds.size() - 1);
        return 1e3 * seconds[static_cast<std::size_t>(std::ceil(share * last))];
    };
    return {{"p50", at(0.5)}, {"p90", at(0.9)}, {"p99", at(0.99)}, {"max", at(1)}};
}

} // namespace cairn::bench
