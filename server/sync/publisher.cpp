#include "server/sync/publisher.h"

#include "shared/base/content_hash.h"
#include "shared/book/device_sync.h"
#include "shared/book/reading.h"
#include "shared/book/record_act.h"
#include "shared/store/revision_log.h"

#include <charconv>
#include <set>

namespace cairn {

namespace {

constexpr const char *kUpTo = "published_up_to";
constexpr std::string_view kNote = "visit_note";

std::uint64_t numberIn(std::string_view text)
{
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Sharing is an act of its own: a draft that goes on is nobody's business yet.
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

} // namespace

Result<std::size_t> Publisher::publish(Book &book)
{
    RevisionLog log(book.database);
    const auto last = log.lastCommit();
    const auto kept = m_upTo ? Result<std::optional<std::string>>() : deviceFact(book, kUpTo);
    if (!last || !kept)
        return std::unexpected(!last ? last.error() : kept.error());
    if (!m_upTo)
        m_upTo = numberIn(kept->value_or(""));
    const auto fresh = log.committedOf(kNote, *m_upTo, *last);
    if (!fresh)
        return std::unexpected(fresh.error());
    std::set<RecordId> notes;
    for (const Logged &logged : *fresh)
        if (mayShare(logged.revision))
            notes.insert(logged.revision.record);
    std::size_t written = 0;
    for (const RecordId &note : notes) {
        const auto published = publishNote(book, note);
        if (!published)
            return std::unexpected(published.error());
        written += *published ? 1 : 0;
    }
    m_upTo = *last;
    if (!notes.empty())
        if (auto told = keepDeviceFact(book, kUpTo, std::to_string(*last)); !told)
            return std::unexpected(told.error());
    return written;
}

Result<bool> Publisher::publishNote(Book &book, const RecordId &id)
{
    const auto note = show(book, id);
    if (!note)
        return std::unexpected(note.error());
    const auto state = note->units.find("state");
    if (!isShared(*note) || state == note->units.end() || state->second.heads.empty())
        return false;
    const auto newest = newestOf(book, note->at("about.visit"));
    if (!newest)
        return std::unexpected(newest.error());
    std::string text = textOf(book.schema, *note);
    std::string hash = toHex(blake2b(text));
    if (newest->hash == hash)
        return false;
    const auto saved = recordAct(book, m_server,
                                 {versionOf(*note, *newest, std::move(text), std::move(hash),
                                            state->second.heads.front().author)});
    return saved ? Result<bool>(true) : std::unexpected(saved.error());
}

} // namespace cairn
