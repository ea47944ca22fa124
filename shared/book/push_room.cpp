#include "shared/book/push_room.h"

#include "shared/book/device_facts.h"
#include "shared/wire/limits.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::size_t kActRoom = kActBytesMax + kReceiptRoom;

Result<void> keepAnnounced(DeviceTables &tables, const Map &limits, const std::string &name)
{
    const auto announced = limits.find(name);
    const std::int64_t count = announced == limits.end() ? 0 : announced->second.numberOr(0);
    return count <= 0 ? Result<void>() : tables.keepFact(name, std::to_string(count));
}

Result<std::size_t> announcedOr(DeviceTables &tables, const std::string &name, std::size_t most,
                                std::size_t least)
{
    const auto known = tables.fact(name);
    if (!known)
        return std::unexpected(known.error());
    if (!*known)
        return most;
    const auto announced = std::max<std::int64_t>(numberFrom(*known), 0);
    return std::clamp(static_cast<std::size_t>(announced), least, most);
}

} // namespace

Result<PushRoom> pushRoom(DeviceTables &tables)
{
    const auto revisions =
        announcedOr(tables, "push_revisions", kPushRevisionsMax, kActRevisionsMax);
    const auto bytes = announcedOr(tables, "push_bytes", kPushBytesMax, kActRoom);
    if (!revisions || !bytes)
        return std::unexpected(!revisions ? revisions.error() : bytes.error());
    return PushRoom{*revisions, *bytes};
}

Result<void> keepPushRoom(DeviceTables &tables, const Map &limits)
{
    auto kept = keepAnnounced(tables, limits, "push_revisions");
    return kept ? keepAnnounced(tables, limits, "push_bytes") : kept;
}

} // namespace cairn
