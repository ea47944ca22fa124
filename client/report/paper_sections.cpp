#include <QRegularExpression>
#include <QSet>

#include "client/report/paper_writer.h"

#include <algorithm>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTellingLetters = 5; ///< shorter words stand in every sentence

/// Without the sign that the quick-note line begins with.
QString withoutSign(const QString &text)
{
    static const QRegularExpression kSign(u"^[-+!>?] "_s);
    return QString(text).remove(kSign);
}

QSet<QString> tellingWords(const QString &text)
{
    static const QRegularExpression kGaps(u"\\W+"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> words;
    for (const QString &word : text.toLower().split(kGaps, Qt::SkipEmptyParts))
        if (word.size() >= kTellingLetters)
            words.insert(word.left(kTellingLetters)); // "reading" is near "readers"
    return words;
}

} // namespace

void PaperWriter::addSeen()
{
    add(PaperKind::Heading, u"purpose/head"_s, tr("Purpose and focus")).newPage = true;
    addProse("purpose", true);
    add(PaperKind::Heading, u"seen"_s, tr("What we saw"));
    addProse("saw", true);
    addProse("strengths", true);
    addProse("to_develop", true);
    addProse("safeguarding", false);
}

void PaperWriter::addJudgements()
{
    add(PaperKind::Heading, u"judged"_s, tr("Judgements"));
    addProse("own_view", true);
    if (m_judged.empty())
        add(PaperKind::Quiet, u"judged/none"_s, tr("No area was judged on this visit."));
    for (const JudgedArea &area : m_judged)
        addJudgement(area);
}

void PaperWriter::addJudgement(const JudgedArea &area)
{
    const QString id = u"judged/"_s + area.code;
    const QString position = area.contested ? tr("two views")
        : area.position.isEmpty()           ? tr("not judged yet")
                                            : area.position;
    PaperLine &head = add(PaperKind::Subheading, id, tr("%1: %2").arg(area.label, position));
    head.standing = area.contested ? u"contested"_s : QString();
    if (area.contested)
        addPosition(area);
    addStatement(area);
    QString rests = tr("Rests on %1").arg(area.resting);
    if (!area.kinds.isEmpty())
        rests += tr(": %1").arg(area.kinds);
    const QString sure = label("confidence", area.record->text("position.confidence")).toLower();
    add(PaperKind::Quiet, id + u"/rests"_s,
        sure.isEmpty() || area.contested ? rests + u'.'
                                         : tr("%1. Confidence: %2.").arg(rests, sure));
    addOwnView(area);
}

/// Both views, until the visitors have settled which one stands.
void PaperWriter::addPosition(const JudgedArea &area)
{
    const auto position = area.record->units.find("position");
    if (position == area.record->units.end())
        return;
    QStringList views;
    for (const Head &head : position->second.heads)
        views << tr("%1: %2. %3")
                     .arg(nameOf(m_papers.people, head.author),
                          label("casl-judgement-1", head.value.at("position").textOr()),
                          toQString(head.value.at("reason").textOr()));
    const auto from = m_paper.lines.size();
    addItems(u"judged/%1/views"_s.arg(area.code), views);
    for (auto place = from; place < m_paper.lines.size(); ++place)
        m_paper.lines[place].standing = u"contested"_s;
}

void PaperWriter::addStatement(const JudgedArea &area)
{
    const QString id = u"judged/%1/statement"_s.arg(area.code);
    const QString field = u"statement/"_s + area.code;
    const QStringList sentences = sentencesOf(toQString(area.record->text("statement")));
    const QStringList notes = sourcesOf(*area.record);
    const auto unit = area.record->units.find("statement");
    const bool unread =
        unit != area.record->units.end() && unit->second.standing == Standing::Unread;
    for (qsizetype place = 0; place < sentences.size(); ++place) {
        PaperLine &line = add(PaperKind::Sentence, u"%1/%2"_s.arg(id).arg(place), sentences[place]);
        line.field = field;
        line.notes = closestFirst(sentences[place], notes);
        line.standing = unread ? u"unread"_s : QString();
    }
    if (sentences.isEmpty())
        add(PaperKind::Missing, id, tr("A sentence or two that say why.")).field = field;
}

void PaperWriter::addOwnView(const JudgedArea &area)
{
    const RecordFacts *own = m_papers.ownView(area.code.toStdString());
    const QString id = u"judged/%1/own"_s.arg(area.code);
    if (own == nullptr) {
        add(PaperKind::Quiet, id, tr("The school’s own view of this area is not here."));
        return;
    }
    if (own->state() == "shared") {
        const QString words = toQString(own->text("statement"));
        add(PaperKind::School, id,
            area.ownPosition.isEmpty()
                ? tr("The school’s own view: “%1”").arg(words)
                : tr("The school’s own view: %1. “%2”").arg(area.ownPosition, words));
        return;
    }
    add(PaperKind::School, id,
        tr("The school gave no view of its own: %1").arg(toQString(own->text("not_given.reason"))));
}

