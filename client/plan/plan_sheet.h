#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include "client/rows/term_lines.h"
#include "shared/book/book.h"
#include "shared/domain/finding.h"

#include <array>
#include <vector>

namespace cairn {

/// What a school needs and what was planned for it, as one grid: a row a record, the same seven
/// columns for every kind of it.
constexpr std::size_t kPlanColumns = 7;
constexpr int kWhatColumn = 0;

/// How a cell is written in.
enum class PlanControl { Nothing, Line, Prose, Day, Choice, Set, State, Told, Reading };

struct PlanCell {
    QString id = {};   ///< number of its column
    QString path = {}; ///< in the record; empty: this kind has nothing there
    QString label = {};
    PlanControl control = PlanControl::Nothing;
    QString value = {};        ///< as it is written
    QString told = {};         ///< as it is read
    QStringList chosen = {};   ///< codes or ids that stand in a set
    QString lock = {};         ///< why it cannot be written here and now; empty: it can
    bool contested = false;    ///< people must decide
    bool late = false;         ///< a promise whose day has gone by
    bool unsaved = false;      ///< what stands here was typed and not kept yet
    bool schoolsVoice = false; ///< the school's own word

    friend bool operator==(const PlanCell &, const PlanCell &) = default;
};

/// What keeps the last thing that was done in a row from being kept, or is worth knowing.
struct PlanTrouble {
    QString sentence = {};
    QString label = {};     ///< of the cell that it speaks of
    bool asks = false;      ///< it can be kept with a because
    bool kept = false;      ///< it was kept; this is worth knowing
    QString elsewhere = {}; ///< what somebody else put there meanwhile
    QString lack = {};      ///< label of the one text that is missing for a move

    friend bool operator==(const PlanTrouble &, const PlanTrouble &) = default;
};

/// The row of a record that is not made yet.
inline const QString kNewPlanRow = QStringLiteral("new");

struct PlanRow {
    QString id = {};   ///< of the record
    QString kind = {}; ///< its type
    QString kindLabel = {};
    int depth = 0;
    QString plan = {};      ///< id of the plan that it is of; empty: none
    QString objective = {}; ///< the same for an objective
    QString cameFrom = {};  ///< name of the plan that it was carried on from
    bool goesOn = false;    ///< it was carried on into a later plan
    std::vector<PlanCell> cells = {};
    PlanTrouble trouble = {};

    [[nodiscard]] const PlanCell *cell(int column) const;
    friend bool operator==(const PlanRow &, const PlanRow &) = default;
};

struct PlanSheet {
    QString schoolId = {};
    QString school = {};
    std::vector<PlanRow> rows = {};
    int finished = 0; ///< rows that nothing more comes of
    std::vector<TermLine> people = {};
    std::vector<TermLine> needs = {}; ///< open ones
};

/// Who looks, and when.
struct PlanReader {
    PersonId me = {};
    std::string role = {};
    QDate today = {};
    bool showsFinished = false;
};

[[nodiscard]] Result<PlanSheet> readPlan(Book &book, const RecordId &school,
                                         const PlanReader &reader);

/// The paths of a kind's columns; empty where it has nothing.
using PlanPaths = std::array<const char *, kPlanColumns>;
[[nodiscard]] const PlanPaths &planPathsOf(std::string_view type);

/// A row for a record of the kind that is still to be made: only its first cell can be written.
[[nodiscard]] PlanRow newPlanRow(const Schema &schema, std::string_view type);

/// What may be chosen in a cell.
struct PlanChoice {
    QString id = {}; ///< code, or the id of a record
    QString label = {};
    QString note = {}; ///< why not, or what is worth knowing first
    bool chosen = false;
    bool open = true;

    friend bool operator==(const PlanChoice &, const PlanChoice &) = default;
};

/// What the rules say of a move.
[[nodiscard]] Result<Findings> planMoveFindings(Book &book, const RecordId &record,
                                                std::string_view target, const PlanReader &reader);

/// The states that a record may move to, with what is in the way of each.
[[nodiscard]] Result<std::vector<PlanChoice>> readPlanMoves(Book &book, const RecordId &record,
                                                            const PlanReader &reader);

[[nodiscard]] std::vector<RowRole<PlanRow>> planRowRoles();
[[nodiscard]] std::vector<RowRole<PlanCell>> planCellRoles();
[[nodiscard]] std::vector<RowRole<PlanChoice>> planChoiceRoles();

} // namespace cairn
