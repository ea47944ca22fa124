#include "client/report/paper_writer.h"

namespace cairn {

using namespace Qt::StringLiterals;

Paper recordOfVisit(const Schema &schema, const VisitPapers &papers)
{
    return PaperWriter(schema, papers).write();
}

PaperWriter::PaperWriter(const Schema &schema, const VisitPapers &papers)
    : m_schema(schema), m_papers(papers)
{
    for (const RecordFacts *judgement : papers.judgements(schema))
        m_judged.push_back(judged(*judgement));
}

Paper PaperWriter::write()
{
    addHead();
    addSummary();
    addSeen();
    addJudgements();
    addForWhom();
    addAgreed();
    addRest();
    addAnswer();
    return std::move(m_paper);
}

QString PaperWriter::answerLine() const
{
    const RecordFacts *reply = m_papers.reply();
    const RecordFacts *note = m_papers.note();
    if (reply && isSaid(reply->at("answer")))
        return tr("The school’s answer: %1.")
            .arg(label("agreement", reply->text("answer")).toLower());
    if (note && note->state() == "final")
        return tr("There was no reply. That does not mean that the school agrees.");
    return note && isSaid(note->at("shared.on")) ? tr("The school has not replied yet.")
                                                 : tr("The school has not been asked yet.");
}

void PaperWriter::addAnswer()
{
    add(PaperKind::Heading, u"answer"_s, tr("The school’s answer"));
    add(PaperKind::Prose, u"answer/line"_s, answerLine());
    const RecordFacts *reply = m_papers.reply();
    if (reply) {
        const QStringList paragraphs =
            toQString(reply->text("words")).split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype place = 0; place < paragraphs.size(); ++place)
            add(PaperKind::School, u"answer/words/%1"_s.arg(place), paragraphs[place]);
        addPoints(*reply);
    }
    const RecordFacts *note = m_papers.note();
    if (note == nullptr || note->elements("addenda").empty())
        return;
    add(PaperKind::Heading, u"addenda"_s, tr("Added later"));
    QStringList addenda;
    for (const Value &each : note->elements("addenda"))
        addenda << tr("%1: %2").arg(longDay(each.at("on").textOr()),
                                    toQString(each.at("text").textOr()));
    addItems(u"addenda"_s, addenda);
}

/// Each point of fact with what became of it; the last answer to it counts.
void PaperWriter::addPoints(const RecordFacts &reply)
{
    const List &points = reply.elements("factual_points");
    if (points.empty())
        return;
    add(PaperKind::Subheading, u"answer/points"_s, tr("Points of fact"));
    for (const Value &point : points) {
        const std::int64_t number = point.at("number").numberOr(0);
        const QString id = u"answer/point/%1"_s.arg(number);
        add(PaperKind::School, id,
            tr("%1. %2").arg(number).arg(toQString(point.at("text").textOr())));
        QString answer = tr("Not answered yet.");
        for (const Value &each : reply.elements("answers")) {
            const bool *accepted = each.at("accepted").truth();
            if (each.at("number").numberOr(0) != number || accepted == nullptr)
                continue;
            const QString because = toQString(each.at("because").textOr());
            const QString word = *accepted ? tr("Accepted.") : tr("Not accepted.");
            answer = because.isEmpty() ? word : tr("%1 %2").arg(word, because);
        }
        add(PaperKind::Quiet, id + u"/answer"_s, answer);
    }
}

PaperLine &PaperWriter::add(PaperKind kind, const QString &id, const QString &text)
{
    m_paper.lines.push_back({.id = id, .kind = kind, .text = text});
    return m_paper.lines.back();
}

/// A part of the note under its label, a paragraph a line; where it is needed and not there yet,
/// the place for it.
void PaperWriter::addProse(const char *unit, bool isNeeded)
{
    const QString name = QString::fromLatin1(unit);
    const Unit *declared = m_schema.type("visit_note")->unit(unit);
    const QStringList paragraphs = noteText(unit).split(u'\n', Qt::SkipEmptyParts);
    if (paragraphs.isEmpty() && !isNeeded)
        return;
    const bool isAlone = name == u"purpose" || name == u"saw" || name == u"groups"
        || name == u"actions" || name == u"support" || name == u"well_being"
        || name == u"next_visit";
    if (!isAlone)
        add(PaperKind::Subheading, name + u"/label"_s, toQString(declared->label));
    if (paragraphs.isEmpty()) {
        add(PaperKind::Missing, name,
            tr("“%1” is still to be written.").arg(toQString(declared->label)))
            .field = name;
        return;
    }
    const RecordFacts *note = m_papers.note();
    const auto shown = note->units.find(unit);
    for (qsizetype place = 0; place < paragraphs.size(); ++place) {
        PaperLine &line = add(PaperKind::Prose, u"%1/%2"_s.arg(name).arg(place), paragraphs[place]);
        line.field = name;
        if (shown != note->units.end() && shown->second.standing == Standing::Unread)
            line.standing = u"unread"_s;
    }
}

void PaperWriter::addItems(const QString &id, const QStringList &items)
{
    for (qsizetype place = 0; place < items.size(); ++place)
        add(PaperKind::Item, u"%1/%2"_s.arg(id).arg(place), items[place]);
}

QString PaperWriter::noteText(const char *unit) const
{
    const RecordFacts *note = m_papers.note();
    return note ? toQString(note->text(unit)).trimmed() : QString();
}

QStringList PaperWriter::actionLines() const
{
    QStringList lines;
    for (const RecordFacts *action : m_papers.actions()) {
        const auto promise = action->units.find("promise");
        const bool contested =
            promise != action->units.end() && promise->second.standing == Standing::Contested;
        QString who = toQString(action->text("promise.who"));
        if (who.isEmpty())
            who = label("action-owners", action->text("promise.owner"));
        const QString due =
            contested ? tr("two dates, to be settled") : longDay(action->text("promise.due"));
        QStringList parts{who, due};
        parts.removeAll(QString());
        const QString what = toQString(action->text("what")).simplified();
        lines << (parts.isEmpty() ? what : tr("%1 (%2)").arg(what, parts.join(u", "_s)));
    }
    return lines;
}

QString PaperWriter::label(const char *vocabulary, std::string_view code) const
{
    return code.empty() ? QString() : labelOf(m_schema, vocabulary, code);
}

} // namespace cairn
