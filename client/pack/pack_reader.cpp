#include "client/pack/pack_reader.h"

#include "client/pack/pack_writer.h"
#include "shared/schema/json.h"
#include "shared/wire/pack_messages.h"

#include <sodium.h>
#include <zstd.h>

#include <fstream>
#include <utility>

namespace cairn {
namespace {

constexpr int kWindowLogMax = 23; // 8 MiB, more than any level below ultra asks for

std::unexpected<Fault> spoilt(const char *cause)
{
    return fault(FaultCode::Malformed,
                 "This pack was cut or altered on its way. Nothing was taken over. Copy it again, "
                 "or ask for it once more.",
                 cause);
}

std::unexpected<Fault> noPack(const char *cause)
{
    return fault(FaultCode::Malformed, "This is no pack of Cairn. Nothing was taken over.", cause);
}

std::unexpected<Fault> tooLarge()
{
    return fault(FaultCode::TooLarge,
                 "This pack is larger than a pack may be. Nothing was taken over.");
}

/// The first line, which says how the rest opens.
Result<std::string> readHead(std::ifstream &in)
{
    std::string head;
    for (char c = 0; in.get(c);) {
        if (c == '\n')
            return head;
        head += c;
        if (head.size() > kPackHeadBytesMax)
            break;
    }
    return noPack("no first line");
}

} // namespace

struct PackReader::Work {
    std::ifstream in;
    std::string head = {};
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> unpacking{ZSTD_createDCtx(),
                                                                   ZSTD_freeDCtx};
    crypto_secretstream_xchacha20poly1305_state opening{};
    std::string text = {}; ///< inflated; from `at` on not yet handed out
    std::size_t at = 0;
    std::size_t inflated = 0;
    bool isLast = false;     ///< the final piece was opened
    bool frameEnded = false; ///< and what it held is whole

    ~Work() { sodium_memzero(&opening, sizeof opening); }

    Result<std::string> nextPiece()
    {
        std::string sealed(kPackPieceBytes + crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
        in.read(sealed.data(), static_cast<std::streamsize>(sealed.size()));
        sealed.resize(static_cast<std::size_t>(in.gcount()));
        if (sealed.size() < crypto_secretstream_xchacha20poly1305_ABYTES)
            return spoilt("a piece is missing");
        std::string piece(sealed.size() - crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
        const std::string with = std::exchange(head, {});
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(
                &opening, reinterpret_cast<unsigned char *>(piece.data()), nullptr, &tag,
                bytesOf(sealed).data(), sealed.size(), bytesOf(with).data(), with.size())
            != 0)
            return spoilt("a piece does not open");
        isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (isLast && in.peek() != std::ifstream::traits_type::eof())
            return spoilt("something stands behind the last piece");
        return piece;
    }

    Result<void> inflate(std::string_view piece)
    {
        ZSTD_inBuffer from{piece.data(), piece.size(), 0};
        std::string some(ZSTD_DStreamOutSize(), '\0');
        for (bool more = true; more;) {
            if (frameEnded && from.pos < from.size)
                return spoilt("something stands behind the end");
            ZSTD_outBuffer to{some.data(), some.size(), 0};
            const std::size_t left = ZSTD_decompressStream(unpacking.get(), &to, &from);
            if (ZSTD_isError(left))
                return spoilt("it does not inflate");
            inflated += to.pos;
            if (inflated > kPackBytesMax + kPackLineBytesMax)
                return tooLarge();
            text.append(some, 0, to.pos);
            frameEnded = left == 0;
            more = from.pos < from.size || to.pos == to.size;
            if (frameEnded && from.pos == from.size)
                more = false;
        }
        return {};
    }
};

Result<PackReader> PackReader::open(const std::filesystem::path &file, const PackOpening &opening)
{
    auto work = std::make_unique<Work>(std::ifstream(file, std::ios::binary));
    std::error_code trouble;
    if (!work->in || !std::filesystem::is_regular_file(file, trouble))
        return fault(FaultCode::NotFound, "There is no pack of this name that could be read.",
                     file.string());
    auto head = readHead(work->in);
    if (!head)
        return std::unexpected(head.error());
    const auto told = parseJson(*head);
    const List *locks = told ? told->at("slots").list() : nullptr;
    if (!told || told->at("cairn").textOr() != "pack" || !locks || locks->size() > kPackSlotsMax)
        return noPack("no head");
    if (told->at("version").numberOr(0) != 1)
        return fault(FaultCode::Malformed,
                     "This pack was written by a newer Cairn. Nothing was taken over. Update this "
                     "one, then read it again.");
    const auto key = openSlots(*locks, opening);
    if (!key)
        return std::unexpected(key.error());
    std::array<char, crypto_secretstream_xchacha20poly1305_HEADERBYTES> start{};
    if (!work->in.read(start.data(), start.size()))
        return spoilt("no start");
    const std::string_view startText(start.data(), start.size());
    if (crypto_secretstream_xchacha20poly1305_init_pull(&work->opening, bytesOf(startText).data(),
                                                        key->bytes().data())
        != 0)
        return spoilt("the start does not open");
    ZSTD_DCtx_setParameter(work->unpacking.get(), ZSTD_d_windowLogMax, kWindowLogMax);
    work->head = std::move(*head);
    return PackReader(std::move(work));
}

PackReader::PackReader(std::unique_ptr<Work> work) : m_work(std::move(work)) {}
PackReader::PackReader(PackReader &&) noexcept = default;
PackReader::~PackReader() = default;

Result<std::optional<std::string>> PackReader::line()
{
    for (;;) {
        if (const auto end = m_work->text.find('\n', m_work->at); end != std::string::npos) {
            const std::size_t start = std::exchange(m_work->at, end + 1);
            if (end - start > kPackLineBytesMax)
                return tooLarge();
            return m_work->text.substr(start, end - start);
        }
        m_work->text.erase(0, std::exchange(m_work->at, 0));
        if (m_work->text.size() > kPackLineBytesMax)
            return tooLarge();
        if (m_work->isLast) {
            if (!m_work->text.empty() || !m_work->frameEnded)
                return spoilt("it ends within a line");
            return std::nullopt;
        }
        const auto piece = m_work->nextPiece();
        if (!piece)
            return std::unexpected(piece.error());
        if (auto inflated = m_work->inflate(*piece); !inflated)
            return std::unexpected(inflated.error());
    }
}

} // namespace cairn
