#pragma once

#include "server/account/accounts.h"
#include "server/store/server_tables.h"
#include "tests/support/county.h"

#include <cstdio>
#include <cstdlib>

namespace cairn::test {

constexpr const char *kPassword = "seven sheep on a fell";

/// What a test cannot go on without; where it is not there, says why and stops.
template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s (%s)\n", result.error().sentence.c_str(),
                     result.error().cause.c_str());
        std::abort();
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A server's book with its own tables, in a temporary directory.
struct Office : Desk {
    explicit Office(const char *now = "2026-11-20T09:00:00Z") : Desk(7, now)
    {
        writer.isServer = true;
        writer.person = keyedId("person", kServerName);
        must(createServerTables(*database));
    }

    /// With a hash that stands for a password; checking real ones is the business of one test.
    Account person(const std::string &name, const std::string &reach = "county",
                   const std::string &role = "leader")
    {
        return must(addAccount(book, writer,
                               {.name = name, .role = role, .reach = reach, .passwordHash = "x"}));
    }

    void wait(std::chrono::milliseconds time) { *clock += time; }
};

} // namespace cairn::test
