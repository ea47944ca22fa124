#pragma once

#include "shared/base/result.h"
#include "shared/base/value.h"
#include "tests/bench/run/child.h"

#include <filesystem>
#include <memory>
#include <string>

namespace cairn::bench {

/// The county's side of a run, which is a program of its own.
class Office {
public:
    /// A new one.
    [[nodiscard]] static Result<Office> open(const std::filesystem::path &dir);

    /// Makes a vault in `dir` for the person of that name, and takes its device in.
    [[nodiscard]] Result<void> enrolDevice(const std::filesystem::path &dir,
                                           const std::string &person) const;

    struct Serving {
        std::unique_ptr<Child> child;
        std::uint16_t port = 0;
    };
    [[nodiscard]] Result<Serving> serve() const;

    /// scope → digest of what the server holds; it may be serving meanwhile.
    [[nodiscard]] Result<Value> digests() const { return ask({"digests"}); }
    /// What `check` finds, as a list; it must have stopped serving.
    [[nodiscard]] Result<Value> findings() const { return ask({"findings"}); }

private:
    explicit Office(std::filesystem::path dir) : m_dir(std::move(dir)) {}
    [[nodiscard]] Result<std::unique_ptr<Child>> start(const QStringList &words) const;
    [[nodiscard]] Result<Value> ask(const QStringList &words) const;

    std::filesystem::path m_dir;
    std::string m_pin;
};

} // namespace cairn::bench
