#pragma once

#include <QString>

#include "client/rows/field_edit.h"

#include <map>

namespace cairn {

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
