#include "client/cli/run_command.h"
#include "client/cli/words.h"

#include <fstream>
#include <iostream>

namespace cairn {
namespace {

Result<ExitCode> runLine(Bench &bench, const std::string &line)
{
    const auto words = splitWords(line);
    if (!words)
        return std::unexpected(words.error());
    const auto command = parseBatchLine(*words);
    if (!command)
        return fault(FaultCode::Malformed,
                     command.error().text.substr(0, command.error().text.find('\n')));
    return std::visit([&bench](const auto &asked) -> Result<ExitCode> { return run(bench, asked); },
                      *command);
}

/// Nothing to do: empty, or a remark.
bool isBlank(const std::string &line)
{
    const std::size_t first = line.find_first_not_of(" \t\r");
    return first == std::string::npos || line[first] == '#';
}

} // namespace

Result<ExitCode> run(Bench &bench, const BatchCommand &command)
{
    std::ifstream file;
    if (!command.file.empty()) {
        file.open(command.file, std::ios::binary);
        if (!file)
            return fault(FaultCode::NotFound, "The batch file cannot be read.", command.file);
    }
    std::istream &in = command.file.empty() ? std::cin : file;
    ExitCode exit = ExitCode::Done;
    std::int64_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (isBlank(line))
            continue;
        const auto done = runLine(bench, line);
        if (done && *done == ExitCode::Done)
            continue;
        exit = ExitCode::Failed;
        if (done)
            continue; // it has said itself what waits
        const Fault &fault = done.error();
        bench.speech.say("ERROR " + std::to_string(number) + " " + fault.sentence,
                         Map{{"error", fault.sentence}, {"cause", fault.cause}, {"line", number}});
        // After a failed write to disk nothing may go on as if nothing had been.
        if (fault.code == FaultCode::StorageBroken)
            return std::unexpected(fault);
    }
    return exit;
}

} // namespace cairn
