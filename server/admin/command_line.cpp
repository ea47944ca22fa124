#include "server/admin/command_line.h"

#include "server/admin/exit_codes.h"

#include <CLI/CLI.hpp>

#include <sstream>
#include <vector>

namespace cairn {

namespace {

constexpr const char *kDescription =
    "The county's server of Cairn. DIR holds its database, keys and files.\n"
    "Exit codes: 0 done, 1 failed, 2 command line, 4 refused, 5 directory in use, 70 disk failed.";

/// What CLI11 fills in; turned into an order when it has understood all.
struct Given {
    std::string dir;
    bool json = false;
    std::string address = "127.0.0.1";
    std::uint16_t port = 8443;
    std::string name;
    std::string role;
    std::string reach;
    std::string file;
    std::string folder;
    std::vector<std::string> authorities;
    bool dryRun = false;
    bool revisions = false;
    bool isCanonical = false;
    std::string as;
    std::vector<std::string> scopes;
    std::string revision;
    std::string renewed; ///< a scope
    std::string lado;
    std::string socialCare;
    std::string reason;
    bool upholds = false;
    bool accepts = false;
};

CLI::App *add(CLI::App &parent, Given &given, const char *name, const char *description)
{
    CLI::App *command = parent.add_subcommand(name, description);
    command->add_option("--dir", given.dir, "The server's directory")->required();
    command->add_flag("--json", given.json, "Print one JSON object");
    return command;
}

void addPeople(CLI::App &app, Given &given)
{
    CLI::App *person = app.add_subcommand("person", "People who may sign in");
    person->require_subcommand(1);
    CLI::App *adding =
        add(*person, given, "add", "Take a person in; the password comes from CAIRN_PASSWORD");
    adding->add_option("NAME", given.name, "As colleagues know them")->required();
    adding
        ->add_option("--role", given.role,
                     "leader, head, chair, lasl_chair, adviser, county, admin")
        ->required();
    adding->add_option("--scope", given.reach, "county, alliance:north (west, south) or school:URN")
        ->required();
    CLI::App *code = add(app, given, "code", "A single-use enrolment code, good for 24 hours");
    code->add_option("NAME", given.name, "Who enrols a device")->required();
    CLI::App *phones = add(app, given, "phones", "Whom laptops say to ring about a child");
    phones->add_option("--lado", given.lado, "The local authority's designated officer");
    phones->add_option("--social-care", given.socialCare, "Children's social care");
}

void addRegister(CLI::App &app, Given &given)
{
    CLI::App *import = app.add_subcommand("import", "Take data over from elsewhere");
    import->require_subcommand(1);
    CLI::App *gias = add(*import, given, "gias", "An extract of the register of schools");
    gias->add_option("FILE", given.file, "edubasealldataYYYYMMDD.csv")->required();
    gias->add_option("--la", given.authorities, "LA codes, as in 942,943")
        ->required()
        ->delimiter(',');
    gias->add_flag("--dry-run", given.dryRun, "Say what would change and write nothing");
}

void addLog(CLI::App &app, Given &given)
{
    CLI::App *exporting = add(app, given, "export", "Everything, sorted, a line a record");
    exporting->add_flag("--canonical", given.isCanonical, "The one form there is")->required();
    CLI::App *digesting = add(app, given, "digest", "A line a scope with the hash of its export");
    digesting->add_flag("--revisions", given.revisions,
                        "Over the accepted revisions instead: their number and a hash");
    for (CLI::App *command : {exporting, digesting}) {
        command->add_option("--as", given.as, "No more than this person may see");
        command->add_option("--scope", given.scopes, "Only this scope; may be given again");
    }
    add(app, given, "renew", "Have every device fetch a scope again from its beginning")
        ->add_option("SCOPE", given.renewed, "As digest lists it; nothing is wiped for it")
        ->required();
    add(app, given, "check", "Integrity, chains, and all views worked out again");
}

void addBackups(CLI::App &app, Given &given)
{
    CLI::App *backup = add(app, given, "backup", "Copy the server whole, while it serves");
    backup->add_option("FOLDER", given.folder, "A new folder; it will hold the keys")->required();
    CLI::App *restore = add(app, given, "restore",
                            "Make a server of a backup, in a directory that holds none; devices "
                            "give back what came after it");
    restore->add_option("FOLDER", given.folder, "As backup made it")->required();
}

void addCases(CLI::App &app, Given &given)
{
    add(app, given, "cases", "Refused work whose author insists, with what was written");
    CLI::App *one = add(app, given, "case", "Rule on one of them; its author hears the reason");
    one->add_option("REVISION", given.revision, "As cases lists it")->required();
    CLI::Option_group *ruling = one->add_option_group("ruling");
    ruling->add_flag("--uphold", given.upholds, "It stays refused");
    ruling->add_flag("--accept", given.accepts,
                     "The court judges it again as of today; author_only is set aside");
    ruling->require_option(1);
    one->add_option("--reason", given.reason, "Why")->required();
    one->add_option("--as", given.as, "Who rules: a county officer or an administrator")
        ->required();
}

Order orderFrom(std::string command, const Given &given)
{
    Map options{{"json", given.json}};
    const auto put = [&](const char *name, const std::string &text) {
        if (!text.empty())
            options.emplace(name, text);
    };
    put("name", given.name);
    put("role", given.role);
    put("scope", given.reach);
    put("as", given.as);
    if (given.revisions)
        options.emplace("revisions", true);
    put("revision", given.revision);
    put("renewed", given.renewed);
    put("lado", given.lado);
    put("social_care", given.socialCare);
    put("reason", given.reason);
    if (given.accepts)
        options.emplace("accept", true);
    if (given.dryRun)
        options.emplace("dry_run", true);
    if (!given.authorities.empty())
        options.emplace("la", List(given.authorities.begin(), given.authorities.end()));
    if (!given.scopes.empty())
        options.emplace("scopes", List(given.scopes.begin(), given.scopes.end()));
    return {.command = std::move(command), .options = std::move(options), .content = {}};
}

/// "person add", by walking down what was chosen.
std::string chosen(const CLI::App &app)
{
    std::string name;
    const CLI::App *at = &app;
    while (!at->get_subcommands().empty()) {
        at = at->get_subcommands().front();
        name += (name.empty() ? "" : " ") + at->get_name();
    }
    return name;
}

} // namespace

ParsedLine parseCommandLine(int count, const char *const *arguments)
{
    Given given;
    CLI::App app(kDescription, "cairn-server");
    app.require_subcommand(1);
    add(app, given, "init", "Make keys and an empty database; prints what devices pin");
    CLI::App *serve = add(app, given, "serve", "Serve until SIGTERM");
    serve->add_option("--port", given.port, "0 takes a free one")->capture_default_str();
    serve->add_option("--address", given.address, "Numeric; 0.0.0.0 or :: for every network")
        ->capture_default_str();
    addPeople(app, given);
    addRegister(app, given);
    add(app, given, "demo", "A demonstration county, its people and today's visit");
    addLog(app, given);
    addCases(app, given);
    addBackups(app, given);
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError &stopped) {
        std::ostringstream help;
        std::ostringstream trouble;
        OrderAnswer answer;
        if (app.exit(stopped, help, trouble) == 0) {
            answer.output = help.str();
            return answer;
        }
        answer.exit = static_cast<int>(Exit::Usage);
        answer.sentence = "The command line was not understood; --help says what there is.";
        answer.cause = stopped.what();
        return answer;
    }
    return CommandLine{.paths = {given.dir},
                       .order = orderFrom(chosen(app), given),
                       .file = given.file,
                       .folder = given.folder,
                       .json = given.json,
                       .address = given.address,
                       .port = given.port};
}

} // namespace cairn
