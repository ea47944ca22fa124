#pragma once

#include <QDateTime>
#include <QString>

#include "client/rows/term_lines.h"
#include "shared/book/reading.h"

#include <vector>

namespace cairn {

/// One view of what waits for people, as its author left it.
struct SideLine {
    QString id = {}; ///< of the revision
    QString author = {};
    bool mine = false;
    bool here = false; ///< written on this device
    QDateTime at = {};
    QString headline = {}; ///< what was chosen: "Developing, medium confidence"
    QString words = {};    ///< what was written
    QString seen = {};     ///< what stood there when it was written; empty: nothing
    QString seenBy = {};   ///< who had written that

    friend bool operator==(const SideLine &, const SideLine &) = default;
};

/// A field of the unit, for writing another value.
struct ChoiceField {
    QString id = {}; ///< name of the field; empty: the unit is one value
    QString label = {};
    std::vector<TermLine> choices = {}; ///< empty: free text
    bool isLong = false;

    friend bool operator==(const ChoiceField &, const ChoiceField &) = default;
};

/// One unit of one record that waits for people.
struct Decision {
    QString id = {}; ///< "<record> <unit>"
    RecordId record;
    std::string type;
    std::string unit;
    QString what = {};  ///< "Judgement: Early years"
    QString where = {}; ///< school
    QDate day = {};     ///< of the visit
    QString unitLabel = {};
    bool contested = false; ///< else it waits to be read
    bool prose = false;
    bool mine = true;      ///< for the reader to settle
    QString settlers = {}; ///< who settles it, in words; empty: anybody who may write it
    QString merged = {};   ///< what the machine made of it, where it waits to be read
    std::vector<SideLine> sides = {};
    std::vector<ChoiceField> fields = {};
};

[[nodiscard]] Result<std::vector<Decision>> readDecisions(Book &book, const Writer &me);

} // namespace cairn
