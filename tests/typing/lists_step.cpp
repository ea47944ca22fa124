#include <QCoreApplication>
#include <QProcess>

#include "tests/client/vault/small_vault.h"
#include "tests/typing/filled_vault.h"
#include "tests/typing/steps.h"

#include <cstdio>

namespace cairn::typing {

namespace {

Result<void> fillVault(const test::SmallVault &place, int observations)
{
    auto vault = place.open();
    if (!vault)
        return std::unexpected(vault.error());
    const auto school = makeSchool(**vault);
    if (!school)
        return std::unexpected(school.error());
    const auto visits = fill(**vault, *school, {.notes = observations});
    return visits ? Result<void>() : std::unexpected(visits.error());
}

} // namespace

/// In the field: no server answers.
int listsStep(const Wish &wish)
{
    const test::SmallVault place;
    if (auto filled = fillVault(place, wish.observations); !filled) {
        std::fprintf(stderr, "%s\n", filled.error().sentence.c_str());
        return 1;
    }
    QProcess client;
    client.setProcessChannelMode(QProcess::ForwardedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CAIRN_PASSPHRASE"), test::kPassphrase);
    client.setProcessEnvironment(environment);
    client.start(QCoreApplication::applicationFilePath(),
                 {"open-lists", "--vault", QString::fromStdString(place.dir.string())});
    if (!client.waitForFinished(-1) || client.exitStatus() != QProcess::NormalExit)
        return 1;
    return client.exitCode();
}

} // namespace cairn::typing
