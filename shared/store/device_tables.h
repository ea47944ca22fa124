#pragma once

#include "shared/store/database.h"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What this device (or the server, being one) knows about itself: named facts, how far each scope
/// has been pulled, and unfinished text.
class DeviceTables {
public:
    explicit DeviceTables(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<std::string>> fact(const std::string &name);
    /// Writes only where the value differs: idle contact must not touch the disk.
    [[nodiscard]] Result<void> keepFact(const std::string &name, const std::string &value);

    struct Scope {
        std::string id;
        std::uint64_t generation = 1;
        std::uint64_t cursor = 0;
    };
    [[nodiscard]] Result<std::vector<Scope>> scopes();
    [[nodiscard]] Result<void> keepScope(const Scope &scope);
    [[nodiscard]] Result<void> dropScope(const std::string &id);

    struct Draft {
        std::string key;
        std::string text;
        std::int64_t caret = 0;
        std::int64_t atMillis = 0;
    };
    [[nodiscard]] Result<std::optional<Draft>> draft(const std::string &key);
    /// Those whose keys begin so and go on, by key.
    [[nodiscard]] Result<std::vector<Draft>> draftsUnder(const std::string &beginning);
    [[nodiscard]] Result<void> keepDraft(const Draft &draft);
    [[nodiscard]] Result<void> dropDraft(const std::string &key);

private:
    Database &m_database;
};

} // namespace cairn
