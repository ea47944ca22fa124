#include "client/known/known_sheet.h"
#include "client/rows/marked_words.h"
#include "client/rows/words_of_record.h"
#include "shared/book/as_it_was.h"
#include "shared/book/linked_records.h"
#include "shared/book/reading.h"
#include "shared/domain/frontier.h"

#include <algorithm>

namespace cairn {

namespace {

/// A piece of evidence with what it was taken from, at one time.
struct Piece {
    QString words = {};
    QString about = {};
};

/// What a reading goes on.
struct Reading {
    Book &book;
    PeopleNames people;
};

/// The observation that it was taken from; null: it was not taken from one.
RecordId noteBehind(const RecordView &evidence)
{
    for (const char *path : {"observation", "source"})
        if (const auto id = parseId<RecordId>(evidence.at(path).textOr()))
            return *id;
    return {};
}

Piece pieceOf(const Reading &reading, const RecordView &evidence,
              const std::optional<RecordView> &note)
{
    const Schema &schema = reading.book.schema;
    QStringList words;
    QStringList about;
    if (note) {
        words << textAt(*note, "seen") << textAt(*note, "so_what");
        about << labelOf(schema, "observation-kinds", note->at("kind").textOr());
    } else {
        words << textAt(evidence, "source");
        about << labelOf(schema, "evidence-kinds", evidence.at("kind").textOr());
    }
    words << textAt(evidence, "summary");
    about << labelOf(schema, "directness", evidence.at("directness").textOr());
    if (const Head *making = makingOf(note ? *note : evidence))
        about << nameOf(reading.people, making->author);
    words.removeAll(QString());
    about.removeAll(QString());
    return {words.join(u'\n'), about.join(QStringLiteral(" · "))};
}

/// Nothing: it is not on this laptop, or was not known.
std::optional<Piece> pieceNow(const Reading &reading, const RecordId &id)
{
    const auto evidence = show(reading.book, id);
    if (!evidence)
        return std::nullopt;
    std::optional<RecordView> note;
    if (const RecordId behind = noteBehind(*evidence); !behind.isNull())
        if (auto shown = show(reading.book, behind))
            note = std::move(*shown);
    return pieceOf(reading, *evidence, note);
}

std::optional<Piece> pieceThen(const Reading &reading, const RecordId &id,
                               const std::set<RevisionId> &heads)
{
    const auto evidence = asSeen(reading.book, id, heads);
    if (!evidence)
        return std::nullopt;
    std::optional<RecordView> note;
    if (const RecordId behind = noteBehind(*evidence); !behind.isNull())
        if (auto shown = asSeen(reading.book, behind, heads))
            note = std::move(*shown);
    return pieceOf(reading, *evidence, note);
}

/// The revisions that show in a piece and its note now.
std::set<RevisionId> headsNow(Book &book, const RecordId &id)
{
    const auto evidence = show(book, id);
    if (!evidence)
        return {};
    Linked linked;
    if (const RecordId behind = noteBehind(*evidence); !behind.isNull())
        if (const auto note = show(book, behind))
            linked.records.push_back(factsOf(*note));
    return headsOf(factsOf(*evidence), linked);
}

bool holds(const RecordView &judgement, const char *unit, const RecordId &piece)
{
    const List *members = judgement.at(unit).list();
    return members != nullptr
        && std::ranges::find(*members, Value(toText(piece))) != members->end();
}

bool isLinked(const RecordView &judgement, const RecordId &piece)
{
    return holds(judgement, "evidence_for", piece) || holds(judgement, "evidence_against", piece);
}

/// Every revision in which somebody judged, newest first.
std::vector<KnownMoment> momentsOf(const Reading &reading, const RecordView &judgement,
                                   const std::vector<Told> &history)
{
    std::vector<KnownMoment> moments;
    const auto position = judgement.units.find("position");
    for (auto told = history.rbegin(); told != history.rend(); ++told) {
        const auto written = told->revision.units.find("position");
        if (written == told->revision.units.end() || moments.size() >= kKnownMomentsMax)
            continue;
        const auto then = asSeen(reading.book, judgement.id, {told->revision.id});
        if (!then)
            continue;
        const Schema &schema = reading.book.schema;
        QStringList words{
            labelOf(schema, "casl-judgement-1", then->at("position.position").textOr()),
            labelOf(schema, "confidence", then->at("position.confidence").textOr()).toLower()};
        words.removeAll(QString());
        moments.push_back({.id = toQString(toText(told->revision.id)),
                           .at = localTime(told->revision.clocks.wallMillis),
                           .who = nameOf(reading.people, told->revision.author),
                           .position = words.join(QStringLiteral(", ")),
                           .reason = textAt(*then, "position.reason")});
        moments.back().stands = position != judgement.units.end()
            && std::ranges::find(position->second.heads, told->revision.id, &Head::revision)
                != position->second.heads.end();
    }
    std::ranges::stable_sort(moments, std::ranges::greater(), &KnownMoment::at);
    return moments;
}

KnownPiece compared(const RecordId &id, const std::optional<Piece> &then,
                    const std::optional<Piece> &now)
{
    KnownPiece piece{.id = toQString(toText(id))};
    piece.then = then ? then->words : QString();
    piece.now = now ? now->words : QString();
    piece.about = now ? now->about : then ? then->about : QString();
    if (then && now && then->about != now->about)
        piece.aboutThen = then->about;
    if (!then || !now)
        return piece;
    const MarkedWords words = markedWords(piece.then.toStdString(), piece.now.toStdString());
    piece.marked = words.marked;
    piece.added = words.added;
    piece.removed = words.removed;
    return piece;
}

/// What changed first; each group in the order of the pieces.
void addPieces(const Reading &reading, const RecordView &then, const RecordView &now,
               const PersonId &by, KnownSheet &sheet)
{
    const Frontier frontier = frontierKeptBy(factsOf(then), by);
    std::set<RecordId> all;
    for (const auto &[piece, heads] : frontier)
        all.insert(piece);
    for (const char *unit : {"evidence_for", "evidence_against"}) {
        const List *members = now.at(unit).list();
        for (const Value &member : members != nullptr ? *members : List{})
            if (const auto id = parseId<RecordId>(member.textOr()))
                all.insert(*id);
    }
    for (const RecordId &id : all) {
        const auto seen = frontier.find(id);
        const auto before =
            seen != frontier.end() ? pieceThen(reading, id, seen->second) : std::optional<Piece>();
        KnownPiece piece = compared(id, before, pieceNow(reading, id));
        piece.against = holds(now, "evidence_against", id)
            || (!isLinked(now, id) && holds(then, "evidence_against", id));
        if (!isLinked(now, id))
            piece.fate = KnownFate::Gone;
        else if (!before)
            piece.fate = KnownFate::Come;
        else if (piece.then != piece.now)
            piece.fate = KnownFate::Changed;
        else if (!std::ranges::includes(seen->second, headsNow(reading.book, id)))
            piece.fate = KnownFate::Touched;
        sheet.pieces.push_back(std::move(piece));
    }
    std::ranges::stable_sort(sheet.pieces, {},
                             [](const KnownPiece &piece) { return piece.fate == KnownFate::Same; });
    sheet.frontierKept = !frontier.empty();
}

} // namespace

Result<KnownSheet> readKnown(Book &book, const RecordId &judgement,
                             const std::optional<RevisionId> &moment)
{
    const auto now = show(book, judgement);
    auto history = historyOf(book, judgement);
    auto people = readPeople(book);
    if (!now || !history || !people)
        return std::unexpected(!now ? now.error() : !history ? history.error() : people.error());
    const Reading reading{book, std::move(*people)};
    KnownSheet sheet{.judgement = toQString(toText(judgement))};
    sheet.area = labelOf(book.schema, "casl-areas", now->at("about.area").textOr());
    sheet.visit = textAt(*now, "about.visit");
    if (const auto visit = parseId<RecordId>(now->at("about.visit").textOr()))
        if (const auto shown = show(book, *visit))
            if (const auto school = parseId<RecordId>(shown->at("about.school").textOr()))
                if (const auto of = show(book, *school))
                    sheet.school = schoolName(*of);
    sheet.moments = momentsOf(reading, *now, *history);
    const auto stands = std::ranges::find(sheet.moments, true, &KnownMoment::stands);
    if (moment)
        sheet.moment = toQString(toText(*moment));
    else if (stands != sheet.moments.end())
        sheet.moment = stands->id;
    const auto chosen = parseRevisionId(sheet.moment.toStdString());
    const auto told = std::ranges::find(*history, chosen.value_or(RevisionId{}),
                                        [](const Told &each) { return each.revision.id; });
    if (!chosen || told == history->end())
        return sheet;
    const auto then = asItWas(book, judgement, *chosen);
    if (!then)
        return std::unexpected(then.error());
    addPieces(reading, *then, *now, told->revision.author, sheet);
    return sheet;
}

} // namespace cairn
