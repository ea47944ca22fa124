#pragma once

#include "shared/history/chain.h"

#include <optional>
#include <string>

namespace cairn {

/// How the revisions of a message are spelled. Short leaves out what the other side works out: the
/// commitment, which salt and payload give, and `prev` after the line of the revision before. Full
/// is for sides of wire version 1; what comes in may be either.
enum class Spelling { Full, Short };

/// Writes the revisions of one message, in its order.
class RevisionWriter {
public:
    explicit RevisionWriter(Spelling spelling) : m_spelling(spelling) {}

    void append(const Revision &revision, std::string &out);

private:
    Spelling m_spelling;
    std::optional<RevisionId> m_beforeId;
    Hash m_before{};
};

/// Reads them again. Malformed: a line leans on one that does not stand before it.
class RevisionReader {
public:
    [[nodiscard]] Result<Revision> read(Value value);

private:
    std::optional<RevisionId> m_beforeId;
    Hash m_before{};
};

} // namespace cairn