void PaperWriter::addForWhom()
{
    add(PaperKind::Heading, u"whom"_s, tr("For whom"));
    addProse("groups", true);
    QStringList groups;
    QStringList because;
    for (const JudgedArea &area : m_judged) {
        for (const Value &group : area.record->elements("groups"))
            groups << label("vulnerable-groups", group.textOr());
        if (const QString words = toQString(area.record->text("groups_because")); !words.isEmpty())
            because << tr("%1: no group, because %2").arg(area.label, words);
    }
    groups.removeDuplicates();
    if (!groups.isEmpty())
        add(PaperKind::Quiet, u"whom/groups"_s,
            tr("Groups considered: %1.").arg(groups.join(u", "_s)));
    addItems(u"whom/because"_s, because);
}

void PaperWriter::addAgreed()
{
    add(PaperKind::Heading, u"agreed"_s, tr("Agreed"));
    addProse("actions", false);
    addItems(u"agreed/action"_s, actionLines());
    if (m_papers.actions().empty() && noteText("actions").isEmpty())
        add(PaperKind::Quiet, u"agreed/none"_s, tr("No action was agreed on this visit."));
    QStringList needs;
    for (const RecordFacts *need : m_papers.needs()) {
        const QString state = label("need-states", need->state()).toLower();
        needs << tr("%1 (%2)").arg(toQString(need->text("statement")).simplified(), state);
    }
    if (needs.isEmpty())
        return;
    add(PaperKind::Subheading, u"agreed/needs"_s, tr("What the school needs"));
    addItems(u"agreed/need"_s, needs);
}

void PaperWriter::addRest()
{
    add(PaperKind::Heading, u"support"_s, tr("Support"));
    addProse("support", false);
    if (noteText("support").isEmpty())
        add(PaperKind::Quiet, u"support/none"_s, tr("No support was offered or asked for."));
    add(PaperKind::Heading, u"well_being"_s, tr("Well-being of leaders and staff"));
    addProse("well_being", true);
    if (noteText("next_visit").isEmpty())
        return;
    add(PaperKind::Heading, u"next"_s, tr("Next visit"));
    addProse("next_visit", false);
}

JudgedArea PaperWriter::judged(const RecordFacts &judgement) const
{
    JudgedArea area{.record = &judgement,
                    .code = toQString(judgement.text("about.area")),
                    .label = label("casl-areas", judgement.text("about.area")),
                    .position = label("casl-judgement-1", judgement.text("position.position"))};
    const auto position = judgement.units.find("position");
    area.contested =
        position != judgement.units.end() && position->second.standing == Standing::Contested;
    const auto pieces = piecesOf(judgement, m_papers.linked);
    const QString strength =
        label("security", codeOf(securityOf(pieces, m_papers.today))).toLower();
    area.resting = pieces.empty() ? tr("no evidence yet")
        : pieces.size() == 1      ? tr("%1 evidence, 1 source").arg(strength)
                                  : tr("%1 evidence, %2 sources").arg(strength).arg(pieces.size());
    QStringList kinds;
    for (const std::string &kind : kindsOf(pieces)) {
        const bool observed = m_schema.vocabulary("observation-kinds")->term(kind) != nullptr;
        kinds << label(observed ? "observation-kinds" : "evidence-kinds", kind).toLower();
    }
    area.kinds = kinds.join(u", "_s);
    const RecordFacts *own = m_papers.ownView(judgement.text("about.area"));
    if (own && own->state() == "shared")
        area.ownPosition = label("casl-judgement-1", own->text("position.position"));
    return area;
}

/// Takes what the judgement is linked with among the sources of the paper; their notes.
QStringList PaperWriter::sourcesOf(const RecordFacts &judgement)
{
    QStringList notes;
    for (const char *side : {"evidence_for", "evidence_against"}) {
        for (const Value &member : judgement.elements(side)) {
            const RecordFacts *piece = m_papers.linked.find(member.textOr());
            if (piece == nullptr)
                continue;
            const RecordFacts *note = m_papers.linked.find(piece->text("observation"));
            if (note == nullptr)
                note = m_papers.linked.find(piece->text("source"));
            if (note == nullptr || note->type != "observation")
                continue;
            const QString id = toQString(toText(note->id));
            notes << id;
            if (std::ranges::find(m_paper.sources, id, &PaperSource::id) != m_paper.sources.end())
                continue;
            const auto about = note->units.find("about");
            m_paper.sources.push_back({id, label("observation-kinds", note->text("kind")),
                                       m_papers.nameOf(note->text("about.author")),
                                       about == note->units.end() || about->second.heads.empty()
                                           ? QDateTime()
                                           : localTime(about->second.heads.front().claimedMillis),
                                       withoutSign(toQString(note->text("seen"))),
                                       std::string_view(side) == "evidence_against"});
        }
    }
    return notes;
}

QStringList PaperWriter::closestFirst(const QString &sentence, QStringList notes) const
{
    const QSet<QString> said = tellingWords(sentence);
    const auto nearness = [&](const QString &note) {
        const auto source = std::ranges::find(m_paper.sources, note, &PaperSource::id);
        return source == m_paper.sources.end() ? qsizetype{0}
                                               : (tellingWords(source->words) & said).size();
    };
    std::ranges::stable_sort(notes, std::greater(), nearness);
    return notes;
}

} // namespace cairn
