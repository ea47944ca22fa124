#include "server/http/content_coding.h"

#include "shared/wire/packing.h"

#include <boost/beast/http/rfc7230.hpp>

namespace cairn {

bool acceptsPacked(const RequestHead &head)
{
    const auto accepted = head.headers.find("accept-encoding");
    return accepted != head.headers.end()
        && boost::beast::http::token_list(accepted->second).exists("zstd");
}

Result<std::string> inflatedBody(const RequestHead &head, const Route &route, std::string body)
{
    if (!head.headers.contains("content-encoding"))
        return body;
    return unpacked(body, route.bodyMax);
}

void pack(Response &response)
{
    // Pages stay as they are: packing a secret beside what a stranger chose would tell of it.
    if (response.body.size() < kPackedBytesMin
        || !response.contentType.starts_with("application/x-ndjson"))
        return;
    std::string frame = packed(response.body);
    if (frame.size() >= response.body.size())
        return;
    response.body = std::move(frame);
    response.headers.emplace_back("Content-Encoding", "zstd");
    response.headers.emplace_back("Vary", "Accept-Encoding");
}

} // namespace cairn
