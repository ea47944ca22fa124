#pragma once

#include "shared/schema/schema.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// Where a postcode puts a school: the district of before 2023 and its local alliance.
struct Assignment {
    std::string lasl;
    std::string district;

    friend bool operator==(const Assignment &, const Assignment &) = default;
};

/// Which outward code ("CA17") lies in which district: data that the county edits, since the
/// register no longer says it and some edges are a matter of agreement.
class PostcodeTable {
public:
    /// Nothing: no line of the table has it.
    [[nodiscard]] std::optional<Assignment> find(std::string_view postcode) const;

    std::map<std::string, Assignment, std::less<>> byOutward;
};

/// Malformed: the text is not such a table, names a code that the schema does not know, or gives
/// one outward code to two districts.
[[nodiscard]] Result<PostcodeTable> readPostcodeTable(std::string_view json, const Schema &schema);

/// What `init` lays down to be edited.
[[nodiscard]] std::string_view builtInPostcodes();

} // namespace cairn
