#pragma once

#include <QString>

#include "client/rows/told_value.h"
#include "shared/book/reading.h"

#include <map>
#include <string>

namespace cairn {

/// What stands for records in words: looked up once a reading, on the store thread.
class RecordWords {
public:
    explicit RecordWords(Book &book) : m_book(book) {}

    /// By the title that the type declares; the label of the type where nothing is said there.
    [[nodiscard]] QString titleOf(const RecordView &record);
    /// The same for an id; empty: it is not here.
    [[nodiscard]] QString titleOf(std::string_view id);
    /// To hand on to `tell`.
    [[nodiscard]] TitleOf titles();
    /// The school that it is about, over its visit or by where it lives; null: none.
    [[nodiscard]] RecordId schoolOf(const RecordView &record);

private:
    [[nodiscard]] QString titleAt(const RecordType &type, const RecordView &record);

    Book &m_book;
    std::map<std::string, QString, std::less<>> m_titles;   ///< id → title
    std::map<std::string, RecordId, std::less<>> m_schools; ///< visit's id → school
};

} // namespace cairn
