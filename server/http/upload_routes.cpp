#include "server/http/upload_routes.h"

#include "server/http/blob_headers.h"
#include "server/http/callers.h"
#include "server/http/problem.h"
#include "shared/base/content_hash.h"
#include "shared/wire/file_limits.h"

namespace cairn {

namespace {

constexpr std::int64_t kTooManySeconds = 60;
constexpr std::string_view kPieceType = "application/offset+octet-stream";

Response tus(Response answer)
{
    answer.headers.emplace_back("Tus-Resumable", kTusVersion);
    return answer;
}

Response problem(int status, std::string_view code, std::string_view detail)
{
    return tus(answerOf(Problem{status, code, detail}));
}

/// Who sends, where there is a place to send to and both speak of the same tus.
asio::awaitable<OrAnswer<Caller>> senderBy(const Served &served, Request request)
{
    if (request.header("tus-resumable") != kTusVersion) {
        Response answer = problem(412, "tus_version", "Only tus 1.0.0 is spoken here.");
        answer.headers.emplace_back("Tus-Version", kTusVersion);
        co_return std::unexpected(std::move(answer));
    }
    auto caller = co_await callerBy(served, request);
    if (!caller)
        co_return std::unexpected(tus(std::move(caller.error())));
    if (!served.blobs)
        co_return std::unexpected(problem(404, "not_found", "No files are taken here."));
    co_return std::move(*caller);
}

Response verdictAnswer(UploadVerdict verdict)
{
    switch (verdict) {
    case UploadVerdict::NotFound:
        return problem(404, "not_found", "There is no such upload; begin a new one.");
    case UploadVerdict::WrongOffset:
        return problem(409, "wrong_offset", "The upload does not stand where this goes on.");
    case UploadVerdict::Superseded:
        return problem(409, "superseded", "The same upload goes on over another connection.");
    case UploadVerdict::TooLarge:
        return problem(413, "too_large",
                       "A file may have 25 MiB, and an upload what it announced.");
    case UploadVerdict::TooManyHere:
        return tus(answerLater({429, "later", "This device has too many unfinished uploads."},
                               kTooManySeconds));
    case UploadVerdict::TooManyInAll:
        return tus(answerLater({503, "later", "The server has no room for another file just now."},
                               kTooManySeconds));
    case UploadVerdict::ChecksumWrong:
        return problem(460, "checksum_mismatch",
                       "This piece was spoilt on its way; send it again.");
    case UploadVerdict::HashWrong:
        return problem(422, "hash_mismatch",
                       "The content is not the one that was announced. Nothing of it was kept.");
    case UploadVerdict::Taken: break;
    }
    return tus({.status = 204, .contentType = {}});
}

Response stepAnswer(const Uploads::Step &step)
{
    Response answer = verdictAnswer(step.verdict);
    const Upload &upload = step.upload;
    if (upload.id.empty())
        return answer;
    answer.headers.emplace_back("Upload-Offset", std::to_string(upload.offset));
    if (upload.complete)
        answer.headers.emplace_back("Content-Location", "/v1/blobs/" + upload.hash);
    else
        answer.headers.emplace_back("Upload-Expires", httpDate(fromMillis(upload.expiresMillis)));
    return answer;
}

Response answerOfStep(const Result<Uploads::Step> &step, const Caller &caller)
{
    Response answer = step ? stepAnswer(*step) : tus(answerOf(step.error()));
    answer.account = toText(caller.account.person);
    return answer;
}

/// What a creation asks for, or why it cannot be.
OrAnswer<Uploads::NewUpload> askedIn(const Request &request, const Caller &caller)
{
    const auto length = countIn(request.header("upload-length"));
    if (!length)
        return std::unexpected(problem(400, "bad_request", "An upload says its length."));
    const auto metadata = metadataIn(request.header("upload-metadata"));
    if (!metadata)
        return std::unexpected(problem(400, "bad_request", "Upload-Metadata cannot be read."));
    if (!metadata->hash.empty() && !isFileHash(metadata->hash))
        return std::unexpected(
            problem(400, "bad_request", "The hash of a file has 64 hexadecimal digits."));
    return Uploads::NewUpload{.device = caller.device,
                              .length = *length,
                              .hash = metadata->hash,
                              .metadata = std::string(request.header("upload-metadata"))};
}

OrAnswer<Uploads::Piece> pieceIn(const Request &request)
{
    if (request.header("content-type") != kPieceType)
        return std::unexpected(problem(415, "wrong_type",
                                       "A piece of a file comes as "
                                       "application/offset+octet-stream."));
    const auto offset = countIn(request.header("upload-offset"));
    if (!offset)
        return std::unexpected(problem(400, "bad_request", "A piece says where it belongs."));
    Uploads::Piece piece{.offset = *offset, .bytes = request.bodyBytes};
    if (request.headers.contains("upload-checksum")) {
        piece.checksum = checksumIn(request.header("upload-checksum"));
        if (!piece.checksum)
            return std::unexpected(
                problem(400, "bad_request", "The checksum is not one of sha1 or sha256."));
    }
    return piece;
}

/// Takes what comes until it ends; the step that became of it.
asio::awaitable<Result<Uploads::Step>> takePieces(BlobDesk &desk, std::shared_ptr<Writing> writing,
                                                  NextBodyPiece next)
{
    bool isWhole = false;
    for (bool more = true; more;) {
        BodyPiece piece = co_await next();
        more = piece.then == BodyPiece::Then::More;
        isWhole = piece.then == BodyPiece::Then::End;
        auto add = [writing, bytes = std::move(piece.bytes)](BlobStore &store) {
            return store.uploads->add(*writing, bytes);
        };
        const auto added = co_await desk.run(std::move(add));
        if (!added)
            co_return std::unexpected(added.error());
        if (*added != UploadVerdict::Taken)
            co_return Uploads::Step{*added};
    }
    auto end = [writing, isWhole](BlobStore &store) {
        return store.uploads->end(*writing, isWhole);
    };
    co_return co_await desk.run(std::move(end));
}

} // namespace

asio::awaitable<Response> answerTusOptions(const Served &, Request)
{
    Response answer = tus({.status = 204, .contentType = {}});
    answer.headers.emplace_back("Tus-Version", kTusVersion);
    answer.headers.emplace_back("Tus-Extension", "creation,checksum,expiration");
    answer.headers.emplace_back("Tus-Max-Size", std::to_string(kFileBytesMax));
    answer.headers.emplace_back("Tus-Checksum-Algorithm", kChecksumAlgorithms);
    co_return answer;
}

asio::awaitable<Response> answerCreation(const Served &served, Request request)
{
    const auto caller = co_await senderBy(served, request);
    if (!caller)
        co_return caller.error();
    const auto asked = askedIn(request, *caller);
    if (!asked)
        co_return asked.error();
    auto create = [asked = *asked](BlobStore &store) { return store.uploads->create(asked); };
    const auto step = co_await served.blobs->run(std::move(create));
    Response answer = answerOfStep(step, *caller);
    if (step && step->verdict == UploadVerdict::Taken) {
        answer.status = 201;
        answer.headers.emplace_back("Location", "/v1/blobs/uploads/" + step->upload.id);
    }
    co_return answer;
}

asio::awaitable<Response> answerProgress(const Served &served, Request request)
{
    const auto caller = co_await senderBy(served, request);
    if (!caller)
        co_return caller.error();
    auto find = [id = request.parameter, device = caller->device](BlobStore &store) {
        return store.uploads->find(id, device);
    };
    const auto step = co_await served.blobs->run(std::move(find));
    Response answer = answerOfStep(step, *caller);
    if (step && step->verdict == UploadVerdict::Taken) {
        answer.status = 200;
        answer.headers.emplace_back("Upload-Length", std::to_string(step->upload.length));
        if (!step->upload.metadata.empty())
            answer.headers.emplace_back("Upload-Metadata", step->upload.metadata);
    }
    co_return answer;
}

asio::awaitable<Response> takeUpload(const Served &served, Request request, NextBodyPiece next)
{
    const auto caller = co_await senderBy(served, request);
    if (!caller)
        co_return caller.error();
    const auto piece = pieceIn(request);
    if (!piece)
        co_return piece.error();
    const auto place = served.blobs->admitStream(caller->device);
    if (!place)
        co_return verdictAnswer(UploadVerdict::TooManyInAll);
    auto begin = [id = request.parameter, device = caller->device, piece = *piece](
                     BlobStore &store) { return store.uploads->begin(id, device, piece); };
    auto begun = co_await served.blobs->run(std::move(begin));
    if (!begun)
        co_return tus(answerOf(begun.error()));
    if (begun->step.verdict != UploadVerdict::Taken)
        co_return answerOfStep(begun->step, *caller);
    co_return answerOfStep(co_await takePieces(*served.blobs, begun->writing, std::move(next)),
                           *caller);
}

} // namespace cairn
