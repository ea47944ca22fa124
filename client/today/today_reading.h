#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include "shared/book/book.h"

#include <vector>

namespace cairn {

/// One visit as a line of a list.
struct VisitLine {
    QString id = {};
    QString schoolId = {};
    QString school = {};
    QString town = {};
    QString type = {};  ///< label
    QString state = {}; ///< code of visit-states
    QDate day = {};
    QString start = {}; ///< "09:20", local to the school
    QString end = {};
    QString people = {};  ///< names, me left out
    QString section = {}; ///< "underWay", "today", "week" or "next"
    QString standing = {};
    int notes = 0;
    QDateTime lastNote = {};

    friend bool operator==(const VisitLine &, const VisitLine &) = default;
};

struct Today {
    std::vector<VisitLine> visits = {}; ///< by section, day and time
};

/// How far ahead the list looks beyond this week.
constexpr int kNextDaysMax = 14;

/// The visits of `me`: those under way, today's, this week's (Monday to Sunday) and the next ones.
[[nodiscard]] Result<Today> readToday(Book &book, const PersonId &me, QDate today);

} // namespace cairn
