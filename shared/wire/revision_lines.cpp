#include "shared/wire/revision_lines.h"

#include "shared/wire/message_parts.h"

namespace cairn {

namespace {

bool isNext(const std::optional<RevisionId> &before, const RevisionId &id)
{
    return before && before->device == id.device && before->incarnation == id.incarnation
        && before->sequence + 1 == id.sequence;
}

} // namespace

void RevisionWriter::append(const Revision &revision, std::string &out)
{
    if (m_spelling == Spelling::Full) {
        out += textOf(revision);
        return;
    }
    const bool given = isNext(m_beforeId, revision.id) && revision.previous == m_before;
    out += lineTextOf(revision, !given);
    m_beforeId = revision.id;
    m_before = hashOf(revision);
}

Result<Revision> RevisionReader::read(Value value)
{
    Map *members = value.map();
    if (!members)
        return unknownMessage("a revision is an object");
    const bool committed = !members->try_emplace("commitment", toBase64(Hash{})).second;
    const bool linked = !members->try_emplace("prev", toBase64(Hash{})).second;
    auto revision = revisionFrom(value);
    if (!revision)
        return revision;
    if (!committed)
        revision->commitment = commitmentOf(*revision);
    if (!linked) {
        if (!isNext(m_beforeId, revision->id))
            return unknownMessage("a line leans on the one before it, which is not there");
        revision->previous = m_before;
    }
    m_beforeId = revision->id;
    m_before = hashOf(*revision);
    return revision;
}

} // namespace cairn
