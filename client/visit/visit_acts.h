#pragma once

#include <QString>

#include "client/visit/quick_note.h"
#include "client/visit/visit_sheet.h"
#include "shared/book/record_act.h"

namespace cairn {

/// The deeds of a visit as edits; `StoreThread::record` makes revisions of them.

[[nodiscard]] Edit newNote(const RecordId &visit, const PersonId &me, const QString &kind,
                           const QuickNote &note);
/// The tags that stand there are replaced by those typed; links are added.
[[nodiscard]] Edit retaggedNote(const RecordId &id, const NoteLine &before, const QuickNote &tags);
[[nodiscard]] Edit rewrittenNote(const RecordId &note, const QString &text);

/// The judgement of an area: made when it is not there yet.
struct JudgementPosition {
    QString position;
    QString confidence;
    QString reason;
};
[[nodiscard]] Edit judged(const RecordId &visit, const QString &area,
                          const JudgementPosition &position);

/// An observation becomes evidence by being linked: what it is and how direct follow from its kind.
[[nodiscard]] Edit newEvidence(const RecordId &visit, const NoteLine &note);
[[nodiscard]] Edit linked(const RecordId &visit, const QString &area, const RecordId &evidence,
                          bool against);
[[nodiscard]] Edit unlinked(const RecordId &visit, const QString &area, const RecordId &evidence,
                            bool against);

/// A part of the day begins, or has ended; times of day as "10:05".
[[nodiscard]] Edit newPart(const RecordId &visit, const PersonId &me, const QString &kind,
                           const QString &start);
[[nodiscard]] Edit endedPart(const RecordId &part, const QString &end);

[[nodiscard]] Edit moved(const RecordId &visit, const QString &state);
[[nodiscard]] Edit timed(const RecordId &visit, const QString &start, const QString &end);
[[nodiscard]] Edit withVisitor(const RecordId &visit, const QString &person, bool here);

} // namespace cairn
