#include <QDateTime>

#include "client/vault/vault.h"
#include "client/vault/vault_fault.h"
#include "shared/book/judge_change.h"
#include "shared/book/reading.h"

#include <algorithm>

namespace cairn {
namespace {

std::string dayHere(Instant now)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(now)).date().toString(Qt::ISODate).toStdString();
}

bool isAsked(const Guarded &done)
{
    return !done.isWritten
        && std::ranges::find(done.findings, Weight::Asks, &Finding::weight) != done.findings.end();
}

} // namespace

Result<Guarded> Vault::save(const std::vector<Edit> &edits, const std::string &because,
                            const std::vector<std::string> &endsDrafts)
{
    auto done = guardedWith(edits, because, endsDrafts);
    if (!done || !isAsked(*done))
        return done;
    // What looked like a pupil's name may be that of a school that has come since.
    const auto learnt = learnNames();
    if (!learnt)
        return std::unexpected(asVaultFault(learnt.error()));
    return *learnt ? guardedWith(edits, because, endsDrafts) : done;
}

Result<Guarded> Vault::guardedWith(const std::vector<Edit> &edits, const std::string &because,
                                   const std::vector<std::string> &endsDrafts)
{
    if (!m_known)
        if (const auto learnt = learnNames(); !learnt)
            return std::unexpected(asVaultFault(learnt.error()));
    auto role = roleOf(m_book, m_writer.person);
    if (!role)
        return std::unexpected(asVaultFault(role.error()));
    if (role->empty() && m_enrolment)
        *role = m_enrolment->role;
    auto done = recordGuarded(m_book, m_writer, edits,
                              {.known = *m_known,
                               .today = dayHere(m_book.surroundings.now()),
                               .role = *role,
                               .because = because,
                               .endsDrafts = endsDrafts});
    if (!done)
        return std::unexpected(asVaultFault(done.error()));
    if (done->isWritten)
        for (const std::string &key : endsDrafts)
            forgetSpare(key);
    return done;
}

/// Returns whether something may have become known since the last time.
Result<bool> Vault::learnNames()
{
    const auto schools = count(m_book, {.type = "school"});
    const auto people = count(m_book, {.type = "person"});
    if (!schools || !people)
        return std::unexpected(!schools ? schools.error() : people.error());
    if (m_known && m_knownFrom == *schools + *people)
        return false;
    auto known = knownHere(m_book);
    if (!known)
        return std::unexpected(known.error());
    m_known = std::move(*known);
    m_knownFrom = *schools + *people;
    return true;
}

} // namespace cairn
