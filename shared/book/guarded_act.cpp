#include "shared/book/guarded_act.h"

#include "shared/book/drafts.h"
#include "shared/book/judge_change.h"
#include "shared/book/linked_records.h"
#include "shared/book/planning.h"
#include "shared/book/reading.h"
#include "shared/book/settling.h"
#include "shared/domain/frontier.h"
#include "shared/domain/saving.h"

#include <algorithm>
#include <array>
#include <set>

namespace cairn {

namespace {

constexpr const char *kPrivacy = "privacy";
constexpr const char *kFrontier = "frontier";

bool holds(const Findings &findings, Weight weight)
{
    return std::ranges::find(findings, weight, &Finding::weight) != findings.end();
}

/// What somebody wrote in a unit just now; null where nothing is new.
Value newIn(const Unit &unit, const UnitView &before, const UnitView &after,
            const UnitChange &change)
{
    if (const Value &added = change.content.at("add"); !added.isNull())
        return added;
    if (change.content.at("remove").list())
        return {};
    if (unit.isSingle())
        return after.value;
    Map fresh;
    if (const Map *fields = after.value.map())
        for (const auto &[name, value] : *fields)
            if (value != before.value.at(name))
                fresh.emplace(name, value);
    return fresh;
}

/// What the author of earlier words was asked is not asked of who goes on writing. What refuses is
/// said until it is gone.
void leaveOutAsked(Findings &findings, Findings asked)
{
    std::erase_if(findings, [&](const Finding &finding) {
        const auto same = std::ranges::find(asked, finding);
        if (finding.weight == Weight::Refuses || same == asked.end())
            return false;
        asked.erase(same);
        return true;
    });
}

/// One deed at the door.
class Look {
public:
    Look(Book &book, const Writer &writer, const Guard &guard)
        : m_book(book), m_writer(writer), m_guard(guard)
    {
    }

    [[nodiscard]] Result<void> at(Revision &revision);
    [[nodiscard]] const Findings &found() const { return m_found; }

private:
    [[nodiscard]] Findings wordsOf(const RecordType &type, const Revision &revision,
                                   const Change &change) const;
    [[nodiscard]] Result<Findings> decisionsOf(const RecordType &type, const Revision &revision,
                                               const Change &change) const;
    [[nodiscard]] Result<void> keepFrontier(const RecordType &type, const Change &change,
                                            Revision &revision);
    [[nodiscard]] Result<void> keepOutcome(const RecordType &type, const Change &change, bool asked,
                                           Revision &revision);

