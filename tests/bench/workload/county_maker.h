#pragma once

#include "shared/base/value.h"
#include "tests/bench/workload/chance.h"
#include "tests/bench/workload/generate.h"

#include <string>
#include <vector>

namespace cairn::bench {

/// A record with the field values that it has come to.
struct Standing {
    std::string id;
    std::string kind;
    std::string part; ///< the school it belongs to, or `county`
    std::string by;
    std::int64_t atSeconds = 0;
    Map fields;
};

/// One invented county: its leaders, its schools and a year of visits, in order of making.
[[nodiscard]] std::vector<Standing> makeCounty(const WorkloadSize &size);

/// The prose field of a kind; empty: it has none.
[[nodiscard]] std::string_view proseFieldOf(std::string_view kind);
/// The plain fields of a kind that people change later.
[[nodiscard]] std::vector<std::string> plainFieldsOf(std::string_view kind);
/// Another value than the one that stands.
[[nodiscard]] Value otherValue(Chance &chance, const Standing &record, const std::string &field);

/// 2025-09-01T00:00:00Z, where the school year begins.
constexpr std::int64_t kYearStartSeconds = 1'756'684'800;
constexpr std::int64_t kDaySeconds = 24 * 60 * 60;
[[nodiscard]] std::string momentText(std::int64_t seconds);
[[nodiscard]] std::string dayText(std::int64_t seconds);

} // namespace cairn::bench
