#include "tests/simulation/sim_device.h"

#include <QCoreApplication>

#include "shared/book/device_sync.h"
#include "tests/simulation/plants.h"

#include <sodium.h>

#include <algorithm>

namespace cairn::sim {

namespace {

std::string factOr(Book &book, const char *name, Result<void> &trouble)
{
    auto fact = deviceFact(book, name);
    if (!fact)
        trouble = std::unexpected(fact.error());
    return fact ? fact->value_or("") : std::string();
}

/// "<16 hex> <16 hex> …", oldest first, as client/vault writes it.
std::vector<Incarnation> livesFrom(const std::string &text)
{
    std::vector<Incarnation> lives;
    for (std::size_t at = 0; at + 16 <= text.size(); at += 17) {
        const auto bytes = fromHex(text.substr(at, 16));
        Incarnation life;
        if (bytes)
            std::copy_n(bytes->begin(), life.bytes.size(), life.bytes.begin());
        lives.push_back(life);
    }
    return lives;
}

} // namespace

SimDevice::SimDevice(std::size_t index, Network &network, Trace &trace,
                     const std::int64_t &trueMillis, std::uint64_t seed)
    : disk(trace), clock(trueMillis), m_index(index), m_name("d" + std::to_string(index)),
      m_network(network), m_chance(seed), m_mounted(m_name, disk)
{
}

SimDevice::~SimDevice()
{
    close();
}

bool SimDevice::open()
{
    ++m_life;
    auto database = Database::open({.file = m_name + "/vault.db"});
    if (!database)
        return false;
    m_database = std::move(*database);
    m_book =
        std::make_unique<Book>(Book{*m_database, builtInSchema(), clock.surroundings(m_chance)});
    if (readIdentity()) {
        beginEngine();
        return true;
    }
    kill();
    return false;
}

Result<void> SimDevice::readIdentity()
{
    Result<void> trouble;
    if (factOr(*m_book, "device", trouble).empty() && trouble) {
        std::array<std::uint8_t, crypto_sign_SEEDBYTES> seed{};
        m_chance.fill(seed);
        trouble = keepDeviceFact(*m_book, "device_key", toBase64(seed));
        if (trouble)
            trouble =
                keepDeviceFact(*m_book, "device", toText(mint<DeviceId>(m_book->surroundings)));
    }
    const auto device = parseId<DeviceId>(factOr(*m_book, "device", trouble));
    const auto seed =
        fixedFromBase64<crypto_sign_SEEDBYTES>(factOr(*m_book, "device_key", trouble));
    const std::string lives = factOr(*m_book, "incarnations", trouble);
    const std::string person = factOr(*m_book, "person", trouble);
    if (!trouble)
        return trouble;
    if (!device || !seed)
        return fault(FaultCode::StorageBroken, "The device does not know who it is.");
    m_writer.device = *device;
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> publicPart{};
    crypto_sign_seed_keypair(publicPart.data(), m_secretKey.data(), seed->data());
    if (const auto whose = parseId<PersonId>(person))
        m_writer.person = *whose;
    m_earlierLives = livesFrom(lives);
    const bool known = !m_earlierLives.empty()
        && (outsideMark == toHex(m_earlierLives.back().bytes) || isPlanted(Plant::MarkIgnored));
    if (!known)
        return beginIncarnation(lives);
    m_writer.incarnation = m_earlierLives.back();
    m_earlierLives.pop_back();
    return {};
}

Result<void> SimDevice::beginIncarnation(const std::string &lives)
{
    m_chance.fill(m_writer.incarnation.bytes);
    const std::string mark = toHex(m_writer.incarnation.bytes);
    if (auto kept =
            keepDeviceFact(*m_book, "incarnations", lives.empty() ? mark : lives + " " + mark);
        !kept)
        return kept;
    outsideMark = mark;
    return {};
}

/// As client/vault does: inside first, then outside.
Result<Incarnation> SimDevice::beginNewLife()
{
    const auto lives = deviceFact(*m_book, "incarnations");
    if (!lives)
        return std::unexpected(lives.error());
    ++forks;
    m_earlierLives.push_back(m_writer.incarnation);
    if (auto begun = beginIncarnation(lives->value_or("")); !begun)
        return std::unexpected(begun.error());
    return m_writer.incarnation;
}

void SimDevice::beginEngine()
{
    SyncParty party{*m_book,
                    m_writer,
                    [this](std::string_view text) {
                        const ByteView bytes = bytesOf(text);
                        std::array<std::uint8_t, crypto_sign_BYTES> signature{};
                        crypto_sign_detached(signature.data(), nullptr, bytes.data(), bytes.size(),
                                             m_secretKey.data());
                        return toBase64(signature);
                    },
                    "cairn simulated",
                    m_earlierLives,
                    [this] { return beginNewLife(); }};
    m_link = std::make_unique<SimLink>(m_network, m_index);
    m_engine = std::make_unique<SyncEngine>(std::move(party), *m_link);
    m_inRound = false;
    QObject::connect(m_engine.get(), &SyncEngine::sent,
                     [this](const PushSummary &summary) { told.push_back(summary); });
    QObject::connect(m_engine.get(), &SyncEngine::roundFinished, [this](const RoundEnd &end) {
        m_inRound = false;
        roundFault = end.fault;
        roundsWell += end.fault ? 0 : 1;
        brokenStorage = brokenStorage || (end.fault && end.fault->code == FaultCode::StorageBroken);
    });
}

/// Whatever SQLite still would write when it closes does not reach the disk.
void SimDevice::close()
{
    disk.cutOff();
    m_network.orphan(m_index);
    m_engine.reset();
    m_link.reset();
    m_book.reset();
    m_database.reset();
    m_inRound = false;
    brokenStorage = false;
}

void SimDevice::kill()
{
    close();
    disk.restartProgram();
}

void SimDevice::losePower(Kept kept, Chance &chance)
{
    close();
    disk.powerBack(kept, chance);
    clock.boot();
}

void SimDevice::becomeCopyOf(const SimDevice &other)
{
    disk.putImage(other.disk.image());
    outsideMark = other.outsideMark;
    m_rights = other.m_rights;
}

bool SimDevice::enrol(SimServer &server, const CountyImage::Person &person)
{
    DeviceKey publicKey{};
    std::copy_n(m_secretKey.begin() + crypto_sign_SEEDBYTES, publicKey.size(), publicKey.begin());
    const auto enrolled = cairn::enrol(
        server.book(), Enrolment{person.name, person.code, m_writer.device, publicKey, "cairn"},
        true);
    if (!enrolled)
        return false;
    m_rights = rightsOf(enrolled->account);
    const std::string now = std::to_string(toMillis(server.clock.now()));
    const bool kept = keepDeviceFact(*m_book, "epoch", server.epoch())
        && keepDeviceFact(*m_book, "server_millis", now)
        && keepDeviceFact(*m_book, "person", toText(m_rights.person));
    kill(); // as after enrolling: the program is opened for good, and knows whose it is
    return kept && this->open();
}

void SimDevice::startRound()
{
    m_inRound = true;
    roundFault.reset();
    m_engine->startRound();
    pump();
}

void SimDevice::pump()
{
    for (int i = 0; i < 4 && m_engine; ++i)
        QCoreApplication::sendPostedEvents(m_engine.get(), 0);
}

} // namespace cairn::sim
