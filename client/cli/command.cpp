#include "client/cli/command.h"

#include "client/vault/program.h"

#include <CLI/CLI.hpp>

#include <sstream>

namespace cairn {
namespace {

/// Adds a subcommand whose words are read into `asked`; it becomes the command when chosen.
template <class Asked>
CLI::App *offer(CLI::App &app, Command &command, Asked &asked, const char *name, const char *help)
{
    CLI::App *offered = app.add_subcommand(name, help);
    offered->fallthrough();
    offered->callback([&command, &asked] { command = asked; });
    return offered;
}

/// Where the words are read into before it is known which command they are.
struct Words {
    EnrolCommand enrol;
    NewCommand fresh;
    SetCommand set;
    ShowCommand show;
    ListCommand list;
    SearchCommand search;
    SyncCommand sync;
    DecideCommand decide;
    BatchCommand batch;
    ExportCommand exported;
    DigestCommand digest;
    PackWriteCommand packWrite;
    PackReadCommand packRead;
    CheckCommand check;
    StatusCommand status;
    AttachCommand attach;
    FilesCommand files;
    FetchCommand fetch;
    CasesCommand cases;
    CaseCommand one;
    bool canonical = false;
};

constexpr const char *kBecauseHelp =
    "Why it stays as it is, where a rule asked about a likely name; kept with the record";

void offerCare(CLI::App &command, Care &care)
{
    command.add_option("--because", care.because, kBecauseHelp);
    command.add_flag("--careful", care.careful,
                     "Keep nothing that a rule asks about, unless --because says why");
}

void offerWriting(CLI::App &app, Command &command, Words &words)
{
    CLI::App *fresh = offer(app, command, words.fresh, "new", "Make a record: one act");
    fresh->add_option("TYPE", words.fresh.type, "Kind of record, as observation")->required();
    fresh->add_option("--in", words.fresh.scope, "Scope; without it, by the type's rule");
    fresh->add_option("ASSIGNMENT", words.fresh.assignments,
                      "unit.field=value, unit=value, unit=@file, set+=x");
    offerCare(*fresh, words.fresh.care);
    CLI::App *set = offer(app, command, words.set, "set", "Change a record: one act");
    set->add_option("RECORD", words.set.record, "Its id, or type:key as school:990137")->required();
    set->add_option("ASSIGNMENT", words.set.assignments,
                    "unit.field=value, unit=value, unit=@file, set+=x, set-=y")
        ->required();
    offerCare(*set, words.set.care);
    CLI::App *decide = offer(app, command, words.decide, "decide",
                             "List what waits for people, or settle one unit");
    decide->add_option("RECORD", words.decide.record, "Without it, all that waits is listed");
    decide->add_option("UNIT", words.decide.unit, "The unit to settle");
    CLI::Option *keep =
        decide->add_option("--keep", words.decide.keep, "The revision whose value stays");
    CLI::Option *value = decide->add_option("--value", words.decide.value,
                                            "A new value: field=value …, or the one value");
    CLI::Option *read =
        decide->add_flag("--read", words.decide.read, "I have read what was merged");
    decide->add_option("--reason", words.decide.reason, "Why; a decision needs one");
    keep->excludes(value)->excludes(read);
    value->excludes(read);
}

void offerReading(CLI::App &app, Command &command, Words &words)
{
    CLI::App *show = offer(app, command, words.show, "show", "Show a record");
    show->add_option("RECORD", words.show.record, "Its id, or type:key")->required();
    show->add_flag("--history", words.show.history, "With all revisions and their parents");
    CLI::App *list = offer(app, command, words.list, "list", "List records of a type");
    list->add_option("TYPE", words.list.type, "Kind of record")->required();
    list->add_option("CONDITION", words.list.conditions, "unit.field=value");
    CLI::App *search = offer(app, command, words.search, "search", "Find words in all records");
    search->add_option("WORDS", words.search.words, "All of them must be there")->required();
}

void offerCases(CLI::App &app, Command &command, Words &words)
{
    offer(app, command, words.cases, "cases",
          "What the county did not take of this computer's work, and what you may do about it");
    CLI::App *one = offer(app, command, words.one, "case",
                          "Show a case; or amend, withdraw or contest what was refused");
    one->add_option("REVISION", words.one.revision, "As cases lists it")->required();
    CLI::Option *amend = one->add_flag(
        "--amend", words.one.amend,
        "Write it anew, with these assignments, and on top what was held because of it");
    one->add_option("ASSIGNMENT", words.one.assignments, "unit.field=value, as for set");
    CLI::Option *withdraw = one->add_flag("--withdraw", words.one.withdraw, "Take it back");
    one->add_flag("--all", words.one.all, "Withdraw with it what was held because of it");
    CLI::Option *contest =
        one->add_flag("--contest", words.one.contest, "Tell the county that you insist");
    one->add_option("--reason", words.one.reason, "Why; to withdraw and to contest need one");
    amend->excludes(withdraw)->excludes(contest);
    withdraw->excludes(contest);
}

void offerFiles(CLI::App &app, Command &command, Words &words)
{
    CLI::App *attach =
        offer(app, command, words.attach, "attach",
              "Copy a file into the vault, sealed, and hang it on a record: one act");
    attach->add_option("RECORD", words.attach.record, "Its id, or type:key")->required();
    attach->add_option("FILE", words.attach.file, "At most 25 MiB; it stays where it is")
        ->required();
    CLI::App *files = offer(app, command, words.files, "files", "The files of a record");
    files->add_option("RECORD", words.files.record, "Its id, or type:key")->required();
    CLI::App *fetch = offer(app, command, words.fetch, "fetch",
                            "Write a file where you say, asking the county for it if need be");
    fetch->add_option("RECORD|HASH", words.fetch.wanted, "A record with one file, or a file's hash")
        ->required();
    fetch->add_option("--out", words.fetch.out, "A new file, or a folder")->required();
}

void offerPacks(CLI::App &app, Command &command, Words &words)
{
    CLI::App *pack = app.add_subcommand("pack", "Exchange with a colleague where no server is");
    pack->fallthrough();
    pack->require_subcommand(1, 1);
    CLI::App *write = offer(
        *pack, command, words.packWrite, "write",
        "Put what this computer wrote into a file, signed and encrypted. Its passphrase comes "
        "from CAIRN_PACK_PASSPHRASE or is asked for");
    write->add_option("FILE", words.packWrite.file, "A new file")->required();
    write->add_option("--to", words.packWrite.person,
                      "Only what this person may see; sealed to their computers where this one "
                      "knows them from a pack of theirs, without a passphrase then");
    write
        ->add_option("--scope", words.packWrite.scopes,
                     "All of this place; may be repeated. Without it: the places where something "
                     "has not been sent yet")
        ->allow_extra_args(false);
    CLI::App *read = offer(*pack, command, words.packRead, "read",
                           "Take over what a colleague packed; reading again changes nothing; exit "
                           "4: some of it waits or was left out");
    read->add_option("FILE", words.packRead.file, "The file")->required();
}

void offerRest(CLI::App &app, Command &command, Words &words, bool inBatch)
{
    offer(app, command, words.sync, "sync",
          "Exchange with the county's server; exit 3: no "
          "server, 4: refused or held work waits");
    CLI::App *exported = offer(app, command, words.exported, "export",
                               "Everything visible, a line a record, sorted");
    exported->add_flag("--canonical", words.canonical, "The only form there is")->required();
    exported->add_option("--scope", words.exported.scopes, "Only this scope; may be repeated");
    CLI::App *digest =
        offer(app, command, words.digest, "digest", "A hash a scope over its export");
    digest->add_flag("--revisions", words.digest.revisions,
                     "Over the accepted revisions instead: their number and a hash");
    digest->add_option("--scope", words.digest.scopes, "Only this scope; may be repeated");
    offerPacks(app, command, words);
    offer(app, command, words.check, "check",
          "Integrity, chains, and views worked out again and compared");
    offer(app, command, words.status, "status", "Unsent, waiting, last contact, incarnation");
    if (inBatch)
        return;
    CLI::App *batch = offer(app, command, words.batch, "batch",
                            "Read commands line by line; a wrong line prints ERROR and goes on");
    batch->add_option("FILE", words.batch.file, "Without it, standard input");
    CLI::App *enrol = offer(app, command, words.enrol, "enrol",
                            "Make a vault and its keys and enrol them; the account's password "
                            "comes from CAIRN_PASSWORD or is asked for");
    enrol->add_option("--server", words.enrol.server, "https://…")->required();
    enrol->add_option("--pin", words.enrol.pin, "Fingerprint of the server's key")->required();
    enrol->add_option("--user", words.enrol.user, "Account name")->required();
    enrol->add_option("--code", words.enrol.code, "Enrolment code; works once")->required();
}

void offerAll(CLI::App &app, Command &command, Words &words, bool inBatch)
{
    app.require_subcommand(1, 1);
    offerWriting(app, command, words);
    offerReading(app, command, words);
    offerCases(app, command, words);
    offerFiles(app, command, words);
    offerRest(app, command, words, inBatch);
}

/// Nothing: understood.
std::optional<Advice> parse(CLI::App &app, std::span<const std::string> words)
{
    std::vector<std::string> reversed(words.rbegin(), words.rend()); // as CLI11 wants them
    try {
        app.parse(std::move(reversed));
        return std::nullopt;
    } catch (const CLI::ParseError &told) {
        // CLI11 throws for help as well; nothing beyond this door does.
        std::ostringstream out;
        const bool asked = app.exit(told, out, out) == 0;
        return Advice{out.str(), asked};
    }
}

} // namespace

std::expected<Invocation, Advice> parseCommandLine(std::span<const std::string> words)
{
    Invocation invocation;
    Words places;
    CLI::App app("The field book without a screen. The passphrase comes from CAIRN_PASSPHRASE or "
                 "is asked for.",
                 "cairn-cli");
    app.set_version_flag("--version", kProgram);
    std::string vault;
    app.add_option("--vault", vault, "Folder of the vault")->required();
    app.add_flag("--json", invocation.json, "Print JSON, one object a line");
    app.add_option("--now", invocation.now, "For tests: the time, as 2026-11-10T09:20:00Z");
    app.add_option("--seed", invocation.seed,
                   "For tests: chance that repeats; never for real keys");
    offerAll(app, invocation.command, places, false);
    if (auto advice = parse(app, words))
        return std::unexpected(std::move(*advice));
    invocation.vault = vault;
    return invocation;
}

std::expected<Command, Advice> parseBatchLine(std::span<const std::string> words)
{
    Command command;
    Words places;
    CLI::App app("A line of a batch", "batch");
    offerAll(app, command, places, true);
    const auto isMeant = [&words](const CLI::App *offered) {
        return offered->get_name() == words.front();
    };
    if (!words.empty() && !words.front().starts_with('-') && app.get_subcommands(isMeant).empty())
        return std::unexpected(Advice{"There is no command “" + words.front() + "” in a batch."});
    if (auto advice = parse(app, words))
        return std::unexpected(std::move(*advice));
    return command;
}

} // namespace cairn
