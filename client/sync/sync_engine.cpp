#include "client/sync/sync_engine.h"

#include <QMetaObject>
#include <QPointer>

#include "client/sync/round_answers.h"

#include <algorithm>

namespace cairn {
namespace {

/// As long as a connection lives at the server.
constexpr auto kGreetingLasts = std::chrono::minutes(10);
/// The time of the last contact is kept at most this much behind.
constexpr std::int64_t kContactKeptMillis = 60'000;

} // namespace

SyncEngine::SyncEngine(SyncParty party, Link &link, QObject *parent)
    : QObject(parent), m_party(std::move(party)), m_link(link), m_ear(m_party, link, this),
      m_wake(this)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &SyncEngine::wake);
    connect(&m_ear, &CountyEar::heard, this, &SyncEngine::takeHeard);
    connect(&m_ear, &CountyEar::lost, this, [this](const LinkTrouble &trouble) {
        m_state.pulledAll = false;
        if (m_state.wanted)
            return; // the round under way pulls, and meets the trouble if it is still there
        m_state.wanted = true;
        takeFailure(trouble);
    });
}

void SyncEngine::startRound()
{
    m_state.wanted = true;
    m_state.failures = 0;
    m_state.pulledAll = false;
    if (monotonicNow() - m_greetedAt > kGreetingLasts)
        m_state.greeted = false; // the answer says what the server allows by now
    goOn();
}

void SyncEngine::sendSoon()
{
    if (m_period.count() == 0 || m_state.wanted)
        return; // a round under way sees for itself what is unsent
    m_state.wanted = true;
    m_state.pulledAll = m_ear.isOpen(); // what is new comes that way
    goOn();
}

void SyncEngine::goOn()
{
    m_round = {};
    m_batchIsNext = false;
    m_mending.beginRound();
    m_snapshots.beginRound();
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
    if (auto kept = keepContact(contact.contactMillis); !kept)
        end.fault = kept.error();
    setContact(contact);
    if (m_period.count() > 0) {
        const bool listens = m_serverWire >= 2 && m_state.mayPull;
        if (listens)
            m_ear.open(m_token, m_serverWire);
        m_wake.start(listens ? std::chrono::milliseconds(kGreetingLasts) : m_period);
    }
    emit roundFinished(end);
}

/// Contact without exchange leaves no mark on disk; the first one ever does.
Result<void> SyncEngine::keepContact(std::int64_t millis)
{
    const auto known = deviceFact(m_party.book, "contact_millis");
    if (!known)
        return std::unexpected(known.error());
    const std::int64_t kept = QByteArray::fromStdString(known->value_or("")).toLongLong();
    if (*known && (!m_round.exchanged || millis - kept < kContactKeptMillis))
        return {};
    return keepDeviceFact(m_party.book, "contact_millis", std::to_string(millis));
}

void SyncEngine::perform(const WaitUntil &step)
{
    const auto wait = std::max(step.at - monotonicNow(), std::chrono::milliseconds(1));
    m_wake.start(wait);
    Contact contact = m_contact;
    contact.nextRetryMillis = toMillis(m_party.book.surroundings.now() + wait);
    setContact(contact);
}

/// What came in between two rounds; or, while a round sends, beside it.
void SyncEngine::takeHeard(const Page &page)
{
    if (m_state.wanted)
        return takePageOver(page); // the round listens again at its end
    m_round = {};
    takePageOver(page);
    m_state.wanted = true;
    advance(); // finds nothing more to do, or greets and pulls
}

void SyncEngine::ask(const LinkRequest &request, Take take)
{
    m_asking = true;
    const bool withToken = !request.bearer.empty();
    m_link.post(request,
                [self = QPointer(this), take = std::move(take), withToken,
                 question = ++m_question](const LinkAnswer &answer) {
                    if (!self || self->m_question != question)
                        return; // something before it went wrong
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
    m_asking = false;
    ++m_question; // what was asked ahead is asked again in its turn
    m_offered = {};
    m_ahead.reset();
    const bool lineByLine = m_snapshots.givesUp(trouble);
    if (lineByLine)
        m_state.pulledAll = false;
    if (m_mending.givesUp(trouble) || lineByLine)
        return advance();
    // One may even have aged before its first use: on a laptop that slept in between.
    const bool onlyAged =
        trouble.fault.code == FaultCode::TokenExpired && (m_tokenProven || !m_round.signsInAgain);
    m_round.signsInAgain = m_round.signsInAgain || (onlyAged && !m_tokenProven);
    if (trouble.fault.code == FaultCode::TokenExpired
        || trouble.fault.code == FaultCode::Unauthorised) {
        m_token.clear();
        m_tokenProven = false;
    }
    m_state.greeted = false;
    m_batchIsNext = false;
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
        if (!m_batchIsNext) {
            auto batch = nextBatch(m_party);
            if (!batch)
                return std::unexpected(batch.error());
            m_batch = std::move(*batch);
        }
        m_batchIsNext = false;
        if (m_serverWire < 2)
            m_batch.pleas.clear(); // it would not know what they are
        m_state.offered = m_snapshots.isWanted();
        m_state.differs = m_mending.isWanted();
        const std::size_t count = m_batch.revisions.size() + m_batch.pleas.size();
        m_state.unsent = m_round.pushStalls ? 0 : count;
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
