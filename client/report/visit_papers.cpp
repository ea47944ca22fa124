#include "client/report/visit_papers.h"

#include "shared/book/linked_records.h"
#include "shared/book/reading.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

struct Around {
    const char *type;
    const char *path;
    bool ofSchool;
};

/// What is looked for, and by what it belongs to the visit. Interests and moderation live where
/// not every visitor sees: of them the rules say nothing here (shared/domain/move.h).
constexpr std::array<Around, 11> kAround{{
    {"visit_note", "about.visit", false},
    {"note_reply", "about.visit", false},
    {"published_note", "about.visit", false},
    {"observation", "about.visit", false},
    {"evidence", "about.visit", false},
    {"judgement", "about.visit", false},
    {"self_evaluation", "about.school", true},
    {"need", "about.school", true},
    {"action", "about.school", true},
    {"intelligence", "about.school", true},
    {"action_plan", "about.school", true},
}};

Result<void> gather(Book &book, VisitPapers &papers)
{
    for (const Around &around : kAround) {
        const std::string whose = around.ofSchool ? std::string(papers.visit.text("about.school"))
                                                  : toText(papers.visit.id);
        const auto found = list(book, {.type = around.type, .where = {{around.path, whose}}});
        if (!found)
            return std::unexpected(found.error());
        for (const RecordView &record : *found)
            papers.linked.records.push_back(factsOf(record));
        papers.linked.gathered.insert(around.type);
    }
    papers.linked.gathered.insert("visit");
    return {};
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> texts)
{
    return std::ranges::find(texts, text) != texts.end();
}

} // namespace

const RecordFacts *VisitPapers::school() const
{
    return linked.find(visit.text("about.school"));
}

const RecordFacts *VisitPapers::note() const
{
    return linked.one("visit_note", "about.visit", toText(visit.id));
}

const RecordFacts *VisitPapers::reply() const
{
    return linked.one("note_reply", "about.visit", toText(visit.id));
}

std::vector<const RecordFacts *> VisitPapers::judgements(const Schema &schema) const
{
    std::vector<const RecordFacts *> sorted;
    const Vocabulary *areas = schema.vocabulary("casl-areas");
    const auto all = linked.all("judgement");
    for (const Term &area : areas != nullptr ? areas->terms : std::vector<Term>{})
        for (const RecordFacts *judgement : all)
            if (judgement->text("about.area") == area.code && judgement->state() != "withdrawn")
                sorted.push_back(judgement);
    return sorted;
}

std::vector<const RecordFacts *> VisitPapers::actions() const
{
    auto actions = linked.all("action");
    std::erase_if(actions, [this](const RecordFacts *action) {
        return action->text("about.visit") != toText(visit.id) || action->state() == "dropped";
    });
    return actions;
}

std::vector<const RecordFacts *> VisitPapers::needs() const
{
    auto needs = linked.all("need");
    std::erase_if(needs, [](const RecordFacts *need) {
        return isOneOf(need->state(), {"withdrawn", "no_longer_relevant", "met"});
    });
    return needs;
}

const RecordFacts *VisitPapers::ownView(std::string_view area) const
{
    const RecordFacts *newest = nullptr;
    for (const RecordFacts *view : linked.all("self_evaluation"))
        if (view->text("about.area") == area
            && isOneOf(view->state(), {"shared", "declined", "not_possible"})
            && (newest == nullptr || newest->text("about.year") < view->text("about.year")))
            newest = view;
    return newest;
}

QString VisitPapers::nameOf(std::string_view person) const
{
    const auto id = parseId<PersonId>(person);
    return id ? cairn::nameOf(people, *id) : QString();
}

List VisitPapers::openPoints() const
{
    List open;
    const RecordFacts *answered = reply();
    for (const Value &point : answered ? answered->elements("factual_points") : List{}) {
        const bool isAnswered =
            std::ranges::any_of(answered->elements("answers"), [&](const Value &answer) {
                const bool *accepted = answer.at("accepted").truth();
                return answer.at("number") == point.at("number") && accepted
                    && (*accepted || isSaid(answer.at("because")));
            });
        if (!isAnswered)
            open.push_back(point);
    }
    return open;
}

int VisitPapers::versions() const
{
    return static_cast<int>(linked.all("published_note").size());
}

Result<VisitPapers> readPapers(Book &book, const RecordId &visit, std::string today)
{
    const auto shown = show(book, visit);
    auto people = readPeople(book);
    if (!shown || !people)
        return std::unexpected(shown ? people.error() : shown.error());
    VisitPapers papers{factsOf(*shown), {}, std::move(*people), std::move(today)};
    papers.linked.records.push_back(papers.visit);
    if (const auto id = parseId<RecordId>(papers.visit.text("about.school"))) {
        if (const auto school = show(book, *id)) {
            papers.linked.records.push_back(factsOf(*school));
            papers.linked.gathered.insert("school");
        }
    }
    if (auto gathered = gather(book, papers); !gathered)
        return std::unexpected(gathered.error());
    return papers;
}

Edit editOfNote(const VisitPapers &papers)
{
    if (const RecordFacts *note = papers.note())
        return {.record = note->id};
    Edit edit{.type = "visit_note"};
    edit.units.push_back({"about",
                          Put{.fields = {{"school", papers.visit.at("about.school")},
                                         {"visit", toText(papers.visit.id)}}}});
    return edit;
}

} // namespace cairn
