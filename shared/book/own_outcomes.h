#pragma once

#include "shared/book/device_sync.h"
#include "shared/store/case_files.h"
#include "shared/store/own_log.h"

#include <set>

namespace cairn {

/// What the county says of this device's own revisions, and what that makes of their cases; within
/// the transaction of whoever took the answer.
class OwnOutcomes {
public:
    OwnOutcomes(Book &book, const DeviceId &own)
        : m_book(book), m_log(book.database), m_own(book.database, own), m_files(book.database)
    {
    }

    /// What has entered stays in, whatever an older answer says. Returns whether anything changed.
    [[nodiscard]] Result<bool> take(const PushLine &line, const Logged &held);
    /// As a pull brings it, with what people ruled. Nothing changes where the name means another
    /// revision here.
    [[nodiscard]] Result<bool> take(const VerdictLine &verdict);
    [[nodiscard]] Result<void> take(const PleaLine &answer);

    [[nodiscard]] const std::set<RecordId> &touched() const { return m_touched; }

private:
    [[nodiscard]] Result<bool> settle(const PushLine &line, const Logged &held);
    [[nodiscard]] Result<bool> showsTheSame(const Logged &before, Outcome outcome);
    [[nodiscard]] Result<void> enter(const Revision &revision);
    [[nodiscard]] Result<void> openCase(const RevisionId &id);

    Book &m_book;
    RevisionLog m_log;
    OwnLog m_own;
    CaseFiles m_files;
    std::set<RecordId> m_touched;
};

} // namespace cairn
