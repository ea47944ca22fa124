#pragma once

#include <QCoreApplication>

#include "client/report/paper.h"
#include "shared/domain/evidence.h"

namespace cairn {

/// A judgement as the paper speaks of it.
struct JudgedArea {
    const RecordFacts *record;
    QString code = {};
    QString label = {};
    QString position = {}; ///< label; empty: none yet
    QString resting = {};  ///< "secure evidence, 6 sources"
    QString kinds = {};    ///< "learning walk, work look"
    QString ownPosition = {};
    bool contested = false;
};

/// Sets line after line of one paper. The words of the county are read, never changed.
class PaperWriter {
    Q_DECLARE_TR_FUNCTIONS(RecordOfVisit)

public:
    PaperWriter(const Schema &schema, const VisitPapers &papers);

    [[nodiscard]] Paper write();

private:
    void addHead();
    void addSummary();
    void addSummaryOfJudgements();
    void addSeen();
    void addJudgements();
    void addJudgement(const JudgedArea &area);
    void addPosition(const JudgedArea &area);
    void addStatement(const JudgedArea &area);
    void addOwnView(const JudgedArea &area);
    void addForWhom();
    void addAgreed();
    void addRest();
    void addAnswer();
    void addPoints(const RecordFacts &reply);

    PaperLine &add(PaperKind kind, const QString &id, const QString &text);
    void addProse(const char *unit, bool isNeeded);
    void addItems(const QString &id, const QStringList &items);
    [[nodiscard]] QString noteText(const char *unit) const;
    [[nodiscard]] QString stateLine() const;
    [[nodiscard]] QString answerLine() const;
    [[nodiscard]] QStringList actionLines() const;
    [[nodiscard]] QString label(const char *vocabulary, std::string_view code) const;
    [[nodiscard]] JudgedArea judged(const RecordFacts &judgement) const;
    [[nodiscard]] QStringList sourcesOf(const RecordFacts &judgement);
    [[nodiscard]] QStringList closestFirst(const QString &sentence, QStringList notes) const;

    const Schema &m_schema;
    const VisitPapers &m_papers;
    std::vector<JudgedArea> m_judged;
    Paper m_paper;
};

} // namespace cairn
