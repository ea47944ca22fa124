#include "client/vault/durable_file.h"
#include "client/vault/vault.h"
#include "client/vault/vault_fault.h"

#include <algorithm>
#include <sstream>

namespace cairn {
namespace {

constexpr const char *kLivesFact = "incarnations";
constexpr const char *kIncarnationFile = "incarnation";
constexpr std::size_t kIncarnationBytesMax = 64;

/// "<16 hex> <16 hex> …", oldest first.
Result<std::vector<Incarnation>> livesFrom(const std::string &text)
{
    std::vector<Incarnation> lives;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const auto bytes = fromHex(word);
        Incarnation life;
        if (!bytes || bytes->size() != life.bytes.size())
            return std::unexpected(
                asVaultFault({FaultCode::StorageBroken, "the incarnations cannot be read"}));
        std::ranges::copy(*bytes, life.bytes.begin());
        lives.push_back(life);
    }
    return lives;
}

} // namespace

Result<void> Vault::settleIncarnation()
{
    const auto inside = deviceFact(m_book, kLivesFact);
    if (!inside)
        return std::unexpected(asVaultFault(inside.error()));
    auto lives = livesFrom(inside->value_or(""));
    if (!lives)
        return std::unexpected(lives.error());
    m_earlierLives = std::move(*lives);
    if (m_earlierLives.empty())
        return beginIncarnation();
    const auto outside = readWhole(m_lock.dir() / kIncarnationFile, kIncarnationBytesMax);
    if (!outside && outside.error().code != FaultCode::NotFound)
        return std::unexpected(asVaultFault(outside.error()));
    if (!outside || *outside != toHex(m_earlierLives.back().bytes) + "\n") {
        m_beganNewIncarnation = true;
        return beginIncarnation();
    }
    m_writer.incarnation = m_earlierLives.back();
    m_earlierLives.pop_back();
    return {};
}

Result<void> Vault::beginIncarnation()
{
    m_book.surroundings.chance(m_writer.incarnation.bytes);
    std::string lives;
    for (const Incarnation &life : m_earlierLives)
        lives += toHex(life.bytes) + " ";
    const std::string now = toHex(m_writer.incarnation.bytes);
    // A crash between the two leaves them different: the next opening begins one more life.
    if (auto kept = keepDeviceFact(m_book, kLivesFact, lives + now); !kept)
        return std::unexpected(asVaultFault(kept.error()));
    return writeDurably(m_lock.dir() / kIncarnationFile, now + "\n");
}

Result<Incarnation> Vault::beginNewLife()
{
    m_earlierLives.push_back(m_writer.incarnation);
    if (auto begun = beginIncarnation(); !begun) {
        m_writer.incarnation = m_earlierLives.back();
        m_earlierLives.pop_back();
        return std::unexpected(begun.error());
    }
    return m_writer.incarnation;
}

Result<DeviceStatus> Vault::status()
{
    auto status = deviceStatus(m_book, m_writer);
    for (const Incarnation &life : m_earlierLives) {
        Writer then = m_writer;
        then.incarnation = life;
        const auto earlier = status ? deviceStatus(m_book, then) : status;
        if (!earlier)
            return std::unexpected(asVaultFault(earlier.error()));
        status->unsent += earlier->unsent;
        status->refusedOrHeld += earlier->refusedOrHeld;
        status->savedMillis = std::max(status->savedMillis, earlier->savedMillis);
    }
    if (!status)
        return std::unexpected(asVaultFault(status.error()));
    // Where practice is, there is no county that lacks anything.
    if (m_enrolment && m_enrolment->url.empty())
        status->unsent = 0;
    return status;
}

} // namespace cairn
