#include "server/account/devices.h"

#include "server/account/enrolment_code.h"
#include "server/account/secret.h"
#include "server/store/account_table.h"
#include "server/store/device_table.h"
#include "server/store/found_or.h"

#include <sodium.h>

namespace cairn {

namespace {

std::unexpected<Fault> notThese()
{
    return fault(FaultCode::Unauthorised,
                 "Name, password and code do not fit together. Your work "
                 "is safe on this device. A code is good for 24 hours and "
                 "five tries; ask for a new one if in doubt.");
}

Result<void> expectCode(Book &book, const CodeRow &code, const Enrolment &enrolment)
{
    const bool ended = code.untilMillis <= toMillis(book.surroundings.now());
    if (ended || code.tries >= kCodeTriesMax || (code.usedBy && *code.usedBy != enrolment.device))
        return notThese();
    const Hash given = hashOfCode(code.person, enrolment.code);
    if (sodium_memcmp(given.data(), code.hash.data(), given.size()) == 0)
        return {};
    CodeRow spent = code;
    ++spent.tries;
    if (auto kept = putCode(book.database, spent); !kept)
        return kept;
    return notThese();
}

Result<void> expectFreeDevice(Book &book, const Enrolment &enrolment, const PersonId &person)
{
    const auto known = deviceById(book.database, enrolment.device);
    if (!known)
        return std::unexpected(known.error());
    if (const std::optional<DeviceRow> &row = *known) {
        if (row->revoked || row->person != person || row->publicKey != enrolment.key)
            return fault(FaultCode::Refused,
                         "A device of this id is known here and is not this "
                         "one. Set the vault up anew and enrol that.");
        return {};
    }
    const auto count = countDevices(book.database, person);
    if (!count)
        return std::unexpected(count.error());
    if (*count >= kDevicesPerPersonMax)
        return fault(FaultCode::Refused,
                     "You have 32 devices; that is the most. Have an old one "
                     "revoked, then enrol this one.");
    return {};
}

Result<Token> keepNewToken(Book &book, const DeviceId &device)
{
    const std::int64_t now = toMillis(book.surroundings.now());
    Token token{.text = mintSecret(book.surroundings), .untilMillis = now + kTokenLifeMillis};
    const DeviceSecret secret{
        .hash = blake2b(token.text), .device = device, .untilMillis = token.untilMillis};
    auto kept = keepToken(book.database, secret, {.nowMillis = now, .most = kTokensPerDeviceMax});
    if (!kept)
        return std::unexpected(kept.error());
    return token;
}

Result<Token> takeIn(Book &book, const Enrolment &enrolment, CodeRow code)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const DeviceRow row{.device = enrolment.device,
                        .person = code.person,
                        .publicKey = enrolment.key,
                        .program = enrolment.program,
                        .enrolledMillis = toMillis(book.surroundings.now()),
                        .revoked = false};
    if (auto put = putDevice(book.database, row); !put)
        return std::unexpected(put.error());
    code.usedBy = enrolment.device;
    if (auto used = putCode(book.database, code); !used)
        return std::unexpected(used.error());
    auto token = keepNewToken(book, enrolment.device);
    if (!token)
        return token;
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return token;
}

std::unexpected<Fault> notThisDevice()
{
    return fault(FaultCode::Unauthorised,
                 "The server does not take this device's signature. Your "
                 "work is safe here; ask for a code and enrol again.");
}

} // namespace

Result<Enrolled> enrol(Book &book, const Enrolment &enrolment, bool passwordMatched)
{
    const auto row = foundOr(accountByName(book.database, enrolment.user), notThese());
    if (!row)
        return std::unexpected(row.error());
    if (!passwordMatched)
        return notThese();
    const auto code = foundOr(codeOf(book.database, row->person), notThese());
    if (!code)
        return std::unexpected(code.error());
    if (auto right = expectCode(book, *code, enrolment); !right)
        return std::unexpected(right.error());
    if (auto isFree = expectFreeDevice(book, enrolment, row->person); !isFree)
        return std::unexpected(isFree.error());
    auto token = takeIn(book, enrolment, *code);
    if (!token)
        return std::unexpected(token.error());
    return Enrolled{.account = {.person = row->person,
                                .name = row->name,
                                .role = row->role,
                                .reach = row->reach},
                    .token = std::move(*token)};
}

Result<std::string> challenge(Book &book, const DeviceId &device)
{
    std::string nonce = mintSecret(book.surroundings);
    const auto known = deviceById(book.database, device);
    if (!known)
        return std::unexpected(known.error());
    const std::optional<DeviceRow> &row = *known;
    if (!row || row->revoked)
        return nonce; // Kept for nobody: strangers could fill the table.
    const std::int64_t now = toMillis(book.surroundings.now());
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const DeviceSecret secret{
        .hash = blake2b(nonce), .device = device, .untilMillis = now + kNonceLifeMillis};
    auto kept = keepNonce(book.database, secret, {.nowMillis = now, .most = kNoncesPerDeviceMax});
    if (!kept)
        return std::unexpected(kept.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return nonce;
}

std::string tokenText(const DeviceId &device, std::string_view nonce)
{
    return "cairn-token-1\n" + toText(device) + "\n" + std::string(nonce);
}

Result<Token> tokenFor(Book &book, const TokenRequest &request)
{
    const auto known = foundOr(deviceById(book.database, request.device), notThisDevice());
    if (!known)
        return std::unexpected(known.error());
    if (known->revoked)
        return notThisDevice();
    // Taken before anything is looked at, in a commit of its own: no second try with one nonce.
    const auto until =
        foundOr(takeNonce(book.database, request.device, blake2b(request.nonce)), notThisDevice());
    if (!until)
        return std::unexpected(until.error());
    if (*until <= toMillis(book.surroundings.now()))
        return notThisDevice();
    const std::string text = tokenText(request.device, request.nonce);
    const ByteView bytes = bytesOf(text);
    if (crypto_sign_verify_detached(request.signature.data(), bytes.data(), bytes.size(),
                                    known->publicKey.data())
        != 0)
        return notThisDevice();
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    auto token = keepNewToken(book, request.device);
    if (!token)
        return token;
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return token;
}

Result<Caller> callerOf(Book &book, std::string_view token)
{
    const auto tooLate = fault(FaultCode::TokenExpired,
                               "It is time to sign in again. Your work is safe on this device and "
                               "goes out after that.");
    const auto secret = foundOr(tokenByHash(book.database, blake2b(token)), tooLate);
    if (!secret)
        return std::unexpected(secret.error());
    if (secret->untilMillis <= toMillis(book.surroundings.now()))
        return tooLate;
    const auto device = foundOr(deviceById(book.database, secret->device), notThisDevice());
    if (!device)
        return std::unexpected(device.error());
    if (device->revoked)
        return notThisDevice();
    auto account = foundOr(accountOf(book, device->person), notThisDevice());
    if (!account)
        return std::unexpected(account.error());
    return Caller{
        .account = std::move(*account), .device = secret->device, .key = device->publicKey};
}

Result<void> revokeDevice(Book &book, const DeviceId &device)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto found = markRevoked(book.database, device);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return fault(FaultCode::NotFound, "There is no such device.");
    return transaction->commit();
}

} // namespace cairn
