#pragma once

#include <string_view>

namespace cairn {

struct SecurityHeader {
    std::string_view name;
    std::string_view value;
};

/// Goes out with every answer; a route may say something else of the same name (a page needs its
/// style sheet, which this policy forbids).
constexpr SecurityHeader kSecurityHeaders[] = {
    {"Cache-Control", "no-store"},
    {"Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Referrer-Policy", "no-referrer"},
    {"Strict-Transport-Security", "max-age=63072000"},
    {"X-Content-Type-Options", "nosniff"},
};

} // namespace cairn
