#pragma once

#include "client/cli/command.h"
#include "client/cli/exit_code.h"
#include "client/cli/speech.h"
#include "client/vault/vault.h"

namespace cairn {

/// What a command works with.
struct Bench {
    Vault &vault;
    Speech &speech;
};

/// One overload a command, in the file that its kind is named after. A fault means that nothing
/// was changed; whoever calls says it.
[[nodiscard]] Result<ExitCode> run(Bench &bench, const NewCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const SetCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const DecideCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const ShowCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const ListCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const SearchCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const SyncCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const ExportCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const DigestCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const PackWriteCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const PackReadCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const CheckCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const StatusCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const AttachCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const FilesCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const FetchCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const CasesCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const CaseCommand &command);
[[nodiscard]] Result<ExitCode> run(Bench &bench, const BatchCommand &command);
/// The vault is a new one; its form was filled in by the command line and the environment.
[[nodiscard]] Result<ExitCode> run(Bench &bench, const EnrolCommand &command);

/// A record as it is named on the command line: its id, or "type:key".
[[nodiscard]] Result<RecordId> recordNamed(Book &book, const std::string &text);

} // namespace cairn
