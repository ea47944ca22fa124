#include "client/sync/auth_messages.h"

#include "shared/schema/json.h"

namespace cairn {
namespace {

std::unexpected<Fault> notUnderstood(std::string cause)
{
    return fault(FaultCode::Malformed,
                 "The county's server answered in a way that this version of Cairn does not "
                 "understand. Nothing was changed. An update of Cairn may be needed.",
                 std::move(cause));
}

/// The member of an answer; a text that is there.
Result<std::string> textIn(std::string_view answer, std::string_view member)
{
    const auto parsed = parseJson(answer);
    if (!parsed)
        return notUnderstood(parsed.error().sentence);
    const std::string_view text = parsed->at(member).textOr();
    if (text.empty())
        return notUnderstood("no " + std::string(member));
    return std::string(text);
}

} // namespace

std::string encode(const EnrolRequest &request)
{
    return canonical(Value(Map{{"user", request.user},
                               {"code", request.code},
                               {"password", request.password},
                               {"device", toText(request.device)},
                               {"key", request.key},
                               {"program", request.program}}));
}

Result<EnrolAnswer> parseEnrolAnswer(std::string_view text)
{
    const auto parsed = parseJson(text);
    if (!parsed)
        return notUnderstood(parsed.error().sentence);
    const auto person = parseId<PersonId>(parsed->at("person").textOr());
    EnrolAnswer answer{.person = person.value_or(PersonId{}),
                       .name = std::string(parsed->at("name").textOr()),
                       .role = std::string(parsed->at("role").textOr()),
                       .epoch = std::string(parsed->at("epoch").textOr()),
                       .serverMillis = parsed->at("server_millis").numberOr(0)};
    if (!person || answer.name.empty() || answer.epoch.empty())
        return notUnderstood("no person, name or epoch");
    return answer;
}

std::string encodeChallenge(const DeviceId &device)
{
    return canonical(Value(Map{{"device", toText(device)}}));
}

Result<std::string> parseNonce(std::string_view text)
{
    return textIn(text, "nonce");
}

std::string signedText(const DeviceId &device, std::string_view nonce)
{
    return "cairn-token-1\n" + toText(device) + "\n" + std::string(nonce);
}

std::string encodeToken(const DeviceId &device, std::string_view nonce, std::string_view signature)
{
    return canonical(
        Value(Map{{"device", toText(device)}, {"nonce", nonce}, {"signature", signature}}));
}

Result<std::string> parseToken(std::string_view text)
{
    return textIn(text, "token");
}

} // namespace cairn
