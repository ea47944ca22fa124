#include "shared/book/receipts.h"

namespace cairn {

namespace {

bool isKept(const PushLine &line)
{
    // Under another device's name nothing is kept, not even a refusal.
    return line.rule != "device"
        && (line.outcome != PushLine::Outcome::Held || !notTaken(line.rule));
}

bool goesOn(const Receipt &receipt, const RevisionId &id)
{
    return receipt.device == id.device && receipt.incarnation == id.incarnation
        && receipt.last() + 1 == id.sequence && receipt.stamps.size() < kReceiptRevisionsMax;
}

std::optional<Stamp> stampOf(const PushLine &line)
{
    const bool entered =
        line.outcome == PushLine::Outcome::Accepted || line.outcome == PushLine::Outcome::Duplicate;
    return entered ? std::optional(line.stamp) : std::nullopt;
}

} // namespace

std::vector<Receipt> receiptsFor(const std::vector<Answered> &answered, const Seal &seal)
{
    std::vector<Receipt> receipts;
    for (const Answered &each : answered) {
        if (!isKept(each.line))
            continue;
        const RevisionId &id = each.line.revision;
        if (receipts.empty() || !goesOn(receipts.back(), id))
            receipts.push_back({seal.epoch, id.device, id.incarnation, id.sequence, {}, {}, {}});
        receipts.back().tail = each.hash;
        receipts.back().stamps.push_back(stampOf(each.line));
    }
    for (Receipt &receipt : receipts)
        sign(receipt, seal.key);
    return receipts;
}

} // namespace cairn
