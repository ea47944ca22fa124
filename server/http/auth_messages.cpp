#include "server/http/auth_messages.h"

#include "shared/schema/json.h"

#include <algorithm>
#include <span>

namespace cairn {

namespace {

constexpr JsonLimits kLimits{
    .depthMax = 2, .valuesMax = 16, .keyBytesMax = 32, .textBytesMax = 2048};

std::unexpected<Fault> malformed()
{
    return fault(FaultCode::Malformed, "The server cannot read this request.");
}

/// Exactly these members, each a text.
Result<Map> textsIn(std::string_view body, std::span<const std::string_view> names)
{
    auto value = parseJson(body, kLimits);
    if (!value)
        return std::unexpected(value.error());
    Map *const members = value->map();
    if (!members || members->size() != names.size())
        return malformed();
    for (const std::string_view name : names) {
        if (!value->at(name).text())
            return malformed();
    }
    return std::move(*members);
}

std::string line(Map members)
{
    return canonical(std::move(members)) + "\n";
}

} // namespace

Result<EnrolRequest> parseEnrolRequest(std::string_view body)
{
    constexpr std::string_view kNames[] = {"user", "code", "password", "device", "key", "program"};
    const auto members = textsIn(body, kNames);
    if (!members)
        return std::unexpected(members.error());
    const auto text = [&](std::string_view name) { return *members->find(name)->second.text(); };
    const auto device = parseId<DeviceId>(text("device"));
    const auto key = fixedFromBase64<std::tuple_size_v<DeviceKey>>(text("key"));
    if (!device || !key)
        return malformed();
    return EnrolRequest{.enrolment = {.user = text("user"),
                                      .code = text("code"),
                                      .device = *device,
                                      .key = *key,
                                      .program = text("program")},
                        .password = text("password")};
}

Result<DeviceId> parseChallengeRequest(std::string_view body)
{
    constexpr std::string_view kNames[] = {"device"};
    const auto members = textsIn(body, kNames);
    if (!members)
        return std::unexpected(members.error());
    return parseId<DeviceId>(*members->find("device")->second.text());
}

Result<TokenRequest> parseTokenRequest(std::string_view body)
{
    constexpr std::string_view kNames[] = {"device", "nonce", "signature"};
    const auto members = textsIn(body, kNames);
    if (!members)
        return std::unexpected(members.error());
    const auto text = [&](std::string_view name) { return *members->find(name)->second.text(); };
    const auto device = parseId<DeviceId>(text("device"));
    const auto signature = fixedFromBase64<64>(text("signature"));
    if (!device || !signature)
        return malformed();
    return TokenRequest{.device = *device, .nonce = text("nonce"), .signature = *signature};
}

std::string encodeEnrolled(const Enrolled &enrolled, const ServerSays &says)
{
    return line({{"person", toText(enrolled.account.person)},
                 {"name", enrolled.account.name},
                 {"role", enrolled.account.role},
                 {"epoch", says.epoch},
                 {"server_millis", says.millis},
                 {"token", enrolled.token.text},
                 {"token_until_millis", enrolled.token.untilMillis}});
}

std::string encodeChallenge(std::string_view nonce)
{
    return line({{"nonce", nonce}});
}

std::string encodeToken(const Token &token)
{
    return line({{"token", token.text}, {"token_until_millis", token.untilMillis}});
}

} // namespace cairn
