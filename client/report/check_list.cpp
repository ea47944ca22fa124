#include "client/report/check_list.h"

#include <QCoreApplication>

#include "shared/domain/visit_note.h"

#include <algorithm>
#include <array>
#include <set>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

/// The deed of sharing fills these in, and shows them first.
bool isFilledBySharing(const Finding &finding)
{
    return finding.where.starts_with("distribution") || finding.where.starts_with("shared.");
}

class Checking {
    Q_DECLARE_TR_FUNCTIONS(CheckList)

public:
    Checking(const Schema &schema, const VisitPapers &papers, const SavingContext &words)
        : m_schema(schema), m_papers(papers), m_words(words), m_note(noteFacts(papers))
    {
    }

    CheckList run()
    {
        const std::string_view state = m_note.state();
        for (const RecordFacts *record : bearing())
            addStandings(*record);
        if (state == "final")
            return std::move(m_list);
        const bool isOut = state == "shared" || state == "replied";
        addRules(isOut ? "final" : "shared");
        if (isOut) {
            addPoints();
        } else {
            addJudgements();
            addWords();
        }
        std::ranges::stable_sort(m_list.lines, std::greater(), &CheckLine::blocks);
        return std::move(m_list);
    }

private:
    /// Records of which nothing may be contested or unread when the note is shared.
    [[nodiscard]] std::vector<const RecordFacts *> bearing() const
    {
        std::vector<const RecordFacts *> records = m_papers.judgements(m_schema);
        records.push_back(&m_papers.visit);
        records.push_back(&m_note);
        for (const RecordFacts *action : m_papers.actions())
            records.push_back(action);
        for (const RecordFacts *need : m_papers.linked.all("need"))
            records.push_back(need);
        return records;
    }

    void addStandings(const RecordFacts &record)
    {
        for (const auto &[name, view] : record.units) {
            if (view.standing == Standing::Settled)
                continue;
            const bool isContested = view.standing == Standing::Contested;
            ++(isContested ? m_list.contested : m_list.unread);
            CheckLine &line = add(isContested ? CheckKind::Contested : CheckKind::Unread,
                                  toText(record.id) + "/" + name, true);
            line.place = placeOf(record, name);
            line.sentence = isContested
                ? tr("Two people wrote different things. Settle it together.")
                : tr("Put together by machine. Read it, or write it anew.");
            line.field = fieldOf(record, name);
            line.area = toQString(record.text("about.area"));
        }
    }

    void addRules(std::string_view target)
    {
        const MoveContext context{.today = m_papers.today, .linked = m_papers.linked};
        for (const Finding &finding :
             judgeMove(*m_schema.type("visit_note"), m_note, target, context)) {
            if (finding.code == "move" || finding.code == "contested" || finding.code == "unread"
                || finding.code == "R13" || isFilledBySharing(finding))
                continue;
            const bool blocks = finding.weight == Weight::Refuses;
            const bool waits = finding.code == "R12";
            CheckLine &line =
                add(!blocks     ? CheckKind::Advice
                        : waits ? CheckKind::Waiting
                                : CheckKind::Missing,
                    finding.code + "/" + finding.where + "/" + finding.sentence, blocks);
            line.place = placeOf(m_note, finding.where);
            line.sentence = finding.code == "required" ? tr("Still to be written.")
                                                       : toQString(finding.sentence);
            line.field = fieldOf(m_note, finding.where);
        }
    }

    /// Rule R13, point by point, in the school's words.
    void addPoints()
    {
        for (const Value &point : m_papers.openPoints()) {
            const auto number = static_cast<int>(point.at("number").numberOr(0));
            CheckLine &line = add(CheckKind::Waiting, "point/" + std::to_string(number), true);
            line.place = tr("Point of fact %1").arg(number);
            line.sentence = toQString(point.at("text").textOr());
            line.point = number;
        }
    }

    void addJudgements()
    {
        for (const RecordFacts *judgement : m_papers.judgements(m_schema)) {
            if (judgement->state() != "started" && judgement->state() != "proposed")
                continue;
            const MoveContext context{.today = m_papers.today, .linked = m_papers.linked};
            const Findings findings =
                judgeMove(*m_schema.type("judgement"), *judgement, "agreed", context);
            addFindings(*judgement, findings);
            if (refuses(findings))
                continue;
            CheckLine &line = add(CheckKind::ToAgree, toText(judgement->id) + "/agree", true);
            line.place = placeOf(*judgement, {});
            line.sentence = tr("Its evidence carries it. Agree it with your co-visitor.");
            line.area = toQString(judgement->text("about.area"));
        }
    }

