#pragma once

#include <QString>
#include <QStringList>

#include "client/rows/row_list_model.h"
#include "shared/book/book.h"

#include <string>
#include <vector>

namespace cairn {

/// One record in a list.
struct RecordLine {
    QString id = {};
    QString title = {};
    QString school = {};
    QString state = {};    ///< label; empty: the type has no states
    QString standing = {}; ///< settled, unread or contested
    QString first = {};    ///< the columns, as columnsOf says
    QString second = {};
    QString third = {};

    [[nodiscard]] bool has(const QStringList &words) const;
    friend bool operator==(const RecordLine &, const RecordLine &) = default;
};

/// What to list. Newest first.
struct RecordWish {
    std::string type;
    RecordId school = {};  ///< null: of all schools
    std::string path = {}; ///< with `target`: only records that name it there
    std::string target = {};
};

constexpr std::size_t kLinesMax = 2'000; ///< what a person looks through; search finds the rest

struct RecordLines {
    std::vector<RecordLine> lines = {};
    std::size_t total = 0; ///< records of the type, listed or not
};

[[nodiscard]] Result<RecordLines> readLines(Book &book, const RecordWish &wish);

/// How many records of a type there are, of a school where that can be told by the record alone;
/// -1: it cannot.
struct KindLine {
    QString id = {};
    QString label = {};
    QString help = {};
    int count = 0;

    friend bool operator==(const KindLine &, const KindLine &) = default;
};
[[nodiscard]] Result<std::vector<KindLine>> readKinds(Book &book, const RecordId &school);

[[nodiscard]] std::vector<RowRole<RecordLine>> recordLineRoles();
[[nodiscard]] std::vector<RowRole<KindLine>> kindLineRoles();

} // namespace cairn
