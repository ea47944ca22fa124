#include <QCoreApplication>

#include "client/cli/command.h"
#include "client/cli/fixed_surroundings.h"
#include "client/cli/run_command.h"
#include "client/cli/terminal.h"
#include "client/vault/enrolling.h"
#include "client/vault/vault_fault.h"

#include <iostream>

namespace cairn {
namespace {

Result<std::unique_ptr<Vault>> vaultFor(const Invocation &invocation,
                                        const Surroundings &surroundings)
{
    const bool enrols = std::holds_alternative<EnrolCommand>(invocation.command);
    const bool makes = enrols && !Vault::standsIn(invocation.vault);
    const auto passphrase =
        secret("CAIRN_PASSPHRASE", makes ? "New passphrase of this vault" : "Passphrase");
    if (!passphrase)
        return std::unexpected(passphrase.error());
    if (enrols)
        return openToEnrol(invocation.vault, *passphrase, surroundings);
    auto vault = Vault::open(invocation.vault, *passphrase, surroundings);
    if (vault && !(*vault)->enrolment())
        return std::unexpected(notEnrolled());
    return vault;
}

Result<ExitCode> serve(const Invocation &invocation, Speech &speech)
{
    std::optional<Instant> now;
    if (!invocation.now.empty()) {
        const auto parsed = parseInstant(invocation.now);
        if (!parsed)
            return std::unexpected(parsed.error());
        now = *parsed;
    }
    std::shared_ptr<SeededChance> chance;
    if (invocation.seed)
        chance = std::make_shared<SeededChance>(*invocation.seed);
    auto vault = vaultFor(invocation, fixedSurroundings(now, chance));
    if (!vault)
        return std::unexpected(vault.error());
    if (chance) {
        const auto hello = makeHello((*vault)->book(), (*vault)->writer(), {}, {});
        if (!hello)
            return std::unexpected(asVaultFault(hello.error()));
        chance->startAt(toText((*vault)->writer().device) + ":"
                        + std::to_string(hello->tail.sequence));
    }
    Bench bench{**vault, speech};
    return std::visit(
        [&bench](const auto &command) -> Result<ExitCode> { return run(bench, command); },
        invocation.command);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::vector<std::string> words(argv + 1, argv + argc);
    const auto invocation = parseCommandLine(words);
    if (!invocation) {
        const Advice &advice = invocation.error();
        (advice.asked ? std::cout : std::cerr) << advice.text << std::flush;
        return static_cast<int>(advice.asked ? ExitCode::Done : ExitCode::WrongWords);
    }
    Speech speech(std::cout, std::cerr, invocation->json);
    const auto exit = serve(*invocation, speech);
    if (exit)
        return static_cast<int>(*exit);
    speech.fail(exit.error());
    return static_cast<int>(exitCodeOf(exit.error().code));
}

} // namespace
} // namespace cairn

int main(int argc, char **argv)
{
    return cairn::main(argc, argv);
}
