#pragma once

#include "shared/book/record_act.h"
#include "tests/bench/workload/workload.h"

#include <filesystem>
#include <map>
#include <string>

namespace cairn::bench {

/// What became of a record of the workload: Cairn mints ids of its own.
struct Named {
    RecordId record;
    std::string kind;
};
/// By id in the workload.
using Names = std::map<std::string, Named, std::less<>>;

[[nodiscard]] Result<void> keepNames(const Names &names, const std::filesystem::path &file);
[[nodiscard]] Result<Names> readNames(const std::filesystem::path &file);

/// The workload's county office, where its leaders live: a school that stands in no line.
constexpr std::string_view kOffice = "office";
[[nodiscard]] Edit officeDeed();

/// The deed that makes a record. All that it points to must have its name already.
[[nodiscard]] Edit makingDeed(const Making &making, const Names &names);
/// The deed that changes one field; prose is handed over whole, as a screen does.
[[nodiscard]] Edit changingDeed(const Change &change, const Named &named);

[[nodiscard]] std::string typeOf(std::string_view kind);
/// Where a field lives: `unit` or `unit.field`.
[[nodiscard]] std::string pathOf(std::string_view kind, std::string_view field);
/// The value as Cairn holds it.
[[nodiscard]] Value heldValue(std::string_view kind, std::string_view field, const Value &value,
                              const Names &names);

} // namespace cairn::bench
