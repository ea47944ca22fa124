#include "shared/history/receipt.h"

#include <algorithm>

namespace cairn {

namespace {

/// Commit number and effective time as steps from the stamp before: mostly small numbers.
List stepsOf(const std::vector<std::optional<Stamp>> &stamps)
{
    List steps;
    std::int64_t commit = 0;
    std::int64_t effective = 0;
    for (const std::optional<Stamp> &stamp : stamps) {
        if (!stamp) {
            steps.emplace_back();
            continue;
        }
        const auto nextCommit = static_cast<std::int64_t>(stamp->commit);
        const std::int64_t nextEffective = toMillis(stamp->effective);
        steps.emplace_back(List{nextCommit - commit, nextEffective - effective});
        commit = nextCommit;
        effective = nextEffective;
    }
    return steps;
}

std::optional<std::vector<std::optional<Stamp>>> stampsFrom(const List &steps)
{
    constexpr std::int64_t kStepMax = std::int64_t{1} << 50; // so that no sum overflows
    std::vector<std::optional<Stamp>> stamps;
    std::int64_t commit = 0;
    std::int64_t effective = 0;
    for (const Value &step : steps) {
        if (step == Value()) {
            stamps.emplace_back();
            continue;
        }
        const List *pair = step.list();
        if (!pair || pair->size() != 2)
            return std::nullopt;
        const std::int64_t byCommit = (*pair)[0].numberOr(kStepMax + 1);
        const std::int64_t byEffective = (*pair)[1].numberOr(kStepMax + 1);
        if (std::max({byCommit, -byCommit, byEffective, -byEffective}) > kStepMax)
            return std::nullopt;
        commit += byCommit;
        effective += byEffective;
        if (commit <= 0)
            return std::nullopt;
        stamps.emplace_back(Stamp{fromMillis(effective), static_cast<std::uint64_t>(commit)});
    }
    return stamps;
}

Map bodyOf(const Receipt &receipt)
{
    return {{"epoch", receipt.epoch},
            {"device", toText(receipt.device)},
            {"incarnation", toHex(receipt.incarnation.bytes)},
            {"first", static_cast<std::int64_t>(receipt.first)},
            {"tail", toBase64(receipt.tail)},
            {"stamps", stepsOf(receipt.stamps)}};
}

/// The words before it keep a receipt from being taken for anything else that the key signs.
std::string signedText(const Receipt &receipt)
{
    return "cairn-receipt-1\n" + canonical(Value(bodyOf(receipt)));
}

std::unexpected<Fault> noReceipt(const char *cause)
{
    return fault(FaultCode::Malformed, "This is not a receipt.", cause);
}

} // namespace

Value toValue(const Receipt &receipt)
{
    Map value = bodyOf(receipt);
    value.emplace("signature", toBase64(receipt.signature));
    return value;
}

Result<Receipt> receiptFrom(const Value &value)
{
    Receipt receipt;
    const auto device = parseId<DeviceId>(value.at("device").textOr());
    const auto life = fromHex(value.at("incarnation").textOr());
    const auto tail = fixedFromBase64<32>(value.at("tail").textOr());
    const auto signature = fixedFromBase64<64>(value.at("signature").textOr());
    const std::int64_t first = value.at("first").numberOr(0);
    if (!device || !life || life->size() != receipt.incarnation.bytes.size() || !tail || !signature
        || first < 1 || first > std::int64_t{1} << 50)
        return noReceipt("device, incarnation, first, tail or signature");
    const List *steps = value.at("stamps").list();
    if (!steps || steps->empty() || steps->size() > kReceiptRevisionsMax)
        return noReceipt("stamps");
    auto stamps = stampsFrom(*steps);
    if (!stamps)
        return noReceipt("a stamp");
    receipt.epoch = value.at("epoch").textOr();
    receipt.device = *device;
    std::ranges::copy(*life, receipt.incarnation.bytes.begin());
    receipt.first = static_cast<std::uint64_t>(first);
    receipt.tail = *tail;
    receipt.stamps = std::move(*stamps);
    receipt.signature = *signature;
    return receipt;
}

void sign(Receipt &receipt, const SigningKey &key)
{
    receipt.signature = signatureOf(signedText(receipt), key);
}

bool isSignedBy(const Receipt &receipt, const SignaturePublicKey &key)
{
    return isSignature(receipt.signature, signedText(receipt), key);
}

std::optional<Stamp> stampIn(const Receipt &receipt, const RevisionId &revision)
{
    if (revision.device != receipt.device || revision.incarnation != receipt.incarnation
        || revision.sequence < receipt.first || revision.sequence > receipt.last())
        return std::nullopt;
    return receipt.stamps[revision.sequence - receipt.first];
}

} // namespace cairn
