#pragma once

#include <chrono>
#include <cstddef>

namespace cairn {

/// What one peer may cost the server. Every figure is there because something without it died
/// or stalled; the ones that only routes know (a body's size) stand in the route table.

constexpr std::size_t kConnectionsMax = 1024;
constexpr std::size_t kConnectionsPerAddressMax = 64; // an office sits behind one address
constexpr int kBacklogMax = 256;
constexpr std::chrono::milliseconds kAcceptPause{100}; // out of file handles: let some come back

constexpr std::chrono::seconds kHandshakeMax{5};
constexpr std::chrono::seconds kHeaderMax{10}; // from the first byte to the blank line
constexpr std::chrono::seconds kIdleMax{30};
constexpr std::chrono::seconds kTransferBase{10}; // a body: this and a second for each 8 KiB
constexpr std::size_t kTransferBytesPerSecondMin = std::size_t{8} * 1024;
constexpr std::chrono::seconds kTransferMax{140};
// A body that is taken piece by piece: 64 KiB of it, and all of it.
constexpr std::chrono::seconds kPieceMax{30};
constexpr std::chrono::minutes kStreamMax{10};
constexpr std::size_t kStreamsMax = 64; ///< at once; each holds a piece or two in memory
constexpr std::size_t kStreamsPerDeviceMax = 8;
constexpr std::chrono::minutes kConnectionLifeMax{10};
constexpr int kRequestsPerConnectionMax = 200;

constexpr std::size_t kHeaderBytesMax = std::size_t{8} * 1024;
constexpr std::size_t kHeaderFieldsMax = 64;
constexpr std::size_t kTargetBytesMax = 2'048;
constexpr std::size_t kReadSliceBytes = std::size_t{64} * 1024;

// After a refusal we read on for a moment: closing over unread bytes resets the connection, and
// the peer would never see why.
constexpr std::chrono::seconds kLingerMax{2};
constexpr std::size_t kLingerBytesMax = std::size_t{4} * 1024 * 1024;

constexpr std::chrono::seconds kDrainMax{20}; // a graceful stop waits this long for answers

} // namespace cairn
