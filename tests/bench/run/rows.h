#pragma once

#include "tests/bench/measure/floors.h"
#include "tests/bench/measure/gauges.h"
#include "tests/bench/run/options.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace cairn::bench {

using Row = nlohmann::ordered_json;

/// Prints result rows as JSON lines, each with its bar where the county has set one.
class Rows {
public:
    Rows(const Options &options, std::string scale) : m_options(options), m_scale(std::move(scale))
    {
    }

    void floors(const Floors &floors);

    /// `row` says what was measured; who, which scale and which run come in front.
    void put(std::string_view step, const Row &row);

    [[nodiscard]] const Floors &floor() const { return m_floors; }
    /// False once a row told of something lost, wrong or refused.
    [[nodiscard]] bool sound() const { return m_sound; }
    void unsound() { m_sound = false; }

private:
    const Options &m_options;
    std::string m_scale;
    Floors m_floors;
    bool m_sound = true;
};

/// How a figure stands to what it is measured against; a bar of 0 is none.
[[nodiscard]] Row against(std::string_view floor, double value, double base, double bar);

/// Values in milliseconds.
[[nodiscard]] Row quantiles(std::vector<double> seconds);

} // namespace cairn::bench
