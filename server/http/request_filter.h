#pragma once

#include "server/http/exchange.h"

#include <cstddef>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// What the filter let through of a header.
struct RequestHead {
    std::string method;
    std::string path; ///< without the query, which no route reads
    std::map<std::string, std::string, std::less<>> headers; ///< kKeptHeaders that were sent
    std::size_t contentLength = 0;
    bool keepAlive = true;
};

/// Why a request is not read any further. The connection is closed after the answer: whoever
/// frames one request wrongly has no next one.
struct Refusal {
    int status = 400;
    std::string_view code;
    std::string_view detail; ///< a sentence for a person

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// Judges the bytes of a header up to and with its blank line, before a byte of the body is read.
/// It stands between Beast and the routes because Beast 1.81 takes what no server should: two
/// Hosts, folded lines, chunks, twice the same length. Pure.
[[nodiscard]] std::expected<RequestHead, Refusal> judgeHeader(std::string_view header);

/// The header did not end within kHeaderBytesMax.
[[nodiscard]] Refusal tooLongHeader();

/// Judges the announced length and coding against what the route takes; null: there is none.
[[nodiscard]] std::optional<Refusal> judgeBody(const RequestHead &head, const Route *route);

} // namespace cairn
