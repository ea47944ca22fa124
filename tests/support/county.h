#pragma once

#include <QTemporaryDir>

#include "shared/book/accept_push.h"
#include "shared/book/device_sync.h"
#include "shared/book/export.h"
#include "shared/book/reading.h"
#include "shared/book/record_act.h"

#include <memory>
#include <set>
#include <string>

namespace cairn::test {

/// A clock that stands until it is told to go on, and chance that repeats.
Surroundings fixedSurroundings(std::uint64_t seed, std::shared_ptr<Instant> clock);

std::shared_ptr<Instant> clockAt(const char *text);

/// A book of its own in a temporary directory, plain SQLite.
struct Desk {
    Desk(std::uint64_t seed, const char *now);

    std::shared_ptr<Instant> clock;
    QTemporaryDir directory;
    std::unique_ptr<Database> database;
    Book book;
    Writer writer;

    Saved did(const Edit &edit); ///< fails the program where the book says no
    Result<std::vector<Saved>> tried(const Edit &edit);
    RecordView shown(const RecordId &record);
    std::string exported(const std::optional<std::set<std::string>> &scopes = std::nullopt);
};

/// One server with a school, and devices that sync with it without a network between them.
struct County {
    County();

    Desk server;
    RecordId school;
    std::string schoolScope = "school:990137";
    Seal seal{"epoch", {}}; ///< with a key that every county of these tests has

    Rights leader(const char *name); ///< makes the person where there is none of the name
};

struct Device : Desk {
    Device(County &home, const char *name, std::uint64_t seed, const char *now);

    County &county;
    Rights rights;
    SigningKey key{};
    PushSummary sync(); ///< hello, push, pull until nothing is left
};

Edit newVisit(const RecordId &school, const std::vector<PersonId> &people = {});
Edit newObservation(const RecordId &visit, const PersonId &author, const char *seen,
                    const char *kind = "learning_walk");
Edit newJudgement(const RecordId &visit, const char *area, const char *position,
                  const char *reason);
Edit put(const RecordId &record, const char *unit, Value single);

} // namespace cairn::test
