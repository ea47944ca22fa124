#include "client/practice/practice_vault.h"

#include "shared/book/accept_push.h"
#include "shared/book/device_sync.h"
#include "shared/book/rights.h"

#include <array>

namespace cairn {

namespace {

// Guessing is cheap here: nobody is kept out of a vault that holds nothing of anybody.
constexpr WrapCost kQuick{.passes = 1, .memoryBytes = std::size_t{8} * 1024 * 1024};

QString chancePassphrase(const Surroundings &surroundings)
{
    std::array<std::uint8_t, 24> bytes{};
    surroundings.chance(bytes);
    return QString::fromStdString(toBase64(bytes));
}

} // namespace

Result<std::unique_ptr<PracticeVault>> PracticeVault::make(const Surroundings &surroundings)
{
    auto practice = std::make_unique<PracticeVault>();
    if (!practice->m_folder.isValid())
        return fault(FaultCode::StorageFull,
                     "There is no room for a practice school on this computer. Your own work is "
                     "not touched by this. Free some of the disk, then try again.",
                     practice->m_folder.errorString().toStdString());
    practice->m_passphrase = chancePassphrase(surroundings);
    if (auto filled = practice->fill(surroundings); !filled)
        return std::unexpected(filled.error());
    return practice;
}

std::filesystem::path PracticeVault::directory() const
{
    return m_folder.filePath(QStringLiteral("vault")).toStdString();
}

/// What there is to practise with comes as from a county, so that it counts as known there and
/// only what is written now is new.
Result<void> PracticeVault::fill(const Surroundings &surroundings)
{
    const auto database =
        Database::open({.file = m_folder.filePath(QStringLiteral("county.db")).toStdString()});
    if (!database)
        return std::unexpected(database.error());
    Book office{**database, builtInSchema(), surroundings};
    Writer server;
    server.device = mint<DeviceId>(surroundings);
    server.isServer = true;
    surroundings.chance(server.incarnation.bytes);
    if (auto kept = keepDeviceFact(office, "epoch", "practice"); !kept)
        return kept;
    const auto county = layOutPractice(office, server);
    if (!county)
        return std::unexpected(county.error());
    m_county = *county;

    const auto vault = Vault::create(directory(), m_passphrase.toStdString(), surroundings, kQuick);
    if (!vault)
        return std::unexpected(vault.error());
    office.surroundings = surroundings;
    return takeOver(office, **vault);
}

Result<void> PracticeVault::takeOver(Book &office, Vault &vault)
{
    const Enrolment nowhere{
        .person = m_county.me, .personName = kPractising, .role = "leader", .url = {}, .pin = {}};
    if (auto kept = vault.keepEnrolment(nowhere); !kept)
        return kept;
    const Rights rights{m_county.me, "alliance:north"};
    const auto asked = makeHello(vault.book(), vault.writer(), {}, "practice");
    if (!asked)
        return std::unexpected(asked.error());
    const auto hello = greet(office, {rights, vault.writer().device}, *asked);
    const auto scopes = visibleScopes(office, rights);
    if (!hello || !scopes)
        return std::unexpected(!hello ? hello.error() : scopes.error());
    if (auto greeted = applyHello(vault.book(), vault.writer(), *hello); !greeted)
        return std::unexpected(greeted.error());
    for (bool more = true; more;) {
        const auto wanted = makePull(vault.book(), vault.writer());
        if (!wanted)
            return std::unexpected(wanted.error());
        const auto page = readPage(office, *wanted, *scopes);
        if (!page)
            return std::unexpected(page.error());
        if (auto applied = applyPage(vault.book(), *wanted, *page); !applied)
            return std::unexpected(applied.error());
        more = page->more;
    }
    return {};
}

} // namespace cairn
