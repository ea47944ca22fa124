#include "tests/bench/run/county.h"
#include "tests/bench/run/merge_content.h"

#include <algorithm>
#include <array>

namespace cairn::bench {

namespace {

Map wordOf(const Change &change)
{
    return {{"id", change.id}, {"field", change.field}, {"value", change.value}};
}

/// Field values that any text may stand in.
bool takesAnyText(const Change &change)
{
    constexpr std::array<std::string_view, 6> kFields{"status",   "phone", "purpose",
                                                      "category", "owner", "outcome"};
    return change.value.text() && std::ranges::find(kFields, change.field) != kFields.end();
}

List manyChanges(const std::vector<Change> &plain, std::size_t count, const std::string &who)
{
    List list;
    for (std::size_t n = 0; n < count; ++n) {
        Change change = plain[n % plain.size()];
        change.value = who + ' ' + std::to_string(n);
        list.emplace_back(wordOf(change));
    }
    return list;
}

} // namespace

Result<void> County::steady(const std::string &step, std::size_t count)
{
    if (auto listens = listen(true); !listens)
        return listens;
    const auto before = m_stage->read();
    std::vector<double> latencies;
    std::vector<double> local;
    for (std::size_t n = 0; n < std::min(count, m_outline.steady.size()); ++n) {
        const Map change = wordOf(m_outline.steady[n]);
        Map wait = change;
        wait.emplace("do", "await");
        if (auto waits = b().ask(wait); !waits)
            return std::unexpected(waits.error());
        const auto made = a().ask({{"do", "edits"}, {"changes", List{change}}, {"send", true}});
        if (!made)
            return std::unexpected(made.error());
        const auto seen = b().answer();
        if (!seen)
            return std::unexpected(seen.error());
        latencies.push_back(secondsAt(*seen, "seen") - secondsAt(*made, "began"));
        local.push_back(secondsAt(*made, "nanos"));
    }
    Row row{{"seconds", 0.0}, {"latency_ms", quantiles(latencies)}, {"local_ms", quantiles(local)}};
    for (const double latency : latencies)
        row["seconds"] = row["seconds"].get<double>() + latency;
    const Floors &floor = m_rows.floor();
    const double base = 3e3 * (floor.commitSeconds + floor.tripSeconds);
    row["p50"] = against("3 commits + 3 trips", row["latency_ms"]["p50"], base, 3);
    row["p99"] = against("3 commits + 3 trips", row["latency_ms"]["p99"], base, 10);
    row.update(m_stage->since(before));
    row["bytes"] = against("160 kB", row["bytes_on_wire"], 160'000, 1);
    m_rows.put(step, row);
    return listen(false);
}

Result<void> County::listen(bool on)
{
    for (Child *device : {&a(), &b()})
        if (auto done = device->ask({{"do", "listen"}, {"on", on}}); !done)
            return std::unexpected(done.error());
    return {};
}

Result<void> County::idle(const std::string &step)
{
    const Disk deviceBefore = diskOf(m_stage->dir("A"));
    const Disk serverBefore = diskOf(m_stage->dir("server"));
    const auto before = m_stage->read();
    const auto done = a().ask({{"do", "round"}});
    if (!done)
        return std::unexpected(done.error());
    Row row{{"seconds", secondsAt(*done, "nanos")}};
    row["wrote"] =
        deviceBefore != diskOf(m_stage->dir("A")) || serverBefore != diskOf(m_stage->dir("server"));
    const Traffic traffic = m_stage->trafficSince(before);
    row["met"] = traffic.turns <= 1 && traffic.up <= 1'024 && traffic.down <= 1'024
        && !row["wrote"].get<bool>();
    row.update(m_stage->since(before));
    m_rows.put(step, row);
    return {};
}

Result<void> County::concurrent()
{
    List changesA;
    List changesB;
    for (const Clash &clash : m_outline.clashes) {
        changesA.emplace_back(wordOf(clash.a));
        changesB.emplace_back(wordOf(clash.b));
    }
    for (auto [device, changes] : {std::pair(&a(), &changesA), std::pair(&b(), &changesB)})
        if (auto made = device->ask({{"do", "edits"}, {"changes", *changes}}); !made)
            return std::unexpected(made.error());
    const auto before = m_stage->read();
    double seconds = 0;
    for (Child *device : {&a(), &b(), &a()}) {
        const auto done = device->ask({{"do", "round"}});
        if (!done)
            return std::unexpected(done.error());
        seconds += secondsAt(*done, "nanos");
    }
    Row row{{"seconds", seconds}};
    row.update(m_stage->since(before));
    m_rows.put("concurrent", row);
    return {};
}

Result<void> County::mergeContent()
{
    List ids;
    for (const Clash &clash : m_outline.clashes)
        ids.emplace_back(clash.a.id);
    const auto shown = b().ask({{"do", "views"}, {"ids", std::move(ids)}});
    if (!shown)
        return std::unexpected(shown.error());
    const auto judged = judgeClashes(m_outline.clashes, *shown->at("views").list());
    const auto agree = allAgree();
    if (!agree)
        return std::unexpected(agree.error());
    Row row = judged.row;
    row["agree"] = *agree;
    if (!*agree || judged.lost > 0)
        m_rows.unsound();
    m_rows.put("merge-content", row);
    return {};
}

Result<void> County::away()
{
    constexpr std::size_t kOthers = 500;
    constexpr std::size_t kOwn = 20;
    std::vector<Change> plain;
    std::ranges::copy_if(m_outline.edits, std::back_inserter(plain), takesAnyText);
    if (plain.empty())
        return {};
    for (auto [device, list] : {std::pair(&a(), manyChanges(plain, kOthers, "others")),
                                std::pair(&b(), manyChanges(plain, kOwn, "own"))})
        if (auto made = device->ask({{"do", "edits"}, {"changes", list}}); !made)
            return std::unexpected(made.error());
    if (auto sent = a().ask({{"do", "round"}}); !sent)
        return std::unexpected(sent.error());
    const auto before = m_stage->read();
    const auto done = b().ask({{"do", "round"}});
    if (!done)
        return std::unexpected(done.error());
    Row row{{"seconds", secondsAt(*done, "nanos")}};
    row["against"] = against("0.5 s", secondsAt(*done, "nanos"), 0.5, 1);
    row.update(m_stage->since(before));
    m_rows.put("away", row);
    return nothingWaits(b());
}

Result<bool> County::allAgree()
{
    const auto ofA = a().ask({{"do", "digests"}});
    const auto ofB = b().ask({{"do", "digests"}});
    const auto ofServer = m_stage->office().digests();
    if (!ofA || !ofB || !ofServer)
        return std::unexpected(!ofA ? ofA.error() : !ofB ? ofB.error() : ofServer.error());
    return *ofA == *ofB && *ofA == *ofServer;
}

} // namespace cairn::bench
