#include "tests/bench/run/county.h"
#include "tests/bench/run/county_run.h"
#include "tests/bench/run/stage.h"

#include <algorithm>

namespace cairn::bench {

namespace {

struct Meeting {
    double seconds = 0; ///< from the first word to the last device's end
    std::vector<double> pushes;
    std::int64_t refused = 0;
    std::int64_t unsent = 0;
};

Result<Meeting> meet(Stage &stage, const std::vector<std::string> &names)
{
    Meeting meeting;
    for (const std::string &name : names)
        stage.device(name).tell({{"do", "round"}});
    double began = 0;
    double ended = 0;
    for (const std::string &name : names) {
        const auto done = stage.device(name).answer();
        if (!done)
            return std::unexpected(done.error());
        const double start = secondsAt(*done, "began");
        began = began == 0 ? start : std::min(began, start);
        for (const Value &request : *done->at("requests").list())
            if (request.at("path").textOr() == "/v1/push") {
                meeting.pushes.push_back(secondsAt(request, "nanos"));
                ended = std::max(ended, secondsAt(request, "ended"));
            }
    }
    meeting.seconds = ended - began;
    for (const std::string &name : names) {
        const auto state = stage.device(name).ask({{"do", "state"}});
        if (!state)
            return std::unexpected(state.error());
        meeting.unsent += state->at("unsent").numberOr(0);
        meeting.refused += state->at("refused_or_held").numberOr(0);
    }
    return meeting;
}

} // namespace

Result<void> runMany(const Options &options, Rows &rows)
{
    std::vector<std::string> names;
    for (int i = 0; i < options.devices; ++i)
        names.push_back('D' + std::to_string(i));
    auto stage = Stage::open(options.dir / "many", names, {});
    if (!stage)
        return std::unexpected(stage.error());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto started = (*stage)->start(names[i]);
        if (!started)
            return std::unexpected(started.error());
        const auto filled = (*started)->ask(
            {{"do", "fill"}, {"urn", std::to_string(500'000 + i)}, {"count", options.revisions}});
        if (!filled)
            return std::unexpected(filled.error());
    }
    const auto before = (*stage)->read();
    const auto meeting = meet(**stage, names);
    if (!meeting)
        return std::unexpected(meeting.error());
    if (meeting->refused + meeting->unsent > 0)
        rows.unsound();
    Row row{{"seconds", meeting->seconds}};
    row["devices"] = names.size();
    row["revisions"] = options.revisions;
    row["refused_or_held"] = meeting->refused;
    row["unsent"] = meeting->unsent;
    row["push_ms"] = quantiles(meeting->pushes);
    row["against"] = against("10 s", meeting->seconds, 10, 1);
    row["p99"] = against("1.5 s", row["push_ms"]["p99"], 1'500, 1);
    const Row gauges = (*stage)->since(before);
    row["bytes_on_wire"] = gauges["bytes_on_wire"];
    row["peak_rss"]["server"] = gauges["peak_rss"]["server"];
    row["cpu_seconds"]["server"] = gauges["cpu_seconds"]["server"];
    row["steal"] = gauges["steal"];
    rows.put("many", row);
    return {};
}

} // namespace cairn::bench
