#include "server/sync/publisher.h"

#include "server/sync/judgement_copy.h"
#include "shared/base/content_hash.h"
#include "shared/book/reading.h"
#include "shared/book/record_act.h"

#include <charconv>

namespace cairn {

namespace {

constexpr std::string_view kNote = "visit_note";

std::uint64_t numberIn(std::string_view text)
{
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Sharing is an act of its own: a draft that goes on is nobody's business yet. So it is with what
/// visitors agree on, and with what a moderator decides.
bool mayShare(const Revision &revision)
{
    return revision.units.contains("state") || revision.units.contains("addenda");
}

bool isShared(const RecordView &note)
{
    const std::string_view state = note.at("state").textOr();
    return state == "shared" || state == "replied" || state == "final";
}

/// What the school reads: each part that has words under its label, then the addenda.
std::string textOf(const Schema &schema, const RecordView &note)
{
    std::string text;
    const RecordType &type = *schema.type(note.type);
    for (const Group &group : type.groups)
        for (const std::string &name : group.units) {
            const Unit *unit = type.unit(name);
            const std::string_view words = note.at(name).textOr();
            if (unit && unit->policy == Policy::Prose && !words.empty())
                text.append(unit->label).append("\n\n").append(words).append("\n\n");
        }
    if (const List *addenda = note.at("addenda").list())
        for (const Value &each : *addenda)
            text.append(each.at("on").textOr())
                .append("\n\n")
                .append(each.at("text").textOr())
                .append("\n\n");
    return text;
}

struct Newest {
    std::uint64_t version = 0;
    std::string hash;
};

Result<Newest> newestOf(Book &book, const Value &visit)
{
    const auto published = list(
        book, {.type = "published_note", .where = {{"about.visit", std::string(visit.textOr())}}});
    if (!published)
        return std::unexpected(published.error());
    Newest newest;
    for (const RecordView &each : *published) {
        const std::uint64_t version = numberIn(each.at("about.version").textOr());
        if (version > newest.version)
            newest = {version, std::string(each.at("content.hash").textOr())};
    }
    return newest;
}

Edit versionOf(const RecordView &note, const Newest &before, std::string text, std::string hash,
               const PersonId &by)
{
    Map content{{"text", std::move(text)}, {"hash", std::move(hash)}, {"by", toText(by)}};
    for (const auto &[name, path] :
         {std::pair{"shared_on", "shared.on"}, std::pair{"reply_due", "shared.reply_due"}})
        if (const Value &day = note.at(path); !day.isNull())
            content.emplace(name, day);
    const List *addenda = note.at("addenda").list();
    content.emplace("addendum", addenda && !addenda->empty());
    return {.type = "published_note",
            .units = {{"about",
                       Put{.fields = {{"school", note.at("about.school")},
                                      {"visit", note.at("about.visit")},
                                      {"version", std::to_string(before.version + 1)}}}},
                      {"content", Put{.fields = std::move(content)}}}};
}

/// The visit that a revision's record is about, where there is one.
Result<std::string> visitOf(Book &book, const Logged &logged)
{
    const auto shown = show(book, logged.revision.record);
    if (!shown)
        return shown.error().code == FaultCode::NotFound // erased since
            ? Result<std::string>(std::string())
            : std::unexpected(shown.error());
    return std::string(shown->at("about.visit").textOr());
}

} // namespace

Publisher::Publisher(Writer server)
    : m_server(server),
      m_follower("published_up_to", {std::string(kNote), "judgement", "moderation"})
{
}

Result<std::size_t> Publisher::publish(Book &book)
{
    const auto fresh = m_follower.fresh(book);
    if (!fresh)
        return std::unexpected(fresh.error());
    std::set<std::string> visits;
    for (const Logged &logged : *fresh) {
        if (!mayShare(logged.revision))
            continue;
        auto visit = visitOf(book, logged);
        if (!visit)
            return std::unexpected(visit.error());
        visits.insert(std::move(*visit));
    }
    std::size_t written = 0;
    for (const std::string &visit : visits) {
        const auto id = parseId<RecordId>(visit);
        const auto published = id ? publishVisit(book, *id) : Result<std::size_t>(0);
        if (!published)
            return std::unexpected(published.error());
        written += *published;
    }
    if (auto kept = m_follower.keepPlace(book); !kept)
        return std::unexpected(kept.error());
    return written;
}

/// The note first: judgements are shared with it, and not before.
Result<std::size_t> Publisher::publishVisit(Book &book, const RecordId &visitId)
{
    const auto visit = show(book, visitId);
    const auto notes =
        list(book, {.type = std::string(kNote), .where = {{"about.visit", toText(visitId)}}});
    const auto judgements =
        list(book, {.type = "judgement", .where = {{"about.visit", toText(visitId)}}});
    if (!visit || !notes || !judgements)
        return std::unexpected(!visit       ? visit.error()
                                   : !notes ? notes.error()
                                            : judgements.error());
    if (notes->empty() || !isShared(notes->front()))
        return 0;
    const auto noted = publishNote(book, notes->front());
    if (!noted)
        return std::unexpected(noted.error());
    std::size_t written = *noted ? 1 : 0;
    for (const RecordView &judgement : *judgements) {
        const auto copy = copyOf(book, judgement, *visit);
        if (!copy)
            return std::unexpected(copy.error());
        if (!*copy)
            continue;
        if (const auto saved = recordAct(book, m_server, {**copy}); !saved)
            return std::unexpected(saved.error());
        ++written;
    }
    return written;
}

Result<bool> Publisher::publishNote(Book &book, const RecordView &note)
{
    const auto state = note.units.find("state");
    if (state == note.units.end() || state->second.heads.empty())
        return false;
    const auto newest = newestOf(book, note.at("about.visit"));
    if (!newest)
        return std::unexpected(newest.error());
    std::string text = textOf(book.schema, note);
    std::string hash = toHex(blake2b(text));
    if (newest->hash == hash)
        return false;
    const auto saved = recordAct(book, m_server,
                                 {versionOf(note, *newest, std::move(text), std::move(hash),
                                            state->second.heads.front().author)});
    return saved ? Result<bool>(true) : std::unexpected(saved.error());
}

} // namespace cairn
