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

bool isNamed(const RecordView &visit, const Rights &rights)
{
    const List *people = visit.at("people").list();
    return people && std::ranges::find(*people, Value(toText(rights.person))) != people->end();
}

/// Something may still come of it: its state leads somewhere, or people must settle it first.
bool isOpenVisit(const Schema &schema, const RecordView &visit)
{
    const Moves &moves = schema.type("visit")->stateUnit()->moves;
    const auto ways = moves.to.find(visit.at("state").textOr());
    return ways == moves.to.end() || !ways->second.empty();
}

/// Whoever is on a visit stands in its row; few rows are read whole, however many there are.
Result<std::vector<RecordView>> visitsOf(Book &book, const Rights &rights)
{
    const auto rows = Views(book.database).mentioning("visit", toText(rights.person));
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<RecordView> visits;
    for (const RecordRow &row : *rows) {
        auto visit = viewOf(book.schema, row);
        if (!visit)
            return std::unexpected(visit.error());
        if (isVisitor(*visit, rights))
            visits.push_back(std::move(*visit));
    }
    return visits;
}

/// The papers of the schools that the person visits.
std::set<std::string> visitedSchools(const Schema &schema, const std::vector<RecordView> &visits,
                                     const Rights &rights)
{
    std::set<std::string> schools;
    for (const RecordView &visit : visits)
        if (isNamed(visit, rights) && isOpenVisit(schema, visit))
            schools.insert(visit.scope);
    return schools;
}

Result<bool> visitsSchool(Book &book, const Rights &rights, std::string_view scope)
{
    const auto visits = visitsOf(book, rights);
    if (!visits)
        return std::unexpected(visits.error());
    return visitedSchools(book.schema, *visits, rights).contains(std::string(scope));
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
    return isNamed(visit, rights);
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
    if (auto added = addSchools(book, rights, visible); !added)
        return std::unexpected(added.error());
    const auto visits = visitsOf(book, rights);
    if (!visits)
        return std::unexpected(visits.error());
    for (const RecordView &visit : *visits)
        visible.insert(std::string(kVisit) + toText(visit.id));
    if (auto added = addRestricted(book, rights, visible); !added)
        return std::unexpected(added.error());
    // Last: they are no reach of the person's, so that nothing else of those schools comes with it.
    visible.merge(visitedSchools(book.schema, *visits, rights));
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
    if (scope.starts_with(kSchool)) {
        const auto reached = reachesSchool(book, rights, scope);
        return reached && !*reached ? visitsSchool(book, rights, scope) : reached;
    }
    if (scope.starts_with(kVisit))
        return isVisitorOf(book, rights, scope);
    return mayWriteRestricted(book, rights, scope);
}

} // namespace cairn
