#include "client/cli/words.h"

#include <optional>

namespace cairn {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r";

/// Takes one character (with its escape) off the line into the word. `quote` is the open quote.
Result<void> takeCharacter(std::string_view &line, char &quote, std::string &word)
{
    const char first = line.front();
    line.remove_prefix(1);
    if (quote == 0 && (first == '\'' || first == '"')) {
        quote = first;
    } else if (first == quote) {
        quote = 0;
    } else if (first == '\\' && quote != '\'') {
        if (line.empty())
            return fault(FaultCode::Malformed, "The line ends in a backslash.");
        if (quote == '"' && line.front() != '"' && line.front() != '\\')
            word += '\\';
        word += line.front();
        line.remove_prefix(1);
    } else {
        word += first;
    }
    return {};
}

} // namespace

Result<std::vector<std::string>> splitWords(std::string_view line)
{
    std::vector<std::string> words;
    std::optional<std::string> word; // nothing: between words; an empty one came from quotes
    char quote = 0;
    while (!line.empty()) {
        if (quote == 0 && kWhiteSpace.contains(line.front())) {
            line.remove_prefix(1);
            if (word)
                words.push_back(std::move(*word));
            word.reset();
            continue;
        }
        if (!word)
            word.emplace();
        if (auto taken = takeCharacter(line, quote, *word); !taken)
            return std::unexpected(taken.error());
    }
    if (quote != 0)
        return fault(FaultCode::Malformed, "A quotation mark is not closed.");
    if (word)
        words.push_back(std::move(*word));
    return words;
}

} // namespace cairn
