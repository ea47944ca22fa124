#include "tests/server/http/laptop.h"

#include "server/account/devices.h"
#include "tests/server/http/raw_client.h"

#include <sodium.h>

namespace cairn::test {

Laptop::Laptop() : Desk(21, "2026-11-20T09:00:00Z")
{
    crypto_sign_keypair(key.data(), secret.data());
}

std::string Laptop::enrolment(const std::string &code, const std::string &password) const
{
    return canonical(Map{{"user", "ada"},
                         {"code", code},
                         {"password", password},
                         {"device", toText(writer.device)},
                         {"key", toBase64(key)},
                         {"program", "cairn 0.1.0"}});
}

std::string Laptop::tokenRequest(const std::string &nonce) const
{
    const std::string text = tokenText(writer.device, nonce);
    std::array<std::uint8_t, 64> signature{};
    crypto_sign_detached(signature.data(), nullptr, bytesOf(text).data(), text.size(),
                         secret.data());
    return canonical(Map{
        {"device", toText(writer.device)}, {"nonce", nonce}, {"signature", toBase64(signature)}});
}

bool Laptop::enrol(const RunningCounty &county)
{
    const auto answer =
        ask(county.port(), "POST /v1/enrol", enrolment(county.code(), kAdasPassword));
    token = std::string(jsonIn(answer).at("token").textOr());
    writer.person = parseId<PersonId>(jsonIn(answer).at("person").textOr()).value_or(PersonId());
    return statusIn(answer) == 200;
}

bool Laptop::push(const RunningCounty &county)
{
    const auto push = nextPush(book, writer);
    const auto said =
        parsePushAnswer(bodyIn(ask(county.port(), "POST /v1/push", encode(*push), bearer())));
    if (!said || said->lines.size() != push->revisions.size())
        return false;
    const auto summary = applyPushAnswer(book, writer, *push, *said);
    return summary && summary->refused.empty() && summary->held.empty();
}

bool Laptop::catchUp(const RunningCounty &county)
{
    const auto hello = makeHello(book, writer, {}, "cairn 0.1.0");
    const auto greeted =
        parseHelloAnswer(bodyIn(ask(county.port(), "POST /v1/hello", encode(*hello), bearer())));
    if (!greeted || !applyHello(book, writer, *greeted))
        return false;
    const auto asked = makePull(book, writer);
    const auto page =
        parsePullAnswer(bodyIn(ask(county.port(), "POST /v1/pull", encode(*asked), bearer())));
    return page && !page->more && applyPage(book, *asked, *page);
}

Value jsonIn(const std::string &answer)
{
    auto parsed = parseJson(bodyIn(answer));
    if (!parsed)
        return {};
    return std::move(*parsed);
}

} // namespace cairn::test
