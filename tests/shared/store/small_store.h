#pragma once

#include <QTemporaryDir>
#include <QTest>

#include "shared/store/views.h"

namespace cairn::test {

/// A directory with one encrypted store in it.
struct Files {
    QTemporaryDir directory;
    DatabaseOptions options() const
    {
        return {.file = directory.filePath("store.db").toStdString(), .key = DatabaseKey{1, 2, 3}};
    }
    std::unique_ptr<Database> open() const { return std::move(*Database::open(options())); }
};

inline RecordId recordId(std::uint8_t number)
{
    RecordId id;
    id.bytes[0] = number;
    return id;
}

inline void putRow(Database &database, std::uint8_t number, const char *units, const char *words,
                   const std::vector<Reference> &references = {})
{
    const auto row =
        Views(database).put({recordId(number), "observation", "visit:v", 0, 0, units}, references);
    QVERIFY(row);
    QVERIFY(Views(database).putWords(*row, words));
}

} // namespace cairn::test
