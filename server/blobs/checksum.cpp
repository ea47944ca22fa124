#include "server/blobs/checksum.h"

#include <openssl/evp.h>

namespace cairn {

void Checksum::Free::operator()(evp_md_ctx_st *context) const noexcept
{
    EVP_MD_CTX_free(context);
}

std::optional<Checksum> Checksum::named(std::string_view algorithm)
{
    const EVP_MD *const kind = algorithm == "sha1" ? EVP_sha1()
        : algorithm == "sha256"                    ? EVP_sha256()
                                                   : nullptr;
    if (kind == nullptr)
        return {};
    Checksum checksum;
    checksum.m_context.reset(EVP_MD_CTX_new());
    if (!checksum.m_context || EVP_DigestInit_ex(checksum.m_context.get(), kind, nullptr) != 1)
        return {};
    return checksum;
}

void Checksum::add(ByteView piece)
{
    EVP_DigestUpdate(m_context.get(), piece.data(), piece.size());
}

Bytes Checksum::done()
{
    Bytes digest(EVP_MAX_MD_SIZE);
    unsigned size = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
    digest.resize(size);
    return digest;
}

} // namespace cairn
