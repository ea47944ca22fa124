#include "shared/book/restricted_scopes.h"

#include "shared/book/judge_change.h"
#include "shared/book/reading.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::string_view kRouting = "routing:";
constexpr std::string_view kInterest = "interest:";
constexpr std::string_view kModeration = "moderation:";
constexpr std::string_view kIntelligence = "intelligence:";
constexpr std::string_view kAlliance = "alliance:";
constexpr std::string_view kVisit = "visit:";
constexpr std::string_view kSchool = "school:";

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> texts)
{
    return std::ranges::find(texts, text) != texts.end();
}

/// Nothing where there is no such record.
Result<std::optional<RecordView>> found(Book &book, std::string_view id)
{
    const auto record = parseId<RecordId>(id);
    if (!record)
        return std::nullopt;
    auto view = show(book, *record);
    if (view)
        return std::optional(std::move(*view));
    return view.error().code == FaultCode::NotFound
        ? Result<std::optional<RecordView>>(std::nullopt)
        : std::unexpected(view.error());
}

/// Answers for one reader; their role is looked up once.
class Reader {
public:
    Reader(Book &book, const Rights &rights) : m_book(book), m_rights(rights) {}

    [[nodiscard]] Result<void> learn()
    {
        auto role = roleOf(m_book, m_rights.person);
        if (!role)
            return std::unexpected(role.error());
        m_role = std::move(*role);
        return {};
    }

    [[nodiscard]] bool isSelf(std::string_view person) const
    {
        return person == toText(m_rights.person);
    }
    [[nodiscard]] bool readsRouting() const { return isOneOf(m_role, {"safeguarding", "records"}); }
    [[nodiscard]] bool isOfficer() const
    {
        return m_role == "county" && m_rights.reach == "county";
    }
    [[nodiscard]] bool isChair() const { return m_role == "lasl_chair"; }
    [[nodiscard]] bool hearsOf(std::string_view alliance) const
    {
        const bool inReach = m_rights.reach == "county"
            || m_rights.reach == std::string(kAlliance) + std::string(alliance);
        return inReach
            && isOneOf(m_role,
                       {"leader", "lasl_chair", "adviser", "county", "cluster_lead", "diocese"});
    }

    /// A chair clears what is declared about a school of theirs.
    [[nodiscard]] Result<bool> clears(const RecordView &interest);
    /// Of the judgement's visit, or over its school, or chosen to moderate it.
    [[nodiscard]] Result<bool> isInCase(std::string_view judgement);
    [[nodiscard]] Result<std::vector<RecordView>> casesToModerate()
    {
        return list(m_book,
                    {.type = "moderation", .where = {{"moderator", toText(m_rights.person)}}});
    }

private:
    Book &m_book;
    const Rights &m_rights;
    std::string m_role;
};

Result<bool> Reader::clears(const RecordView &interest)
{
    if (!isChair())
        return false;
    const auto school = found(m_book, interest.at("about.school").textOr());
    if (!school || !*school)
        return school ? Result<bool>(false) : std::unexpected(school.error());
    return reachesSchool(m_book, m_rights, (*school)->scope);
}

Result<bool> Reader::isInCase(std::string_view judgement)
{
    const auto opened = found(m_book, toText(keyedId("moderation", judgement)));
    const auto judged = found(m_book, judgement);
    if (!opened || !judged)
        return std::unexpected(!opened ? opened.error() : judged.error());
    if (*opened && isSelf((*opened)->at("moderator").textOr()))
        return true;
    if (!*judged)
        return false;
    const auto visit = found(m_book, (*judged)->at("about.visit").textOr());
    if (!visit || !*visit)
        return visit ? Result<bool>(false) : std::unexpected(visit.error());
    if (isVisitor(**visit, m_rights) || isOfficer())
        return true;
    return isChair() ? reachesSchool(m_book, m_rights, (*visit)->scope) : Result<bool>(false);
}

Result<bool> maySeeInterests(Book &book, Reader &reader, std::string_view person)
{
    if (reader.isSelf(person) || reader.isOfficer())
        return true;
    const auto declared =
        list(book, {.type = "interest", .where = {{"about.person", std::string(person)}}});
    if (!declared)
        return std::unexpected(declared.error());
    for (const RecordView &interest : *declared)
        if (const auto clears = reader.clears(interest); !clears || *clears)
            return clears;
    return false;
}

/// What every pull asks is answered out of few records: those of the reader, or, for the few whose
/// task it is, of a kind.
class Listing {
public:
    Listing(Book &book, Reader &reader, std::set<std::string> &visible)
        : m_book(book), m_reader(reader), m_visible(visible)
    {
        for (const std::string &scope : visible)
            if (scope.starts_with(kSchool))
                m_schools.insert(toText(keyedId("school", scope.substr(kSchool.size()))));
    }

