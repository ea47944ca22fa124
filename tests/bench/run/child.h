#pragma once

#include <QProcess>
#include <QStringList>

#include "shared/base/result.h"
#include "shared/base/value.h"

#include <memory>

namespace cairn::bench {

/// A server or a device: what is measured has a process of its own.
/// Faults: NotFound (it would not start), Unreachable (it ended or said nothing for minutes),
/// Refused (it answered with a fault).
class Child {
public:
    [[nodiscard]] static Result<std::unique_ptr<Child>> start(const QString &program,
                                                              const QStringList &arguments);
    ~Child(); ///< ends its input and waits; SIGTERM where that is not enough

    /// The next line that it says.
    [[nodiscard]] Result<std::string> line();

    void tell(const Map &word);
    [[nodiscard]] Result<Value> answer();
    [[nodiscard]] Result<Value> ask(const Map &word)
    {
        tell(word);
        return answer();
    }

    /// SIGTERM; true where it ended in order.
    [[nodiscard]] bool stop();

    [[nodiscard]] std::int64_t process() const { return m_process.processId(); }

private:
    QProcess m_process;
};

} // namespace cairn::bench
