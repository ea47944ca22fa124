#include "shared/book/certificates.h"

#include "shared/book/device_facts.h"
#include "shared/schema/json.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr const char *kOwnFact = "certificate";
constexpr const char *kOthersFact = "colleagues";
constexpr std::size_t kOthersMax = 200; ///< the oldest gives way

std::vector<DeviceCertificate> listIn(const std::string &text)
{
    std::vector<DeviceCertificate> found;
    const auto value = text.empty() ? Result<Value>(List()) : parseJson(text);
    const List *list = value ? value->list() : nullptr;
    for (const Value &each : list ? *list : List())
        if (const auto certificate = certificateFrom(each))
            found.push_back(*certificate);
    return found;
}

Result<void> keepOther(DeviceTables &tables, const DeviceCertificate &certificate)
{
    const auto text = factOr(tables, kOthersFact, "");
    if (!text)
        return std::unexpected(text.error());
    std::vector<DeviceCertificate> known = listIn(*text);
    if (std::ranges::find(known, certificate) != known.end())
        return {};
    const auto before = std::ranges::find(known, certificate.device, &DeviceCertificate::device);
    if (before != known.end() && before->until > certificate.until)
        return {}; // an older pack of the same device
    std::erase_if(known, [&](const auto &one) { return one.device == certificate.device; });
    known.push_back(certificate);
    if (known.size() > kOthersMax)
        known.erase(known.begin());
    List list;
    for (const DeviceCertificate &one : known)
        list.push_back(toValue(one));
    return tables.keepFact(kOthersFact, canonical(list));
}

} // namespace

Result<bool> wantsCertificate(Book &book, const Writer &writer)
{
    const auto own = ownCertificate(book, writer);
    const auto seen = DeviceTables(book.database).fact("server_millis");
    if (!own || !seen)
        return std::unexpected(!own ? own.error() : seen.error());
    // By the county's time: a laptop whose clock is wrong would ask every time.
    return !*own || toMillis((*own)->until) - numberFrom(*seen) < kCertificateLifeMillis / 2;
}

Result<void> keepCertificate(Book &book, const Writer &writer, const DeviceCertificate &certificate)
{
    const auto genuine = isOfThisCounty(book, certificate);
    if (!genuine)
        return std::unexpected(genuine.error());
    if (!*genuine)
        return {};
    DeviceTables tables(book.database);
    if (certificate.device != writer.device)
        return keepOther(tables, certificate);
    return tables.keepFact(kOwnFact, canonical(toValue(certificate)));
}

Result<std::optional<DeviceCertificate>> ownCertificate(Book &book, const Writer &writer)
{
    DeviceTables tables(book.database);
    const auto text = factOr(tables, kOwnFact, "");
    if (!text)
        return std::unexpected(text.error());
    for (const DeviceCertificate &certificate : listIn(text->empty() ? "" : "[" + *text + "]"))
        if (certificate.device == writer.device && certificate.person == writer.person)
            return certificate;
    return std::nullopt;
}

Result<std::vector<DeviceCertificate>> certificatesOf(Book &book, const PersonId &person)
{
    DeviceTables tables(book.database);
    const auto text = factOr(tables, kOthersFact, "");
    if (!text)
        return std::unexpected(text.error());
    std::vector<DeviceCertificate> known = listIn(*text);
    std::erase_if(known, [&](const auto &one) { return one.person != person; });
    return known;
}

Result<bool> isOfThisCounty(Book &book, const DeviceCertificate &certificate)
{
    const auto keys = receiptKeys(book);
    if (!keys)
        return std::unexpected(keys.error());
    return std::ranges::any_of(
        *keys, [&](const SignaturePublicKey &key) { return isSignedBy(certificate, key); });
}

} // namespace cairn
