#include "client/visit/link_search.h"

#include <QLocale>

#include "client/rows/school_around.h"
#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::size_t kHitsMax = 200; ///< of the whole vault; those of this school are picked
constexpr qsizetype kLabelMax = 48;   ///< letters

/// Brackets would end the label in the line.
QString asLabel(const QString &text)
{
    QString label = text.simplified();
    label.remove(u'[').remove(u']');
    return label.size() <= kLabelMax ? label : label.left(kLabelMax - 1).trimmed() + QChar(0x2026);
}

bool hasWords(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(
        words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

struct Looking {
    Book &book;
    std::string school;
    QDate today;
    std::vector<NoteLink> found = {};

    [[nodiscard]] bool isFull() const { return found.size() >= kLinksOfferedMax; }
};

bool isOfSchool(Looking &looking, const RecordView &note)
{
    const auto visit = parseId<RecordId>(note.at("about.visit").textOr());
    const auto shown = visit ? show(looking.book, *visit) : std::unexpected(visit.error());
    return shown && shown->at("about.school").textOr() == looking.school;
}

Result<void> addNotes(Looking &looking, const QString &words)
{
    const auto hits = search(looking.book, words.toStdString(), kHitsMax);
    if (!hits)
        return std::unexpected(hits.error());
    for (const Hit &hit : *hits) {
        if (looking.isFull())
            break;
        if (hit.type != "observation")
            continue;
        const auto note = show(looking.book, hit.record);
        if (!note || !isOfSchool(looking, *note))
            continue;
        const Head *making = makingOf(*note);
        looking.found.push_back(linkOfNote(toQString(toText(hit.record)),
                                           localTime(making ? making->claimedMillis : 0),
                                           textAt(*note, "seen"), looking.today));
    }
    return {};
}

Result<void> addOwnViews(Looking &looking, const QStringList &words)
{
    const auto views = readOwnViews(looking.book, looking.school);
    if (!views)
        return std::unexpected(views.error());
    for (const OwnViewLine &view : *views) {
        const QString label = view.position.isEmpty()
            ? view.areaLabel
            : view.areaLabel + QStringLiteral(": ") + view.position;
        if (!looking.isFull() && hasWords(label + view.statement, words))
            looking.found.push_back({QStringLiteral("own_view"), view.id, asLabel(label)});
    }
    return {};
}

Result<void> addPromises(Looking &looking, const QStringList &words)
{
    const auto promises = readPromises(looking.book, looking.school, looking.today);
    if (!promises)
        return std::unexpected(promises.error());
    for (const PromiseLine &promise : *promises)
        if (!looking.isFull() && hasWords(promise.what, words))
            looking.found.push_back({QStringLiteral("promise"), promise.id, asLabel(promise.what)});
    return {};
}

} // namespace

NoteLink linkOfNote(const QString &id, const QDateTime &at, const QString &text, QDate today)
{
    const bool isToday = at.date() == today;
    const QString when =
        QLocale().toString(at, isToday ? QStringLiteral("HH:mm ") : QStringLiteral("d MMM HH:mm "));
    return {QStringLiteral("note"), id, asLabel(when + withoutSign(text))};
}

Result<std::vector<NoteLink>> findLinks(Book &book, const RecordId &visit, const QString &words,
                                        QDate today)
{
    const auto shown = show(book, visit);
    if (!shown)
        return std::unexpected(shown.error());
    Looking looking{
        .book = book, .school = std::string(shown->at("about.school").textOr()), .today = today};
    const QStringList each = words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (auto added = addPromises(looking, each); !added)
        return std::unexpected(added.error());
    if (auto added = addOwnViews(looking, each); !added)
        return std::unexpected(added.error());
    if (!each.isEmpty()) {
        if (auto added = addNotes(looking, words); !added)
            return std::unexpected(added.error());
    }
    return std::move(looking.found);
}

} // namespace cairn
