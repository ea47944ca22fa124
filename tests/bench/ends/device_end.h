#pragma once

#include "client/sync/server_link.h"
#include "client/sync/sync_engine.h"
#include "client/vault/vault.h"
#include "tests/bench/ends/as_deeds.h"
#include "tests/bench/ends/timed_link.h"

#include <functional>
#include <memory>

namespace cairn::bench {

/// What opens every vault of a bench; the price of guessing it is set as low as it goes.
constexpr std::string_view kBenchPassphrase = "stones counted, not weighed";

/// One device as leaders have it, without a screen: a vault, a link and the engine between them.
/// Driven by words of a parent: each is an object with `do`, and gets one object back. A fault is
/// answered as {"fault": …}.
class DeviceEnd {
public:
    /// Opens the vault and is ready to speak with the server at `url`.
    [[nodiscard]] static Result<std::unique_ptr<DeviceEnd>> open(const std::filesystem::path &dir,
                                                                 const std::string &url);

    [[nodiscard]] Value perform(const Value &word);

private:
    DeviceEnd(std::unique_ptr<Vault> vault, ServerAddress address, double openedSeconds);

    [[nodiscard]] Result<Value> load(const Value &word);
    [[nodiscard]] Result<Value> names(const Value &word);
    [[nodiscard]] Result<Value> round(const Value &word);
    [[nodiscard]] Result<Value> edits(const Value &word);
    [[nodiscard]] Result<Value> await(const Value &word);
    [[nodiscard]] Result<Value> listen(const Value &word);
    [[nodiscard]] Result<Value> fill(const Value &word);
    [[nodiscard]] Result<Value> views(const Value &word);
    [[nodiscard]] Result<Value> content(const Value &word);
    [[nodiscard]] Result<Value> digests(const Value &word);
    [[nodiscard]] Result<Value> state(const Value &word);

    /// Makes one record and keeps its name; `seconds` grows by what the act alone took.
    [[nodiscard]] Result<void> make(const Making &making, double &seconds);
    [[nodiscard]] Result<void> change(const Change &change, double &seconds);
    [[nodiscard]] Result<void> act(const Edit &edit, double &seconds, RecordId *record = nullptr);
    /// Starts a round and waits for its end.
    [[nodiscard]] Result<void> exchange();
    /// Waits for the end of the round that `begin` begins.
    [[nodiscard]] Result<void> untilFinished(const std::function<void()> &begin);

    std::unique_ptr<Vault> m_vault;
    Book m_book; ///< the vault's, with the bench's record types
    ServerLink m_server;
    TimedLink m_link;
    SyncEngine m_engine;
    Names m_names;
    double m_openedSeconds;
};

/// Runs a device in this process: words on standard input, answers on standard output, a line
/// each, until the input ends. Returns the exit code.
[[nodiscard]] int runDevice(const std::filesystem::path &dir, const std::string &url);

} // namespace cairn::bench
