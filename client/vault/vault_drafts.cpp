#include "client/vault/vault.h"
#include "client/vault/vault_fault.h"

namespace cairn {
namespace {

constexpr const char *kSpareFile = "spare";
constexpr std::uint64_t kSparePurpose = 3;

/// What a person is told whose words are safe, but not where they ought to be.
const char *sparedSentence(FaultCode code)
{
    switch (code) {
    case FaultCode::StorageFull:
        return "The disk is full. What you write is kept on a page set aside for this, so go on "
               "writing; free some space, and it is saved as always.";
    case FaultCode::StorageReadOnly:
        return "This place cannot be written to. What you write is kept on a page set aside for "
               "this, so go on writing; allow writing, and it is saved as always.";
    default:
        return "The disk failed. What you write is kept on a page set aside for this. End what you "
               "are at, and start the program again.";
    }
}

} // namespace

/// Without one a vault opens all the same: no work is kept from its person for want of a spare.
void Vault::openSpare(const VaultKey &key)
{
    auto page = SparePage::open(directory() / kSpareFile,
                                FileKey(key.bytes()).derived(kSparePurpose), m_book.surroundings);
    if (!page)
        return;
    m_spare.emplace(std::move(*page));
    const auto waiting = m_spare->drafts();
    for (const auto &[name, draft] : waiting)
        if (cairn::keepDraft(m_book, draft))
            forgetSpare(name);
}

Result<void> Vault::keepDraft(const Draft &draft)
{
    const auto kept = cairn::keepDraft(m_book, draft);
    if (kept) {
        forgetSpare(draft.key);
        return {};
    }
    Fault why = asVaultFault(kept.error());
    if (m_spare && m_spare->keep(draft))
        why.sentence = sparedSentence(why.code);
    return std::unexpected(why);
}

Result<void> Vault::dropDraft(const std::string &key)
{
    forgetSpare(key);
    auto dropped = cairn::dropDraft(m_book, key);
    return dropped ? Result<void>() : std::unexpected(asVaultFault(dropped.error()));
}

Result<std::optional<Draft>> Vault::draft(const std::string &key)
{
    // It stands there only for as long as the database did not take it: it is the newer one.
    if (m_spare)
        if (const auto spared = m_spare->drafts().find(key); spared != m_spare->drafts().end())
            return spared->second;
    return draftOf(m_book, key);
}

/// A spare that cannot be wiped tells an older text at the next opening, and loses none.
void Vault::forgetSpare(const std::string &key)
{
    if (m_spare)
        (void)m_spare->forget(key);
}

} // namespace cairn
