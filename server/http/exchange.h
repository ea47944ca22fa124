#pragma once

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cairn {

namespace asio = boost::asio;

/// What a route is asked. The filter has judged it already: one Host, a path of the table, a body
/// within the route's limit.
struct Request {
    std::string id; ///< names this request in the log and in the answer
    std::string method;
    std::string path;
    std::string parameter; ///< the last segment, where the route ends in `{…}`
    std::map<std::string, std::string, std::less<>> headers; ///< kKeptHeaders, names in lower case
    std::string body;          ///< empty where the route takes it piece by piece
    std::size_t bodyBytes = 0; ///< as announced
    std::string peer;          ///< the address without its port

    [[nodiscard]] std::string_view header(std::string_view name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string_view{} : std::string_view(found->second);
    }
};

/// The headers that routes may read; whatever else a peer sends stays outside.
constexpr std::string_view kKeptHeaders[] = {"authorization",
                                             "cookie",
                                             "origin",
                                             "content-type",
                                             "host",
                                             "accept",
                                             "sec-fetch-site",
                                             "accept-encoding",
                                             "content-encoding",
                                             "range",
                                             "if-range",
                                             "if-none-match",
                                             "tus-resumable",
                                             "upload-length",
                                             "upload-offset",
                                             "upload-metadata",
                                             "upload-checksum",
                                             "upload-defer-length",
                                             "x-http-method-override"};

/// A piece of a request's body that nobody holds whole.
struct BodyPiece {
    enum class Then { More, End, Cut }; ///< Cut: the peer is gone or too slow

    std::string bytes; ///< kReadSliceBytes at most; what came before a cut as well
    Then then = Then::More;
};
using NextBodyPiece = std::function<asio::awaitable<BodyPiece>()>;

/// Of an answer's body; empty: there is none to be had, and the answer breaks off.
using NextAnswerPiece = std::function<asio::awaitable<std::string>()>;

struct Response {
    int status = 200;
    std::string contentType = "application/json; charset=utf-8";
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {}; ///< beside those of every answer
    std::string account = {}; ///< id of the person who asked, for the log; empty: not signed in
    NextAnswerPiece nextPiece = {}; ///< instead of `body`, for what is not held whole …
    std::size_t pieceBytes = 0;     ///< … and how much comes in all
};

/// One line of the route table. Values in, values out: an answer has never met a socket.
struct Route {
    std::string method;
    std::string path;        ///< "/v1/push", or with one parameter at its end: "/known/{lasl}"
    std::size_t bodyMax = 0; ///< bytes, inflated; a longer body is refused before it is read
    std::function<asio::awaitable<Response>(Request)> answer;
    /// Instead of `answer`, where the body is taken piece by piece. What it leaves is not read.
    std::function<asio::awaitable<Response>(Request, NextBodyPiece)> take = {};
    bool takesPacked = false; ///< the body may come as zstd, inflated up to bodyMax
};

} // namespace cairn
