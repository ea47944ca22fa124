#pragma once

#include "tests/simulation/chance.h"
#include "tests/simulation/disk.h"

#include <string>

namespace cairn::sim {

/// Makes SQLite's default file system one in memory: "server/book.db" is the file "book.db" on the
/// disk that was put in as "server". Call it once, before any database is opened.
void installMemoryVfs();

/// From here until it goes, the disk answers under this name.
class Mounted {
public:
    Mounted(std::string name, Disk &disk);
    ~Mounted();
    Mounted(const Mounted &) = delete;
    Mounted &operator=(const Mounted &) = delete;

private:
    std::string m_name;
};

/// What SQLite itself takes for chance comes from here on from this seed.
void seedSqlite(std::uint64_t seed);

} // namespace cairn::sim
