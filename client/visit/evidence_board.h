#pragma once

#include "client/rows/row_list_model.h"
#include "client/visit/visit_sheet.h"

namespace cairn {

/// One area of the framework on the evidence board: what was noted, what it is judged on, what is
/// thought of it.
struct BoardLine {
    QString id = {}; ///< code
    QString label = {};
    int strengths = 0;     ///< notes that begin with +
    int concerns = 0;      ///< and with -
    QString strength = {}; ///< words of the first of them
    QString concern = {};
    int notes = 0;
    int evidence = 0;
    int against = 0;
    QString kinds = {};      ///< of the evidence, each once: "Learning walk, Work look"
    bool firstHand = false;  ///< some of it was seen by a visitor
    bool lookedAt = false;   ///< something was noted or judged
    QString position = {};   ///< label
    QString confidence = {}; ///< label
    QString standing = {};
    QString moderation = {}; ///< state of the case that stands about it, in words
    int moved = 0;           ///< pieces that came or changed since it was judged

    friend bool operator==(const BoardLine &, const BoardLine &) = default;
};

/// Every area, in the order of the framework; one that nobody looked at says so.
[[nodiscard]] std::vector<BoardLine> boardOf(const VisitSheet &sheet, const Schema &schema);
[[nodiscard]] std::vector<RowRole<BoardLine>> boardRoles();

} // namespace cairn
