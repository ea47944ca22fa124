#include "server/picture/known.h"

#include "shared/book/reading.h"
#include "shared/store/revision_log.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace cairn {

namespace {

struct School {
    RecordId id;
    std::string urn;
    std::string name;
    std::string lasl;
};

struct Days {
    std::string first;
    std::string last;
};

std::string dayOf(Instant at)
{
    return toText(at).substr(0, 10);
}

Days windowBefore(Instant now)
{
    return {dayOf(now - std::chrono::days(kKnownDays)), dayOf(now)};
}

std::string labelOf(const Schema &schema, std::string_view vocabulary, std::string_view code)
{
    const Vocabulary *known = schema.vocabulary(vocabulary);
    const Term *term = known == nullptr ? nullptr : known->term(code);
    return term == nullptr ? std::string(code) : term->label;
}

/// What people call it: a correction made here stands over the register.
std::string nameOf(const RecordView &school)
{
    const std::string_view here = school.at("local.name").textOr();
    return std::string(here.empty() ? school.at("register.name").textOr() : here);
}

/// "Open" and "Open, but proposed to close".
bool isOpen(const RecordView &school)
{
    return school.at("register.status").textOr().starts_with("Open");
}

Result<std::map<std::string, School>> openSchools(Book &book, const std::set<std::string> &scopes)
{
    const auto views = list(book, {.type = "school"});
    if (!views)
        return std::unexpected(views.error());
    std::map<std::string, School> schools;
    for (const RecordView &view : *views) {
        if (!scopes.contains(view.scope) || !isOpen(view))
            continue;
        schools.emplace(toText(view.id),
                        School{.id = view.id,
                               .urn = std::string(view.at("register.urn").textOr()),
                               .name = nameOf(view),
                               .lasl = std::string(view.at("assigned.lasl").textOr())});
    }
    return schools;
}

Result<std::map<std::string, std::string>> namesOfPeople(Book &book)
{
    const auto views = list(book, {.type = "person"});
    if (!views)
        return std::unexpected(views.error());
    std::map<std::string, std::string> names;
    for (const RecordView &view : *views)
        names.emplace(toText(view.id), std::string(view.at("name").textOr()));
    return names;
}

/// Recorded, or moved on from there. What is contested counts for nothing yet.
bool isRecorded(const Schema &schema, const RecordView &visit)
{
    const RecordType *type = schema.type(visit.type);
    const Unit *state = type == nullptr ? nullptr : type->unit("state");
    const std::string_view stands = visit.at("state").textOr();
    return stands == "recorded" || (state != nullptr && state->moves.leads("recorded", stands));
}

/// Puts the numbers together from what one reader may see.
class Counting {
public:
    Counting(Book &book, std::set<std::string> scopes, Instant now)
        : m_book(book), m_scopes(std::move(scopes)), m_window(windowBefore(now))
    {
    }

    [[nodiscard]] Result<void> read();
    [[nodiscard]] Result<void> count(KnownPicture &picture);

private:
    [[nodiscard]] std::optional<KnownVisit> knownVisit(const RecordView &view) const;

