#include "client/pack/pack_writer.h"

#include "client/vault/durable_file.h"

#include <sodium.h>
#include <zstd.h>

#include <string>
#include <utility>

namespace cairn {
namespace {

constexpr int kLevel = 6; // a pack is small and travels on a stick: worth more than speed

std::unexpected<Fault> notWritten(const Fault &why)
{
    const bool full = why.code == FaultCode::StorageFull;
    return fault(why.code,
                 full
                     ? "There is no room for the pack on that disk. Nothing was packed; your work "
                       "is safe in the vault. Free some space, or take another disk."
                     : "The pack could not be written there. Nothing was packed; your work is safe "
                       "in the vault. Name another folder.",
                 why.cause);
}

} // namespace

struct PackWriter::Work {
    DurableFile file;
    std::string head; ///< not sealed, but sealed to: additional data of the first piece
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> packing{ZSTD_createCCtx(), ZSTD_freeCCtx};
    crypto_secretstream_xchacha20poly1305_state sealing{};
    std::string piece = {}; ///< compressed, less than one piece

    ~Work() { sodium_memzero(&sealing, sizeof sealing); }

    Result<void> seal(std::string_view text, unsigned char tag)
    {
        std::string sealed(text.size() + crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
        const std::string with = std::exchange(head, {});
        crypto_secretstream_xchacha20poly1305_push(
            &sealing, reinterpret_cast<unsigned char *>(sealed.data()), nullptr,
            bytesOf(text).data(), text.size(), bytesOf(with).data(), with.size(), tag);
        return file.write(sealed);
    }

    Result<void> compress(std::string_view text, ZSTD_EndDirective end)
    {
        ZSTD_inBuffer in{text.data(), text.size(), 0};
        for (;;) {
            std::string packed(ZSTD_CStreamOutSize(), '\0');
            ZSTD_outBuffer out{packed.data(), packed.size(), 0};
            const std::size_t left = ZSTD_compressStream2(packing.get(), &out, &in, end);
            piece.append(packed, 0, out.pos);
            // A whole piece waits here until more is known to follow: the last one is tagged.
            while (piece.size() > kPackPieceBytes) {
                if (auto sealed = seal(std::string_view(piece).substr(0, kPackPieceBytes), 0);
                    !sealed)
                    return sealed;
                piece.erase(0, kPackPieceBytes);
            }
            if (end == ZSTD_e_end ? left == 0 : in.pos == in.size)
                return {};
        }
    }
};

Result<PackWriter> PackWriter::begin(const std::filesystem::path &file, const PackKey &key,
                                     List locks)
{
    std::error_code trouble;
    if (std::filesystem::exists(file, trouble))
        return fault(FaultCode::Refused,
                     "There is a file of this name already. It was left as it is, and nothing was "
                     "packed. Take another name.",
                     file.string());
    auto out = DurableFile::begin(file);
    if (!out)
        return notWritten(out.error());
    const std::string head =
        canonical(Map{{"cairn", "pack"}, {"version", 1}, {"slots", std::move(locks)}});
    auto work = std::make_unique<Work>(std::move(*out), head);
    ZSTD_CCtx_setParameter(work->packing.get(), ZSTD_c_compressionLevel, kLevel);
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES> start{};
    crypto_secretstream_xchacha20poly1305_init_push(&work->sealing, start.data(),
                                                    key.bytes().data());
    if (auto written = work->file.write(head + "\n" + std::string(start.begin(), start.end()));
        !written)
        return notWritten(written.error());
    return PackWriter(std::move(work));
}

PackWriter::PackWriter(std::unique_ptr<Work> work) : m_work(std::move(work)) {}
PackWriter::PackWriter(PackWriter &&) noexcept = default;
PackWriter::~PackWriter() = default;

Result<void> PackWriter::line(std::string_view text)
{
    if (auto done = m_work->compress(text, ZSTD_e_continue); !done)
        return notWritten(done.error());
    auto done = m_work->compress("\n", ZSTD_e_continue);
    return done ? done : notWritten(done.error());
}

Result<void> PackWriter::finish()
{
    auto done = m_work->compress({}, ZSTD_e_end);
    if (done)
        done = m_work->seal(m_work->piece, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    if (done)
        done = m_work->file.commit();
    return done ? done : notWritten(done.error());
}

} // namespace cairn
