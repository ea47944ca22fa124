#include <QEventLoop>

#include "client/cli/file_rounds.h"
#include "client/cli/run_command.h"
#include "client/cli/terminal.h"
#include "client/sync/server_link.h"
#include "client/sync/sync_engine.h"
#include "client/vault/enrolling.h"
#include "client/vault/program.h"
#include "client/vault/vault_fault.h"

namespace cairn {
namespace {

void sayWaiting(Speech &speech, const char *word, const char *member, const PushLine &line)
{
    const std::string revision = toText(line.revision);
    std::string plain = word;
    plain += " " + revision + " " + line.rule;
    if (!line.where.empty())
        plain += " " + line.where;
    speech.say(plain + " " + line.sentence,
               Map{{member, revision},
                   {"rule", line.rule},
                   {"where", line.where},
                   {"sentence", line.sentence}});
}

void saySent(Speech &speech, const PushSummary &summary)
{
    for (const auto &[id, stamp] : summary.sent)
        speech.say("SENT " + toText(id) + " " + std::to_string(stamp.commit),
                   Map{{"sent", toText(id)}, {"commit", static_cast<std::int64_t>(stamp.commit)}});
    for (const PushLine &line : summary.refused)
        sayWaiting(speech, "REFUSED", "refused", line);
    for (const PushLine &line : summary.held)
        sayWaiting(speech, "HELD", "held", line);
}

void sayCount(Speech &speech, const char *word, const char *member, std::uint64_t count)
{
    speech.say(word + (" " + std::to_string(count)),
               Map{{member, static_cast<std::int64_t>(count)}});
}

/// One round, said line by line.
Result<ExitCode> round(Bench &bench, ServerLink &link)
{
    SyncEngine engine({bench.vault.book(), bench.vault.writer(),
                       [&bench](std::string_view text) { return bench.vault.sign(text); }, kProgram,
                       bench.vault.earlierLives()},
                      link);
    std::uint64_t count = 0;
    RoundEnd end;
    QEventLoop loop;
    QObject::connect(&engine, &SyncEngine::sent, &loop,
                     [&bench](const PushSummary &summary) { saySent(bench.speech, summary); });
    QObject::connect(&engine, &SyncEngine::received, &loop,
                     [&count](std::size_t fresh, const QSet<QString> &) { count += fresh; });
    QObject::connect(&engine, &SyncEngine::roundFinished, &loop, [&](const RoundEnd &ended) {
        end = ended;
        loop.quit();
    });
    engine.startRound();
    loop.exec();

    if (const std::string wrong = clockSentence(engine.contact().clockAheadMillis); !wrong.empty())
        bench.speech.warn(wrong);
    sayCount(bench.speech, "RECEIVED", "received", count);
    const auto status = bench.vault.status();
    if (!status)
        return std::unexpected(status.error());
    sayCount(bench.speech, "DECIDE", "decide", status->contested + status->unread);
    if (end.fault) {
        bench.speech.fail(*end.fault);
        return exitCodeOfRound(end.fault->code);
    }
    const auto files = exchangeFiles(bench, link, engine.token());
    if (!files || *files != ExitCode::Done)
        return files;
    return status->unsent + status->refusedOrHeld == 0 ? ExitCode::Done : ExitCode::WorkWaits;
}

Result<void> enrolNow(Vault &vault, Link &link, const EnrolmentForm &form)
{
    Result<void> outcome;
    QEventLoop loop;
    enrol(link, vault, form, [&](const Result<void> &done) {
        outcome = done;
        loop.quit();
    });
    loop.exec();
    return outcome;
}

} // namespace

Result<ExitCode> run(Bench &bench, const SyncCommand &)
{
    const Enrolment enrolment = bench.vault.enrolment().value_or(Enrolment{});
    ServerLink link(ServerAddress{enrolment.url, enrolment.pin});
    return round(bench, link);
}

Result<ExitCode> run(Bench &bench, const EnrolCommand &command)
{
    const auto address = ServerLink::address(command.server, command.pin);
    if (!address)
        return std::unexpected(address.error());
    const auto password = secret("CAIRN_PASSWORD", "Password of " + command.user);
    if (!password)
        return std::unexpected(password.error());
    ServerLink link(*address);
    const EnrolmentForm form{.url = address->url,
                             .pin = address->pin,
                             .user = command.user,
                             .code = command.code,
                             .password = *password};
    if (auto done = enrolNow(bench.vault, link, form); !done)
        return std::unexpected(done.error());
    const std::string device = toText(bench.vault.writer().device);
    bench.speech.say("ENROLLED " + device, Map{{"enrolled", device}});
    return round(bench, link);
}

} // namespace cairn