    Book &m_book;
    const Writer &m_writer;
    const Guard &m_guard;
    Findings m_found;
};

Findings Look::wordsOf(const RecordType &type, const Revision &revision, const Change &change) const
{
    const SavingContext context{m_guard.today, m_guard.known};
    Findings all;
    for (const auto &[name, written] : revision.units) {
        const Unit *unit = type.unit(name);
        if (!unit || isAnswer(written))
            continue;
        const UnitView &before = change.before.units.at(name);
        const UnitView &after = change.after.units.at(name);
        Findings findings =
            judgeSaving(m_book.schema, type, *unit, newIn(*unit, before, after, written), context);
        if (unit->policy == Policy::Prose && !findings.empty())
            leaveOutAsked(findings, judgeSaving(m_book.schema, type, *unit, before.value, context));
        std::ranges::move(findings, std::back_inserter(all));
    }
    return all;
}

/// What people must settle is settled by those whom its type names.
Result<Findings> Look::decisionsOf(const RecordType &type, const Revision &revision,
                                   const Change &change) const
{
    Findings all;
    for (const auto &[name, written] : revision.units) {
        const Unit *unit = type.unit(name);
        if (!unit || unit->settledBy.empty() || written.content.at("decision").isNull())
            continue;
        const auto settler = settlerOf(m_book, change.before, revision.author, m_guard.role);
        if (!settler)
            return std::unexpected(settler.error());
        std::ranges::move(judgeSettling(m_book.schema, *unit, factsOf(change.before), *settler),
                          std::back_inserter(all));
    }
    return all;
}

/// An observation says whether its words were looked at, and what came of it; again only where
/// that is another answer than before.
Result<void> Look::keepOutcome(const RecordType &type, const Change &change, bool asked,
                               Revision &revision)
{
    const Unit *privacy = type.unit(kPrivacy);
    const bool isOurs =
        change.isNew || factsOf(change.before).maker == revision.author; // it is the maker's to say
    if (!privacy || !isOurs || revision.units.contains(kPrivacy))
        return {};
    const bool wrote = std::ranges::any_of(revision.units, [&](const auto &written) {
        const Unit *unit = type.unit(written.first);
        return unit && unit->policy == Policy::Prose;
    });
    const List *entries = change.before.at(kPrivacy).list();
    const bool said = entries && !entries->empty();
    const std::string_view last = said ? entries->back().at("check").textOr() : "";
    const std::string_view outcome = asked ? "kept" : last == "kept" ? last : "passed";
    if ((!wrote && !asked) || (!asked && outcome == last))
        return {};
    Map entry{{"check", std::string(outcome)}};
    if (asked)
        entry.emplace("because", m_guard.because);
    auto planned = planUnit(m_writer, *privacy, change.before, change.isNew,
                            {kPrivacy, Amend{.add = {std::move(entry)}}});
    if (!planned)
        return std::unexpected(planned.error());
    if (planned->change)
        revision.units.emplace(kPrivacy, std::move(*planned->change));
    return {};
}

/// Who judges says what lay before them; who links a piece, what that was like.
Result<void> Look::keepFrontier(const RecordType &type, const Change &change, Revision &revision)
{
    const Unit *frontier = type.unit(kFrontier);
    const auto touches = [&](const char *unit) {
        const auto written = revision.units.find(unit);
        return written != revision.units.end() && !isAnswer(written->second);
    };
    const bool judges = touches("position") || touches("statement");
    const bool links = touches("evidence_for") || touches("evidence_against");
    if (!frontier || !(judges || links) || revision.units.contains(kFrontier))
        return {};
    const RecordFacts judgement = factsOf(change.after);
    const auto linked = linkedFor(m_book, judgement, "agreed", revision.author);
    if (!linked)
        return std::unexpected(linked.error());
    List all;
    std::set<std::string_view> known;
    for (const Value &element : judgement.elements(kFrontier)) {
        const bool isOwn = element.at("by").textOr() == toText(revision.author);
        if (isOwn && judges)
            continue;
        if (isOwn)
            known.insert(element.at("piece").textOr());
        all.push_back(element);
    }
    for (const Value &element : frontierOf(judgement, revision.author, *linked))
        if (!known.contains(element.at("piece").textOr()))
            all.push_back(element);
    auto planned = planUnit(m_writer, *frontier, change.before, change.isNew,
                            {kFrontier, Put{.single = std::move(all)}});
    if (!planned)
        return std::unexpected(planned.error());
    if (planned->change)
        revision.units.emplace(kFrontier, std::move(*planned->change));
    return {};
}

Result<void> Look::at(Revision &revision)
{
    const RecordType *type = m_book.schema.type(revision.type);
    if (!type)
        return {};
    const auto change = changeBy(m_book, revision);
    if (!change)
        return std::unexpected(change.error());
    Findings words = wordsOf(*type, revision, *change);
    const bool asked = holds(words, Weight::Asks);
    std::ranges::move(words, std::back_inserter(m_found));
    std::ranges::move(judgeEdits(*type, revision, factsOf(change->before), m_guard.role),
                      std::back_inserter(m_found));
    auto move = judgeItsMove(m_book, *type, revision, *change, m_guard.today);
    if (!move)
        return std::unexpected(move.error());
    std::ranges::move(*move, std::back_inserter(m_found));
    auto decisions = decisionsOf(*type, revision, *change);
    if (!decisions)
        return std::unexpected(decisions.error());
    std::ranges::move(*decisions, std::back_inserter(m_found));
    if (auto kept = keepFrontier(*type, *change, revision); !kept)
        return kept;
    return keepOutcome(*type, *change, asked, revision);
}

} // namespace

const Finding *Guarded::first() const
{
    for (const Weight weight : {Weight::Refuses, Weight::Asks, Weight::Advises}) {
        const auto found = std::ranges::find(findings, weight, &Finding::weight);
        if (found != findings.end())
            return &*found;
    }
    return nullptr;
}

Result<Guarded> recordGuarded(Book &book, const Writer &writer, const std::vector<Edit> &edits,
                              const Guard &guard)
{
    Look look(book, writer, guard);
    bool stopped = false;
    const auto door = [&](std::vector<Revision> &planned) -> Result<void> {
        for (Revision &revision : planned)
            if (auto looked = look.at(revision); !looked)
                return looked;
        stopped = holds(look.found(), Weight::Refuses)
            || (guard.because.empty() && holds(look.found(), Weight::Asks));
        if (stopped)
            return fault(FaultCode::Refused, "The rules say no.");
        for (const std::string &key : guard.endsDrafts)
            if (auto dropped = dropDraft(book, key); !dropped)
                return dropped;
        return {};
    };
    auto saved = recordAct(book, writer, edits, door);
    if (!saved && !stopped)
        return std::unexpected(saved.error());
    Guarded guarded{.findings = look.found(), .isWritten = !stopped};
    if (saved)
        guarded.saved = std::move(*saved);
    return guarded;
}

Result<std::vector<Saved>> savedOf(const Result<Guarded> &done)
{
    if (!done)
        return std::unexpected(done.error());
    if (done->isWritten)
        return done->saved;
    const Finding &why = *done->first();
    return fault(FaultCode::Refused, why.sentence,
                 why.where.empty() ? why.code : why.code + " at " + why.where);
}

Result<KnownWords> knownHere(Book &book)
{
    static constexpr std::array<const char *, 8> kPlaces{
        "register.name", "register.street", "register.locality", "register.address3",
        "register.town", "register.trust",  "register.district", "register.federation"};
    const auto schools = list(book, {.type = "school"});
    const auto persons = list(book, {.type = "person"});
    if (!schools || !persons)
        return std::unexpected(!schools ? schools.error() : persons.error());
    std::vector<std::string> places;
    for (const RecordView &school : *schools) {
        for (const char *path : kPlaces)
            places.emplace_back(school.at(path).textOr());
        places.emplace_back(school.at("local.name").textOr());
    }
    std::vector<std::string> people;
    for (const RecordView &person : *persons)
        people.emplace_back(person.at("name").textOr());
    return knownWords(book.schema, places, people);
}

} // namespace cairn
