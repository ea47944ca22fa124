#pragma once

#include "shared/schema/json.h"
#include "tests/server/http/running_county.h"
#include "tests/support/county.h"

#include <string>

namespace cairn::test {

/// A device as the server sees it: a key, a token, and a book to sync.
struct Laptop : Desk {
    Laptop();

    [[nodiscard]] std::string enrolment(const std::string &code, const std::string &password) const;
    [[nodiscard]] std::string tokenRequest(const std::string &nonce) const;
    [[nodiscard]] std::string bearer() const { return "Authorization: Bearer " + token + "\r\n"; }

    /// As `ada`; false: refused.
    [[nodiscard]] bool enrol(const RunningCounty &county);
    /// All that is unsent; false where anything was not accepted.
    [[nodiscard]] bool push(const RunningCounty &county);
    /// Greets and pulls until nothing is new; false where anything went wrong.
    [[nodiscard]] bool catchUp(const RunningCounty &county);

    std::array<std::uint8_t, 32> key{};
    std::array<std::uint8_t, 64> secret{};
    std::string token;
};

/// The body of an answer; null where it is no JSON.
[[nodiscard]] Value jsonIn(const std::string &answer);

} // namespace cairn::test
