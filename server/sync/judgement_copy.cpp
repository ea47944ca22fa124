#include "server/sync/judgement_copy.h"

#include "shared/book/linked_records.h"
#include "shared/book/reading.h"
#include "shared/domain/evidence.h"

#include <algorithm>

namespace cairn {

namespace {

/// On which judgements stand; the only scale that CASL judges by.
constexpr const char *kScale = "casl-judgement-1";

bool isAgreed(std::string_view state)
{
    return state == "agreed" || state == "shared" || state == "final";
}

/// Codes in the words of their vocabulary, in its order.
template <class Codes>
std::string inWords(const Schema &schema, const char *vocabulary, const Codes &holds)
{
    std::string words;
    if (const Vocabulary *known = schema.vocabulary(vocabulary))
        for (const Term &term : known->terms)
            if (holds(term.code))
                words += (words.empty() ? "" : ", ") + term.label;
    return words;
}

/// When what counts of the position was written.
std::string dayJudged(const RecordView &judgement)
{
    std::int64_t newest = 0;
    for (const Head &head : judgement.units.at("position").heads)
        newest = std::max(newest, head.claimedMillis);
    return toText(fromMillis(newest)).substr(0, 10);
}

void addEvidence(const Schema &schema, const RecordFacts &judgement, const Linked &linked,
                 const std::string &today, Map &content)
{
    const auto pieces = piecesOf(judgement, linked);
    const auto kinds = kindsOf(pieces);
    const auto holds = [&](const std::string &code) { return kinds.contains(code); };
    std::string words = inWords(schema, "observation-kinds", holds);
    const std::string others = inWords(schema, "evidence-kinds", [&](const std::string &code) {
        const Vocabulary *known = schema.vocabulary("observation-kinds");
        return holds(code)
            && std::ranges::find(known->terms, code, &Term::code) == known->terms.end();
    });
    words += words.empty() || others.empty() ? others : ", " + others;
    content.emplace("security", std::string(codeOf(securityOf(pieces, today))));
    content.emplace("evidence_count", static_cast<std::int64_t>(pieces.size()));
    content.emplace("kinds", std::move(words));
}

/// The school's newest position on the area, where it has shared one.
void addOwnView(const RecordFacts &judgement, const RecordView &visit, const Linked &linked,
                Map &content)
{
    if (const Value &answer = judgement.at("school_view.answer"); !answer.isNull())
        content.emplace("own_view", answer);
    const RecordFacts *newest = nullptr;
    for (const RecordFacts *view : linked.all("self_evaluation"))
        if (view->text("about.school") == visit.at("about.school").textOr()
            && view->text("about.area") == judgement.text("about.area") && view->state() == "shared"
            && (!newest || newest->text("about.year") < view->text("about.year")))
            newest = view;
    if (newest && !newest->text("position.position").empty())
        content.emplace("own_position", newest->at("position.position"));
}

Result<Map> contentOf(Book &book, const RecordView &judgement, const RecordView &visit)
{
    const RecordFacts facts = factsOf(judgement);
    const auto linked = linkedFor(book, facts, "agreed", facts.maker);
    if (!linked)
        return std::unexpected(linked.error());
    const std::string judgedOn = dayJudged(judgement);
    Map content{{"judgement", toText(judgement.id)},
                {"scale", kScale},
                {"statement", std::string(judgement.at("statement").textOr())},
                {"judged_on", judgedOn},
                {"final", facts.state() == "final"}};
    for (const char *field : {"position", "confidence"})
        if (const Value &said = facts.at(std::string("position.") + field); !said.isNull())
            content.emplace(field, said);
    content.emplace("groups", inWords(book.schema, "vulnerable-groups", [&](const auto &code) {
                        return facts.holds("groups", code);
                    }));
    addEvidence(book.schema, facts, *linked, judgedOn, content);
    addOwnView(facts, visit, *linked, content);
    const RecordFacts *moderated =
        linked->one("moderation", "about.judgement", toText(judgement.id));
    if (moderated && (moderated->state() == "decided" || moderated->state() == "recorded"))
        content.emplace("moderation", moderated->at("outcome.outcome"));
    return content;
}

} // namespace

Result<std::optional<Edit>> copyOf(Book &book, const RecordView &judgement, const RecordView &visit)
{
    if (!isAgreed(judgement.at("state").textOr()))
        return std::nullopt;
    auto content = contentOf(book, judgement, visit);
    if (!content)
        return std::unexpected(content.error());
    const std::string visitId = toText(visit.id);
    const std::string area(judgement.at("about.area").textOr());
    const auto copy = show(book, keyedId("published_judgement", visitId + '\n' + area));
    if (!copy && copy.error().code != FaultCode::NotFound)
        return std::unexpected(copy.error());
    Map before;
    if (copy)
        if (const Map *said = copy->at("content").map())
            before = *said;
    const std::int64_t version = copy ? copy->at("content.version").numberOr(0) : 0;
    before.erase("version");
    std::erase_if(before, [](const auto &field) { return field.second.isNull(); });
    if (before == *content)
        return std::nullopt;
    for (const auto &[name, value] : before)
        content->try_emplace(name, Value()); // what is said no more
    content->insert_or_assign("version", version + 1);
    return Edit{.type = "published_judgement",
                .units = {{"about",
                           Put{.fields = {{"school", visit.at("about.school")},
                                          {"visit", visitId},
                                          {"area", area}}}},
                          {"content", Put{.fields = std::move(*content)}}}};
}

} // namespace cairn
