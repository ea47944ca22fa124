#include "shared/book/rights.h"

#include "shared/book/reading.h"
#include "shared/book/record_view.h"
#include "shared/book/restricted_scopes.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::string_view kAlliance = "alliance:";
constexpr std::string_view kVisit = "visit:";
constexpr std::string_view kSchool = "school:";
constexpr std::size_t kRecordsMax = 100'000;

Result<bool> isVisitorOf(Book &book, const Rights &rights, std::string_view scope)
{
    const auto id = parseId<RecordId>(scope.substr(kVisit.size()));
    if (!id)
        return false;
    const auto visit = show(book, *id);
    if (!visit)
        return visit.error().code == FaultCode::NotFound
            ? Result<bool>(false)
            : Result<bool>(std::unexpected(visit.error()));
    return isVisitor(*visit, rights);
}

Result<void> addSchools(Book &book, const Rights &rights, std::set<std::string> &visible)
{
    RowQuery schools{.type = "school", .limit = kRecordsMax};
    if (rights.reach.starts_with(kAlliance))
        schools.where.emplace("assigned.lasl", rights.reach.substr(kAlliance.size()));
    if (rights.reach.starts_with(kSchool))
        visible.insert(rights.reach);
    if (rights.reach != "county" && !rights.reach.starts_with(kAlliance))
        return {};
    const auto found = Views(book.database).list(schools);
    if (!found)
        return std::unexpected(found.error());
    for (const RecordRow &school : *found)
        visible.insert(school.scope);
    return {};
}

/// Whoever is on a visit stands in its row; few rows are read whole, however many there are.
Result<void> addVisits(Book &book, const Rights &rights, std::set<std::string> &visible)
{
    const auto visits = Views(book.database).mentioning("visit", toText(rights.person));
    if (!visits)
        return std::unexpected(visits.error());
    for (const RecordRow &row : *visits) {
        const auto visit = viewOf(book.schema, row);
        if (!visit)
            return std::unexpected(visit.error());
        if (isVisitor(*visit, rights))
            visible.insert(std::string(kVisit) + toText(visit->id));
    }
    return {};
}

} // namespace

bool isVisitor(const RecordView &visit, const Rights &rights)
{
    if (visit.scope == rights.reach)
        return false; // of the school: it reads what is shared with it
    const auto about = visit.units.find("about");
    if (about != visit.units.end())
        for (const Head &head : about->second.heads)
            if (head.author == rights.person)
                return true;
    const List *people = visit.at("people").list();
    return people && std::ranges::find(*people, Value(toText(rights.person))) != people->end();
}

Result<bool> reachesSchool(Book &book, const Rights &rights, std::string_view scope)
{
    if (rights.reach == "county" || rights.reach == scope)
        return true;
    if (!rights.reach.starts_with(kAlliance))
        return false;
    const auto school = show(book, keyedId("school", scope.substr(kSchool.size())));
    if (!school)
        return school.error().code == FaultCode::NotFound
            ? Result<bool>(false)
            : Result<bool>(std::unexpected(school.error()));
    return school->at("assigned.lasl").textOr() == rights.reach.substr(kAlliance.size());
}

Result<std::set<std::string>> visibleScopes(Book &book, const Rights &rights)
{
    std::set<std::string> visible{"county"};
    for (const auto add : {addSchools, addVisits, addRestricted})
        if (auto added = add(book, rights, visible); !added)
            return std::unexpected(added.error());
    return visible;
}

Result<bool> maySee(Book &book, const Rights &rights, std::string_view scope)
{
    if (scope == "county")
        return true;
    const auto own = mayWrite(book, rights, scope);
    if (!own || *own)
        return own;
    return mayOnlyRead(book, rights, scope);
}

Result<bool> mayWrite(Book &book, const Rights &rights, std::string_view scope)
{
    if (scope.starts_with(kSchool))
        return reachesSchool(book, rights, scope);
    if (scope.starts_with(kVisit))
        return isVisitorOf(book, rights, scope);
    return mayWriteRestricted(book, rights, scope);
}

} // namespace cairn
