#pragma once

#include "shared/book/reading.h"

#include <set>
#include <string>
#include <vector>

namespace cairn {

/// Ids of what others of these records were carried on from: it goes on there.
[[nodiscard]] inline std::set<std::string, std::less<>>
carriedOn(const std::vector<RecordView> &records)
{
    std::set<std::string, std::less<>> ids;
    for (const RecordView &record : records)
        if (const std::string_view from = record.at("came_from").textOr(); !from.empty())
            ids.emplace(from);
    return ids;
}

} // namespace cairn
