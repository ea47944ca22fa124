#include "client/sync/sync_engine.h"

#include <QMetaObject>
#include <QPointer>

#include "client/sync/auth_messages.h"
#include "client/sync/round_answers.h"
#include "shared/wire/limits.h"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kHelloAnswerBytesMax = std::size_t{4} * 1024 * 1024;
constexpr std::size_t kPushAnswerBytesMax = std::size_t{1} * 1024 * 1024;
// A page is cut after what went over.
constexpr std::size_t kPullAnswerBytesMax = 2 * kPullBytesMax + kRevisionBytesMax;

} // namespace

SyncEngine::SyncEngine(SyncParty party, Link &link, QObject *parent)
    : QObject(parent), m_party(std::move(party)), m_link(link), m_wake(this)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &SyncEngine::wake);
}

void SyncEngine::startRound()
{
    m_state.wanted = true;
    m_state.failures = 0;
    m_state.pulledAll = false;
    m_state.greeted = false; // the answer says which scopes there are now
    m_round = {};
    m_wake.stop();
    setContact({SafetyState::Sending, {}, 0, m_contact.contactMillis, m_contact.clockAheadMillis});
    QMetaObject::invokeMethod(this, &SyncEngine::advance, Qt::QueuedConnection);
}

void SyncEngine::setPeriod(std::chrono::milliseconds period)
{
    m_period = period;
    if (!m_state.wanted && period.count() > 0)
        m_wake.start(period);
}

void SyncEngine::wake()
{
    if (m_state.wanted)
        advance(); // the back-off is over
    else
        startRound();
}

void SyncEngine::advance()
{
    if (m_asking || !m_state.wanted)
        return;
    const auto state = stateNow();
    if (!state)
        takeFailure({.fault = state.error()});
    else
        std::visit([this](const auto &step) { perform(step); }, nextStep(*state, m_jitter));
}

void SyncEngine::perform(const Rest &)
{
    m_state.wanted = false;
    const Contact contact{SafetyState::Idle,
                          {},
                          0,
                          toMillis(m_party.book.surroundings.now()),
                          m_contact.clockAheadMillis};
    RoundEnd end;
    // Contact without exchange leaves no mark on disk; the first one ever does.
    const auto known = deviceFact(m_party.book, "contact_millis");
    if (m_round.exchanged || !known || !*known)
        if (auto kept = keepDeviceFact(m_party.book, "contact_millis",
                                       std::to_string(contact.contactMillis));
            !kept)
            end.fault = kept.error();
    setContact(contact);
    if (m_period.count() > 0)
        m_wake.start(m_period);
    emit roundFinished(end);
}

void SyncEngine::perform(const WaitUntil &step)
{
    const auto wait = std::max(step.at - monotonicNow(), std::chrono::milliseconds(1));
    m_wake.start(wait);
    Contact contact = m_contact;
    contact.nextRetryMillis = toMillis(m_party.book.surroundings.now() + wait);
    setContact(contact);
}

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
    ask({.path = "/v1/push",
         .body = encode(m_batch),
         .bearer = m_token,
         .answerBytesMax = kPushAnswerBytesMax},
        [this](const std::string &text) { return takePush(text); });
}

Result<void> SyncEngine::takePush(const std::string &text)
{
    const auto summary = takePushAnswer(m_party.book, m_party.writer, text);
    if (!summary)
        return std::unexpected(summary.error());
    m_round.exchanged = true;
    m_state.failures = 0;
    emit sent(*summary);
    if (auto carried = summary->forked ? carryOn(m_party) : Result<void>(); !carried)
        return carried;
    const auto next = nextBatch(m_party);
    if (!next)
        return std::unexpected(next.error());
    // What the server could not take now (or passed over) stays unsent until the next round:
    // sending it again at once would go on for ever, and pulling does not wait for it.
    m_round.pushStalls =
        !next->revisions.empty() && next->revisions.front().id == m_batch.revisions.front().id;
    // It may have brought scopes into being: they are greeted before pulling.
    if (next->revisions.empty() || m_round.pushStalls)
        m_state.greeted = false;
    return {};
}

