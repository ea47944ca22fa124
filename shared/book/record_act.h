#pragma once

#include "shared/book/book.h"

#include <functional>
#include <variant>

namespace cairn {

/// Replaces fields of a unit (others of its fields stay as they show) or its single value.
struct Put {
    Map fields = {};   ///< for a unit with fields
    Value single = {}; ///< for a unit without
};

/// Adds to and takes from a set; to entries that are only ever added nothing else can be done.
struct Amend {
    List add = {};
    List remove = {};
};

/// The whole new text of a prose; what changed against the text on screen is worked out here.
struct Write {
    std::string text;
};

/// Settles what is contested: the value of one head, or a new one, with a reason.
struct Settle {
    std::optional<RevisionId> keep;
    Value value; ///< where nothing is kept: the fields as a map, a single value, or a prose's text
    std::string reason;
};

/// "My value should have counted": the writer's fact that lost stands again beside the one that
/// counted, until people decide.
struct Contest {};

/// "I have read what was merged."
struct MarkRead {};

struct UnitEdit {
    std::string unit;
    std::variant<Put, Amend, Write, Settle, Contest, MarkRead> change;
};

/// What one deed does to one record.
struct Edit {
    std::optional<RecordId> record = {}; ///< nothing: a new one, its id minted or from its key
    std::string type = {};               ///< of a new record
    std::string scope = {};              ///< of a new record; empty: by the type's rule
    std::vector<UnitEdit> units = {};
};

struct Saved {
    RecordId record;
    RevisionId revision;
};

/// Looks at what is about to be written, worked out and not in the log yet, and may add to it. A
/// fault keeps all of it out.
using Gate = std::function<Result<void>(std::vector<Revision> &)>;

/// Writes one act: revisions, views and search in one transaction. When this returns, the act is
/// on disk. A new record whose key is already known becomes an edit of that record.
/// Faults: Malformed (a value is not of its field's kind), Refused (a rule, with its sentence),
/// NotFound, and those of the store. Nothing is written then.
[[nodiscard]] Result<std::vector<Saved>>
recordAct(Book &book, const Writer &writer, const std::vector<Edit> &edits, const Gate &gate = {});

} // namespace cairn
