#pragma once

#include <QDate>
#include <QString>

#include "shared/book/book.h"

#include <vector>

namespace cairn {

/// A part of a published note: its heading and the words under it.
struct NotePart {
    QString id = {}; ///< its place
    QString heading = {};
    QString words = {};

    friend bool operator==(const NotePart &, const NotePart &) = default;
};

/// A point of fact, and what the visitors made of it.
struct FactPoint {
    QString id = {}; ///< its number
    QString text = {};
    QString fate = {}; ///< "accepted", "not_accepted"; empty: it waits
    QString because = {};

    friend bool operator==(const FactPoint &, const FactPoint &) = default;
};

/// One published note and the school's answer to it.
struct NoteSheet {
    QString visit = {};
    QString school = {};
    QString schoolId = {};
    QString type = {};
    QDate day = {};
    QString version = {};
    QDate sharedOn = {};
    QDate replyDue = {};
    bool overdue = false;
    QString by = {};
    std::vector<NotePart> parts = {};
    QString state = {};  ///< of the reply: empty or "open" while none was sent
    QString answer = {}; ///< code of `agreement`
    QString words = {};
    QString standing = {};
    QString reply = {}; ///< id of the reply's record; empty: nothing was written yet
    std::vector<FactPoint> points = {};

    [[nodiscard]] bool isAnswered() const { return state == u"replied" || state == u"closed"; }
};

/// The newest version of the note of a visit. NotFound: none was shared with the school.
[[nodiscard]] Result<NoteSheet> readNoteSheet(Book &book, const RecordId &visit, QDate today);

/// The text of a published note, taken apart at the labels that stand above its parts.
[[nodiscard]] std::vector<NotePart> partsOfNote(const Schema &schema, const QString &text);

} // namespace cairn
