#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include "client/rows/school_around.h"
#include "client/rows/words_of_record.h"

#include <vector>

namespace cairn {

/// One observation as a line of the stream.
struct NoteLine {
    QString id = {};
    QDateTime at = {};
    QString author = {};
    bool mine = false;
    QString kind = {}; ///< code
    QString kindLabel = {};
    QString text = {};       ///< as its author wrote it
    QStringList areas = {};  ///< codes
    QString areaLabels = {}; ///< for reading
    QStringList roles = {};  ///< with whom; codes
    QString roleLabels = {};
    QString linkLabels = {}; ///< of the records it speaks of
    QString linkTo = {};     ///< the one that is linked; the note itself where there are several
    QString standing = {};   ///< "waiting", "sent", "refused", "contested" or "unread"
    QString link = {};       ///< "for" or "against" of the open judgement, else empty

    friend bool operator==(const NoteLine &, const NoteLine &) = default;
};

/// One thing that a judgement rests on.
struct EvidenceLine {
    QString id = {};
    QString note = {}; ///< id of the observation it was made of
    QString kindLabel = {};
    QString directness = {};
    QString text = {};
    QString author = {};
    QDateTime at = {};
    bool against = false;
    bool moved = false; ///< it came or changed since it was judged on

    friend bool operator==(const EvidenceLine &, const EvidenceLine &) = default;
};

/// The judgement of one area; it may not exist yet.
struct JudgementSheet {
    QString area = {};
    QString record = {}; ///< id; empty: nothing has been judged
    QString position = {};
    QString confidence = {};
    QString reason = {};
    QString standing = QStringLiteral("settled"); ///< of its position
    std::vector<EvidenceLine> evidence = {};
    QString moderation = {};      ///< id of the case that stands about it; empty: none
    QString moderationState = {}; ///< label
};

struct AreaLine {
    QString id = {}; ///< code
    QString label = {};
    int notes = 0;
    int evidence = 0;
    QString position = {};    ///< label
    QString ownPosition = {}; ///< of the school itself, label
    QString standing = {};
    bool judged = false;

    friend bool operator==(const AreaLine &, const AreaLine &) = default;
};

/// A part of the day as a visitor opened and closed it.
struct PartLine {
    QString id = {};
    QString author = {};
    bool mine = false;
    QString kind = {}; ///< code
    QString kindLabel = {};
    QDateTime start = {}; ///< to the minute
    QDateTime end = {};   ///< invalid: it goes on
};

/// A line of the day: a part of it that somebody opened, or a run of notes of one kind outside any.
struct SegmentLine {
    QString id = {};     ///< of the part, or of the first note
    QString noteId = {}; ///< its first note; empty: none yet
    QDateTime at = {};
    QDateTime until = {}; ///< invalid: it goes on, or nobody said
    QString label = {};
    int notes = 0;
    bool open = false;

    friend bool operator==(const SegmentLine &, const SegmentLine &) = default;
};

struct VisitorLine {
    QString id = {};
    QString name = {};
    bool here = false;
    bool isMe = false;

    friend bool operator==(const VisitorLine &, const VisitorLine &) = default;
};

/// A visit with everything that was written on it.
struct VisitSheet {
    QString id = {};
    QString schoolId = {};
    QString school = {};
    QString type = {};
    QDate day = {};
    QString start = {};
    QString end = {};
    QString state = {};     ///< code
    QStringList moves = {}; ///< states that may come next
    QString people = {};
    int contested = 0; ///< units of the visit and of its papers that wait for people
    int unread = 0;
    std::vector<OpenNeedLine> needs = {};
    std::vector<PromiseLine> promises = {};
    std::vector<OwnViewLine> ownViews = {};
    std::vector<VisitorLine> visitors = {}; ///< everybody known here
    std::vector<NoteLine> notes = {};       ///< by time
    std::vector<PartLine> parts = {};       ///< by their beginning
    std::vector<JudgementSheet> judgements = {};
};

/// Who reads a visit, and on what day.
struct VisitReader {
    PersonId me;
    QDate today;
};
[[nodiscard]] Result<VisitSheet> readVisit(Book &book, const RecordId &id,
                                           const VisitReader &reader);

[[nodiscard]] Result<std::vector<PartLine>>
readParts(Book &book, const RecordId &visit, const PersonId &me, const PeopleNames &people);

/// A note belongs to the part of its author that began last and had not ended.
[[nodiscard]] std::vector<SegmentLine> segmentsOf(const std::vector<NoteLine> &notes,
                                                  const std::vector<PartLine> &parts);
[[nodiscard]] std::vector<AreaLine> areasOf(const VisitSheet &sheet, const Schema &schema);

} // namespace cairn
