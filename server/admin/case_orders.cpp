#include "server/account/accounts.h"
#include "server/admin/desk.h"
#include "shared/book/reviewing.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

/// Who may rule on what the court refused.
constexpr std::array<std::string_view, 2> kJudges{"county", "admin"};

Result<std::string> nameOf(Desk &desk, const PersonId &person)
{
    const auto account = accountOf(desk.book, person);
    if (!account)
        return std::unexpected(account.error());
    return *account ? (*account)->name : toText(person);
}

Result<Map> valueOf(Desk &desk, const ContestedCase &contested)
{
    const Revision &revision = contested.refused.revision;
    const auto author = nameOf(desk, revision.author);
    if (!author)
        return std::unexpected(author.error());
    Map units;
    for (const auto &[name, change] : revision.units)
        units.emplace(name, change.content);
    return Map{{"revision", toText(revision.id)},
               {"record", toText(revision.record)},
               {"type", revision.type},
               {"scope", revision.scope},
               {"author", *author},
               {"rule", contested.refused.verdict.rule},
               {"where", contested.refused.verdict.place},
               {"sentence", contested.refused.verdict.sentence},
               {"reason", contested.file.reason},
               {"since", toText(fromMillis(contested.file.sinceMillis))},
               {"units", std::move(units)}};
}

std::string textOf(const Map &value, const char *member)
{
    return std::string(value.at(member).textOr());
}

std::string linesOf(const Map &value)
{
    std::string lines = textOf(value, "revision") + " since " + textOf(value, "since") + "\n  "
        + textOf(value, "type") + " " + textOf(value, "record") + " in " + textOf(value, "scope")
        + "\n  " + textOf(value, "rule") + " " + textOf(value, "where") + ": "
        + textOf(value, "sentence") + "\n  " + textOf(value, "author")
        + " says: " + textOf(value, "reason") + "\n";
    if (const Map *units = value.at("units").map())
        for (const auto &[name, content] : *units)
            lines += "  " + name + " " + canonical(content) + "\n";
    return lines;
}

Result<Account> judgeFor(Desk &desk, const Order &order)
{
    const auto account = accountNamed(desk.book, textOption(order, "as"));
    if (!account)
        return account;
    if (std::ranges::find(kJudges, account->role) == kJudges.end())
        return fault(FaultCode::Refused,
                     "Only a county officer or an administrator rules on cases. Nothing was "
                     "changed.",
                     account->role);
    return account;
}

Result<Rights> rightsOfAuthor(Desk &desk, const RevisionId &id)
{
    const auto held = RevisionLog(desk.book.database).find(id);
    if (!held)
        return std::unexpected(held.error());
    if (!*held)
        return fault(FaultCode::NotFound, "There is no such revision here.", toText(id));
    const PersonId &author = (*held)->revision.author;
    const auto account = accountOf(desk.book, author);
    if (!account)
        return std::unexpected(account.error());
    return *account ? rightsOf(**account) : Rights{author, {}};
}

} // namespace

Performed orderCases(Desk &desk, const Order &order)
{
    const auto contested = contestedCases(desk.book);
    if (!contested)
        return std::unexpected(contested.error());
    List all;
    std::string lines;
    for (const ContestedCase &each : *contested) {
        auto value = valueOf(desk, each);
        if (!value)
            return std::unexpected(value.error());
        lines += linesOf(*value);
        all.emplace_back(std::move(*value));
    }
    if (flagOption(order, "json"))
        return printed(Map{{"cases", std::move(all)}});
    return printed(std::move(lines));
}

Performed orderCase(Desk &desk, const Order &order)
{
    const auto revision = parseRevisionId(textOption(order, "revision"));
    if (!revision)
        return std::unexpected(revision.error());
    const auto judge = judgeFor(desk, order);
    const auto author = rightsOfAuthor(desk, *revision);
    if (!judge || !author)
        return std::unexpected(!judge ? judge.error() : author.error());
    const bool accepts = flagOption(order, "accept");
    const Review review{*revision, judge->name, textOption(order, "reason"), *author};
    const auto ruled = accepts ? acceptOnReview(desk.book, review) : uphold(desk.book, review);
    if (!ruled)
        return std::unexpected(ruled.error());
    const char *ruling = accepts ? "accepted" : "upheld";
    if (!flagOption(order, "json"))
        return printed((accepts ? "ACCEPTED " : "UPHELD ") + toText(*revision) + "\n");
    return printed(Map{{"revision", toText(*revision)}, {"ruling", ruling}});
}

} // namespace cairn
