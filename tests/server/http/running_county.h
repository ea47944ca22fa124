#pragma once

#include <QTemporaryDir>

#include "server/account/accounts.h"
#include "server/http/serve.h"

#include <future>
#include <thread>

namespace cairn::test {

constexpr const char *kAdasPassword = "seven sheep on a fell";

/// The whole server over a county of one school (990137, north) and one leader who sees it, `ada`,
/// on a free port, until it goes out of scope.
class RunningCounty {
public:
    RunningCounty();
    ~RunningCounty();

    [[nodiscard]] std::uint16_t port() const { return m_server->port(); }
    [[nodiscard]] const std::string &code() const { return m_code; }
    /// Of `ben`, a leader in the south, who sees nothing of that school.
    [[nodiscard]] const std::string &bensCode() const { return m_bensCode; }
    [[nodiscard]] RecordId school() const { return m_school; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Makes the disk of the book that writes look broken, as a failed fsync does.
    void breakStorage();
    /// Asks it to stop, and waits until it has.
    void stop();
    /// What `serve` returned; waits for it.
    [[nodiscard]] Result<void> result();

private:
    void fill(Database &database);

    QTemporaryDir m_folder;
    std::string m_code;
    std::string m_bensCode;
    RecordId m_school;
    HttpServer *m_server = nullptr;
    BookThread *m_writer = nullptr;
    std::future<Result<void>> m_result;
};

/// One request on a connection of its own; the whole answer.
[[nodiscard]] std::string ask(std::uint16_t port, const std::string &line,
                              const std::string &body = {}, const std::string &fields = {});

} // namespace cairn::test
