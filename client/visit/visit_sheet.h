#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include "client/rows/school_around.h"

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

/// A run of notes of one kind: the plan of the day as it went.
struct SegmentLine {
    QString id = {}; ///< of its first note
    QDateTime at = {};
    QString label = {};
    int notes = 0;

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
    std::vector<JudgementSheet> judgements = {};
};

/// Who reads a visit, and on what day.
struct VisitReader {
    PersonId me;
    QDate today;
};
[[nodiscard]] Result<VisitSheet> readVisit(Book &book, const RecordId &id,
                                           const VisitReader &reader);

[[nodiscard]] std::vector<SegmentLine> segmentsOf(const std::vector<NoteLine> &notes);
[[nodiscard]] std::vector<AreaLine> areasOf(const VisitSheet &sheet, const Schema &schema);

} // namespace cairn
