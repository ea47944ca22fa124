#pragma once

#include "shared/base/id.h"
#include "shared/store/database.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// A record as it shows: worked out from the log, kept so that lists and search need not replay it.
struct RecordRow {
    RecordId id;
    std::string type;
    std::string scope;
    std::uint32_t unread = 0;    ///< units
    std::uint32_t contested = 0; ///< units
    std::string units;           ///< canonical JSON: unit → {value, …}; the book packs it

    friend bool operator==(const RecordRow &, const RecordRow &) = default;
};

/// A record that another one points to, and from where.
struct Reference {
    RecordId target;
    std::string path; ///< "unit" or "unit.field"
};

/// What to look for in a list. Paths are "unit" or "unit.field"; of a set, one element must equal.
struct RowQuery {
    std::string type;
    std::optional<Reference> reference = {}; ///< narrows by index
    std::map<std::string, std::string> where = {};
    std::size_t limit = 0;
    std::size_t skip = 0;
};

/// The records as they show. Like the log, nothing here opens a transaction.
class Views {
public:
    explicit Views(Database &database) : m_database(database) {}

    /// Returns its number.
    [[nodiscard]] Result<std::int64_t> put(const RecordRow &row,
                                           const std::vector<Reference> &references);
    /// Of one record after the other in the order of their numbers: going back makes FTS5 write out
    /// what it has gathered.
    [[nodiscard]] Result<void> putWords(std::int64_t number, std::string_view words);
    [[nodiscard]] Result<std::optional<RecordRow>> find(const RecordId &id);
    /// What was dropped leaves the index for good; until then its words stand there, marked gone.
    [[nodiscard]] Result<void> forgetWords();
    [[nodiscard]] Result<bool> has(const RecordId &id);
    /// In order of making.
    [[nodiscard]] Result<std::vector<RecordRow>> list(const RowQuery &query);
    [[nodiscard]] Result<std::size_t> count(const RowQuery &query);
    [[nodiscard]] Result<std::vector<RecordRow>> waiting();
    /// Rows of the type in whose units the text stands anywhere, as it is written there.
    [[nodiscard]] Result<std::vector<RecordRow>> mentioning(std::string_view type,
                                                            std::string_view text);

    /// Every word must stand in the record; the last one may be unfinished (see FtsQuery). The best
    /// first, of the newest thousand; the newest first where half of all that is written matches.
    [[nodiscard]] Result<std::vector<RecordRow>> search(std::string_view words, std::size_t limit);

    /// Sorted by id; a fault from `each` ends the walk.
    [[nodiscard]] Result<void> walk(const std::function<Result<void>(const RecordRow &)> &each);

    struct Counts {
        std::uint64_t records = 0;
        std::uint64_t unread = 0;
        std::uint64_t contested = 0;
    };
    [[nodiscard]] Result<Counts> counts();
    /// How many records, counted no further than `most`.
    [[nodiscard]] Result<std::size_t> countIn(const std::string &scope, std::size_t most);
    [[nodiscard]] Result<std::vector<RecordId>> ofScope(const std::string &scope);
    [[nodiscard]] Result<void> drop(const RecordId &id);

private:
    Database &m_database;
};

} // namespace cairn
