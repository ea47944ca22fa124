#pragma once

#include "client/cli/run_command.h"
#include "client/cli/words.h"
#include "tests/client/vault/small_vault.h"

#include <sstream>

namespace cairn::test {

/// An open vault and what was said at it.
struct Session {
    SmallVault small;
    std::unique_ptr<Vault> vault = std::move(*small.open());
    std::ostringstream out;
    std::ostringstream errors;

    Result<ExitCode> run(const std::string &line, bool json = false)
    {
        out.str("");
        Speech speech(out, errors, json);
        Bench bench{*vault, speech};
        const auto command = parseBatchLine(*splitWords(line));
        if (!command)
            return fault(FaultCode::Malformed, command.error().text);
        return std::visit([&bench](const auto &asked) { return cairn::run(bench, asked); },
                          *command);
    }

    /// The words of the first line that was said.
    std::vector<std::string> said() const
    {
        const std::string text = out.str();
        return *splitWords(text.substr(0, text.find('\n')));
    }

    std::string made(const std::string &line)
    {
        const auto done = run(line);
        return done && said().size() == 3 && said().front() == "SAVED" ? said().at(1) : "";
    }
};

} // namespace cairn::test
