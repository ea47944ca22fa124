#pragma once

#include "shared/book/book.h"
#include "shared/store/revision_log.h"

#include <set>

namespace cairn {

/// Works records out again from the log and keeps how they show; takes those away of which nothing
/// is left. Within the transaction of whoever changed the log. Many at once cost far less than one
/// by one: the words of a text are indexed in one run.
[[nodiscard]] Result<void> refresh(Book &book, const RecordId &record);
[[nodiscard]] Result<void> refreshAll(Book &book, const std::set<RecordId> &records);

/// Records on their way into the log, in two kinds: those that show already are worked out again
/// from the log, once; of new ones everything is at hand.
class Touched {
public:
    explicit Touched(Book &book) : m_book(book) {}

    /// Has come into the log just now.
    [[nodiscard]] Result<void> came(Logged logged);
    /// Something of the record was there before and counts otherwise now.
    void changed(const RecordId &record);
    /// The record does not show yet what has come.
    [[nodiscard]] bool isBehind(const RecordId &record) const
    {
        return m_new.contains(record) || m_old.contains(record);
    }
    [[nodiscard]] Result<void> refresh();

private:
    Book &m_book;
    std::map<RecordId, std::vector<Logged>> m_new;
    std::set<RecordId> m_old;
};

} // namespace cairn
