#include "shared/book/generations.h"

#include "shared/book/accept_push.h"
#include "shared/store/device_tables.h"

namespace cairn {

Result<std::vector<ScopeGrant>> grantsOf(Book &book, const std::set<std::string> &scopes)
{
    const auto renewed = DeviceTables(book.database).scopes(); // of a server: those renewed alone
    if (!renewed)
        return std::unexpected(renewed.error());
    std::map<std::string, std::uint64_t> generations;
    for (const DeviceTables::Scope &scope : *renewed)
        generations.emplace(scope.id, scope.generation);
    std::vector<ScopeGrant> grants;
    for (const std::string &scope : scopes) {
        const auto known = generations.find(scope);
        grants.push_back(
            {.id = scope, .generation = known == generations.end() ? 1 : known->second});
    }
    return grants;
}

Result<std::uint64_t> renewScope(Book &book, const std::string &scope)
{
    const auto known = knownScopes(book);
    if (!known)
        return std::unexpected(known.error());
    if (!known->contains(scope))
        return fault(FaultCode::NotFound, "There is no scope " + scope + " in this county.",
                     "'digest' lists them");
    const auto before = grantsOf(book, {scope});
    if (!before)
        return std::unexpected(before.error());
    const std::uint64_t generation = before->front().generation + 1;
    if (auto kept = DeviceTables(book.database).keepScope({scope, generation, 0}); !kept)
        return std::unexpected(kept.error());
    return generation;
}

} // namespace cairn
