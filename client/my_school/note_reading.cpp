#include "client/my_school/my_school.h"
#include "client/my_school/note_sheet.h"
#include "client/rows/words_of_record.h"

#include <algorithm>
#include <map>
#include <set>

namespace cairn {

namespace {

int versionOf(const RecordView &note)
{
    return textAt(note, "about.version").toInt();
}

QDate dayAt(const RecordView &view, std::string_view path)
{
    return QDate::fromString(textAt(view, path), Qt::ISODate);
}

std::vector<FactPoint> pointsOf(const RecordView &reply)
{
    std::vector<FactPoint> points;
    const List *said = reply.at("factual_points").list();
    for (const Value &point : said != nullptr ? *said : List{})
        points.push_back({.id = QString::number(point.at("number").numberOr(0)),
                          .text = toQString(point.at("text").textOr())});
    const List *answers = reply.at("answers").list();
    for (const Value &answer : answers != nullptr ? *answers : List{}) {
        const QString number = QString::number(answer.at("number").numberOr(0));
        const bool *accepted = answer.at("accepted").truth();
        for (FactPoint &point : points)
            if (point.id == number && accepted != nullptr) {
                point.fate =
                    *accepted ? QStringLiteral("accepted") : QStringLiteral("not_accepted");
                point.because = toQString(answer.at("because").textOr());
            }
    }
    return points;
}

void addReply(const RecordView &reply, NoteSheet &sheet)
{
    sheet.reply = toQString(toText(reply.id));
    sheet.state = textAt(reply, "state");
    sheet.answer = textAt(reply, "answer");
    sheet.words = textAt(reply, "words");
    sheet.standing = toQString(reply.standing());
    sheet.points = pointsOf(reply);
}

Result<std::vector<RecordView>> ofVisit(Book &book, const char *type, const std::string &visit)
{
    return list(book, {.type = type, .where = {{"about.visit", visit}}});
}

} // namespace

std::vector<NotePart> partsOfNote(const Schema &schema, const QString &text)
{
    std::set<QString> labels;
    for (const Unit &unit : schema.type("visit_note")->units)
        if (unit.policy == Policy::Prose)
            labels.insert(toQString(unit.label));
    std::vector<NotePart> parts;
    for (const QString &paragraph : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        if (labels.contains(paragraph) || parts.empty()) {
            const bool heads = labels.contains(paragraph);
            parts.push_back({.id = QString::number(parts.size()),
                             .heading = heads ? paragraph : QString(),
                             .words = heads ? QString() : paragraph});
            continue;
        }
        QString &words = parts.back().words;
        words += words.isEmpty() ? paragraph : QStringLiteral("\n\n") + paragraph;
    }
    return parts;
}

Result<NoteSheet> readNoteSheet(Book &book, const RecordId &visitId, QDate today)
{
    const std::string text = toText(visitId);
    const auto visit = show(book, visitId);
    const auto notes = ofVisit(book, "published_note", text);
    const auto replies = ofVisit(book, "note_reply", text);
    const auto people = readPeople(book);
    if (!visit || !people)
        return std::unexpected(visit ? people.error() : visit.error());
    if (!notes || !replies)
        return std::unexpected(notes ? replies.error() : notes.error());
    const auto newest = std::ranges::max_element(*notes, {}, versionOf);
    if (newest == notes->end())
        return fault(FaultCode::NotFound, "No note of this visit was shared with the school yet.",
                     text);
    NoteSheet sheet{.visit = toQString(text)};
    sheet.schoolId = textAt(*visit, "about.school");
    if (const auto id = parseId<RecordId>(sheet.schoolId.toStdString()))
        if (const auto school = show(book, *id))
            sheet.school = schoolName(*school);
    sheet.type = labelOf(book.schema, "visit-types", visit->at("about.type").textOr());
    sheet.day = dayAt(*visit, "date");
    sheet.version = textAt(*newest, "about.version");
    sheet.sharedOn = dayAt(*newest, "content.shared_on");
    sheet.replyDue = dayAt(*newest, "content.reply_due");
    if (const auto by = parseId<PersonId>(newest->at("content.by").textOr()))
        sheet.by = nameOf(*people, *by);
    sheet.parts = partsOfNote(book.schema, textAt(*newest, "content.text"));
    if (!replies->empty())
        addReply(replies->front(), sheet);
    sheet.overdue = !sheet.isAnswered() && sheet.replyDue.isValid() && sheet.replyDue < today;
    return sheet;
}

Result<std::vector<NoteRow>> readNoteRows(Book &book, const std::string &school, QDate today)
{
    const auto notes = list(book, {.type = "published_note", .where = {{"about.school", school}}});
    if (!notes)
        return std::unexpected(notes.error());
    std::set<std::string, std::less<>> visits;
    for (const RecordView &note : *notes)
        visits.emplace(note.at("about.visit").textOr());
    std::vector<NoteRow> rows;
    for (const std::string &visit : visits) {
        const auto id = parseId<RecordId>(visit);
        const auto sheet =
            id ? readNoteSheet(book, *id, today) : Result<NoteSheet>(std::unexpected(id.error()));
        if (!sheet)
            continue; // its visit is not on this laptop
        NoteRow row{.id = sheet->visit, .type = sheet->type, .day = sheet->day};
        row.version = sheet->version;
        row.sharedOn = sheet->sharedOn;
        row.replyDue = sheet->replyDue;
        row.overdue = sheet->overdue;
        row.standing = sheet->standing;
        if (sheet->isAnswered())
            row.answer = labelOf(book.schema, "agreement", sheet->answer.toStdString());
        rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, [](const NoteRow &left, const NoteRow &right) {
        return std::tuple(!left.answer.isEmpty(), right.day, right.id)
            < std::tuple(!right.answer.isEmpty(), left.day, left.id);
    });
    return rows;
}

} // namespace cairn
