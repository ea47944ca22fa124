#include "server/http/blob_routes.h"

#include "server/http/blob_headers.h"
#include "server/http/callers.h"
#include "server/http/problem.h"
#include "server/http/ranged_answer.h"
#include "shared/book/attachments.h"

#include <algorithm>

namespace cairn {

namespace {

/// The same for a file that is not there and for one of others: a guessed hash tells nothing.
Response noSuchFile()
{
    return answerOf(
        Problem{404, "not_found", "There is no such file here, or none that you may see."});
}

Response named(Response answer, const Caller &caller)
{
    answer.account = toText(caller.account.person);
    return answer;
}

/// How many bytes the file has that the caller may see; nothing: say that there is none.
asio::awaitable<Result<std::optional<std::size_t>>> visibleSize(const Served &served, Caller caller,
                                                                std::string hash)
{
    auto look = [rights = rightsOf(caller.account), hash](Book &book) {
        return maySeeFile(book, rights, hash);
    };
    const auto may = co_await served.reader.run(std::move(look));
    if (!may)
        co_return std::unexpected(may.error());
    auto measure = [hash](BlobStore &store) { return store.files.sizeOf(hash); };
    auto size = co_await served.blobs->run(std::move(measure));
    if (size && !*may)
        co_return std::nullopt;
    co_return size;
}

/// What is left to be sent of a file.
struct Sending {
    BlobDesk &desk;
    std::string hash;
    std::size_t at = 0;
    std::size_t left = 0;
    std::shared_ptr<void> place = {};
};

asio::awaitable<std::string> nextOf(std::shared_ptr<Sending> sending)
{
    const std::size_t most = std::min(sending->left, kReadSliceBytes);
    auto read = [hash = sending->hash, at = sending->at, most](BlobStore &store) {
        return store.files.read(hash, at, most);
    };
    auto piece = co_await sending->desk.run(std::move(read));
    if (!piece)
        co_return std::string();
    sending->at += piece->size();
    sending->left -= piece->size();
    co_return std::move(*piece);
}

} // namespace

asio::awaitable<Response> answerFile(const Served &served, Request request)
{
    const auto caller = co_await callerBy(served, request);
    if (!caller)
        co_return caller.error();
    if (!served.blobs)
        co_return named(noSuchFile(), *caller);
    const auto size = co_await visibleSize(served, *caller, request.parameter);
    if (!size)
        co_return named(answerOf(size.error()), *caller);
    if (!*size)
        co_return named(noSuchFile(), *caller);

    const std::string tag = '"' + request.parameter + '"';
    if (request.header("if-none-match") == tag)
        co_return named(
            Response{.status = 304, .contentType = {}, .body = {}, .headers = {{"ETag", tag}}},
            *caller);
    const auto since = request.header("if-range");
    const bool isRanged = since.empty() || since == tag;
    const AskedRange range = isRanged ? rangeIn(request.header("range"), **size) : AskedRange{};
    Response answer = named(headOfPart(tag, range, **size), *caller);
    if (range.kind == AskedRange::Kind::Outside)
        co_return answer;
    auto sending =
        std::make_shared<Sending>(*served.blobs, request.parameter, range.first,
                                  range.kind == AskedRange::Kind::Part ? range.bytes : **size);
    sending->place = served.blobs->admitStream(caller->device);
    if (!sending->place)
        co_return named(
            answerLater({503, "later", "Many files are on their way; try again in a moment."}, 2),
            *caller);
    answer.pieceBytes = sending->left;
    if (sending->left > 0)
        answer.nextPiece = [sending] { return nextOf(sending); };
    co_return answer;
}

} // namespace cairn
