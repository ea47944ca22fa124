#pragma once

#include "shared/base/result.h"
#include "shared/base/value.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::bench {

/// A record as it was first made.
struct Making {
    std::string id;
    std::string kind;
    Map fields;
};

/// One field of one record gets another value.
struct Change {
    std::string id;
    std::string field;
    Value value;
    std::string token = {}; ///< of prose in a clash: it survived if this stands in the text
};

/// The same record changed by two devices that have not seen each other's change.
struct Clash {
    std::string shape;
    Change a;
    Change b;
    std::optional<std::string> expect; ///< where only one merged text is right
};

[[nodiscard]] Making makingFrom(const Value &line);
[[nodiscard]] Change changeFrom(const Value &line);
[[nodiscard]] Clash clashFrom(const Value &line);

/// Reads a `field-sync-workload/1` line by line, so that nobody need hold it whole: calls
/// `each(t, line)`. Malformed: not such a file. A fault from `each` ends it.
using EachLine = std::function<Result<void>(std::string_view kind, const Value &line)>;
[[nodiscard]] Result<void> readWorkload(const std::filesystem::path &file, const EachLine &each);

/// What the parent of a run needs of it.
struct Outline {
    std::string scale;
    std::int64_t records = 0;
    std::vector<Change> edits;
    std::vector<Change> steady;
    std::vector<Clash> clashes;
};
[[nodiscard]] Result<Outline> outlineOf(const std::filesystem::path &file);

/// The lines of records and edits as they stand in the file: what floors are measured with.
[[nodiscard]] Result<std::vector<std::string>> rawLines(const std::filesystem::path &file);

} // namespace cairn::bench
