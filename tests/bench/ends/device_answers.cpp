#include "shared/book/export.h"
#include "shared/book/reading.h"
#include "shared/schema/json.h"
#include "tests/bench/ends/bench_schema.h"
#include "tests/bench/ends/device_end.h"

#include <iostream>

namespace cairn::bench {

Result<Value> DeviceEnd::views(const Value &word)
{
    List shown;
    if (const List *ids = word.at("ids").list())
        for (const Value &id : *ids) {
            const auto view = show(m_book, m_names.at(std::string(id.textOr())).record);
            if (!view)
                return std::unexpected(view.error());
            shown.push_back(toValue(*view));
        }
    return Map{{"views", std::move(shown)}};
}

/// How many fields of the workload, after its edits, do not show as they should.
Result<Value> DeviceEnd::content(const Value &word)
{
    std::map<std::string, Map> wanted;
    const std::filesystem::path file(word.at("workload").textOr());
    auto read = readWorkload(file, [&](std::string_view kind, const Value &line) -> Result<void> {
        if (kind == "rec")
            wanted.emplace(makingFrom(line).id, makingFrom(line).fields);
        if (const Change change = changeFrom(line); kind == "edit")
            wanted.at(change.id).insert_or_assign(change.field, change.value);
        return {};
    });
    if (!read)
        return std::unexpected(read.error());
    std::int64_t wrong = 0;
    for (const auto &[id, fields] : wanted) {
        const Named &named = m_names.at(id);
        const auto view = show(m_book, named.record);
        if (!view)
            return std::unexpected(view.error());
        for (const auto &[field, value] : fields)
            if (view->at(pathOf(named.kind, field)) != heldValue(named.kind, field, value, m_names))
                ++wrong;
    }
    return Map{{"records", static_cast<std::int64_t>(wanted.size())}, {"wrong", wrong}};
}

Result<Value> DeviceEnd::digests(const Value &)
{
    const auto found = digest(m_book, std::nullopt);
    if (!found)
        return std::unexpected(found.error());
    Map digests;
    for (const auto &[scope, hash] : *found)
        digests.emplace(scope, toHex(hash));
    return digests;
}

Result<Value> DeviceEnd::state(const Value &)
{
    const auto status = deviceStatus(m_book, m_vault->writer());
    if (!status)
        return std::unexpected(status.error());
    const auto number = [](std::uint64_t count) { return static_cast<std::int64_t>(count); };
    return Map{{"unsent", number(status->unsent)},
               {"refused_or_held", number(status->refusedOrHeld)},
               {"contested", number(status->contested)},
               {"unread", number(status->unread)},
               {"records", number(status->records)}};
}

int runDevice(const std::filesystem::path &dir, const std::string &url)
{
    auto device = DeviceEnd::open(dir, url);
    if (!device) {
        std::cerr << device.error().sentence << ' ' << device.error().cause << '\n';
        return 1;
    }
    std::cout << "{}" << std::endl; // open
    for (std::string line; std::getline(std::cin, line);) {
        const auto word = parseJson(line, {.valuesMax = 10'000'000});
        const Value answer =
            word ? (*device)->perform(*word) : Value(Map{{"fault", word.error().cause}});
        std::cout << canonical(answer) << std::endl;
    }
    return 0;
}

} // namespace cairn::bench
