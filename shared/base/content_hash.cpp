#include "shared/base/content_hash.h"

#include <sodium.h>

#include <algorithm>

namespace cairn {

struct ContentHash::State {
    crypto_generichash_state running;
};

ContentHash::ContentHash() : m_state(std::make_unique<State>())
{
    crypto_generichash_init(&m_state->running, nullptr, 0, std::tuple_size_v<Hash>);
}

ContentHash::~ContentHash() = default;

void ContentHash::add(ByteView piece)
{
    crypto_generichash_update(&m_state->running, piece.data(), piece.size());
}

Hash ContentHash::done()
{
    Hash hash{};
    crypto_generichash_final(&m_state->running, hash.data(), hash.size());
    return hash;
}

bool isFileHash(std::string_view text)
{
    return text.size() == kFileNameDigits && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

} // namespace cairn
