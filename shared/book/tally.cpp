#include "shared/book/tally.h"

#include "shared/store/tally_rows.h"

#include <limits>
#include <span>

namespace cairn {

namespace {

constexpr std::size_t kDigestBytes = 16;

void appendNumber(std::uint64_t number, std::string &out)
{
    for (int byte = 0; byte < 8; ++byte)
        out.push_back(static_cast<char>(number >> (8 * byte) & 0xFF));
}

void append(const TallyRow &row, std::string &out)
{
    out.append(row.hash.begin(), row.hash.end());
    appendNumber(row.stamp.commit, out);
    appendNumber(static_cast<std::uint64_t>(toMillis(row.stamp.effective)), out);
}

std::string digestFrom(const std::string &entries)
{
    const Hash whole = blake2b(entries);
    return toBase64(std::span(whole).first(kDigestBytes));
}

} // namespace

Result<Tally> tallyOf(Book &book, const std::set<std::string> &scopes, const CommitSpan &span)
{
    const std::set<std::string_view> wanted(scopes.begin(), scopes.end());
    Tally tally{span, 0, {}};
    std::string entries;
    auto walked = eachAccepted(book.database, span.after, span.upTo, [&](const TallyRow &row) {
        if (!wanted.contains(row.scope))
            return;
        ++tally.count;
        append(row, entries);
    });
    if (!walked)
        return std::unexpected(walked.error());
    tally.digest = digestFrom(entries);
    return tally;
}

Result<std::map<std::string, Tally>>
talliesByScope(Book &book, const std::optional<std::set<std::string>> &scopes)
{
    constexpr auto kEnd = std::numeric_limits<std::int64_t>::max();
    std::map<std::string, std::string, std::less<>> entries;
    std::map<std::string, Tally> tallies;
    auto walked = eachAccepted(book.database, 0, kEnd, [&](const TallyRow &row) {
        const std::string scope(row.scope);
        if (scopes && !scopes->contains(scope))
            return;
        Tally &tally = tallies[scope];
        tally.span.upTo = row.stamp.commit;
        ++tally.count;
        append(row, entries[scope]);
    });
    if (!walked)
        return std::unexpected(walked.error());
    for (auto &[scope, tally] : tallies)
        tally.digest = digestFrom(entries[scope]);
    return tallies;
}

} // namespace cairn
