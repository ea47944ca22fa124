#include "tests/bench/workload/workload.h"

#include "shared/schema/json.h"

#include <fstream>

namespace cairn::bench {

namespace {

std::unexpected<Fault> notAWorkload(std::string cause)
{
    return fault(FaultCode::Malformed, "This is no workload file.", std::move(cause));
}

std::string textAt(const Value &value, std::string_view key)
{
    return std::string(value.at(key).textOr());
}

} // namespace

Making makingFrom(const Value &line)
{
    const Map *fields = line.at("f").map();
    return {textAt(line, "id"), textAt(line, "kind"), fields ? *fields : Map()};
}

Change changeFrom(const Value &line)
{
    return {textAt(line, "id"), textAt(line, "field"), line.at("value"), textAt(line, "token")};
}

Clash clashFrom(const Value &line)
{
    Clash clash{textAt(line, "shape"), changeFrom(line.at("a")), changeFrom(line.at("b")),
                std::nullopt};
    clash.a.id = clash.b.id = textAt(line, "id");
    if (const std::string *expect = line.at("expect").text())
        clash.expect = *expect;
    return clash;
}

Result<void> readWorkload(const std::filesystem::path &file, const EachLine &each)
{
    std::ifstream in(file);
    bool headed = false;
    for (std::string line; std::getline(in, line);) {
        const auto value = parseJson(line);
        if (!value)
            return notAWorkload(value.error().cause);
        headed = headed || value->at("format").textOr() == "field-sync-workload/1";
        if (!headed)
            return notAWorkload("it begins without a header");
        if (auto went = each(value->at("t").textOr(), *value); !went)
            return went;
    }
    return headed ? Result<void>() : notAWorkload(file.string() + " is empty or not there");
}

Result<Outline> outlineOf(const std::filesystem::path &file)
{
    Outline outline;
    auto read = readWorkload(file, [&](std::string_view kind, const Value &line) -> Result<void> {
        if (kind == "header") {
            outline.scale = textAt(line, "scale");
            outline.records = line.at("records").numberOr(0);
        } else if (kind == "edit") {
            outline.edits.push_back(changeFrom(line));
        } else if (kind == "steady") {
            outline.steady.push_back(changeFrom(line));
        } else if (kind == "conc") {
            outline.clashes.push_back(clashFrom(line));
        }
        return {};
    });
    return read ? Result<Outline>(std::move(outline)) : std::unexpected(read.error());
}

Result<std::vector<std::string>> rawLines(const std::filesystem::path &file)
{
    std::ifstream in(file);
    std::vector<std::string> lines;
    // `t` comes first in every line.
    const auto isOf = [](const std::string &line, std::string_view kind) {
        return line.starts_with("{\"t\":\"" + std::string(kind) + '"');
    };
    for (std::string line; std::getline(in, line);)
        if (isOf(line, "rec") || isOf(line, "edit"))
            lines.push_back(line + '\n');
    if (lines.empty())
        return notAWorkload(file.string() + " has no records");
    return lines;
}

} // namespace cairn::bench