    Book &m_book;
    std::set<std::string> m_scopes;
    Days m_window;
    std::map<std::string, School> m_schools;
    std::map<std::string, std::string> m_names;
};

Result<void> Counting::read()
{
    auto schools = openSchools(m_book, m_scopes);
    if (!schools)
        return std::unexpected(schools.error());
    auto names = namesOfPeople(m_book);
    if (!names)
        return std::unexpected(names.error());
    m_schools = std::move(*schools);
    m_names = std::move(*names);
    return {};
}

std::optional<KnownVisit> Counting::knownVisit(const RecordView &view) const
{
    const std::string date(view.at("date").textOr());
    if (!m_scopes.contains(view.scope) || !isRecorded(m_book.schema, view) || date < m_window.first
        || date > m_window.last)
        return std::nullopt;
    const auto school = m_schools.find(std::string(view.at("about.school").textOr()));
    if (school == m_schools.end())
        return std::nullopt;
    const std::string type(view.at("about.type").textOr());
    KnownVisit visit{.visit = view.id,
                     .school = school->second.id,
                     .urn = school->second.urn,
                     .schoolName = school->second.name,
                     .date = date,
                     .type = type,
                     .typeLabel = labelOf(m_book.schema, "visit-types", type),
                     .people = {}};
    if (const List *people = view.at("people").list()) {
        for (const Value &person : *people) {
            const auto name = m_names.find(std::string(person.textOr()));
            visit.people.push_back(name == m_names.end() ? "somebody" : name->second);
        }
    }
    return visit;
}

Result<void> Counting::count(KnownPicture &picture)
{
    std::map<std::string, KnownAlliance> alliances;
    const Vocabulary *known = m_book.schema.vocabulary("lasl");
    for (const auto &[id, school] : m_schools) {
        if (known == nullptr || known->term(school.lasl) == nullptr)
            ++picture.unassigned;
        else
            ++alliances[school.lasl].schools;
    }
    const auto views = list(m_book, {.type = "visit"});
    if (!views)
        return std::unexpected(views.error());
    for (const RecordView &view : *views) {
        auto visit = knownVisit(view);
        if (!visit)
            continue;
        const auto place = alliances.find(m_schools.at(toText(visit->school)).lasl);
        if (place != alliances.end())
            place->second.visits.push_back(std::move(*visit));
    }
    for (const Term &term : known == nullptr ? std::vector<Term>{} : known->terms) {
        const auto found = alliances.find(term.code);
        if (found == alliances.end())
            continue; // Nothing of it in sight: a nought would say something else.
        KnownAlliance alliance = std::move(found->second);
        alliance.lasl = term.code;
        alliance.label = term.label;
        std::ranges::sort(alliance.visits, [](const KnownVisit &left, const KnownVisit &right) {
            return std::tie(right.date, left.visit) < std::tie(left.date, right.visit);
        });
        std::set<RecordId> schools;
        for (const KnownVisit &visit : alliance.visits)
            schools.insert(visit.school);
        alliance.known = schools.size();
        picture.alliances.push_back(std::move(alliance));
    }
    return {};
}

Value toValue(const KnownVisit &visit)
{
    List people;
    for (const std::string &name : visit.people)
        people.emplace_back(name);
    return Map{{"visit", toText(visit.visit)},
               {"school", toText(visit.school)},
               {"urn", visit.urn},
               {"name", visit.schoolName},
               {"date", visit.date},
               {"type", visit.type},
               {"people", std::move(people)}};
}

} // namespace

Result<KnownPicture> knownPicture(Book &book, const Rights &rights, Instant now)
{
    auto scopes = visibleScopes(book, rights);
    if (!scopes)
        return std::unexpected(scopes.error());
    const auto commit = RevisionLog(book.database).lastCommit();
    if (!commit)
        return std::unexpected(commit.error());
    KnownPicture picture{.asOf = now, .commit = *commit, .alliances = {}};
    Counting counting(book, std::move(*scopes), now);
    if (auto read = counting.read(); !read)
        return std::unexpected(read.error());
    if (auto counted = counting.count(picture); !counted)
        return std::unexpected(counted.error());
    return picture;
}

Value toValue(const KnownPicture &picture)
{
    List alliances;
    for (const KnownAlliance &alliance : picture.alliances) {
        List visits;
        for (const KnownVisit &visit : alliance.visits)
            visits.push_back(toValue(visit));
        alliances.emplace_back(Map{{"lasl", alliance.lasl},
                                   {"label", alliance.label},
                                   {"schools", static_cast<std::int64_t>(alliance.schools)},
                                   {"known", static_cast<std::int64_t>(alliance.known)},
                                   {"visits", std::move(visits)}});
    }
    return Map{{"as_of", toText(picture.asOf)},
               {"commit", static_cast<std::int64_t>(picture.commit)},
               {"known_days", kKnownDays},
               {"unassigned", static_cast<std::int64_t>(picture.unassigned)},
               {"alliances", std::move(alliances)}};
}

} // namespace cairn
