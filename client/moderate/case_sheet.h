#pragma once

#include <QDate>
#include <QString>

#include "client/rows/row_list_model.h"
#include "shared/book/record_act.h"

#include <vector>

namespace cairn {

/// A case that waits for its moderator.
struct CaseLine {
    QString id = {};
    QString school = {};
    QString area = {};
    QString position = {}; ///< label
    QString why = {};      ///< the rules that opened it, in words
    QDate on = {};         ///< when it was opened
    QString state = {};    ///< label

    friend bool operator==(const CaseLine &, const CaseLine &) = default;
};

/// Open cases of which this person is the moderator, the oldest first.
[[nodiscard]] Result<std::vector<CaseLine>> readCases(Book &book, const PersonId &me);

/// One reason for which a judgement is looked at once more.
struct CaseReason {
    QString id = {};
    QString rule = {}; ///< code: "R40e"
    QString label = {};
    QDate on = {};
    QString words = {};

    friend bool operator==(const CaseReason &, const CaseReason &) = default;
};

/// A question, or a reply to it.
struct CaseWord {
    QString id = {};
    QString text = {};
    bool reply = false;

    friend bool operator==(const CaseWord &, const CaseWord &) = default;
};

/// A case as its page shows it.
struct CaseSheet {
    QString id = {};
    QString judgement = {}; ///< id
    QString school = {};
    QString area = {};
    QString visitors = {};
    QString position = {}; ///< label
    QString confidence = {};
    QString reason = {};
    QString statement = {};
    QString groups = {};
    QString ownView = {}; ///< the school's, with its words; empty: none is here
    QString moderator = {};
    bool isMine = false;    ///< this person moderates it
    bool isVisitor = false; ///< this person judged
    QString state = {};     ///< code
    QString stateLabel = {};
    QString outcome = {}; ///< code; empty: none yet
    QString outcomeLabel = {};
    QString changedTo = {}; ///< code
    QString changedToLabel = {};
    QString wording = {};
    QString reasons = {}; ///< of the outcome
    bool contested = false;
    std::vector<CaseReason> why = {};
    std::vector<CaseWord> words = {}; ///< questions, each with what came after it
};

[[nodiscard]] Result<CaseSheet> readCase(Book &book, const RecordId &id, const PersonId &me);

/// What the moderator came to.
struct CaseOutcome {
    QString outcome;   ///< code
    QString changedTo; ///< code; of `changed`
    QString wording;   ///< of `upheld_wording`
    QString reasons;
};
[[nodiscard]] Edit settled(const RecordId &id, const CaseOutcome &outcome);
/// A question of the moderator's; the first moves the case on.
[[nodiscard]] Edit asked(const RecordId &id, const QString &question, bool isFirst);
[[nodiscard]] Edit replied(const RecordId &id, const QString &reply);

[[nodiscard]] std::vector<RowRole<CaseLine>> caseLineRoles();
[[nodiscard]] std::vector<RowRole<CaseReason>> caseReasonRoles();
[[nodiscard]] std::vector<RowRole<CaseWord>> caseWordRoles();

} // namespace cairn
