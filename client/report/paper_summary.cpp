#include <QLocale>
#include <QRegularExpression>

#include "client/report/paper_writer.h"
#include "shared/merge/sentences.h"

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSummaryItemsMax = 6; ///< so that the summary stays on its page

QString firstSentences(const QString &text, qsizetype count)
{
    return sentencesOf(text).mid(0, count).join(u' ');
}

/// Letters that a file system everywhere takes.
QString fileSafe(QString text)
{
    static const QRegularExpression kSigns(QStringLiteral("[^\\w .,’'()-]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return text.replace(kSigns, QStringLiteral(" ")).simplified();
}

} // namespace

QStringList sentencesOf(const QString &text)
{
    const Letters letters = lettersOf(text.toStdString());
    QStringList sentences;
    std::size_t from = 0;
    for (const std::size_t end : sentenceEnds(letters)) {
        const QString sentence =
            toQString(textOf(Letters(letters.begin() + static_cast<std::ptrdiff_t>(from),
                                     letters.begin() + static_cast<std::ptrdiff_t>(end))))
                .simplified();
        if (!sentence.isEmpty())
            sentences << sentence;
        from = end;
    }
    return sentences;
}

QString longDay(std::string_view day)
{
    const QDate date = QDate::fromString(toQString(day), Qt::ISODate);
    return date.isValid() ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                .toString(date, QStringLiteral("d MMMM yyyy"))
                          : QString();
}

void PaperWriter::addHead()
{
    const RecordFacts &visit = m_papers.visit;
    const RecordFacts *school = m_papers.school();
    QString name = school ? toQString(school->text("local.name")) : QString();
    if (name.isEmpty() && school)
        name = toQString(school->text("register.name"));
    const QString day = toQString(visit.text("date"));
    QStringList visitors;
    for (const Value &person : visit.elements("people"))
        visitors << m_papers.nameOf(person.textOr());
    visitors.sort();
    m_paper.title = tr("Record of visit: %1").arg(name);
    m_paper.author = visitors.join(QStringLiteral(", "));
    m_paper.fileName = fileSafe(tr("%1 %2 record of visit").arg(name, day)).simplified();

    add(PaperKind::Title, QStringLiteral("title"), name);
    QStringList facts{tr("Record of visit"),
                      label("visit-types", visit.text("about.type")).toLower(),
                      longDay(visit.text("date"))};
    const QString start = toQString(visit.text("times.start"));
    if (!start.isEmpty())
        facts << tr("%1 to %2").arg(start, toQString(visit.text("times.end")));
    facts.removeAll(QString());
    add(PaperKind::Facts, QStringLiteral("facts"), facts.join(QStringLiteral(" · ")));
    add(PaperKind::Facts, QStringLiteral("who"), tr("Visitors: %1").arg(m_paper.author));
    add(PaperKind::Facts, QStringLiteral("state"), stateLine());
}

QString PaperWriter::stateLine() const
{
    const RecordFacts *note = m_papers.note();
    const std::string_view state = note ? note->state() : std::string_view("drafting");
    const QString shared = note ? longDay(note->text("shared.on")) : QString();
    const QString due = note ? longDay(note->text("shared.reply_due")) : QString();
    if (state == "shared")
        return tr("Shared with the school on %1. Reply due on %2.").arg(shared, due);
    if (state == "replied")
        return tr("Shared with the school on %1. The school has replied.").arg(shared);
    if (state == "final")
        return tr("Final. Shared with the school on %1.").arg(shared);
    return state == "checked" ? tr("Signed off, not yet shared with the school.")
                              : tr("Draft, not yet shared with the school.");
}

void PaperWriter::addSummary()
{
    add(PaperKind::Heading, QStringLiteral("summary"), tr("Summary"));
    QStringList foci;
    for (const Value &focus : m_papers.visit.elements("foci"))
        foci << toQString(focus.at("sentence").textOr());
    if (!foci.isEmpty()) {
        add(PaperKind::Subheading, QStringLiteral("summary/foci"), tr("What the visit looked at"));
        addItems(QStringLiteral("summary/foci"), foci.mid(0, kSummaryItemsMax));
    }
    addSummaryOfJudgements();
    const auto part = [this](const char *unit, const QString &heading) {
        const QString text = firstSentences(noteText(unit), 2);
        if (text.isEmpty())
            return;
        const QString id = QStringLiteral("summary/") + QLatin1String(unit);
        add(PaperKind::Subheading, id, heading);
        add(PaperKind::Prose, id + u"/text"_s, text).field = QLatin1String(unit);
    };
    part("strengths", tr("Strengths"));
    part("to_develop", tr("To develop"));
    if (const QStringList actions = actionLines(); !actions.isEmpty()) {
        add(PaperKind::Subheading, QStringLiteral("summary/agreed"), tr("Agreed"));
        addItems(QStringLiteral("summary/agreed"), actions.mid(0, kSummaryItemsMax));
    }
    add(PaperKind::Subheading, QStringLiteral("summary/answer"), tr("The school’s answer"));
    add(PaperKind::Prose, QStringLiteral("summary/answer/text"), answerLine());
}

void PaperWriter::addSummaryOfJudgements()
{
    if (m_judged.empty())
        return;
    add(PaperKind::Subheading, QStringLiteral("summary/judged"), tr("Judgements"));
    for (const JudgedArea &area : m_judged) {
        const QString own = area.ownPosition.isEmpty()
            ? QString()
            : tr(" The school’s own view: %1.").arg(area.ownPosition);
        const QString position = area.contested ? tr("two views")
            : area.position.isEmpty()           ? tr("not judged yet")
                                                : area.position;
        PaperLine &line = add(PaperKind::Item, QStringLiteral("summary/judged/") + area.code,
                              tr("%1: %2 (%3).").arg(area.label, position, area.resting) + own);
        line.standing = area.contested ? QStringLiteral("contested") : QString();
    }
}

} // namespace cairn
