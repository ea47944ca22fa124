#include "tests/simulation/sim_server.h"

#include "server/http/auth_messages.h"
#include "server/http/problem.h"
#include "server/store/server_tables.h"
#include "server/sync/hello.h"
#include "server/sync/push_queue.h"
#include "server/sync/send_page.h"
#include "shared/book/device_sync.h"
#include "tests/simulation/plants.h"

#include <sodium.h>

namespace cairn::sim {

namespace {

constexpr const char *kEpochChanged = "epoch_changed";

/// Pages of a few revisions, cut as readPage cuts its own.
void cutTo(PullAnswer &page, std::size_t revisionsMax, bool &cut)
{
    if (page.revisions.size() <= revisionsMax)
        return;
    cut = true;
    page.verdicts.clear(); // they come with the last page
    page.revisions.resize(revisionsMax);
    if (!isPlanted(Plant::CursorAhead))
        page.upTo = page.revisions.back().stamp.commit;
    page.more = true;
}

Response responseTo(const Fault &trouble)
{
    if (trouble.cause == kEpochChanged)
        return answerOf(Problem{409, kEpochChanged, trouble.sentence});
    return answerOf(trouble);
}

} // namespace

SimServer::SimServer(Trace &trace, const std::int64_t &trueMillis, std::uint64_t seed)
    : disk(trace), clock(trueMillis), m_chance(seed), m_mounted("server", disk)
{
}

SimServer::~SimServer()
{
    close();
}

bool SimServer::open()
{
    auto database = Database::open({.file = "server/book.db"});
    if (!database)
        return false;
    m_database = std::move(*database);
    m_book = std::make_unique<Book>(
        countyBook(*m_database, builtInSchema(), clock.surroundings(m_chance)));
    if (createServerTables(*m_database) && readIdentity())
        return true;
    kill();
    return false;
}

Result<void> SimServer::readIdentity()
{
    std::map<std::string, std::string> facts;
    for (const char *name : {"device", "incarnation", "epoch"}) {
        auto fact = deviceFact(*m_book, name);
        if (!fact)
            return std::unexpected(fact.error());
        facts[name] = fact->value_or("");
    }
    const auto device = parseId<DeviceId>(facts["device"]);
    const auto life = fixedFromBase64<8>(facts["incarnation"]);
    if (!device || !life)
        return fault(FaultCode::StorageBroken, "The server does not know who it is.");
    m_writer = {keyedId("person", "server"), *device, Incarnation{*life}, true};
    m_seal.epoch = facts["epoch"];
    std::array<std::uint8_t, crypto_sign_SEEDBYTES> seed{}; // of every simulated county the same
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> publicPart{};
    crypto_sign_seed_keypair(publicPart.data(), m_seal.key.data(), seed.data());
    return {};
}

/// Whatever SQLite still would write when it closes does not reach the disk.
void SimServer::close()
{
    disk.cutOff();
    m_waiting.clear();
    m_book.reset();
    m_database.reset();
}

void SimServer::kill()
{
    close();
    disk.restartProgram();
}

void SimServer::losePower(Kept kept, Chance &chance)
{
    close();
    disk.powerBack(kept, chance);
    clock.boot();
}

bool SimServer::putBack(const DiskImage &image, PutBack how)
{
    kill();
    disk.faults = {};
    disk.putImage(image);
    if (!open())
        return false;
    if (how == PutBack::Copied)
        return true;
    const bool begun = beginEpoch().has_value();
    kill();
    return begun && open();
}

/// One more life of the log, and of the server's own part of it: names that it gave since the
/// backup are not given again.
Result<void> SimServer::beginEpoch()
{
    std::array<std::uint8_t, 8> life{};
    m_chance.fill(life);
    if (auto kept = keepDeviceFact(*m_book, "incarnation", toBase64(life)); !kept)
        return kept;
    return keepDeviceFact(*m_book, "epoch", uuidText(mintBytes(m_book->surroundings)));
}

Answered SimServer::answer(const LinkRequest &request)
{
    if (!isUp())
        return {0, {}};
    auto answered = route(request);
    if (disk.isDark())
        return {0, {}};
    if (answered)
        return {200, std::move(*answered)};
    Response told = responseTo(answered.error());
    if (answered.error().code == FaultCode::StorageBroken)
        kill(); // one failed write: it ends, so that the next start finds what is really there
    return {told.status, std::move(told.body)};
}

Result<std::string> SimServer::route(const LinkRequest &request)
{
    if (!m_waiting.empty()) {
        const auto late = parsePush(std::exchange(m_waiting, {}));
        if (late)
            if (auto taken = acceptPush(*m_book, pusherOf(m_waitingCaller, m_seal), *late); !taken)
                return std::unexpected(taken.error());
    }
    if (request.path == "/v1/challenge" || request.path == "/v1/token")
        return signIn(request);
    const auto caller = callerOf(*m_book, request.bearer);
    if (!caller)
        return std::unexpected(caller.error());
    if (request.path == "/v1/push")
        return push(*caller, request.body);
    if (request.path == "/v1/pull")
        return pull(*caller, request.body);
    if (request.path == "/v1/digest")
        return compare(*caller, request.body);
    const auto hello = parseHelloRequest(request.body);
    if (!hello)
        return std::unexpected(hello.error());
    const auto greeted = answerHello(*m_book, *caller, m_seal, *hello);
    return greeted ? Result<std::string>(encode(*greeted)) : std::unexpected(greeted.error());
}

Result<std::string> SimServer::signIn(const LinkRequest &request)
{
    if (request.path == "/v1/challenge") {
        const auto device = parseChallengeRequest(request.body);
        if (!device)
            return std::unexpected(device.error());
        const auto nonce = challenge(*m_book, *device);
        return nonce ? Result<std::string>(encodeChallenge(*nonce))
                     : std::unexpected(nonce.error());
    }
    const auto asked = parseTokenRequest(request.body);
    if (!asked)
        return std::unexpected(asked.error());
    const auto token = tokenFor(*m_book, *asked);
    return token ? Result<std::string>(encodeToken(*token)) : std::unexpected(token.error());
}

Result<std::string> SimServer::push(const Caller &caller, const std::string &body)
{
    const auto revisions = parsePush(body);
    if (!revisions)
        return std::unexpected(revisions.error());
    const bool answersFirst = isPlanted(Plant::AnswerFirst);
    const DiskImage before = answersFirst ? disk.image() : DiskImage();
    const auto taken = acceptPush(*m_book, pusherOf(caller, m_seal), *revisions);
    auto answered = taken ? Result<std::string>(encode(*taken)) : std::unexpected(taken.error());
    if (!answersFirst)
        return answered;
    close();
    disk.restartProgram();
    disk.putImage(before);
    if (!open())
        return fault(FaultCode::Unreachable, "It does not come up again.");
    m_waiting = body;
    m_waitingCaller = caller;
    return answered;
}

Result<std::string> SimServer::compare(const Caller &caller, const std::string &body)
{
    const auto asked = parseDigestRequest(body);
    if (!asked)
        return std::unexpected(asked.error());
    if (asked->epoch != m_seal.epoch)
        return fault(FaultCode::Refused, "The server was set up anew.", kEpochChanged);
    const auto answer = sendDigest(*m_book, caller, *asked);
    return answer ? Result<std::string>(encode(*answer)) : std::unexpected(answer.error());
}

Result<std::string> SimServer::pull(const Caller &caller, const std::string &body)
{
    const auto asked = parsePullRequest(body);
    if (!asked)
        return std::unexpected(asked.error());
    if (asked->epoch != m_seal.epoch)
        return fault(FaultCode::Refused, "The server was set up anew.", kEpochChanged);
    auto page = sendPage(*m_book, caller, *asked);
    if (!page)
        return std::unexpected(page.error());
    if (pageMax > 0)
        cutTo(*page, pageMax, cutPage);
    return encode(*page, spellingFor(asked->wire));
}

} // namespace cairn::sim
