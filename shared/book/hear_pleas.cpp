#include "shared/book/hear_pleas.h"

#include "shared/store/case_files.h"
#include "shared/store/revision_log.h"
#include "shared/wire/limits.h"

namespace cairn {

namespace {

/// Nothing: it is not heard.
Result<std::optional<CaseState>> contest(Book &book, const Plea &plea,
                                         const std::optional<CaseFile> &known)
{
    if (known && known->state != CaseState::Withdrawn)
        return std::optional(known->state); // contested already, or ruled on
    CaseFiles files(book.database);
    const auto open = files.countContested(plea.revision.device);
    if (!open)
        return std::unexpected(open.error());
    if (*open >= kContestsMax)
        return std::nullopt;
    const CaseFile file{.revision = plea.revision,
                        .state = CaseState::Contested,
                        .sinceMillis = toMillis(book.surroundings.now()),
                        .reason = plea.reason};
    if (auto kept = files.keep(file); !kept)
        return std::unexpected(kept.error());
    return std::optional(CaseState::Contested);
}

Result<std::optional<CaseState>> withdraw(Book &book, const std::optional<CaseFile> &known)
{
    if (known && known->state != CaseState::Contested)
        return std::optional(known->state);
    if (known) {
        CaseFile file = *known;
        file.state = CaseState::Withdrawn;
        if (auto kept = CaseFiles(book.database).keep(file); !kept)
            return std::unexpected(kept.error());
    }
    return std::optional(CaseState::Withdrawn);
}

Result<std::optional<CaseState>> hear(Book &book, const DeviceId &device, const Plea &plea)
{
    const auto held = RevisionLog(book.database).find(plea.revision);
    const auto known = CaseFiles(book.database).find(plea.revision);
    if (!held || !known)
        return std::unexpected(!held ? held.error() : known.error());
    // Whose it is not, and who means another revision, is told nothing.
    if (!*held || plea.revision.device != device || (*held)->hash != plea.hash)
        return std::nullopt;
    if ((*held)->outcome == Outcome::Accepted)
        return std::optional(CaseState::Accepted);
    return plea.wish == Plea::Wish::Contest ? contest(book, plea, *known) : withdraw(book, *known);
}

} // namespace

Result<std::vector<PleaLine>> hearPleas(Book &book, const DeviceId &device,
                                        const std::vector<Plea> &pleas)
{
    std::vector<PleaLine> lines;
    for (const Plea &plea : pleas) {
        const auto state = hear(book, device, plea);
        if (!state)
            return std::unexpected(state.error());
        lines.push_back({plea.revision, *state});
    }
    return lines;
}

} // namespace cairn
