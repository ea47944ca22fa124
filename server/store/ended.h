#pragma once

#include <SQLiteCpp/Statement.h>

namespace cairn {

/// Ends a select with its scope. One left half way holds its connection in the past: a reader
/// would never see what was written after it.
class Ended {
public:
    explicit Ended(SQLite::Statement &select) : m_select(select) {}
    ~Ended() { m_select.tryReset(); }
    Ended(const Ended &) = delete;
    Ended &operator=(const Ended &) = delete;

private:
    SQLite::Statement &m_select;
};

} // namespace cairn
