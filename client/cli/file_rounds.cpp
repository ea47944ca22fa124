#include "client/cli/file_rounds.h"

#include <QEventLoop>

#include "client/blobs/file_lane.h"
#include "client/sync/sync_engine.h"
#include "client/vault/program.h"
#include "client/vault/vault_fault.h"
#include "client/vault/vault_files.h"

namespace cairn {
namespace {

void sayFile(Speech &speech, const char *word, const char *member, const Attachment &file)
{
    speech.say(std::string(word) + " " + file.hash + " " + std::to_string(file.bytes) + " "
                   + file.name,
               Map{{member, file.hash}, {"bytes", file.bytes}, {"name", file.name}});
}

void sayWaiting(Speech &speech, const Attachment &file, const Fault &why)
{
    speech.say("WAITS-FILE " + file.hash + " " + why.sentence,
               Map{{"waits_file", file.hash}, {"name", file.name}, {"sentence", why.sentence}});
}

/// Runs the lane to its end; `begin` starts it.
template <class Begin>
LaneEnd runLane(FileLane &lane, Begin begin)
{
    LaneEnd end;
    QEventLoop loop;
    QObject::connect(&lane, &FileLane::finished, &loop, [&](const LaneEnd &ended) {
        end = ended;
        loop.quit();
    });
    begin();
    loop.exec();
    return end;
}

/// A round of records that says nothing; what it signed in with.
Result<std::string> signIn(Bench &bench, Link &link)
{
    SyncEngine engine({bench.vault.book(), bench.vault.writer(),
                       [&bench](std::string_view text) { return bench.vault.sign(text); }, kProgram,
                       bench.vault.earlierLives(), [&bench] { return bench.vault.beginNewLife(); }},
                      link);
    RoundEnd end;
    QEventLoop loop;
    QObject::connect(&engine, &SyncEngine::roundFinished, &loop, [&](const RoundEnd &ended) {
        end = ended;
        loop.quit();
    });
    engine.startRound();
    loop.exec();
    if (end.fault)
        return std::unexpected(*end.fault);
    return engine.token();
}

} // namespace

Result<ExitCode> exchangeFiles(Bench &bench, ServerLink &link, const std::string &token)
{
    auto shelf = openShelf(bench.vault);
    if (!shelf)
        return std::unexpected(shelf.error());
    FileLane lane(bench.vault.book(), *shelf, link);
    QObject::connect(&lane, &FileLane::sent, &lane, [&bench](const Attachment &file) {
        sayFile(bench.speech, "SENT-FILE", "sent_file", file);
    });
    QObject::connect(&lane, &FileLane::fetched, &lane, [&bench](const Attachment &file) {
        sayFile(bench.speech, "RECEIVED-FILE", "received_file", file);
    });
    QObject::connect(&lane, &FileLane::leftWaiting, &lane,
                     [&bench](const Attachment &file, const Fault &why) {
                         sayWaiting(bench.speech, file, why);
                     });
    const LaneEnd end = runLane(lane, [&] { lane.start(token); });
    if (end.fault) {
        const Fault fault = asVaultFault(*end.fault);
        bench.speech.fail(fault);
        return exitCodeOfRound(fault.code);
    }
    return end.unsent == 0 ? ExitCode::Done : ExitCode::WorkWaits;
}

Result<void> fetchNow(Bench &bench, const Attachment &file)
{
    const Enrolment enrolment = bench.vault.enrolment().value_or(Enrolment{});
    ServerLink link(ServerAddress{enrolment.url, enrolment.pin});
    const auto token = signIn(bench, link);
    if (!token)
        return std::unexpected(token.error());
    auto shelf = openShelf(bench.vault);
    if (!shelf)
        return std::unexpected(shelf.error());
    FileLane lane(bench.vault.book(), *shelf, link);
    std::optional<Fault> why;
    QObject::connect(&lane, &FileLane::leftWaiting, &lane,
                     [&why](const Attachment &, const Fault &fault) { why = fault; });
    const LaneEnd end = runLane(lane, [&] { lane.startFetching(*token, file); });
    if (end.fault)
        return std::unexpected(asVaultFault(*end.fault));
    return why ? std::unexpected(*why) : Result<void>();
}

} // namespace cairn
