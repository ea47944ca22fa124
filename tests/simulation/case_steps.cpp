#include "shared/book/cases.h"
#include "shared/book/reviewing.h"
#include "tests/simulation/world.h"

namespace cairn::sim {

namespace {

constexpr int kRoundsMost = 3;

/// The ledger takes it as what it is: the same words, promised once more under another name.
void tellOf(const Amended &amended, std::size_t device, Book &book, Ledger &ledger)
{
    const RevisionId &id = amended.now.revision;
    Promise &promise = ledger.promised(device, id, amended.now.record);
    if (const auto logged = RevisionLog(book.database).find(id); logged && *logged)
        promise.read((*logged)->revision);
    const std::vector<Sentence> sentences = ledger.sentences();
    for (Sentence sentence : sentences)
        if (sentence.revision == amended.was) {
            sentence.revision = id;
            sentence.device = device;
            ledger.wrote(sentence);
        }
    const std::vector<Added> addings = ledger.addings();
    for (Added adding : addings)
        if (adding.revision == amended.was) {
            adding.revision = id;
            adding.device = device;
            ledger.added(adding);
        }
}

} // namespace

/// The county moves every school out of somebody's reach while they write without network; later,
/// perhaps, it moves them back.
void World::loseRights(std::size_t at, Chance &chance)
{
    if (!ensureServerUp() || !ensureUp(at))
        return;
    const bool isNorth = m_desks[at].device->rights().reach == "alliance:north";
    const auto moveAll = [&](const char *lasl) {
        const Put put{{{"lasl", lasl}}, {}};
        for (const std::string &urn : firstDay().schools) {
            forgetCursors("school:" + urn);
            (void)recordAct(m_server.book(), m_server.writer(),
                            {Edit{keyedId("school", urn), "", "", {{"assigned", put}}}});
        }
        backUp();
    };
    moveAll(isNorth ? "south" : "north");
    for (std::uint64_t deeds = chance.below(5) + 2; deeds > 0 && !over(); --deeds)
        write(at, chance);
    if (over())
        return;
    m_counters.hit(FaultClass::RightsLost);
    syncUntilWell(at, chance);
    if (chance.percent(80) && !over() && ensureServerUp())
        moveAll(isNorth ? "north" : "south");
    for (std::uint64_t cases = chance.below(6); cases > 0 && !over(); --cases) {
        settleCase(at, chance);
        if (!over() && chance.percent(80))
            ruleOnCase(chance);
    }
}

/// Somebody who waits for an answer does not give up over one lost message.
void World::syncUntilWell(std::size_t at, Chance &chance)
{
    for (int round = 0; round < kRoundsMost && !over(); ++round) {
        syncToEnd(at, chance);
        if (m_desks[at].device->isUp() && !m_desks[at].device->roundFault)
            return;
    }
}

/// Somebody sees to something of theirs that the county did not take.
void World::settleCase(std::size_t at, Chance &chance)
{
    for (std::size_t others = m_desks.size(); others > 1; --others) {
        SimDevice &next = *m_desks[at].device;
        const auto cases =
            next.isUp() ? casesOf(next.book(), next.writer()) : Result<std::vector<Case>>();
        if (cases && !cases->empty())
            break;
        at = (at + 1) % m_desks.size();
    }
    if (!ensureUp(at))
        return;
    SimDevice &device = *m_desks[at].device;
    const auto cases = casesOf(device.book(), device.writer());
    if (!cases || cases->empty())
        return;
    const Case &one = (*cases)[chance.below(cases->size())];
    const RevisionId &id = one.refused.revision.id;
    if (one.mayAmend && chance.percent(30)) {
        const auto amended = amendCase(device.book(), device.writer(), id, {});
        if (!amended)
            return;
        m_counters.hit(FaultClass::CaseAmended);
        m_trace.line("  " + device.name() + " amends " + toText(id));
        m_counters.promises += amended->size();
        for (const Amended &each : *amended)
            tellOf(each, at, device.book(), m_ledger);
    } else if (one.mayContest && chance.percent(80)) {
        if (contestCase(device.book(), device.writer(), id, "I was there."))
            m_counters.hit(FaultClass::CaseContested);
        m_trace.line("  " + device.name() + " contests " + toText(id));
        syncUntilWell(at, chance);
    } else if (withdrawCase(device.book(), device.writer(), id, "I was not there.")) {
        m_counters.hit(FaultClass::CaseWithdrawn);
        m_trace.line("  " + device.name() + " withdraws " + toText(id));
    }
}

/// Somebody at the county looks at what its court refused.
void World::ruleOnCase(Chance &chance)
{
    if (!ensureServerUp())
        return;
    const auto contested = contestedCases(m_server.book());
    if (!contested || contested->empty())
        return;
    const ContestedCase &one = (*contested)[chance.below(contested->size())];
    Review review{one.file.revision, "Grace", "Looked at twice.", {}};
    for (const Desk &desk : m_desks)
        if (desk.device->rights().person == one.refused.revision.author)
            review.author = desk.device->rights();
    if (chance.percent(50)) {
        if (uphold(m_server.book(), review))
            m_counters.hit(FaultClass::CaseUpheld);
    } else if (acceptOnReview(m_server.book(), review)) {
        m_counters.hit(FaultClass::CaseAccepted);
    }
    backUp();
}

/// Nothing is unsent without a reason that its author sees; and once they have seen to it, nothing
/// waits at all.
void World::settleAllCases(Chance &chance)
{
    bool any = false;
    for (std::size_t at = 0; at < m_desks.size() && !over(); ++at) {
        SimDevice &device = *m_desks[at].device;
        hold(checkCases(device));
        for (auto cases = casesOf(device.book(), device.writer());
             cases && !cases->empty() && !over(); cases = casesOf(device.book(), device.writer())) {
            any = true;
            const auto gone = withdrawCase(device.book(), device.writer(),
                                           cases->front().refused.revision.id, "So be it.");
            if (!gone)
                return hold("cases: one cannot be withdrawn: " + gone.error().sentence);
        }
    }
    if (!any)
        return;
    for (int round = 0; round < 3 && !over(); ++round)
        healOnce(chance);
    for (std::size_t at = 0; at < m_desks.size() && !over(); ++at)
        hold(checkNoneWaits(*m_desks[at].device));
    if (!over())
        checkAtRest();
}

} // namespace cairn::sim
