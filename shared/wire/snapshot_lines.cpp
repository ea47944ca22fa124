#include "shared/wire/snapshot_lines.h"

#include "shared/schema/json.h"
#include "shared/wire/limits.h"
#include "shared/wire/message_parts.h"

#include <utility>

namespace cairn {

SnapshotWriter::SnapshotWriter(const ScopeGrant &scope, std::uint64_t upTo)
    : m_upTo(upTo), m_text(asLine(Map{{"begin",
                                       Map{{"id", scope.id},
                                           {"generation", toNumber(scope.generation)},
                                           {"up_to", toNumber(upTo)}}}}))
{
}

void SnapshotWriter::add(const std::vector<StampedRevision> &revisions)
{
    appendLines(revisions, Spelling::Short, m_text);
    m_count += revisions.size();
}

std::string SnapshotWriter::done()
{
    m_text +=
        asLine(Map{{"checkpoint", Map{{"up_to", toNumber(m_upTo)}, {"count", toNumber(m_count)}}}});
    return std::move(m_text);
}

SnapshotReader::SnapshotReader(std::string text, SnapshotOffer offer)
    : m_text(std::move(text)), m_offer(std::move(offer))
{
}

Result<SnapshotReader> SnapshotReader::begin(std::string text, const SnapshotOffer &offer)
{
    SnapshotReader reader(std::move(text), offer);
    const auto first = reader.line();
    if (!first)
        return std::unexpected(first.error());
    const Value &head = first->at("begin");
    if (head.at("id").textOr() != offer.scope.id || countAt(head, "up_to") != offer.upTo)
        return unknownMessage("another snapshot than the one that was offered");
    return reader;
}

Result<std::vector<StampedRevision>> SnapshotReader::next(std::size_t countMax)
{
    std::vector<StampedRevision> revisions;
    while (!m_ended && revisions.size() < countMax) {
        auto value = line();
        if (!value)
            return std::unexpected(value.error());
        if (value->at("checkpoint").map()) {
            m_ended = true;
            if (countAt(value->at("checkpoint"), "count") != m_count || m_at != m_text.size())
                return unknownMessage("a snapshot is whole or not at all");
            break;
        }
        auto stamped = stampedFrom(std::move(*value), m_reader);
        if (!stamped)
            return std::unexpected(stamped.error());
        if (stamped->stamp.commit > m_offer.upTo || stamped->revision.scope != m_offer.scope.id)
            return unknownMessage("a line of another scope, or a newer one");
        ++m_count;
        revisions.push_back(std::move(*stamped));
    }
    return revisions;
}

Result<Value> SnapshotReader::line()
{
    const auto end = m_text.find('\n', m_at);
    if (end == std::string::npos)
        return fault(FaultCode::Malformed, "The snapshot was cut on the way.");
    auto value = parseJson(std::string_view(m_text).substr(m_at, end - m_at),
                           {.textBytesMax = kRevisionBytesMax});
    m_at = end + 1;
    return value;
}

} // namespace cairn
