#include "client/blobs/file_lane.h"
#include "shared/wire/file_limits.h"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kAnswerBytesMax = kFilePieceBytes + std::size_t{64} * 1024;

Fault notThere(const FileAnswer &answer)
{
    const std::string cause = "HTTP " + std::to_string(answer.status);
    if (answer.status == 404)
        return {FaultCode::NotFound,
                "The county does not have this file yet. It comes when the computer that it was "
                "attached on has synced.",
                cause};
    return {FaultCode::Malformed,
            "The county's server did not give this file as it should. It is tried again at the "
            "next sync.",
            cause};
}

Fault notWhatItShouldBe()
{
    return {FaultCode::Malformed,
            "This file did not come as it was attached and was not kept. It is tried again at the "
            "next sync."};
}

} // namespace

void FileLane::fetchPiece()
{
    if (!m_writer) {
        auto writer = m_shelf.incoming(m_file.hash);
        if (!writer)
            return end(writer.error());
        m_writer.emplace(std::move(*writer));
    }
    const auto whole = static_cast<std::size_t>(m_file.bytes);
    const std::size_t at = m_writer->taken();
    if (at > whole) {
        m_shelf.dropIncoming(m_file.hash);
        return leave(notWhatItShouldBe());
    }
    if (at == whole && whole > 0)
        return takeWhole();
    FileRequest request{.method = "GET",
                        .path = "/v1/blobs/" + m_file.hash,
                        .bearer = {},
                        .answerBytesMax = kAnswerBytesMax};
    const std::size_t last = std::min(at + kFilePieceBytes, whole);
    if (whole > 0) // of nothing there is no part
        request.headers.emplace_back(
            "Range", "bytes=" + std::to_string(at) + "-" + std::to_string(last - 1));
    ask(std::move(request), &FileLane::takePiece);
}

void FileLane::takePiece(const FileAnswer &answer)
{
    const auto whole = static_cast<std::size_t>(m_file.bytes);
    const std::size_t at = m_writer->taken();
    if (answer.status != (whole > 0 ? 206 : 200))
        return leave(notThere(answer));
    if (answer.body.size() != std::min(kFilePieceBytes, whole - at)) {
        m_shelf.dropIncoming(m_file.hash);
        return leave(notWhatItShouldBe());
    }
    if (auto added = m_writer->add(answer.body); !added)
        return end(added.error());
    if (m_writer->taken() == whole)
        return takeWhole();
    fetchPiece();
}

void FileLane::takeWhole()
{
    if (auto finished = m_writer->finish(); !finished)
        return end(finished.error());
    const auto arrived = m_shelf.arrived(m_file.hash);
    if (!arrived)
        return end(arrived.error());
    if (!*arrived)
        return leave(notWhatItShouldBe());
    emit fetched(m_file);
    next();
}

} // namespace cairn
