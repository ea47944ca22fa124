#include "server/http/ranged_answer.h"

#include "server/http/problem.h"

namespace cairn {

namespace {

std::string rangeText(const AskedRange &range, std::size_t size)
{
    const std::string of = "/" + std::to_string(size);
    if (range.kind == AskedRange::Kind::Outside)
        return "bytes *" + of;
    return "bytes " + std::to_string(range.first) + "-"
        + std::to_string(range.first + range.bytes - 1) + of;
}

} // namespace

Response headOfPart(const std::string &tag, const AskedRange &range, std::size_t size)
{
    Response answer;
    if (range.kind == AskedRange::Kind::Outside)
        answer = answerOf(Problem{416, "outside", "The file is shorter than that."});
    else
        answer.contentType = "application/octet-stream";
    if (range.kind == AskedRange::Kind::Part)
        answer.status = 206;
    if (range.kind != AskedRange::Kind::Whole)
        answer.headers.emplace_back("Content-Range", rangeText(range, size));
    answer.headers.emplace_back("ETag", tag);
    answer.headers.emplace_back("Accept-Ranges", "bytes");
    answer.headers.emplace_back("Content-Disposition", "attachment");
    return answer;
}

} // namespace cairn
