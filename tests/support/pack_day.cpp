#include "tests/support/pack_day.h"

#include <cstdio>
#include <cstdlib>

namespace cairn::test {

PackDay::PackDay()
{
    ruth.sync();
    visit = ruth.did(newVisit(county.school, {ruth.rights.person, dan.rights.person})).record;
    ruth.sync();
    dan.sync();
    papers = "visit:" + toText(visit);
}

void PackDay::observe()
{
    for (int i = 0; i < 6; ++i)
        ruth.did(newObservation(visit, ruth.rights.person, "Fourteen books were checked."));
    for (int i = 0; i < 5; ++i)
        dan.did(newObservation(visit, dan.rights.person, "Six pupils could name a book."));
    ruth.did(newJudgement(visit, "early_years", "developing", "Books do not match."));
    dan.did(newJudgement(visit, "early_years", "secure", "Daily teaching is in place."));
}

std::string PackDay::atServerFor(const Device &device)
{
    return county.server.exported(*visibleScopes(county.server.book, device.rights));
}

Result<PackLines> packed(Device &from, const PackOrder &order)
{
    PackLines lines;
    const auto sign = [&](std::string_view text) { return signatureOf(text, from.key); };
    const auto keep = [&](std::string_view line) -> Result<void> {
        lines.emplace_back(line);
        return {};
    };
    const auto done = writePack(from.book, from.writer, order, sign, keep);
    if (!done)
        return std::unexpected(done.error());
    return lines;
}

Result<PackRead> read(Device &by, const PackLines &lines)
{
    std::size_t at = 0;
    return readPack(by.book, by.writer, [&]() -> Result<std::optional<std::string>> {
        if (at == lines.size())
            return std::nullopt;
        return lines[at++];
    });
}

PackRead give(Device &from, Device &to, const PackOrder &order)
{
    const auto lines = packed(from, order);
    auto done = lines ? read(to, *lines) : Result<PackRead>(std::unexpected(lines.error()));
    if (!done) {
        std::fprintf(stderr, "give: %s (%s)\n", done.error().sentence.c_str(),
                     done.error().cause.c_str());
        std::abort();
    }
    return std::move(*done);
}

} // namespace cairn::test
