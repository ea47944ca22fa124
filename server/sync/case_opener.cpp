#include "server/sync/case_opener.h"

#include "server/sync/lot.h"
#include "shared/book/linked_records.h"
#include "shared/book/reading.h"
#include "shared/book/record_act.h"
#include "shared/book/record_view.h"
#include "shared/domain/judgement.h"
#include "shared/domain/moderation.h"

#include <algorithm>
#include <set>

namespace cairn {

namespace {

constexpr const char *kScale = "casl-judgement-1";
constexpr int kVisitsEnough = 3; ///< rule R40d asks for no more

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> texts)
{
    return std::ranges::find(texts, text) != texts.end();
}

/// The visit of a judgement and what speaks of both.
struct Ground {
    RecordView judgement;
    RecordView visit;
    std::vector<RecordView> ownViews; ///< of the school
    std::vector<RecordView> replies;  ///< to the visit's note; one at most
};

std::set<std::string> visitorsOf(const RecordView &visit)
{
    std::set<std::string> visitors;
    if (const List *people = visit.at("people").list())
        for (const Value &person : *people)
            visitors.emplace(person.textOr());
    if (const std::string_view lead = visit.at("lead").textOr(); !lead.empty())
        visitors.emplace(lead);
    return visitors;
}

/// Each visitor's last word, and what stands side by side in the position.
std::vector<std::string> positionsIn(const RecordView &judgement)
{
    std::map<std::string, std::string> last;
    if (const List *views = judgement.at("visitor_views").list())
        for (const Value &view : *views)
            last.insert_or_assign(std::string(view.at("person").textOr()),
                                  std::string(view.at("position").textOr()));
    for (const Head &head : judgement.units.at("position").heads)
        last.try_emplace(toText(head.author), head.value.at("position").textOr());
    std::vector<std::string> positions;
    for (auto &[person, position] : last)
        if (!position.empty())
            positions.push_back(std::move(position));
    return positions;
}

std::optional<int> stepsFromOwnView(const Schema &schema, const Ground &ground)
{
    const RecordView *newest = nullptr;
    for (const RecordView &view : ground.ownViews)
        if (view.at("about.area") == ground.judgement.at("about.area")
            && view.at("state").textOr() == "shared"
            && (!newest || newest->at("about.year").textOr() < view.at("about.year").textOr()))
            newest = &view;
    if (!newest || !newest->at("position.other_position").textOr().empty())
        return std::nullopt; // another scale is not converted
    return stepsBetween(schema, kScale, ground.judgement.at("position.position").textOr(), kScale,
                        newest->at("position.position").textOr());
}

/// Visits that took place before this one, of who had the fewest; counted as far as it matters.
Result<int> fewestVisits(Book &book, const Ground &ground, const std::set<std::string> &visitors)
{
    int fewest = kVisitsEnough;
    for (const std::string &visitor : visitors) {
        const auto rows = Views(book.database).mentioning("visit", visitor);
        if (!rows)
            return std::unexpected(rows.error());
        int took = 0;
        for (auto row = rows->begin(); row != rows->end() && took < kVisitsEnough; ++row) {
            const auto visit = viewOf(book.schema, *row);
            if (!visit)
                return std::unexpected(visit.error());
            const bool isOther = visit->id != ground.visit.id;
            if (isOther && visitorsOf(*visit).contains(visitor)
                && isOneOf(visit->at("state").textOr(),
                           {"recorded", "note_drafted", "shared", "school_agreed",
                            "agreed_with_differences", "no_reply", "finalised"}))
                ++took;
        }
        fewest = std::min(fewest, took);
    }
    return fewest;
}

Result<bool> isDrawn(Book &book, const Ground &ground, const std::set<std::string> &visitors,
                     const std::string &today)
{
    const std::string_view day = ground.visit.at("date").textOr(today);
    const auto seed = seedOfTerm(book, termOf(day));
    if (!seed)
        return std::unexpected(seed.error());
    return std::ranges::any_of(visitors, [&](const std::string &visitor) {
        const auto person = parseId<PersonId>(visitor);
        return person && drawnByLot(*seed, *person, ground.judgement.id);
    });
}

Result<ModerationCauses> causesOf(Book &book, const Ground &ground, const std::string &today)
{
    const auto visitors = visitorsOf(ground.visit);
    const auto fewest = fewestVisits(book, ground, visitors);
    const auto drawn = isDrawn(book, ground, visitors, today);
    if (!fewest || !drawn)
        return std::unexpected(!fewest ? fewest.error() : drawn.error());
    const RecordView *reply = ground.replies.empty() ? nullptr : &ground.replies.front();
    return ModerationCauses{
        .position = std::string(ground.judgement.at("position.position").textOr()),
        .visitorPositions = positionsIn(ground.judgement),
        .steps = stepsFromOwnView(book.schema, ground),
        .schoolDisagrees = reply && reply->at("answer").textOr() == "disagree",
        .finishedVisits = *fewest,
        .drawn = *drawn,
        .schoolAsks = reply && isSaid(reply->at("moderation_asked")),
    };
}

Result<Ground> groundOf(Book &book, RecordView judgement)
{
    const auto id = parseId<RecordId>(judgement.at("about.visit").textOr());
    auto visit = id ? show(book, *id) : Result<RecordView>(std::unexpected(id.error()));
    if (!visit)
        return std::unexpected(visit.error());
    const auto of = [&](const char *type, const char *path, std::string_view named) {
        return list(book, {.type = type, .where = {{path, std::string(named)}}});
    };
    auto views = of("self_evaluation", "about.school", visit->at("about.school").textOr());
    auto replies = of("note_reply", "about.visit", toText(visit->id));
    if (!views || !replies)
        return std::unexpected(!views ? views.error() : replies.error());
    return Ground{std::move(judgement), std::move(*visit), std::move(*views), std::move(*replies)};
}

/// Reasons that the case does not have yet.
List newReasons(const std::optional<RecordView> &opened, const std::vector<std::string> &reasons,
                const std::string &today)
{
    std::set<std::string_view> known;
    const List *why = opened ? opened->at("why").list() : nullptr;
    if (why)
        for (const Value &entry : *why)
            known.insert(entry.at("rule").textOr());
    List entries;
    for (const std::string &reason : reasons)
        if (!known.contains(reason))
            entries.emplace_back(Map{{"rule", reason}, {"on", today}});
    return entries;
}

/// The judgements that a fresh revision may send to moderation.
Result<std::vector<RecordId>> concerned(Book &book, const Logged &logged)
{
    const Revision &revision = logged.revision;
    const auto touches = [&](std::initializer_list<std::string_view> units) {
        return std::ranges::any_of(
            units, [&](std::string_view unit) { return revision.units.contains(unit); });
    };
    if (revision.type == "judgement")
        return touches({"state", "position", "visitor_views"}) ? std::vector{revision.record}
                                                               : std::vector<RecordId>();
    if (!touches({"answer", "moderation_asked"}))
        return std::vector<RecordId>();
    const auto reply = show(book, revision.record);
    const auto judgements = reply
        ? list(book,
               {.type = "judgement",
                .where = {{"about.visit", std::string(reply->at("about.visit").textOr())}}})
        : Result<std::vector<RecordView>>(std::unexpected(reply.error()));
    if (!judgements)
        return std::unexpected(judgements.error());
    std::vector<RecordId> ids;
    for (const RecordView &judgement : *judgements)
        ids.push_back(judgement.id);
    return ids;
}

} // namespace

