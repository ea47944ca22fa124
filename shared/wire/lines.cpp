#include "shared/wire/lines.h"

#include "shared/schema/json.h"
#include "shared/wire/limits.h"

namespace cairn {

Result<std::vector<Value>> parseLines(std::string_view text, std::size_t countMax)
{
    std::vector<Value> values;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos)
            return fault(FaultCode::Malformed, "The message was cut on the way.");
        if (values.size() == countMax)
            return fault(FaultCode::TooLarge, "The message has too many lines.");
        auto value = parseJson(text.substr(0, end), {.textBytesMax = kRevisionBytesMax});
        if (!value)
            return std::unexpected(value.error());
        values.push_back(std::move(*value));
        text.remove_prefix(end + 1);
    }
    return values;
}

void appendLine(const Value &value, std::string &out)
{
    appendCanonical(value, out);
    out += '\n';
}

} // namespace cairn
