#include "shared/book/linked_records.h"

#include "shared/book/reading.h"

#include <algorithm>

namespace cairn {

namespace {

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> texts)
{
    return std::ranges::find(texts, text) != texts.end();
}

/// Fills a `Linked`; the first fault stays and ends the work.
class Gathering {
public:
    explicit Gathering(Book &book) : m_book(book) {}

    /// The record that is named, where it is here. Returns what it shows, for going on from there.
    RecordFacts named(std::string_view id);
    /// All of a type that name `id` at the path.
    void pointing(const char *type, const char *path, std::string_view id);
    void gathered(const char *type) { m_linked.gathered.emplace(type); }

    void forAgreeing(const RecordFacts &judgement, const PersonId &actor);
    void forModerating(const RecordFacts &moderation);

    [[nodiscard]] Result<Linked> take()
    {
        return m_fault ? Result<Linked>(std::unexpected(*m_fault)) : std::move(m_linked);
    }

private:
    void add(const RecordView &view);
    void evidenceOf(const RecordFacts &judgement, const char *unit);

    Book &m_book;
    Linked m_linked;
    std::optional<Fault> m_fault;
};

void Gathering::add(const RecordView &view)
{
    if (std::ranges::find(m_linked.records, view.id, &RecordFacts::id) == m_linked.records.end())
        m_linked.records.push_back(factsOf(view));
}

RecordFacts Gathering::named(std::string_view id)
{
    const auto record = parseId<RecordId>(id);
    if (m_fault || !record)
        return {};
    const auto view = show(m_book, *record);
    if (!view && view.error().code != FaultCode::NotFound)
        m_fault = view.error();
    if (!view)
        return {};
    add(*view);
    return factsOf(*view);
}

void Gathering::pointing(const char *type, const char *path, std::string_view id)
{
    gathered(type);
    if (m_fault || id.empty())
        return;
    const auto views = list(m_book, {.type = type, .where = {{path, std::string(id)}}});
    if (!views)
        m_fault = views.error();
    else
        for (const RecordView &view : *views)
            add(view);
}

/// What the judgement is linked with, and what that was taken from: an observation as a rule, or
/// something that somebody reported.
void Gathering::evidenceOf(const RecordFacts &judgement, const char *unit)
{
    for (const Value &element : judgement.elements(unit)) {
        const RecordFacts piece = named(element.textOr());
        for (const char *path : {"observation", "source", "item", "about.visit"})
            named(piece.text(path));
    }
}

void Gathering::forAgreeing(const RecordFacts &judgement, const PersonId &actor)
{
    for (const char *type : {"evidence", "observation", "intelligence", "visit"})
        gathered(type);
    evidenceOf(judgement, "evidence_for");
    evidenceOf(judgement, "evidence_against");
    const RecordFacts visit = named(judgement.text("about.visit"));
    pointing("self_evaluation", "about.school", visit.text("about.school"));
    pointing("interest", "about.person", toText(actor));
    pointing("moderation", "about.judgement", toText(judgement.id));
}

void Gathering::forModerating(const RecordFacts &moderation)
{
    for (const char *type : {"judgement", "visit", "school"})
        gathered(type);
    for (const char *path : {"about.judgement", "about.visit", "about.school"})
        named(moderation.text(path));
    pointing("interest", "about.person", moderation.text("moderator"));
}

} // namespace

RecordFacts factsOf(const RecordView &view)
{
    RecordFacts facts{view.id, view.type, view.units, {}};
    const auto about = view.units.find("about");
    if (about != view.units.end() && !about->second.heads.empty())
        facts.maker = about->second.heads.front().author;
    return facts;
}

Result<Linked> linkedFor(Book &book, const RecordFacts &record, std::string_view target,
                         const PersonId &actor)
{
    Gathering gathering(book);
    const std::string id = toText(record.id);
    const std::string_view visit = record.text("about.visit");
    if (record.type == "judgement" && target == "agreed") {
        gathering.forAgreeing(record, actor);
    } else if (record.type == "judgement" && target == "final") {
        gathering.pointing("moderation", "about.judgement", id);
        gathering.pointing("note_reply", "about.visit", visit);
    } else if (record.type == "moderation" && isOneOf(target, {"assigned", "asked", "decided"})) {
        gathering.forModerating(record);
    } else if (record.type == "visit"
               && isOneOf(target,
                          {"no_reply", "school_agreed", "agreed_with_differences", "finalised"})) {
        gathering.pointing("visit_note", "about.visit", id);
        gathering.pointing("note_reply", "about.visit", id);
    } else if (record.type == "visit_note" && isOneOf(target, {"shared", "final"})) {
        gathering.gathered("school");
        gathering.gathered("visit");
        gathering.named(record.text("about.school"));
        gathering.named(visit);
        gathering.pointing("note_reply", "about.visit", visit);
    } else if (record.type == "action_plan" && isOneOf(target, {"agreed", "endorsed"})) {
        gathering.pointing("objective", "about.plan", id);
    }
    return gathering.take();
}

} // namespace cairn
