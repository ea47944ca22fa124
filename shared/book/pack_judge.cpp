#include "shared/book/pack_judge.h"

#include "shared/book/refresh.h"
#include "shared/store/views.h"

#include <algorithm>

namespace cairn {

namespace {

std::unexpected<Fault> twoLogs(const RevisionId &id)
{
    return fault(FaultCode::Refused,
                 "This pack goes on otherwise than what is known of the same laptop: one of the "
                 "two comes from a copy of it. Nothing was taken over; sync first.",
                 toText(id));
}

/// What nobody honest sends: the whole pack falls with it.
bool isForged(const Ruling &ruling)
{
    if (ruling.accepted())
        return false;
    const std::string &code = ruling.findings.front().code;
    return code == "device" || code == "author" || code == "commitment";
}

Verdict verdictOf(const Ruling &ruling)
{
    const Finding &finding = ruling.findings.front();
    return {finding.code, finding.where, finding.sentence};
}

} // namespace

PackJudge::PackJudge(Book &book, const Writer &reader, const PackHead &head,
                     const std::vector<DeviceTables::Scope> &granted)
    : m_book(book), m_reader{reader.person, {}},
      m_writer{{head.writer.person, head.writer.reach}, head.writer.device},
      m_court(book, m_writer), m_log(book.database)
{
    for (const DeviceTables::Scope &scope : granted)
        m_granted.insert(scope.id);
}

Result<void> PackJudge::joinsKnown(const Revision &revision)
{
    if (revision.id.sequence == 1)
        return revision.previous == Hash{} ? Result<void>() : twoLogs(revision.id);
    RevisionId before = revision.id;
    --before.sequence;
    const auto held = m_log.find(before);
    if (!held)
        return std::unexpected(held.error());
    if (*held && (*held)->hash != revision.previous)
        return twoLogs(revision.id);
    return {};
}

Result<bool> PackJudge::isKnown(const Revision &revision)
{
    const auto held = m_log.find(revision.id);
    if (!held)
        return std::unexpected(held.error());
    if (!*held)
        return false;
    if ((*held)->hash != hashOf(revision))
        return twoLogs(revision.id);
    return true;
}

/// Scopes are granted by the county; a visit that it has not heard of yet is seen by who is on it.
Result<void> PackJudge::readerMaySee(const std::string &scope)
{
    constexpr std::string_view kVisit = "visit:";
    if (m_granted.contains(scope))
        return {};
    if (scope.starts_with(kVisit)) {
        const auto visit = parseId<RecordId>(std::string_view(scope).substr(kVisit.size()));
        const auto row = visit ? Views(m_book.database).find(*visit)
                               : Result<std::optional<RecordRow>>(std::nullopt);
        const auto may = maySee(m_book, m_reader, scope);
        if (!row || !may)
            return std::unexpected(!row ? row.error() : may.error());
        if (!*row || *may)
            return {}; // without its visit, a paper waits and is not kept
    }
    return fault(FaultCode::Refused,
                 "This pack holds papers of a place that is not yours to see. Nothing was taken "
                 "over. Ask its writer for one that is written for you, or for one place.");
}

Result<std::vector<Ruling>> PackJudge::rule(std::span<const Revision> act)
{
    std::vector<Ruling> rulings;
    for (const Revision &revision : act) {
        auto witness = m_court.witnessFor(revision);
        if (!witness)
            return std::unexpected(witness.error());
        witness->broken.clear(); // what binds the county is the county's to say
        rulings.push_back(judge(m_book.schema, revision, *witness));
        if (isForged(rulings.back()))
            return fault(FaultCode::Untrusted,
                         "Something in this pack was not written by the person and the laptop that "
                         "it names. Nothing was taken over.",
                         toText(revision.id) + ": " + rulings.back().findings.front().sentence);
    }
    bindTogether(rulings);
    return rulings;
}

Result<void> PackJudge::append(std::span<const Revision> fresh)
{
    for (const Revision &revision : fresh) {
        const Logged logged{revision, hashOf(revision), Outcome::Unsent, {}, {}};
        if (auto done = m_log.append(logged); !done)
            return done;
        m_court.came(logged);
    }
    for (const Revision &revision : fresh)
        if (auto shown = refresh(m_book, revision.record); !shown)
            return shown;
    m_outcome.taken += fresh.size();
    return {};
}

Result<void> PackJudge::take(std::span<const Revision> act)
{
    std::size_t known = 0;
    for (const Revision &revision : act) {
        const auto is = isKnown(revision);
        if (!is)
            return std::unexpected(is.error());
        known += *is ? 1 : 0;
    }
    m_outcome.known += known;
    if (known == act.size())
        return {};
    if (known > 0) // a deed is here whole or not at all
        return twoLogs(act.front().id);
    for (const Revision &revision : act)
        if (auto may = readerMaySee(revision.scope); !may)
            return may;
    const auto rulings = rule(act);
    if (!rulings)
        return std::unexpected(rulings.error());
    const auto first = std::ranges::find_if_not(*rulings, &Ruling::accepted);
    if (first == rulings->end())
        return append(act);
    const bool waits = std::ranges::all_of(*rulings, [](const Ruling &each) { return each.held; });
    const LeftOut out{act[static_cast<std::size_t>(first - rulings->begin())].id,
                      verdictOf(*first)};
    (waits ? m_outcome.waiting : m_outcome.refused).push_back(out);
    return {};
}

} // namespace cairn