CaseOpener::CaseOpener(Writer server)
    : m_server(server), m_follower("cases_opened_up_to", {"judgement", "note_reply"})
{
}

Result<std::size_t> CaseOpener::open(Book &book)
{
    const auto fresh = m_follower.fresh(book);
    if (!fresh)
        return std::unexpected(fresh.error());
    std::set<RecordId> judgements;
    for (const Logged &logged : *fresh) {
        const auto ids = concerned(book, logged);
        if (!ids)
            return std::unexpected(ids.error());
        judgements.insert(ids->begin(), ids->end());
    }
    std::size_t written = 0;
    for (const RecordId &judgement : judgements) {
        const auto done = look(book, judgement);
        if (!done)
            return std::unexpected(done.error());
        written += *done ? 1 : 0;
    }
    if (auto kept = m_follower.keepPlace(book); !kept)
        return std::unexpected(kept.error());
    return written;
}

Result<bool> CaseOpener::look(Book &book, const RecordId &id)
{
    auto judgement = show(book, id);
    if (!judgement)
        return judgement.error().code == FaultCode::NotFound // erased since
            ? Result<bool>(false)
            : std::unexpected(judgement.error());
    if (!isOneOf(judgement->at("state").textOr(), {"proposed", "agreed", "shared"}))
        return false;
    const auto ground = groundOf(book, std::move(*judgement));
    if (!ground)
        return std::unexpected(ground.error());
    const auto known =
        list(book, {.type = "moderation", .where = {{"about.judgement", toText(id)}}});
    if (!known)
        return std::unexpected(known.error());
    const std::optional<RecordView> opened =
        known->empty() ? std::nullopt : std::optional(known->front());
    if (opened && isOneOf(opened->at("state").textOr(), {"decided", "recorded"}))
        return false;
    const std::string today = toText(book.surroundings.now()).substr(0, 10);
    const auto causes = causesOf(book, *ground, today);
    if (!causes)
        return std::unexpected(causes.error());
    List entries = newReasons(opened, moderationReasons(*causes), today);
    if (entries.empty())
        return false;
    const Edit edit{.type = "moderation",
                    .units = {{"about",
                               Put{.fields = {{"judgement", toText(id)},
                                              {"visit", toText(ground->visit.id)},
                                              {"school", ground->visit.at("about.school")},
                                              {"area", ground->judgement.at("about.area")}}}},
                              {"why", Amend{.add = std::move(entries)}}}};
    const auto saved = recordAct(book, m_server, {edit});
    return saved ? Result<bool>(true) : std::unexpected(saved.error());
}

} // namespace cairn