    [[nodiscard]] Result<void> add(const Rights &rights);

private:
    /// The scopes of the records that the query finds; or only those about schools within reach.
    [[nodiscard]] Result<void> of(const Query &query, bool withinReach = false);
    [[nodiscard]] Result<void> casesOfVisits();
    [[nodiscard]] Result<void> casesToModerate();

    Book &m_book;
    Reader &m_reader;
    std::set<std::string> &m_visible;
    std::set<std::string, std::less<>> m_schools; ///< ids of those within reach
};

Result<void> Listing::of(const Query &query, bool withinReach)
{
    const auto records = list(m_book, query);
    if (!records)
        return std::unexpected(records.error());
    for (const RecordView &record : *records)
        if (!withinReach || m_schools.contains(record.at("about.school").textOr()))
            m_visible.insert(record.scope);
    return {};
}

Result<void> Listing::casesOfVisits()
{
    std::vector<std::string> visits;
    for (const std::string &scope : m_visible)
        if (scope.starts_with(kVisit))
            visits.push_back(scope.substr(kVisit.size()));
    for (const std::string &visit : visits)
        if (auto done = of({.type = "moderation", .where = {{"about.visit", visit}}}); !done)
            return done;
    return {};
}

Result<void> Listing::casesToModerate()
{
    const auto cases = m_reader.casesToModerate();
    if (!cases)
        return std::unexpected(cases.error());
    for (const RecordView &one : *cases) {
        m_visible.insert(one.scope);
        m_visible.insert(std::string(kVisit) + std::string(one.at("about.visit").textOr()));
        const auto school = found(m_book, one.at("about.school").textOr());
        if (!school)
            return std::unexpected(school.error());
        if (*school)
            m_visible.insert((*school)->scope);
    }
    return {};
}

Result<void> Listing::add(const Rights &rights)
{
    const std::string self = toText(rights.person);
    const bool isOfficer = m_reader.isOfficer();
    auto done = m_reader.readsRouting() ? of({.type = "routing"})
                                        : of({.type = "routing", .where = {{"about.by", self}}});
    if (done)
        done = of({.type = "interest", .where = {{"about.person", self}}});
    for (const char *type : {"interest", "moderation"})
        if (done && (isOfficer || m_reader.isChair()))
            done = of({.type = type}, !isOfficer);
    if (done)
        done = casesOfVisits();
    if (done)
        done = casesToModerate();
    if (const Vocabulary *alliances = m_book.schema.vocabulary("lasl"))
        for (const Term &alliance : alliances->terms)
            if (done && m_reader.hearsOf(alliance.code))
                done = of({.type = "intelligence",
                           .where = {{"about.alliance", alliance.code}},
                           .limit = 1});
    return done;
}

} // namespace

Result<bool> mayWriteRestricted(Book &book, const Rights &rights, std::string_view scope)
{
    Reader reader(book, rights);
    if (auto learnt = reader.learn(); !learnt)
        return std::unexpected(learnt.error());
    if (scope.starts_with(kRouting))
        return reader.isSelf(scope.substr(kRouting.size()));
    if (scope.starts_with(kInterest))
        return maySeeInterests(book, reader, scope.substr(kInterest.size()));
    if (scope.starts_with(kModeration))
        return reader.isInCase(scope.substr(kModeration.size()));
    if (scope.starts_with(kIntelligence))
        return reader.hearsOf(scope.substr(kIntelligence.size()));
    return false;
}

Result<bool> mayOnlyRead(Book &book, const Rights &rights, std::string_view scope)
{
    Reader reader(book, rights);
    if (auto learnt = reader.learn(); !learnt)
        return std::unexpected(learnt.error());
    if (scope.starts_with(kRouting))
        return reader.readsRouting();
    if (!scope.starts_with(kVisit) && !scope.starts_with(kSchool))
        return false;
    const auto cases = reader.casesToModerate();
    if (!cases)
        return std::unexpected(cases.error());
    for (const RecordView &one : *cases) {
        if (scope == std::string(kVisit) + std::string(one.at("about.visit").textOr()))
            return true;
        const auto school = found(book, one.at("about.school").textOr());
        if (!school)
            return std::unexpected(school.error());
        if (*school && (*school)->scope == scope)
            return true;
    }
    return false;
}

Result<void> addRestricted(Book &book, const Rights &rights, std::set<std::string> &visible)
{
    Reader reader(book, rights);
    if (auto learnt = reader.learn(); !learnt)
        return learnt;
    return Listing(book, reader, visible).add(rights);
}

} // namespace cairn
