#include "client/sync/auth_messages.h"
#include "client/sync/round_answers.h"
#include "client/sync/sync_engine.h"
#include "shared/wire/limits.h"

#include <utility>

namespace cairn {

/// The steps of a round: what is asked, and what its answer changes.
namespace {

constexpr std::size_t kHelloAnswerBytesMax = std::size_t{4} * 1024 * 1024;
constexpr std::size_t kPushAnswerBytesMax = std::size_t{1} * 1024 * 1024;
/// Nothing of the batch has moved on.
bool beginsLike(const PushRequest &next, const PushRequest &batch)
{
    if (!next.revisions.empty() && !batch.revisions.empty())
        return next.revisions.front().id == batch.revisions.front().id;
    return next.revisions.empty() && batch.revisions.empty() && !next.pleas.empty()
        && !batch.pleas.empty() && next.pleas.front().revision == batch.pleas.front().revision;
}

constexpr int kGreetingsMax = 3; ///< a round; scopes that change more often wait for the next

} // namespace

void SyncEngine::perform(const SignIn &)
{
    ask({.path = "/v1/challenge",
         .body = encodeChallenge(m_party.writer.device),
         .contentType = "application/json",
         .answerBytesMax = kAuthAnswerBytesMax},
        [this](const std::string &text) -> Result<void> {
            const auto nonce = parseNonce(text);
            if (!nonce)
                return std::unexpected(nonce.error());
            askToken(*nonce);
            return {};
        });
}

void SyncEngine::askToken(const std::string &nonce)
{
    const DeviceId &device = m_party.writer.device;
    ask({.path = "/v1/token",
         .body = encodeToken(device, nonce, m_party.sign(signedText(device, nonce))),
         .contentType = "application/json",
         .answerBytesMax = kAuthAnswerBytesMax},
        [this](const std::string &text) -> Result<void> {
            auto token = parseToken(text);
            if (!token)
                return std::unexpected(token.error());
            m_token = std::move(*token);
            m_tokenProven = false;
            return {};
        });
}

void SyncEngine::perform(const Hello &)
{
    m_ear.close();
    const auto hello =
        makeHello(m_party.book, m_party.writer, m_party.earlierLives, m_party.program);
    if (!hello)
        return takeFailure({.fault = hello.error()});
    ask({.path = "/v1/hello",
         .body = encode(*hello),
         .bearer = m_token,
         .answerBytesMax = kHelloAnswerBytesMax},
        [this](const std::string &text) { return takeHello(text); });
}

Result<void> SyncEngine::takeHello(const std::string &text)
{
    const auto greeting = takeHelloAnswer(m_party.book, m_party.writer, text);
    if (!greeting)
        return std::unexpected(greeting.error());
    if (greeting->forked) {
        // What is unsent is offered under its old names first: the copy may have sent the same.
        if (auto begun = beginNewLife(m_party); !begun)
            return begun;
    }
    m_state.greeted = true;
    m_batchIsNext = false;
    m_greetedAt = monotonicNow();
    m_serverWire = greeting->serverWire;
    m_state.mayPull = greeting->mayPull;
    m_contact.clockAheadMillis = greeting->clockAheadMillis;
    if (greeting->scopesChanged) {
        m_round.exchanged = true;
        emit received(0, everyType(m_party.book.schema));
    }
    return {};
}

void SyncEngine::perform(const Push &)
{
    offer(written(std::exchange(m_batch, {})));
}

SyncEngine::Offer SyncEngine::written(PushRequest batch) const
{
    if (m_serverWire >= 2)
        batch.nonce = newNonce(m_party.book.surroundings);
    std::string body = encode(batch, spellingFor(m_serverWire));
    return {std::move(batch), std::move(body)};
}

void SyncEngine::offer(Offer next)
{
    m_ahead.reset();
    m_offered = std::move(next.request);
    ask({.path = "/v1/push",
         .body = std::move(next.body),
         .bearer = m_token,
         .answerBytesMax = kPushAnswerBytesMax,
         .mayPack = m_serverWire >= 2},
        [this](const std::string &text) { return takePush(text); });
    QMetaObject::invokeMethod(this, &SyncEngine::prepareAhead, Qt::QueuedConnection);
}

/// While the server judges one batch, the next is made ready.
void SyncEngine::prepareAhead()
{
    if (m_ahead || m_offered.revisions.empty())
        return; // answered by now
    auto next = pushAfter(m_party.book, m_party.writer, m_offered);
    if (next && !next->isEmpty())
        m_ahead = written(std::move(*next)); // a fault shows when the batch is read in its turn
}

Result<void> SyncEngine::takePush(const std::string &text)
{
    const auto answer = readPushAnswer(text);
    const PushRequest asked = std::exchange(m_offered, {});
    if (!answer)
        return std::unexpected(answer.error());
    const bool goesOn = m_ahead && tookAll(asked, *answer);
    if (goesOn)
        offer(std::move(*m_ahead));
    m_ahead.reset();
    const auto summary = applyPushAnswer(m_party.book, m_party.writer, asked, *answer);
    if (!summary)
        return std::unexpected(summary.error());
    m_round.exchanged = true;
    m_state.failures = 0;
    emit sent(*summary);
    return goesOn ? Result<void>() : readNext(asked, *summary);
}

Result<void> SyncEngine::readNext(const PushRequest &asked, const PushSummary &summary)
{
    if (auto carried = summary.forked ? carryOn(m_party) : Result<void>(); !carried)
        return carried;
    auto next = nextBatch(m_party);
    if (!next)
        return std::unexpected(next.error());
    if (m_serverWire < 2)
        next->pleas.clear();
    // What the server could not take now (or passed over) stays unsent until the next round:
    // sending it again at once would go on for ever, and pulling does not wait for it.
    m_round.pushStalls = beginsLike(*next, asked);
    if (m_round.pushStalls)
        m_state.greeted = false; // the server may have lost what came before
    m_batch = std::move(*next);
    m_batchIsNext = !m_batch.revisions.empty() && !m_round.pushStalls;
    return {};
}

void SyncEngine::perform(const Pull &)
{
    m_ear.close();
    const auto request = makePull(m_party.book, m_party.writer,
                                  {.serverWire = m_serverWire,
                                   .compares = true,
                                   .takesSnapshots = m_snapshots.mayBeOffered()});
    if (!request)
        return takeFailure({.fault = request.error()});
    askPage(*request);
}

void SyncEngine::askPage(const PullRequest &request)
{
    ask({.path = "/v1/pull",
         .body = encode(request),
         .bearer = m_token,
         .answerBytesMax = kPullAnswerBytesMax},
        [this, asked = request](const std::string &text) { return takePage(asked, text); });
}

Result<void> SyncEngine::takePage(const PullRequest &asked, const std::string &text)
{
    const auto answer = readPullAnswer(text);
    if (!answer)
        return std::unexpected(answer.error());
    // The server reads the next page while this one is taken in.
    if (const auto next = pullAfter(m_party.book.surroundings, asked, *answer))
        askPage(*next);
    const auto page = takePullAnswer(m_party.book, asked, *answer);
    if (!page)
        return std::unexpected(page.error());
    m_state.failures = 0;
    m_mending.note(page->compared, page->differences);
    m_snapshots.note(page->snapshots);
    takePageOver(*page);
    return {};
}

/// A piece, or where all are here a slice of what is in them.
void SyncEngine::perform(const Fetch &)
{
    const auto missing = m_snapshots.missingPart(m_party.book, m_party.writer);
    if (!missing)
        return takeFailure({.fault = missing.error()});
    if (!*missing) {
        if (auto taken = takeSlice(); !taken)
            return takeFailure({.fault = taken.error()});
        QMetaObject::invokeMethod(this, &SyncEngine::advance, Qt::QueuedConnection);
        return;
    }
    ask({.path = "/v1/snapshots/" + toHex(m_snapshots.offer().hash),
         .body = {},
         .bearer = m_token,
         .answerBytesMax = kSnapshotPieceBytes,
         .part = **missing},
        [this](const std::string &bytes) {
            m_state.failures = 0;
            return m_snapshots.takePiece(m_party.book, bytes);
        });
}

Result<void> SyncEngine::takeSlice()
{
    const auto slice = m_snapshots.takeSlice();
    if (!slice)
        return std::unexpected(slice.error());
    m_round.exchanged = true;
    if (slice->fresh > 0) {
        QSet<QString> types;
        for (const std::string &type : slice->types)
            types.insert(QString::fromStdString(type));
        emit received(slice->fresh, types);
    }
    if (slice->isLast)
        m_state.pulledAll = false; // goes on from where the snapshot ends
    return {};
}

void SyncEngine::perform(const Mend &)
{
    const auto request = makeDigest(m_party.book, m_party.writer, m_mending.take());
    if (!request)
        return takeFailure({.fault = request.error()});
    ask({.path = "/v1/digest",
         .body = encode(*request),
         .bearer = m_token,
         .answerBytesMax = kPullAnswerBytesMax},
        [this, asked = *request](const std::string &text) { return takeMended(asked, text); });
}

Result<void> SyncEngine::takeMended(const DigestRequest &asked, const std::string &text)
{
    const auto mending = takeDigestAnswer(m_party.book, m_party.writer, asked, text);
    if (!mending)
        return std::unexpected(mending.error());
    m_mending.takeMended(mending->mended);
    takePageOver({.fresh = mending->mended.fresh,
                  .types = mending->types,
                  .greetFirst = mending->mended.greetFirst});
    return {};
}

void SyncEngine::takePageOver(const Page &page)
{
    const bool greetsAgain = page.greetFirst && ++m_round.greetings < kGreetingsMax;
    m_state.pulledAll = !page.more && !greetsAgain;
    if (page.greetFirst)
        m_state.greeted = false;
    if (page.fresh > 0) {
        m_round.exchanged = true;
        emit received(page.fresh, page.types);
    }
}

} // namespace cairn
