#pragma once

#include "tests/bench/run/rows.h"
#include "tests/bench/run/stage.h"
#include "tests/bench/workload/workload.h"

#include <memory>
#include <string>

namespace cairn::bench {

/// One run through all steps with one county. Each step takes what the one before left; the
/// README says what each measures.
class County {
public:
    [[nodiscard]] static Result<std::unique_ptr<County>> open(const Options &options, Rows &rows,
                                                              const Slowness &slowness);

    [[nodiscard]] Result<void> load();
    /// Ends with the last answer to a push; what follows in the round is said beside it.
    [[nodiscard]] Result<void> push(const std::string &step);
    [[nodiscard]] Result<void> pull(const std::string &step);
    [[nodiscard]] Result<void> content();
    [[nodiscard]] Result<void> cold();
    [[nodiscard]] Result<void> steady(const std::string &step, std::size_t count);
    [[nodiscard]] Result<void> idle(const std::string &step);
    [[nodiscard]] Result<void> concurrent();
    /// By content, on B, once all agree.
    [[nodiscard]] Result<void> mergeContent();
    /// Sixty days on: B wrote a little, others much, and then they meet.
    [[nodiscard]] Result<void> away();
    /// The whole of it, by everyone's own check, once the server has stopped.
    [[nodiscard]] Result<void> check();

private:
    County(const Options &options, Rows &rows, Outline outline, std::unique_ptr<Stage> stage);

    /// Whether both hear of each other by themselves.
    [[nodiscard]] Result<void> listen(bool on);
    Child &a() { return m_stage->device("A"); }
    Child &b() { return m_stage->device("B"); }

    [[nodiscard]] Row exchanged(const Stage::Reading &before, double seconds, double bar) const;
    [[nodiscard]] Result<void> restartB();
    [[nodiscard]] Result<void> nothingWaits(Child &device);
    /// A, B and the server show the same, to the byte.
    [[nodiscard]] Result<bool> allAgree();

    const Options &m_options;
    Rows &m_rows;
    Outline m_outline;
    std::unique_ptr<Stage> m_stage;
    std::string m_names;
};

/// A time that a device told.
[[nodiscard]] double secondsAt(const Value &answer, std::string_view key);

} // namespace cairn::bench
