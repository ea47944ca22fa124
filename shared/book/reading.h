#pragma once

#include "shared/book/book.h"

namespace cairn {

[[nodiscard]] Result<RecordView> show(Book &book, const RecordId &record);

/// All revisions of a record in order of arrival, with their stamps and outcome.
struct Told {
    Revision revision;
    std::optional<Stamp> stamp;
    /// "unsent", "accepted", "refused" or "held"; or what became of the case: "contested",
    /// "upheld", "withdrawn" or "amended", the last two of which show no more.
    std::string outcome;
};
[[nodiscard]] Result<std::vector<Told>> historyOf(Book &book, const RecordId &record);

/// Records of a type whose values at the paths equal the texts given, oldest first.
struct Query {
    std::string type;
    std::map<std::string, std::string> where = {}; ///< "about.visit" → id; "state" → "recorded"
    std::size_t limit = 100'000;
    std::size_t skip = 0;
};
[[nodiscard]] Result<std::vector<RecordView>> list(Book &book, const Query &query);
[[nodiscard]] Result<std::size_t> count(Book &book, const Query &query);

struct Hit {
    RecordId record;
    std::string type;
    std::string snippet;
};
/// Full text over all words of people; every word must be there; see Views::search.
[[nodiscard]] Result<std::vector<Hit>> search(Book &book, std::string_view words,
                                              std::size_t limit = 100);

/// One unit that waits for people.
struct Waiting {
    RecordView record;
    std::string unit;
    Standing standing;
};
[[nodiscard]] Result<std::vector<Waiting>> waitingForPeople(Book &book);

/// A path or a key as the CLI takes it: the id of a record, or the key of a keyed type ("990137").
[[nodiscard]] Result<RecordId> resolveRef(Book &book, std::string_view type, std::string_view text);

} // namespace cairn
