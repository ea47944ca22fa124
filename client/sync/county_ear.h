#pragma once

#include <QObject>

#include "client/sync/link.h"
#include "client/sync/round_answers.h"
#include "client/sync/sync_party.h"

#include <cstdint>
#include <string>

namespace cairn {

/// Keeps one question open at the county between rounds: is there anything new? The answer comes
/// when there is, or empty after kPullWaitMillisMax. One question at a time.
class CountyEar : public QObject {
    Q_OBJECT

public:
    CountyEar(const SyncParty &party, Link &link, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_open; }
    void open(const std::string &token, std::int64_t serverWire);
    /// What still comes as an answer is passed over: the cursors may have moved under it.
    void close();

signals:
    void heard(const cairn::Page &page);
    void lost(const cairn::LinkTrouble &trouble);

private:
    void take(const PullRequest &asked, const LinkAnswer &answer);

    const SyncParty &m_party;
    Link &m_link;
    bool m_open = false;
    std::uint64_t m_question = 0; ///< number of the one that is open
};

} // namespace cairn
