#pragma once

#include "shared/base/surroundings.h"
#include "shared/history/revision.h"
#include "shared/merge/view.h"
#include "shared/schema/schema.h"
#include "shared/store/database.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// The running log of a device or of the server: one database, used by one thread at a time.
/// Deeds stand in files of their own beside this one; each is one transaction.
struct Book {
    Database &database;
    const Schema &schema;
    Surroundings surroundings;
    bool isSearched = true; ///< keeps the words of its records
};

/// The county's own: nobody searches it, so it keeps no words.
[[nodiscard]] inline Book countyBook(Database &database, const Schema &schema,
                                     Surroundings surroundings)
{
    return {database, schema, std::move(surroundings), false};
}

/// Who writes into this book, and as which life of which device.
struct Writer {
    PersonId person;
    DeviceId device;
    Incarnation incarnation;
    bool isServer = false; ///< the server may write `server` units
};

/// One record as it shows.
struct RecordView {
    RecordId id;
    std::string type;
    std::string scope;
    std::map<std::string, UnitView, std::less<>> units; ///< every declared unit and unknown ones

    /// The value at `unit` or `unit.field`; null where there is none.
    [[nodiscard]] const Value &at(std::string_view path) const;
    /// The worst standing of its units.
    [[nodiscard]] Standing standing() const;
};

/// `{record,type,scope,units:{U:…}}`, each unit as unit_value.h says.
[[nodiscard]] Value toValue(const RecordView &view);

} // namespace cairn
