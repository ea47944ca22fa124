#include "shared/history/device_certificate.h"

#include "shared/base/bytes.h"

namespace cairn {

namespace {

Map bodyOf(const DeviceCertificate &certificate)
{
    return {{"device", toText(certificate.device)},
            {"key", toBase64(certificate.key)},
            {"person", toText(certificate.person)},
            {"reach", certificate.reach},
            {"until", std::int64_t{toMillis(certificate.until)}}};
}

std::string signedText(const DeviceCertificate &certificate)
{
    return "cairn-device-1\n" + canonical(Value(bodyOf(certificate)));
}

} // namespace

Value toValue(const DeviceCertificate &certificate)
{
    Map value = bodyOf(certificate);
    value.emplace("signature", toBase64(certificate.signature));
    return value;
}

Result<DeviceCertificate> certificateFrom(const Value &value)
{
    constexpr std::size_t kReachBytesMax = 200;
    const auto device = parseId<DeviceId>(value.at("device").textOr());
    const auto key = fixedFromBase64<32>(value.at("key").textOr());
    const auto person = parseId<PersonId>(value.at("person").textOr());
    const auto signature = fixedFromBase64<64>(value.at("signature").textOr());
    const std::string_view reach = value.at("reach").textOr();
    const std::int64_t until = value.at("until").numberOr(0);
    if (!device || !key || !person || !signature || reach.size() > kReachBytesMax || until <= 0
        || until > std::int64_t{1} << 50)
        return fault(FaultCode::Malformed, "This is not the certificate of a device.");
    return DeviceCertificate{*device,           *key,      *person, std::string(reach),
                             fromMillis(until), *signature};
}

void sign(DeviceCertificate &certificate, const SigningKey &county)
{
    certificate.signature = signatureOf(signedText(certificate), county);
}

bool isSignedBy(const DeviceCertificate &certificate, const SignaturePublicKey &county)
{
    return isSignature(certificate.signature, signedText(certificate), county);
}

} // namespace cairn
