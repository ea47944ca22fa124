#include "client/cli/assignment.h"
#include "client/cli/run_command.h"
#include "client/vault/entered_text.h"
#include "client/vault/vault_fault.h"
#include "shared/book/cases.h"

namespace cairn {
namespace {

/// Where the revision fell foul of the rule, or else what it says something of.
std::string unitOf(const Case &one)
{
    if (!one.refused.verdict.place.empty())
        return one.refused.verdict.place;
    std::string units;
    for (const auto &[name, change] : one.refused.revision.units)
        units += (units.empty() ? "" : ",") + name;
    return units;
}

List mayOf(const Case &one)
{
    List may;
    if (one.mayAmend)
        may.emplace_back("amend");
    may.emplace_back("withdraw");
    if (one.mayContest)
        may.emplace_back("contest");
    return may;
}

Map caseValue(const Case &one)
{
    List held;
    for (const RevisionId &id : one.held)
        held.emplace_back(toText(id));
    return {{"revision", toText(one.refused.revision.id)},
            {"record", toText(one.refused.revision.record)},
            {"type", one.refused.revision.type},
            {"scope", one.refused.revision.scope},
            {"unit", unitOf(one)},
            {"outcome", toText(one.refused.outcome)},
            {"rule", one.refused.verdict.rule},
            {"sentence", one.refused.verdict.sentence},
            {"since", toText(fromMillis(one.file.sinceMillis))},
            {"state", toText(one.file.state)},
            {"reason", one.file.reason},
            {"ruling", one.file.ruling},
            {"held", std::move(held)},
            {"may", mayOf(one)}};
}

void sayCase(Speech &speech, const Case &one)
{
    const Revision &revision = one.refused.revision;
    speech.line(toText(revision.id) + " " + std::string(toText(one.refused.outcome)) + " since "
                + toText(fromMillis(one.file.sinceMillis)));
    speech.line("  " + revision.type + " " + toText(revision.record) + " " + unitOf(one) + " in "
                + revision.scope);
    speech.line("  " + one.refused.verdict.rule + ": " + one.refused.verdict.sentence);
    if (one.file.state == CaseState::Contested)
        speech.line("  You contest it: " + one.file.reason);
    if (one.file.state == CaseState::Upheld)
        speech.line("  The county has looked at it, and it stays refused: " + one.file.ruling);
    for (const RevisionId &id : one.held)
        speech.line("  held because of it: " + toText(id));
    std::string may;
    for (const Value &word : mayOf(one))
        may += (may.empty() ? "" : ", ") + std::string(word.textOr());
    speech.line("  You may: " + may);
}

Result<ExitCode> tell(Bench &bench, const Case &one)
{
    Map units;
    for (const auto &[name, change] : one.refused.revision.units)
        units.emplace(name, change.content);
    if (bench.speech.inJson()) {
        Map value = caseValue(one);
        value.emplace("units", std::move(units));
        bench.speech.line(canonical(value));
        return ExitCode::Done;
    }
    sayCase(bench.speech, one);
    for (const auto &[name, content] : units)
        bench.speech.line("  " + name + " " + canonical(content));
    return ExitCode::Done;
}

Result<ExitCode> amend(Bench &bench, const Case &one, const CaseCommand &command)
{
    Book &book = bench.vault.book();
    const RecordType *type = book.schema.type(one.refused.revision.type);
    auto edits = type != nullptr ? unitEdits(book, *type, command.assignments)
                                 : Result<std::vector<UnitEdit>>();
    if (!edits)
        return std::unexpected(edits.error());
    const auto amended = amendCase(book, bench.vault.writer(), one.refused.revision.id, *edits);
    if (!amended)
        return std::unexpected(asVaultFault(amended.error()));
    for (const Amended &each : *amended) {
        const std::string was = toText(each.was);
        const std::string record = toText(each.now.record);
        const std::string now = toText(each.now.revision);
        bench.speech.say("AMENDED " + was + " " + record + " " + now,
                         Map{{"amended", was}, {"record", record}, {"revision", now}});
    }
    return ExitCode::Done;
}

Result<ExitCode> withdraw(Bench &bench, const Case &one, const CaseCommand &command,
                          const std::string &reason)
{
    if (!one.held.empty() && !command.all) {
        std::string sentence = "With it goes what was held because of it; say --all if it shall:";
        for (const RevisionId &id : one.held)
            sentence += " " + toText(id);
        return fault(FaultCode::Refused, sentence);
    }
    const auto gone =
        withdrawCase(bench.vault.book(), bench.vault.writer(), one.refused.revision.id, reason);
    if (!gone)
        return std::unexpected(asVaultFault(gone.error()));
    for (const RevisionId &id : *gone)
        bench.speech.say("WITHDRAWN " + toText(id), Map{{"withdrawn", toText(id)}});
    return ExitCode::Done;
}

Result<ExitCode> contest(Bench &bench, const Case &one, const std::string &reason)
{
    const RevisionId &id = one.refused.revision.id;
    if (auto done = contestCase(bench.vault.book(), bench.vault.writer(), id, reason); !done)
        return std::unexpected(asVaultFault(done.error()));
    bench.speech.say("CONTESTED " + toText(id), Map{{"contested", toText(id)}});
    return ExitCode::Done;
}

} // namespace

Result<ExitCode> run(Bench &bench, const CasesCommand &)
{
    const auto cases = casesOf(bench.vault.book(), bench.vault.writer());
    if (!cases)
        return std::unexpected(asVaultFault(cases.error()));
    List all;
    for (const Case &one : *cases) {
        if (!bench.speech.inJson())
            sayCase(bench.speech, one);
        all.emplace_back(caseValue(one));
    }
    if (bench.speech.inJson())
        bench.speech.line(canonical(Map{{"cases", std::move(all)}}));
    return ExitCode::Done;
}

Result<ExitCode> run(Bench &bench, const CaseCommand &command)
{
    const auto revision = parseRevisionId(command.revision);
    if (!revision)
        return std::unexpected(revision.error());
    const auto one = caseOf(bench.vault.book(), bench.vault.writer(), *revision);
    if (!one)
        return std::unexpected(asVaultFault(one.error()));
    if (!command.amend && !command.assignments.empty())
        return fault(FaultCode::Malformed, "To write it anew with that, say --amend.");
    const auto reason = entered(command.reason);
    if (!reason)
        return std::unexpected(reason.error());
    if (command.amend)
        return amend(bench, *one, command);
    if (command.withdraw)
        return withdraw(bench, *one, command, *reason);
    return command.contest ? contest(bench, *one, *reason) : tell(bench, *one);
}

} // namespace cairn
