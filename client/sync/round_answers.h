#pragma once

#include <QSet>
#include <QString>

#include "shared/book/device_sync.h"
#include "shared/book/mend.h"

#include <string_view>

namespace cairn {

/// What the server's answers in a round mean for the book. Each is applied whole; a fault means
/// that nothing of it was taken over. What can be answered ahead is parsed apart.

struct Greeting {
    bool mayPull = true;
    bool scopesChanged = false;
    bool sendsAgain = false; ///< the county lost what it had; it is unsent once more
    bool forked = false;     ///< another copy of this device goes on with this life of its log
    std::int64_t clockAheadMillis = 0; ///< of the server's; 0: near enough
    std::int64_t serverWire = 1;       ///< what it speaks
};
/// Unauthorised: the county let this device in no more.
[[nodiscard]] Result<Greeting> takeHelloAnswer(Book &book, const Writer &writer,
                                               std::string_view text);

/// For when scopes came or went: anything may show otherwise now.
[[nodiscard]] QSet<QString> everyType(const Schema &schema);

[[nodiscard]] Result<PushAnswer> readPushAnswer(std::string_view text);

struct Page {
    std::size_t fresh = 0; ///< revisions of which it said something new
    QSet<QString> types;   ///< of their records
    bool more = false;
    bool greetFirst = false;                   ///< the scopes are others by now
    bool compared = false;                     ///< what both hold
    std::vector<Difference> differences = {};  ///< of what both were to compare
    std::vector<SnapshotOffer> snapshots = {}; ///< that come in pieces
};
[[nodiscard]] Result<PullAnswer> readPullAnswer(std::string_view text);
[[nodiscard]] Result<Page> takePullAnswer(Book &book, const PullRequest &asked,
                                          const PullAnswer &answer);

struct MendedPage {
    Mended mended;
    QSet<QString> types; ///< of what came
};
[[nodiscard]] Result<MendedPage> takeDigestAnswer(Book &book, const Writer &writer,
                                                  const DigestRequest &asked,
                                                  std::string_view text);

} // namespace cairn
