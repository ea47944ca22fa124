#pragma once

#include <QString>
#include <QStringList>

#include "shared/book/record_act.h"

#include <map>

namespace cairn {

/// What somebody wrote in one field of a form.
struct FieldWriting {
    RecordId record;
    std::string path;  ///< "unit" or "unit.field"
    QString text;      ///< as it was written
    QString base;      ///< what stood there when the writing began, in the same way
    bool over = false; ///< over whatever stands there by now
};

/// What it means for the record.
struct FieldEdit {
    std::optional<Edit> edit = {}; ///< nothing: it says what stands there already, or `elsewhere`
    QString elsewhere = {};        ///< what somebody else put there meanwhile; nothing is written
};

/// Both changes of a prose are kept: what was written moves to where its place has gone. Any other
/// value that changed meanwhile is put before the person. Faults as `typedValue`.
[[nodiscard]] Result<FieldEdit> fieldEdit(Book &book, const FieldWriting &writing);

/// A new element of a set or a new entry; `parts`: field → what was written; "" for a single value.
[[nodiscard]] Result<Edit> memberAdded(Book &book, const RecordId &record, const std::string &unit,
                                       const std::map<std::string, QString> &parts);
/// `member`: its value as canonical JSON.
[[nodiscard]] Edit memberRemoved(const RecordId &record, const std::string &unit,
                                 const Value &member);

/// A new record of what was written in its first fields. Refused: something that it cannot do
/// without is missing.
[[nodiscard]] Result<Edit> beginning(Book &book, const RecordType &type,
                                     const std::map<std::string, QString> &written);

} // namespace cairn
