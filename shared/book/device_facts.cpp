#include "shared/book/device_facts.h"

#include "shared/book/record_view.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

namespace cairn {

std::int64_t numberFrom(const std::optional<std::string> &text)
{
    std::int64_t number = 0;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

Result<std::string> factOr(DeviceTables &tables, const std::string &name, std::string otherwise)
{
    auto fact = tables.fact(name);
    if (!fact)
        return std::unexpected(fact.error());
    return fact->value_or(std::move(otherwise));
}

std::unexpected<Fault> anotherAnswer()
{
    return fault(FaultCode::Malformed,
                 "An older answer came instead of the county's: something on the way had kept "
                 "it. Nothing was taken over.");
}

std::string newNonce(const Surroundings &surroundings)
{
    std::array<std::uint8_t, 9> random{};
    surroundings.chance(random);
    return toBase64(random);
}

Result<std::vector<SignaturePublicKey>> receiptKeys(Book &book)
{
    DeviceTables tables(book.database);
    const auto text = factOr(tables, "receipt_keys", "");
    if (!text)
        return std::unexpected(text.error());
    std::vector<SignaturePublicKey> keys;
    std::istringstream words(*text);
    for (std::string word; words >> word;)
        if (const auto key = fixedFromBase64<32>(word))
            keys.push_back(*key);
    return keys;
}

std::vector<ScopeGrant> grantsOf(const std::vector<DeviceTables::Scope> &scopes)
{
    std::vector<ScopeGrant> grants;
    for (const DeviceTables::Scope &scope : scopes)
        grants.push_back({scope.id, scope.generation});
    return grants;
}

bool isGenuine(const Receipt &receipt, const std::vector<SignaturePublicKey> &keys)
{
    return std::ranges::any_of(
        keys, [&](const SignaturePublicKey &key) { return isSignedBy(receipt, key); });
}

Result<std::optional<std::string>> deviceFact(Book &book, const std::string &name)
{
    return DeviceTables(book.database).fact(name);
}

Result<void> keepDeviceFact(Book &book, const std::string &name, const std::string &value)
{
    return DeviceTables(book.database).keepFact(name, value);
}

Result<DeviceStatus> deviceStatus(Book &book, const Writer &writer)
{
    const auto log = RevisionLog(book.database).counts(writer.device, writer.incarnation);
    const auto views = Views(book.database).counts();
    DeviceTables tables(book.database);
    const auto contact = tables.fact("contact_millis");
    const auto mended = tables.fact("mended");
    const auto onlyHere = tables.fact("only_here");
    if (!log || !views || !contact)
        return std::unexpected(!log ? log.error() : !views ? views.error() : contact.error());
    if (!mended || !onlyHere)
        return std::unexpected(!mended ? mended.error() : onlyHere.error());
    return DeviceStatus{log->unsent,
                        log->refusedOrHeld,
                        views->contested,
                        views->unread,
                        log->newestClaimedMillis,
                        numberFrom(*contact),
                        views->records,
                        static_cast<std::uint64_t>(numberFrom(*mended)),
                        static_cast<std::uint64_t>(numberFrom(*onlyHere))};
}

} // namespace cairn
