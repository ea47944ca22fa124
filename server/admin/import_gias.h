#pragma once

#include "server/admin/gias_file.h"
#include "server/admin/postcodes.h"
#include "shared/book/book.h"

namespace cairn {

/// What an import did, or in a dry run would do.
struct ImportReport {
    std::size_t read = 0; ///< rows, without the header
    std::size_t leftOut = 0;
    std::size_t created = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::vector<GiasRefusal> refused;
    std::vector<std::string> missingColumns; ///< their fields were left as they were
    std::vector<std::string> unassigned;     ///< URNs of new schools whose postcode has no line
};

struct ImportOptions {
    const PostcodeTable &postcodes;
    bool dryRun = false;
};

/// Brings what the register says into `school.register`, where it differs, and into nothing else:
/// corrections made here stay, and `assigned` is given once, when a school is made. Each school is
/// an act of its own; one that is cut short is finished by the next.
[[nodiscard]] Result<ImportReport> importGias(Book &book, const Writer &server,
                                              const GiasFile &file, const ImportOptions &options);

[[nodiscard]] Value toValue(const ImportReport &report);

} // namespace cairn
