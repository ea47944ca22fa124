#include "server/http/request_filter.h"

#include "server/http/limits.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <charconv>

namespace cairn {

namespace {

namespace http = boost::beast::http;
using Fields = http::request_header<http::fields>;
using Judged = std::optional<Refusal>;

constexpr std::string_view kLineEnd = "\r\n";

Refusal bad(std::string_view detail)
{
    return {400, "bad_request", detail};
}

bool startsFolded(std::string_view line)
{
    return line.starts_with(' ') || line.starts_with('\t');
}

/// What only the bytes tell: Beast unfolds lines and forgets that it did.
Judged judgeBytes(std::string_view header)
{
    const auto targetFrom = header.find(' ');
    const auto lineEnd = header.find(kLineEnd);
    if (targetFrom == header.npos || lineEnd == header.npos || targetFrom > lineEnd)
        return bad("The first line of the request is not one of HTTP.");
    const auto targetEnd = header.find(' ', targetFrom + 1);
    if (std::min(targetEnd, lineEnd) - targetFrom - 1 > kTargetBytesMax)
        return Refusal{414, "target_too_long", "The address is longer than 2,048 bytes."};

    std::size_t fields = 0;
    for (auto from = lineEnd + 2; from < header.size();) {
        const auto end = header.find(kLineEnd, from);
        const auto line = header.substr(from, end - from);
        if (end == header.npos || line.find_first_of(std::string_view("\r\n\0", 3)) != line.npos)
            return bad("A line of the header does not end as HTTP lines do.");
        if (line.empty() && end + 2 != header.size())
            return bad("The header has an empty line in its middle.");
        if (startsFolded(line))
            return bad("A header field is folded over two lines.");
        if (!line.empty() && ++fields > kHeaderFieldsMax)
            return Refusal{431, "header_too_large", "The header has more than 64 fields."};
        from = end + 2;
    }
    return {};
}

/// Files are sent as tus has it, and nothing else needs these methods.
bool isOfFiles(const Fields &fields)
{
    constexpr std::string_view kFiles = "/v1/blobs";
    const std::string_view target(fields.target().data(), fields.target().size());
    return target.starts_with(kFiles)
        && (target.size() == kFiles.size() || target[kFiles.size()] == '/');
}

/// tus lets a client whose proxy takes no PATCH say so in a POST.
http::verb methodOf(const Fields &fields)
{
    const bool isPatch = fields.method() == http::verb::post && isOfFiles(fields)
        && fields["X-HTTP-Method-Override"] == "PATCH";
    return isPatch ? http::verb::patch : fields.method();
}

Judged judgeMethod(const Fields &fields)
{
    switch (fields.method()) {
    case http::verb::get:
    case http::verb::post:
    case http::verb::put:
    case http::verb::delete_: return {};
    case http::verb::head:
    case http::verb::patch:
    case http::verb::options:
        if (isOfFiles(fields))
            return {};
        [[fallthrough]];
    default: return Refusal{405, "method_not_allowed", "This method is not served here."};
    }
}

/// Fields that change where a message ends or how it is read. None of them is needed by a device
/// or a browser, and each has been somebody's way to smuggle one request inside another.
Judged judgeFraming(const Fields &fields)
{
    if (fields.version() != 11)
        return bad("Only HTTP/1.1 is spoken here.");
    if (fields.count(http::field::transfer_encoding) > 0)
        return Refusal{411, "length_required", "A body must say its length; chunks are not taken."};
    if (fields.count(http::field::expect) > 0)
        return Refusal{417, "expectation_failed", "Send the body with the request."};
    if (fields.count(http::field::upgrade) > 0)
        return bad("Other protocols are not spoken here.");
    if (fields.count(http::field::trailer) > 0)
        return bad("Trailers are not taken.");
    if (fields.count(http::field::host) != 1 || fields[http::field::host].empty())
        return bad("A request names exactly one host.");
    return {};
}

/// A field that routes read must be there once: with two, two readers may believe two things.
Judged judgeRepeats(const Fields &fields)
{
    for (const std::string_view name : kKeptHeaders) {
        if (fields.count(boost::beast::string_view(name.data(), name.size())) > 1)
            return bad("A header field that may stand once stands twice.");
    }
    return {};
}

Judged judgePath(std::string_view path)
{
    const auto plain = [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '/' || c == '-' || c == '_' || c == '.';
    };
    if (!path.starts_with('/'))
        return bad("The address must be a path of this server.");
    if (!std::ranges::all_of(path, plain) || path.find("//") != path.npos
        || path.find("/.") != path.npos)
        return bad("The path has characters that no path of this server has.");
    return {};
}

std::expected<std::size_t, Refusal> lengthIn(const Fields &fields)
{
    const auto times = fields.count(http::field::content_length);
    const bool mayHaveBody = fields.method() == http::verb::post
        || fields.method() == http::verb::put || fields.method() == http::verb::patch;
    if (times == 0 && mayHaveBody)
        return std::unexpected(
            Refusal{411, "length_required", "A request of this method must say its length."});
    if (times == 0)
        return 0;
    const auto field = fields[http::field::content_length];
    const std::string_view text(field.data(), field.size());
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (times > 1 || text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::unexpected(bad("The length of the body is not one plain number."));
    if (length > 0 && !mayHaveBody)
        return std::unexpected(bad("A request of this method has no body."));
    return length;
}

/// Beast reads the header and nothing else; its own limits stand behind ours.
std::expected<Fields, Refusal> parsed(std::string_view header)
{
    http::request_parser<http::empty_body> parser;
    parser.header_limit(kHeaderBytesMax);
    parser.body_limit(boost::none); // ours is judged by route
    parser.eager(false);
    boost::beast::error_code error;
    parser.put(boost::asio::buffer(header.data(), header.size()), error);
    if (error || !parser.is_header_done())
        return std::unexpected(bad("The header of the request is not one of HTTP."));
    return parser.release().base();
}

bool wantsToStay(const Fields &fields)
{
    return !http::token_list(fields[http::field::connection]).exists("close");
}

RequestHead headFrom(const Fields &fields, std::size_t contentLength)
{
    const std::string_view target(fields.target().data(), fields.target().size());
    RequestHead head;
    head.method = std::string(http::to_string(methodOf(fields)));
    head.path = std::string(target.substr(0, target.find('?')));
    for (const std::string_view name : kKeptHeaders) {
        const auto found = fields.find(boost::beast::string_view(name.data(), name.size()));
        if (found != fields.end())
            head.headers.emplace(name, std::string(found->value()));
    }
    head.contentLength = contentLength;
    head.keepAlive = wantsToStay(fields);
    return head;
}

} // namespace

std::expected<RequestHead, Refusal> judgeHeader(std::string_view header)
{
    if (const Judged refused = judgeBytes(header))
        return std::unexpected(*refused);
    const auto fields = parsed(header);
    if (!fields)
        return std::unexpected(fields.error());
    for (const auto judge : {judgeFraming, judgeMethod, judgeRepeats}) {
        if (const Judged refused = judge(*fields))
            return std::unexpected(*refused);
    }
    const auto length = lengthIn(*fields);
    if (!length)
        return std::unexpected(length.error());
    RequestHead head = headFrom(*fields, *length);
    if (const Judged refused = judgePath(head.path))
        return std::unexpected(*refused);
    return head;
}

Refusal tooLongHeader()
{
    return {431, "header_too_large", "The header is longer than 8 KiB."};
}

std::optional<Refusal> judgeBody(const RequestHead &head, const Route *route)
{
    const auto coding = head.headers.find("content-encoding");
    if (coding != head.headers.end() && (!route || !route->takesPacked || coding->second != "zstd"))
        return Refusal{415, "encoding_refused", "Bodies packed like this are not taken here."};
    if (head.contentLength > (route ? route->bodyMax : 0))
        return Refusal{413, "too_large", "The body is larger than this address takes."};
    return {};
}

} // namespace cairn
