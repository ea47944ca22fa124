#include "tests/bench/run/office.h"

#include <QCoreApplication>

#include "client/vault/system_surroundings.h"
#include "client/vault/vault.h"
#include "tests/bench/ends/device_end.h"

#include <sodium.h>

#include <charconv>

namespace cairn::bench {

Result<std::unique_ptr<Child>> Office::start(const QStringList &words) const
{
    return Child::start(QCoreApplication::applicationDirPath()
                            + QStringLiteral("/cairn-bench-county"),
                        QStringList{"--dir", QString::fromStdString(m_dir.string())} + words);
}

Result<Value> Office::ask(const QStringList &words) const
{
    const auto child = start(words);
    if (!child)
        return std::unexpected(child.error());
    return (*child)->answer();
}

Result<Office> Office::open(const std::filesystem::path &dir)
{
    Office office(dir);
    const auto made = office.ask({"init"});
    if (!made)
        return std::unexpected(made.error());
    office.m_pin = made->at("pin").textOr();
    return office;
}

Result<void> Office::enrolDevice(const std::filesystem::path &dir, const std::string &person) const
{
    constexpr WrapCost kCheap{.passes = crypto_pwhash_OPSLIMIT_MIN,
                              .memoryBytes = crypto_pwhash_MEMLIMIT_MIN};
    const Surroundings world = systemSurroundings();
    const auto vault = Vault::create(dir, kBenchPassphrase, world, kCheap);
    if (!vault)
        return std::unexpected(vault.error());
    // A key may begin with a dash.
    const auto taken = ask({"enrol", "--", QString::fromStdString(person),
                            QString::fromStdString(toText((*vault)->writer().device)),
                            QString::fromStdString((*vault)->publicKey())});
    if (!taken)
        return std::unexpected(taken.error());
    const auto id = parseId<PersonId>(taken->at("person").textOr());
    if (!id)
        return std::unexpected(id.error());
    for (const auto &[name, value] :
         {std::pair<std::string, std::string>{"epoch", taken->at("epoch").textOr()},
          {"server_millis", std::to_string(toMillis(world.now()))}})
        if (auto kept = keepDeviceFact((*vault)->book(), name, value); !kept)
            return kept;
    return (*vault)->keepEnrolment({.person = *id,
                                    .personName = person,
                                    .role = "county",
                                    .url = "https://127.0.0.1",
                                    .pin = m_pin});
}

Result<Office::Serving> Office::serve() const
{
    auto child = start({"serve"});
    if (!child)
        return std::unexpected(child.error());
    const auto listening = (*child)->line();
    if (!listening)
        return std::unexpected(listening.error());
    Serving serving{std::move(*child), 0};
    const auto colon = listening->rfind(':');
    std::from_chars(listening->data() + colon + 1, listening->data() + listening->size(),
                    serving.port);
    return serving;
}

} // namespace cairn::bench
