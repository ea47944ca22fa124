#include "shared/book/check_receipts.h"

#include "shared/book/device_facts.h"
#include "shared/store/own_log.h"

#include <algorithm>
#include <limits>

namespace cairn {

namespace {

using Say = std::function<void(std::string)>;

bool isGenuine(const Receipt &receipt, const std::vector<SignaturePublicKey> &keys)
{
    return std::ranges::any_of(
        keys, [&](const SignaturePublicKey &key) { return isSignedBy(receipt, key); });
}

/// How many of the receipt's revisions entered, are here and say the same.
Result<std::uint64_t> covered(RevisionLog &log, const Receipt &receipt, const Say &say)
{
    std::uint64_t count = 0;
    for (std::uint64_t sequence = receipt.first; sequence <= receipt.last(); ++sequence) {
        const RevisionId id{receipt.device, receipt.incarnation, sequence};
        const auto held = log.find(id);
        if (!held)
            return std::unexpected(held.error());
        if (!*held) {
            say("revision " + toText(id) + " has a receipt and is not here");
            continue;
        }
        if (sequence == receipt.last() && (*held)->hash != receipt.tail)
            say("revision " + toText(id) + " is not what the county signed for");
        const auto stamp = stampIn(receipt, id);
        // After a server was put back the same revision has a later number, and keeps its time.
        if (stamp && (*held)->stamp && (*held)->stamp->effective != stamp->effective)
            say("revision " + toText(id) + " has another time than the county signed for");
        count += stamp ? 1 : 0;
    }
    return count;
}

} // namespace

Result<std::uint64_t> checkReceipts(Book &book, const Say &say)
{
    const auto device = deviceFact(book, "device");
    const auto keys = receiptKeys(book);
    if (!device || !keys)
        return std::unexpected(!device ? device.error() : keys.error());
    const auto id = parseId<DeviceId>(device->value_or(""));
    if (!id)
        return std::uint64_t{0}; // a book that is no device's
    const auto receipts = OwnLog(book.database, *id).allReceipts();
    if (!receipts)
        return std::unexpected(receipts.error());
    RevisionLog log(book.database);
    std::uint64_t count = 0;
    for (const Receipt &receipt : *receipts) {
        if (!isGenuine(receipt, *keys)) {
            say("a receipt from revision " + std::to_string(receipt.first)
                + " on is not signed by the county");
            continue;
        }
        const auto some = covered(log, receipt, say);
        if (!some)
            return some;
        count += *some;
    }
    return count;
}

} // namespace cairn
