#pragma once

#include <QDate>
#include <QString>

#include "shared/book/book.h"

#include <vector>

namespace cairn {

/// One record that has the words, and where opening it leads.
struct Found {
    QString id = {};
    QString type = {}; ///< code
    QString typeLabel = {};
    QString title = {};   ///< the school
    QString snippet = {}; ///< the words in their place
    QDate day = {};       ///< of the visit
    QString school = {};  ///< id; empty: none
    QString visit = {};   ///< id; empty: it is not of a visit

    friend bool operator==(const Found &, const Found &) = default;
};

constexpr std::size_t kFoundMax = 30;

[[nodiscard]] Result<std::vector<Found>> findRecords(Book &book, const QString &words);

} // namespace cairn
