#include "tests/bench/run/county.h"

#include <algorithm>

namespace cairn::bench {

namespace {

constexpr double kMega = 1024.0 * 1024;

} // namespace

County::County(const Options &options, Rows &rows, Outline outline, std::unique_ptr<Stage> stage)
    : m_options(options), m_rows(rows), m_outline(std::move(outline)), m_stage(std::move(stage)),
      m_names(m_stage->dir("names").string())
{
}

Result<std::unique_ptr<County>> County::open(const Options &options, Rows &rows,
                                             const Slowness &slowness)
{
    auto outline = outlineOf(options.workload);
    if (!outline)
        return std::unexpected(outline.error());
    auto stage = Stage::open(options.dir / "county", {"A", "B"}, slowness);
    if (!stage)
        return std::unexpected(stage.error());
    return std::unique_ptr<County>(
        new County(options, rows, std::move(*outline), std::move(*stage)));
}

Result<void> County::load()
{
    if (auto started = m_stage->start("A"); !started)
        return std::unexpected(started.error());
    const auto before = m_stage->read();
    const auto done =
        a().ask({{"do", "load"}, {"workload", m_options.workload.string()}, {"names", m_names}});
    if (!done)
        return std::unexpected(done.error());
    Row row{{"seconds", secondsAt(*done, "nanos")}};
    row.update(m_stage->since(before));
    m_rows.put("load", row);
    return {};
}

Result<void> County::push(const std::string &step)
{
    const auto before = m_stage->read();
    const auto done = a().ask({{"do", "round"}});
    if (!done)
        return std::unexpected(done.error());
    double pushed = 0;
    for (const Value &request : *done->at("requests").list())
        if (request.at("path").textOr() == "/v1/push")
            pushed = secondsAt(request, "ended") - secondsAt(*done, "began");
    Row row{{"seconds", pushed}, {"round_seconds", secondsAt(*done, "nanos")}};
    row.update(exchanged(before, pushed, 5));
    const double server = row["peak_rss"]["server"];
    const double device = row["peak_rss"]["A"];
    row["memory_met"] = server <= 64 * kMega && device <= 96 * kMega;
    m_rows.put(step, row);
    return nothingWaits(a());
}

Result<void> County::pull(const std::string &step)
{
    const auto started = m_stage->start("B");
    if (!started)
        return std::unexpected(started.error());
    const auto before = m_stage->read();
    const auto done = b().ask({{"do", "round"}});
    if (!done)
        return std::unexpected(done.error());
    Row row{{"seconds", secondsAt(*done, "nanos")}};
    row.update(exchanged(before, secondsAt(*done, "nanos"), 4));
    const double raw = static_cast<double>(m_rows.floor().rawBytes);
    for (const char *end : {"server", "A", "B"})
        row["disk"][end] =
            against("raw lines", row["bytes_on_disk"][end]["bytes"].get<double>(), raw, 3);
    m_rows.put(step, row);
    return {};
}

Result<void> County::content()
{
    if (auto again = restartB(); !again)
        return again;
    const auto done = b().ask({{"do", "content"}, {"workload", m_options.workload.string()}});
    if (!done)
        return std::unexpected(done.error());
    const auto wrong = done->at("wrong").numberOr(1);
    if (wrong != 0)
        m_rows.unsound();
    m_rows.put("content", {{"records", done->at("records").numberOr(0)}, {"wrong", wrong}});
    return {};
}

Result<void> County::cold()
{
    if (auto again = restartB(); !again)
        return again;
    const auto before = m_stage->read();
    const auto done = b().ask({{"do", "round"}});
    if (!done)
        return std::unexpected(done.error());
    const double opened = secondsAt(*done, "opened_nanos");
    const double seconds = opened + secondsAt(*done, "nanos");
    Row row{{"seconds", seconds}, {"opened_seconds", opened}};
    row["against"] = against("50 ms", seconds, 0.05, 1);
    row.update(m_stage->since(before));
    m_rows.put("cold", row);
    return {};
}

Result<void> County::check()
{
    m_stage->end("A");
    m_stage->end("B");
    const bool inOrder = m_stage->stopServing();
    const auto findings = m_stage->office().findings();
    if (!findings)
        return std::unexpected(findings.error());
    if (!inOrder || !findings->list()->empty())
        m_rows.unsound();
    m_rows.put("check", {{"ended_in_order", inOrder}, {"findings", findings->list()->size()}});
    return {};
}

Row County::exchanged(const Stage::Reading &before, double seconds, double bar) const
{
    Row row{{"composite", against("composite", seconds, m_rows.floor().composite(), bar)}};
    row.update(m_stage->since(before));
    row["bytes"] = against("zstd-3 lines", row["bytes_on_wire"],
                           static_cast<double>(m_rows.floor().zstdBytes), 1.5);
    return row;
}

Result<void> County::restartB()
{
    m_stage->end("B");
    const auto started = m_stage->start("B");
    if (!started)
        return std::unexpected(started.error());
    const auto named = b().ask({{"do", "names"}, {"names", m_names}});
    return named ? Result<void>() : std::unexpected(named.error());
}

Result<void> County::nothingWaits(Child &device)
{
    const auto state = device.ask({{"do", "state"}});
    if (!state)
        return std::unexpected(state.error());
    if (state->at("unsent").numberOr(1) != 0 || state->at("refused_or_held").numberOr(1) != 0)
        return fault(FaultCode::Refused, "Something was not taken by the server.",
                     canonical(*state));
    return {};
}

double secondsAt(const Value &answer, std::string_view key)
{
    return static_cast<double>(answer.at(key).numberOr(0)) / 1e9;
}

} // namespace cairn::bench
