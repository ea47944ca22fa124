#pragma once

#include <cstddef>
#include <cstdint>

namespace cairn {

/// Announced by the server in its answer to hello and kept by both sides (design.md §7).
constexpr std::size_t kPushRevisionsMax = 500;
constexpr std::size_t kPushReceiptsMax = 500; ///< beside the revisions
constexpr std::size_t kPushPleasMax = 50;     ///< beside both
constexpr std::size_t kPushLinesMax = 1 + kPushRevisionsMax + kPushReceiptsMax + kPushPleasMax;
constexpr std::size_t kReasonBytesMax = 4'096; ///< of a plea or a ruling
constexpr std::size_t kContestsMax = 100;      ///< open ones, a device
constexpr std::size_t kNonceBytesMax = 64;
constexpr std::size_t kPushBytesMax = std::size_t{1024} * 1024;
constexpr std::size_t kPullRevisionsMax = 2'000;
constexpr std::size_t kPullBytesMax = std::size_t{1024} * 1024;
constexpr std::size_t kRevisionBytesMax = std::size_t{256} * 1024;
constexpr std::size_t kPullVerdictsMax = 500;
constexpr std::size_t kAsksMax = 100; ///< a pull
/// A page is cut after what went over.
constexpr std::size_t kPullAnswerBytesMax = 2 * kPullBytesMax + kRevisionBytesMax;
constexpr std::int64_t kPullWaitMillisMax = 20'000;
constexpr std::size_t kActRevisionsMax = 200;
constexpr std::size_t kActBytesMax = std::size_t{512} * 1024;
constexpr std::size_t kParentsMax = 1'000;
constexpr std::size_t kLivesMax = 1'000;
constexpr std::size_t kScopesMax = 20'000;
constexpr std::size_t kLoginBytesMax = std::size_t{4} * 1024;
constexpr std::size_t kRequestBytesMax = std::size_t{64} * 1024;

} // namespace cairn
