#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include "shared/book/reading.h"

#include <map>
#include <string_view>

namespace cairn {

/// From the values of `shared` to what Qt shows. Called on the store thread.

[[nodiscard]] QString toQString(std::string_view text);

/// The text at a path; empty where there is none.
[[nodiscard]] QString textAt(const RecordView &view, std::string_view path);

/// The label of a code; the code itself, spelled as words, where the vocabulary does not know it.
[[nodiscard]] QString labelOf(const Schema &schema, std::string_view vocabulary,
                              std::string_view code);

/// Local time; invalid for 0, which means never.
[[nodiscard]] QDateTime localTime(std::int64_t millis);

/// The day that it is here.
[[nodiscard]] QDate dayOf(const Surroundings &surroundings);

/// When and by whom a record was made, as far as its newest fixed unit says.
[[nodiscard]] const Head *makingOf(const RecordView &view);

[[nodiscard]] QString toQString(Standing standing);

/// What the school is called here, above what the register says.
[[nodiscard]] QString schoolName(const RecordView &school);

/// Names of people by id, read once a deed.
using PeopleNames = std::map<PersonId, QString>;
[[nodiscard]] Result<PeopleNames> readPeople(Book &book);
[[nodiscard]] QString nameOf(const PeopleNames &people, const PersonId &person);
/// Who is on a visit, with commas between.
[[nodiscard]] QString visitorsOf(const RecordView &visit, const PeopleNames &people);

} // namespace cairn
