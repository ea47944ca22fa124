#include "tests/client/support/opened_store.h"

#include <QTest>

#include "shared/book/drafts.h"
#include "tests/client/vault/small_vault.h"

namespace cairn::test {

std::unique_ptr<StoreThread> openedStore(const Surroundings &surroundings,
                                         const std::filesystem::path &vault, OpenedVault *told)
{
    auto store = std::make_unique<StoreThread>(surroundings);
    store->setSyncPeriod(std::chrono::milliseconds(0));
    auto opened = store->open(vault, QString::fromLatin1(kPassphrase));
    if (!QTest::qWaitFor([&opened] { return opened.isFinished(); }) || !opened.result())
        return nullptr;
    if (told != nullptr)
        *told = *opened.result();
    return store;
}

QString draftOnDisk(StoreThread &store, const QString &key)
{
    auto asked =
        store.ask([key](Vault &vault) { return draftOf(vault.book(), key.toStdString()); });
    asked.waitForFinished();
    const auto found = asked.result();
    return found && *found ? QString::fromStdString((*found)->text) : QString();
}

} // namespace cairn::test