void SyncEngine::perform(const Pull &)
{
    const auto request = makePull(m_party.book, m_party.writer);
    if (!request)
        return takeFailure({.fault = request.error()});
    ask({.path = "/v1/pull",
         .body = encode(*request),
         .bearer = m_token,
         .answerBytesMax = kPullAnswerBytesMax},
        [this, asked = *request](const std::string &text) { return takePage(asked, text); });
}

Result<void> SyncEngine::takePage(const PullRequest &asked, const std::string &text)
{
    const auto page = takePullAnswer(m_party.book, asked, text);
    if (!page)
        return std::unexpected(page.error());
    m_state.pulledAll = !page->more;
    m_state.failures = 0;
    if (page->fresh > 0) {
        m_round.exchanged = true;
        emit received(page->fresh, page->types);
    }
    return {};
}

void SyncEngine::ask(const LinkRequest &request, Take take)
{
    m_asking = true;
    const bool withToken = !request.bearer.empty();
    m_link.post(
        request,
        [self = QPointer(this), take = std::move(take), withToken](const LinkAnswer &answer) {
            if (!self)
                return;
            self->m_tokenProven = self->m_tokenProven || (answer && withToken);
            self->takeAnswer(answer, take);
        });
}

void SyncEngine::takeAnswer(const LinkAnswer &answer, const Take &take)
{
    m_asking = false;
    if (!answer)
        return takeFailure(answer.error());
    if (auto taken = take(*answer); !taken)
        return takeFailure({.fault = taken.error()});
    // Queued, so that what the screens asked meanwhile comes first.
    QMetaObject::invokeMethod(this, &SyncEngine::advance, Qt::QueuedConnection);
}

void SyncEngine::takeFailure(const LinkTrouble &trouble)
{
    const bool onlyAged = trouble.fault.code == FaultCode::TokenExpired && m_tokenProven;
    if (trouble.fault.code == FaultCode::TokenExpired
        || trouble.fault.code == FaultCode::Unauthorised) {
        m_token.clear();
        m_tokenProven = false;
    }
    m_state.greeted = false;
    const bool otherEpoch = trouble.code == "epoch_changed" && !m_round.greetsAgain;
    m_round.greetsAgain = m_round.greetsAgain || otherEpoch;
    if (onlyAged || otherEpoch)
        return advance();

    ++m_state.failures;
    m_state.lastFailure = monotonicNow();
    m_state.retryAfterMillis = trouble.retryAfterMillis;
    m_jitter = jitter(m_party.book.surroundings);
    const auto state = trouble.portal ? SafetyState::Portal : safetyStateOf(trouble.fault.code);
    setContact(
        {state, trouble.fault.sentence, 0, m_contact.contactMillis, m_contact.clockAheadMillis});
    m_state.wanted = m_period.count() > 0;
    emit roundFinished({trouble.fault});
    advance();
}

Result<SyncState> SyncEngine::stateNow()
{
    m_state.now = monotonicNow();
    m_state.tokenValid = !m_token.empty();
    if (m_state.greeted) {
        auto batch = nextBatch(m_party);
        if (!batch)
            return std::unexpected(batch.error());
        m_batch = std::move(*batch);
        m_state.unsent = m_round.pushStalls ? 0 : m_batch.revisions.size();
    }
    return m_state;
}

/// Back-off runs by the clock that cannot be set: a laptop put a year back must not wait a year.
Instant SyncEngine::monotonicNow() const
{
    return fromMillis(m_party.book.surroundings.monotonicMillis());
}

void SyncEngine::setContact(const Contact &contact)
{
    if (contact == m_contact)
        return;
    m_contact = contact;
    emit contactChanged();
}

} // namespace cairn
