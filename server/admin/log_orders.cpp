#include "server/account/accounts.h"
#include "server/admin/desk.h"
#include "server/admin/exit_codes.h"
#include "shared/book/check.h"
#include "shared/book/export.h"
#include "shared/book/generations.h"
#include "shared/book/tally.h"

namespace cairn {

namespace {

using Scopes = std::optional<std::set<std::string>>;

/// The scopes asked for with --scope, and with --as no more than that person may see.
Result<Scopes> scopesFor(Desk &desk, const Order &order)
{
    Scopes asked;
    const auto given = order.options.find("scopes");
    if (given != order.options.end() && given->second.list() != nullptr
        && !given->second.list()->empty()) {
        asked.emplace();
        for (const Value &scope : *given->second.list())
            asked->emplace(scope.textOr());
    }
    const std::string name = textOption(order, "as");
    if (name.empty())
        return asked;
    const auto account = accountNamed(desk.book, name);
    if (!account)
        return std::unexpected(account.error());
    const auto visible = visibleScopes(desk.book, rightsOf(*account));
    if (!visible)
        return std::unexpected(visible.error());
    if (!asked)
        return *visible;
    std::erase_if(*asked, [&](const std::string &scope) { return !visible->contains(scope); });
    return asked;
}

/// Of each scope how many accepted revisions are here, and a digest of them.
Performed tallies(Desk &desk, const Order &order, const Scopes &scopes)
{
    const auto tallies = talliesByScope(desk.book, scopes);
    if (!tallies)
        return std::unexpected(tallies.error());
    Map byScope;
    std::string lines;
    for (const auto &[scope, tally] : *tallies) {
        const auto count = static_cast<std::int64_t>(tally.count);
        byScope.emplace(scope, Map{{"count", count}, {"digest", tally.digest}});
        lines += scope + " " + std::to_string(count) + " " + tally.digest + "\n";
    }
    if (flagOption(order, "json"))
        return printed(Value(std::move(byScope)));
    return printed(std::move(lines));
}

} // namespace

Performed orderExport(Desk &desk, const Order &order)
{
    const auto scopes = scopesFor(desk, order);
    if (!scopes)
        return std::unexpected(scopes.error());
    const bool json = flagOption(order, "json");
    std::string output = json ? "{\"records\":[" : "";
    bool isFirst = true;
    bool isTooLarge = false;
    const auto exported = exportCanonical(desk.book, *scopes, [&](std::string_view line) {
        isTooLarge = isTooLarge || output.size() + line.size() + 8 > kOrderOutputMax;
        if (isTooLarge)
            return;
        if (json && !isFirst)
            output += ',';
        isFirst = false;
        output += line;
        if (!json)
            output += '\n';
    });
    if (!exported)
        return std::unexpected(exported.error());
    if (isTooLarge)
        return fault(FaultCode::TooLarge,
                     "The export has more than 512 MiB. Nothing was printed; "
                     "export a scope at a time with --scope.");
    if (json)
        output += "]}\n";
    return printed(std::move(output));
}

Performed orderDigest(Desk &desk, const Order &order)
{
    const auto scopes = scopesFor(desk, order);
    if (!scopes)
        return std::unexpected(scopes.error());
    if (flagOption(order, "revisions"))
        return tallies(desk, order, *scopes);
    const auto digests = digest(desk.book, *scopes);
    if (!digests)
        return std::unexpected(digests.error());
    Map byScope;
    std::string lines;
    for (const auto &[scope, hash] : *digests) {
        byScope.emplace(scope, toHex(hash));
        lines += scope + " " + toHex(hash) + "\n";
    }
    if (flagOption(order, "json"))
        return printed(Value(std::move(byScope)));
    return printed(std::move(lines));
}

Performed orderCopy(Desk &desk, const Order &order)
{
    if (auto copied = desk.book.database.copyTo(textOption(order, "to")); !copied)
        return std::unexpected(copied.error());
    return printed(std::string());
}

Performed orderRenew(Desk &desk, const Order &order)
{
    const std::string scope = textOption(order, "renewed");
    const auto generation = renewScope(desk.book, scope);
    if (!generation)
        return std::unexpected(generation.error());
    if (flagOption(order, "json"))
        return printed(
            Map{{"scope", scope}, {"generation", static_cast<std::int64_t>(*generation)}});
    return printed("RENEWED " + scope + " " + std::to_string(*generation) + "\n");
}

Performed orderCheck(Desk &desk, const Order &order)
{
    const auto report = check(desk.book);
    if (!report)
        return std::unexpected(report.error());
    const bool isSound = report->findings.empty();
    OrderAnswer answer;
    if (flagOption(order, "json")) {
        answer = printed(Map{{"revisions", static_cast<std::int64_t>(report->revisions)},
                             {"records", static_cast<std::int64_t>(report->records)},
                             {"findings", List(report->findings.begin(), report->findings.end())}});
    } else {
        std::string lines = isSound ? "SOUND " : "UNSOUND ";
        lines += std::to_string(report->revisions) + " revisions, ";
        lines += std::to_string(report->records) + " records\n";
        for (const std::string &finding : report->findings)
            lines += finding + "\n";
        answer = printed(std::move(lines));
    }
    if (!isSound) {
        answer.exit = static_cast<int>(Exit::Failed);
        answer.sentence = "The log is not as it should be. Keep the directory as it is and ask "
                          "for help before anything else is written.";
    }
    return answer;
}

} // namespace cairn
