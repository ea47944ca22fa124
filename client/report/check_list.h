#pragma once

#include <QString>

#include "client/report/visit_papers.h"
#include "shared/domain/saving.h"

#include <vector>

namespace cairn {

/// What a line of the check list is about.
enum class CheckKind {
    Contested,   ///< people must settle it
    Unread,      ///< put together by machine, nobody has read it
    Unsupported, ///< a judgement that its evidence does not carry yet
    ToAgree,     ///< a judgement that nothing keeps from being agreed
    Missing,
    Words,   ///< a likely name, a small number, a phrase to look at
    Waiting, ///< for the school
    Advice,
};

/// One thing to look at before the note moves on.
struct CheckLine {
    QString id = {};
    CheckKind kind = CheckKind::Advice;
    QString place = {}; ///< where, in words
    QString sentence = {};
    QString field = {}; ///< source field where it can be mended; empty: not in the note
    QString area = {};  ///< code, of what is about a judgement
    int point = 0;      ///< number of the school's point of fact that waits for an answer
    bool blocks = false;

    friend bool operator==(const CheckLine &, const CheckLine &) = default;
};

struct CheckList {
    std::vector<CheckLine> lines = {}; ///< what blocks comes first
    int contested = 0;
    int unread = 0;

    [[nodiscard]] bool blocks() const;
};

/// What is to be looked at before the note can be shared; once it is shared, before it is final.
[[nodiscard]] CheckList checkNote(const Schema &schema, const VisitPapers &papers,
                                  const SavingContext &words);

/// The note as rules see it: one that nobody has begun stands there empty.
[[nodiscard]] RecordFacts noteFacts(const VisitPapers &papers);

} // namespace cairn
