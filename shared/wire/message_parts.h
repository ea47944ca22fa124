#pragma once

#include "shared/wire/sync_messages.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// What several messages are made of; for the files of this room alone.

[[nodiscard]] std::unexpected<Fault> unknownMessage(std::string cause);

[[nodiscard]] inline Value toNumber(std::uint64_t value)
{
    return static_cast<std::int64_t>(value);
}

/// A count that is not there, or below nothing, is nothing.
[[nodiscard]] std::uint64_t countAt(const Value &value, std::string_view key);

/// A message that is one object on one line.
[[nodiscard]] Result<Value> onlyLine(std::string_view text);
[[nodiscard]] std::string asLine(const Value &value);

/// Who speaks: the head of hello and of pull.
struct Speaker {
    DeviceId device;
    Incarnation incarnation;
};
[[nodiscard]] Result<Speaker> speakerFrom(const Value &value);

[[nodiscard]] Map toValue(const PushLine &line);
[[nodiscard]] Result<PushLine> pushLineFrom(const Value &value);
[[nodiscard]] Value toValue(const VerdictLine &line);
[[nodiscard]] Result<VerdictLine> verdictLineFrom(const Value &value);
[[nodiscard]] Value toValue(const Plea &plea);
[[nodiscard]] Value toValue(const PleaLine &line);
/// The second argument says which of the two is read.
[[nodiscard]] Result<Plea> pleaFrom(const Value &value, const Plea &kind);
[[nodiscard]] Result<PleaLine> pleaFrom(const Value &value, const PleaLine &kind);
[[nodiscard]] Value toValue(const std::vector<AskedRevision> &asks);
[[nodiscard]] Result<std::vector<AskedRevision>> asksFrom(const Value &value);

[[nodiscard]] Value toValue(const std::vector<ScopeGrant> &scopes);
[[nodiscard]] Result<std::vector<ScopeGrant>> grantsFrom(const Value &value);

/// `[after, up_to, count, digest]`, and `[after, up_to]`.
[[nodiscard]] Value toValue(const std::vector<Tally> &tallies);
[[nodiscard]] Result<std::vector<Tally>> talliesFrom(const Value &value, std::size_t countMax);
[[nodiscard]] Value toValue(const std::vector<CommitSpan> &spans);
[[nodiscard]] Result<std::vector<CommitSpan>> spansFrom(const Value &value, std::size_t countMax);

[[nodiscard]] Value toValue(const std::vector<SnapshotOffer> &offers);
[[nodiscard]] Result<std::vector<SnapshotOffer>> offersFrom(const Value &value);

/// Revisions with their stamps, a line each.
void appendLines(const std::vector<StampedRevision> &revisions, Spelling spelling,
                 std::string &out);
[[nodiscard]] Result<StampedRevision> stampedFrom(Value line, RevisionReader &reader);
/// Moved out of `lines[from]` and on, all but the last.
[[nodiscard]] Result<std::vector<StampedRevision>> stampedFrom(std::vector<Value> &lines,
                                                               std::size_t from);

} // namespace cairn
