#include "shared/wire/packing.h"

#include <zstd.h>

#include <algorithm>
#include <memory>

namespace cairn {

namespace {

constexpr int kLevel = 3;
constexpr int kWindowLogMax = 23; ///< 8 MiB: what a peer may make us keep

using Inflater = std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>;

std::unexpected<Fault> broken(std::string cause)
{
    return fault(FaultCode::Malformed, "The packed message is broken or was cut on the way.",
                 std::move(cause));
}

} // namespace

std::string packed(std::string_view message)
{
    std::string frame(ZSTD_compressBound(message.size()), '\0');
    const std::size_t size =
        ZSTD_compress(frame.data(), frame.size(), message.data(), message.size(), kLevel);
    if (ZSTD_isError(size))
        throw std::bad_alloc(); // there is no other reason with a bound as large as this
    frame.resize(size);
    return frame;
}

Result<std::string> unpacked(std::string_view frame, std::size_t bytesMax)
{
    const Inflater inflater(ZSTD_createDCtx(), ZSTD_freeDCtx);
    ZSTD_DCtx_setParameter(inflater.get(), ZSTD_d_windowLogMax, kWindowLogMax);
    const std::size_t most = std::min(bytesMax, frame.size() * kInflationMax);
    std::string message;
    std::string piece(ZSTD_DStreamOutSize(), '\0');
    ZSTD_inBuffer in{frame.data(), frame.size(), 0};
    for (std::size_t left = 1; left != 0;) {
        ZSTD_outBuffer out{piece.data(), piece.size(), 0};
        left = ZSTD_decompressStream(inflater.get(), &out, &in);
        if (ZSTD_isError(left))
            return broken(ZSTD_getErrorName(left));
        if (message.size() + out.pos > most)
            return fault(FaultCode::TooLarge, "The message is larger than is taken.",
                         std::to_string(most) + " bytes once inflated");
        message.append(piece, 0, out.pos);
        if (left != 0 && in.pos == in.size && out.pos < out.size)
            return broken("it ends too early");
    }
    if (in.pos != in.size)
        return broken("more stands behind its end");
    return message;
}

} // namespace cairn
