#include "client/visit/visit_sheet.h"

#include <algorithm>
#include <map>

namespace cairn {

namespace {

/// A time of day on the day of `near`; invalid for nothing.
QDateTime onDayOf(const QDateTime &near, const QString &clock)
{
    const QTime time = QTime::fromString(clock, QStringLiteral("HH:mm"));
    return time.isValid() ? QDateTime(near.date(), time) : QDateTime();
}

bool holds(const PartLine &part, const NoteLine &note)
{
    if (part.author != note.author || note.at < part.start)
        return false;
    return !part.end.isValid() || note.at < part.end.addSecs(60); // an end is told to the minute
}

/// The part that a note belongs to; null: none.
const PartLine *partOf(const NoteLine &note, const std::vector<PartLine> &parts)
{
    const PartLine *found = nullptr;
    for (const PartLine &part : parts)
        if (holds(part, note))
            found = &part;
    return found;
}

} // namespace

Result<std::vector<PartLine>> readParts(Book &book, const RecordId &visit, const PersonId &me,
                                        const PeopleNames &people)
{
    const auto views = list(book, {.type = "segment", .where = {{"about.visit", toText(visit)}}});
    if (!views)
        return std::unexpected(views.error());
    std::vector<PartLine> parts;
    for (const RecordView &view : *views) {
        const Head *making = makingOf(view);
        if (making == nullptr)
            continue;
        const QDateTime made = localTime(making->claimedMillis);
        PartLine part{.id = toQString(toText(view.id)),
                      .author = nameOf(people, making->author),
                      .mine = making->author == me};
        part.kind = textAt(view, "kind");
        part.kindLabel = labelOf(book.schema, "observation-kinds", part.kind.toStdString());
        part.start = onDayOf(made, textAt(view, "times.start"));
        part.end = onDayOf(made, textAt(view, "times.end"));
        if (!part.start.isValid())
            part.start = made;
        parts.push_back(std::move(part));
    }
    std::ranges::stable_sort(parts, {}, &PartLine::start);
    return parts;
}

std::vector<SegmentLine> segmentsOf(const std::vector<NoteLine> &notes,
                                    const std::vector<PartLine> &parts)
{
    std::vector<SegmentLine> lines;
    std::map<QString, std::size_t> lineOfPart;
    for (const PartLine &part : parts) {
        lineOfPart.emplace(part.id, lines.size());
        lines.push_back({.id = part.id,
                         .at = part.start,
                         .until = part.end,
                         .label = part.kindLabel,
                         .open = !part.end.isValid()});
    }
    QString run; ///< kind of the notes outside any part that follow each other
    for (const NoteLine &note : notes) {
        const PartLine *part = partOf(note, parts);
        if (part == nullptr && (run.isEmpty() || run != note.kind))
            lines.push_back({.id = note.id, .at = note.at, .label = note.kindLabel});
        run = part == nullptr ? note.kind : QString();
        SegmentLine &line = part == nullptr ? lines.back() : lines[lineOfPart[part->id]];
        if (line.notes++ == 0)
            line.noteId = note.id;
    }
    std::ranges::stable_sort(lines, {}, &SegmentLine::at);
    return lines;
}

} // namespace cairn