    void addFindings(const RecordFacts &judgement, const Findings &findings)
    {
        for (const Finding &finding : findings) {
            if (finding.code == "contested" || finding.code == "unread")
                continue; // said already
            const bool blocks = finding.weight == Weight::Refuses;
            CheckLine &line =
                add(blocks ? CheckKind::Unsupported : CheckKind::Advice,
                    toText(judgement.id) + "/" + finding.code + "/" + finding.where, blocks);
            line.place = placeOf(judgement, finding.where);
            line.sentence =
                finding.code == "required" ? tr("Still to be said.") : toQString(finding.sentence);
            line.field =
                finding.where == "statement" ? fieldOf(judgement, finding.where) : QString();
            line.area = toQString(judgement.text("about.area"));
        }
    }

    void addWords()
    {
        addWordsOf(m_note);
        for (const RecordFacts *judgement : m_papers.judgements(m_schema))
            addWordsOf(*judgement);
    }

    void addWordsOf(const RecordFacts &record)
    {
        const RecordType &type = *m_schema.type(record.type);
        for (const Unit &unit : type.units) {
            if (unit.policy != Policy::Prose || !isSaid(record.at(unit.name)))
                continue;
            int count = 0;
            for (const Finding &finding :
                 judgeSaving(m_schema, type, unit, record.at(unit.name), m_words)) {
                CheckLine &line = add(CheckKind::Words,
                                      "words/" + toText(record.id) + "/" + finding.where + "/"
                                          + std::to_string(count++),
                                      finding.weight == Weight::Refuses);
                line.place = placeOf(record, unit.name);
                line.sentence = toQString(finding.sentence);
                line.field = fieldOf(record, unit.name);
            }
        }
    }

    CheckLine &add(CheckKind kind, const std::string &id, bool blocks)
    {
        m_list.lines.push_back({.id = toQString(id), .kind = kind, .blocks = blocks});
        return m_list.lines.back();
    }

    [[nodiscard]] QString placeOf(const RecordFacts &record, std::string_view where) const
    {
        const RecordType &type = *m_schema.type(record.type);
        const Unit *unit = type.unit(where.substr(0, where.find('.')));
        const QString part = unit ? toQString(unit->label) : QString();
        if (record.type == "visit_note")
            return part;
        if (record.type != "judgement")
            return tr("%1: %2").arg(toQString(type.label), part.toLower());
        const QString area = labelOf(m_schema, "casl-areas", record.text("about.area"));
        return part.isEmpty() ? area : tr("%1: %2").arg(area, part.toLower());
    }

    [[nodiscard]] QString fieldOf(const RecordFacts &record, std::string_view where) const
    {
        const Unit *unit = m_schema.type(record.type)->unit(where);
        if (unit == nullptr || unit->policy != Policy::Prose)
            return {};
        if (record.type == "visit_note")
            return toQString(where);
        return record.type == "judgement" ? u"statement/"_s + toQString(record.text("about.area"))
                                          : QString();
    }

    const Schema &m_schema;
    const VisitPapers &m_papers;
    const SavingContext &m_words;
    RecordFacts m_note;
    CheckList m_list;
};

} // namespace

bool CheckList::blocks() const
{
    return std::ranges::any_of(lines, &CheckLine::blocks);
}

RecordFacts noteFacts(const VisitPapers &papers)
{
    if (const RecordFacts *written = papers.note()) {
        RecordFacts note = *written;
        if (note.state() == "shared" && hasReplied(papers.reply()))
            note.units["state"].value = "replied"; // the school moves its reply, not our note
        return note;
    }
    RecordFacts empty{.type = "visit_note"};
    empty.units["about"].value =
        Map{{"school", papers.visit.at("about.school")}, {"visit", toText(papers.visit.id)}};
    empty.units["state"].value = "drafting";
    return empty;
}

CheckList checkNote(const Schema &schema, const VisitPapers &papers, const SavingContext &words)
{
    return Checking(schema, papers, words).run();
}

} // namespace cairn
