#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include "client/rows/school_around.h"
#include "client/rows/term_lines.h"
#include "shared/book/book.h"

#include <vector>

namespace cairn {

/// A visit that the school awaits, or whose note it awaits.
struct AwaitedVisit {
    QString id = {};
    QDate day = {};
    QString start = {};
    QString end = {};
    QString type = {};
    QString people = {};
    QString state = {};
    QStringList foci = {};
    QString answer = {}; ///< code of `focus-agreements`; empty: the school has not answered
    QString answerLabel = {};
    QString words = {}; ///< of the school, with its answer
    QString standing = {};
    bool mayAnswer = false;

    friend bool operator==(const AwaitedVisit &, const AwaitedVisit &) = default;
};

/// What the school says of one area this year, or that it says nothing yet.
struct OwnViewRow {
    QString id = {}; ///< code of the area
    QString record = {};
    QString area = {};
    QString position = {};
    QString words = {}; ///< the statement, or why it is not given
    QString state = {};
    QDate asAt = {};
    QString standing = {};
    bool mayShare = false;
    bool mayDecline = false;
    QString inTheWay = {}; ///< of sharing it

    friend bool operator==(const OwnViewRow &, const OwnViewRow &) = default;
};

/// A visit note as the school received it, by its newest version.
struct NoteRow {
    QString id = {}; ///< of the visit
    QString type = {};
    QDate day = {};
    QString version = {};
    QDate sharedOn = {};
    QDate replyDue = {};
    bool overdue = false;
    QString answer = {}; ///< label; empty: the school has not answered
    QString standing = {};

    friend bool operator==(const NoteRow &, const NoteRow &) = default;
};

/// All that the head or the chair of a school comes for.
struct MySchool {
    QString id = {}; ///< empty: this laptop holds no school
    QString name = {};
    QString year = {};
    std::vector<TermLine> schools = {}; ///< who leads two chooses
    std::vector<AwaitedVisit> visits = {};
    std::vector<OwnViewRow> views = {};
    std::vector<NoteRow> notes = {}; ///< those that wait for an answer first
    std::vector<PromiseLine> promises = {};
    std::vector<OpenNeedLine> needs = {};
};

/// Of that school, or of the first that is on this laptop where it is null.
[[nodiscard]] Result<MySchool> readMySchool(Book &book, const RecordId &wanted, QDate today);

/// "2026-27": from September to August.
[[nodiscard]] QString schoolYearOf(QDate day);

[[nodiscard]] Result<std::vector<OwnViewRow>> readOwnViewRows(Book &book, const std::string &school,
                                                              QDate today);
[[nodiscard]] Result<std::vector<NoteRow>> readNoteRows(Book &book, const std::string &school,
                                                        QDate today);

} // namespace cairn
