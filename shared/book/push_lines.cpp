#include "shared/book/push_lines.h"

namespace cairn {

const Verdict kForkVerdict{"fork", "",
                           "Another revision came under this name before: this laptop's log "
                           "exists twice. Nothing is lost; both are kept apart."};
const Verdict kGapVerdict{"gap", "", "Revisions before this one are missing here."};
const Verdict kPartVerdict{"gap", "", "The deed came in part only."};

PushLine lineOf(const RevisionId &revision, PushLine::Outcome outcome, Verdict verdict)
{
    return {revision,
            outcome,
            {},
            std::move(verdict.rule),
            std::move(verdict.place),
            std::move(verdict.sentence)};
}

std::optional<PushLine> answeredBefore(const std::optional<Logged> &held, const Revision &revision)
{
    if (!held)
        return std::nullopt;
    if (held->hash != hashOf(revision))
        return lineOf(revision.id, PushLine::Outcome::Held, kForkVerdict);
    if (held->outcome == Outcome::Accepted) {
        PushLine line = lineOf(revision.id, PushLine::Outcome::Duplicate, {});
        line.stamp = held->stamp.value_or(Stamp{});
        return line;
    }
    return lineOf(revision.id,
                  held->outcome == Outcome::Refused ? PushLine::Outcome::Refused
                                                    : PushLine::Outcome::Held,
                  held->verdict);
}

} // namespace cairn
