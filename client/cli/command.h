#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace cairn {

/// What the command line asks for, as values; see design.md §9.
struct EnrolCommand {
    std::string server;
    std::string pin;
    std::string user;
    std::string code;
};
/// What is said beforehand to a rule that might ask.
struct Care {
    std::string because;  ///< why it stays as it is; empty: nothing was said
    bool careful = false; ///< what asks is kept out unless a because was given
};
struct NewCommand {
    std::string type;
    std::string scope; ///< empty: by the type's rule
    std::vector<std::string> assignments;
    Care care;
};
struct SetCommand {
    std::string record;
    std::vector<std::string> assignments;
    Care care;
};
struct ShowCommand {
    std::string record;
    bool history = false;
};
struct ListCommand {
    std::string type;
    std::vector<std::string> conditions;
};
struct SearchCommand {
    std::vector<std::string> words;
};
struct SyncCommand {};
struct AttachCommand {
    std::string record;
    std::string file;
};
struct FilesCommand {
    std::string record;
};
struct FetchCommand {
    std::string wanted; ///< a record with one file, or the hash of a file
    std::string out;
};
struct DecideCommand {
    std::string record; ///< empty: list what waits
    std::string unit;
    std::string keep; ///< revision
    std::vector<std::string> value;
    std::string reason;
    bool read = false;
};
struct CasesCommand {};
struct CaseCommand {
    std::string revision;
    std::vector<std::string> assignments; ///< of the amendment; none: written anew as it is
    std::string reason;
    bool amend = false;
    bool withdraw = false;
    bool contest = false;
    bool all = false; ///< withdrawing takes along what was held because of it
};
struct BatchCommand {
    std::string file; ///< empty: standard input
};
struct ExportCommand {
    std::vector<std::string> scopes;
};
struct DigestCommand {
    std::vector<std::string> scopes;
    bool revisions = false; ///< of these instead of the export
};
struct PackWriteCommand {
    std::string file;
    std::string person; ///< account name, id or person:name; empty: whoever knows the passphrase
    std::vector<std::string> scopes;
};
struct PackReadCommand {
    std::string file;
};
struct CheckCommand {};
struct StatusCommand {};

using Command =
    std::variant<EnrolCommand, NewCommand, SetCommand, ShowCommand, ListCommand, SearchCommand,
                 SyncCommand, DecideCommand, BatchCommand, ExportCommand, DigestCommand,
                 PackWriteCommand, PackReadCommand, CheckCommand, StatusCommand, AttachCommand,
                 FilesCommand, FetchCommand, CasesCommand, CaseCommand>;

struct Invocation {
    std::filesystem::path vault;
    bool json = false;
    std::string now;                   ///< RFC 3339; empty: the clock
    std::optional<std::uint64_t> seed; ///< nothing: real chance
    Command command;
};

/// The words were a question for help, or were not understood.
struct Advice {
    std::string text;
    bool asked = false; ///< --help or --version
};

[[nodiscard]] std::expected<Invocation, Advice>
parseCommandLine(std::span<const std::string> words);

/// One line of a batch: a command without the vault.
[[nodiscard]] std::expected<Command, Advice> parseBatchLine(std::span<const std::string> words);

} // namespace cairn
