#include "client/cli/run_command.h"
#include "client/vault/vault_fault.h"
#include "shared/book/check.h"
#include "shared/book/export.h"
#include "shared/book/tally.h"

namespace cairn {
namespace {

std::optional<std::set<std::string>> asked(const std::vector<std::string> &scopes)
{
    if (scopes.empty())
        return std::nullopt;
    return std::set<std::string>(scopes.begin(), scopes.end());
}

std::int64_t toNumber(std::uint64_t count)
{
    return static_cast<std::int64_t>(count);
}

Value momentOf(std::int64_t millis)
{
    return millis == 0 ? Value{} : Value(toText(fromMillis(millis)));
}

/// Of each scope how many accepted revisions are here and a digest of them: the same as at the
/// county where everything is here that is there.
Result<ExitCode> sayTallies(Bench &bench, const std::optional<std::set<std::string>> &scopes)
{
    const auto tallies = talliesByScope(bench.vault.book(), scopes);
    if (!tallies)
        return std::unexpected(asVaultFault(tallies.error()));
    Map object;
    for (const auto &[scope, tally] : *tallies) {
        if (!bench.speech.inJson())
            bench.speech.line(scope + " " + std::to_string(tally.count) + " " + tally.digest);
        object[scope] = Map{{"count", toNumber(tally.count)}, {"digest", tally.digest}};
    }
    if (bench.speech.inJson())
        bench.speech.line(canonical(object));
    return ExitCode::Done;
}

} // namespace

Result<ExitCode> run(Bench &bench, const ExportCommand &command)
{
    auto done = exportCanonical(bench.vault.book(), asked(command.scopes),
                                [&bench](std::string_view line) { bench.speech.line(line); });
    if (!done)
        return std::unexpected(asVaultFault(done.error()));
    return ExitCode::Done;
}

Result<ExitCode> run(Bench &bench, const DigestCommand &command)
{
    if (command.revisions)
        return sayTallies(bench, asked(command.scopes));
    const auto digests = digest(bench.vault.book(), asked(command.scopes));
    if (!digests)
        return std::unexpected(asVaultFault(digests.error()));
    Map object;
    for (const auto &[scope, hash] : *digests) {
        if (!bench.speech.inJson())
            bench.speech.line(scope + " " + toHex(hash));
        object[scope] = toHex(hash);
    }
    if (bench.speech.inJson())
        bench.speech.line(canonical(object));
    return ExitCode::Done;
}

Result<ExitCode> run(Bench &bench, const CheckCommand &)
{
    const auto report = check(bench.vault.book());
    if (!report)
        return std::unexpected(asVaultFault(report.error()));
    List findings;
    for (const std::string &finding : report->findings) {
        if (!bench.speech.inJson())
            bench.speech.line("FOUND " + finding);
        findings.emplace_back(finding);
    }
    bench.speech.say((report->findings.empty() ? "SOUND " : "NOT SOUND ")
                         + std::to_string(report->revisions) + " revisions, "
                         + std::to_string(report->records) + " records, "
                         + std::to_string(report->receipted) + " signed for",
                     Map{{"sound", report->findings.empty()},
                         {"revisions", toNumber(report->revisions)},
                         {"records", toNumber(report->records)},
                         {"receipted", toNumber(report->receipted)},
                         {"findings", std::move(findings)}});
    return report->findings.empty() ? ExitCode::Done : ExitCode::Failed;
}

Result<ExitCode> run(Bench &bench, const StatusCommand &)
{
    const auto status = bench.vault.status();
    if (!status)
        return std::unexpected(status.error());
    const auto lease = deviceFact(bench.vault.book(), "lease_millis");
    if (!lease)
        return std::unexpected(asVaultFault(lease.error()));
    const Writer &writer = bench.vault.writer();
    const Enrolment enrolment = bench.vault.enrolment().value_or(Enrolment{});
    const Map object{{"unsent", toNumber(status->unsent)},
                     {"waiting", toNumber(status->refusedOrHeld)},
                     {"contested", toNumber(status->contested)},
                     {"unread", toNumber(status->unread)},
                     {"records", toNumber(status->records)},
                     {"mended", toNumber(status->mended)},
                     {"only_here", toNumber(status->onlyHere)},
                     {"last_saved", momentOf(status->savedMillis)},
                     {"last_contact", momentOf(status->contactMillis)},
                     {"lease_until_millis", lease->has_value() ? Value(**lease) : Value{}},
                     {"device", toText(writer.device)},
                     {"incarnation", toHex(writer.incarnation.bytes)},
                     {"new_incarnation", bench.vault.beganNewIncarnation()},
                     {"person", enrolment.personName},
                     {"server", enrolment.url}};
    if (bench.speech.inJson()) {
        bench.speech.line(canonical(object));
        return ExitCode::Done;
    }
    for (const auto &[name, value] : object)
        bench.speech.line(name + " " + (value.text() ? *value.text() : canonical(value)));
    return ExitCode::Done;
}

} // namespace cairn
