#pragma once

#include <QString>

#include "client/rows/written_field.h"
#include "shared/book/record_act.h"

#include <optional>
#include <string>

namespace cairn {

/// What a person wrote, as a value of the field's kind. Faults as `typedValue`.
[[nodiscard]] Result<Value> takenValue(Book &book, const FieldType &type, const QString &written);

/// NotFound, with a sentence, where the record's kind has no such path.
[[nodiscard]] Result<FormPlace> placeIn(Book &book, const RecordView &record,
                                        const std::string &path);
[[nodiscard]] std::unexpected<Fault> noSuchPlace(const std::string &path);

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

} // namespace cairn
