#include "server/admin/run_order.h"

#include "server/admin/admin_socket.h"
#include "server/admin/exit_codes.h"

#include <chrono>
#include <thread>

namespace cairn {

namespace {

Result<OrderAnswer> runHere(const ServerPaths &paths, const Surroundings &surroundings,
                            const Order &order)
{
    const auto directory = openServerDirectory(paths.root);
    if (!directory)
        return std::unexpected(directory.error());
    const auto database = openWriter(*directory);
    if (!database)
        return std::unexpected(database.error());
    Book book = countyBook(**database, builtInSchema(), surroundings);
    return performOrder(book, *directory, order);
}

/// Whoever holds the directory may be another command that is done in a moment, or a server that
/// is just starting or ending.
constexpr std::chrono::seconds kPatience{2};
constexpr std::chrono::milliseconds kLook{20};

Result<OrderAnswer> run(const ServerPaths &paths, const Surroundings &surroundings,
                        const Order &order)
{
    const auto last = std::chrono::steady_clock::now() + kPatience;
    for (;;) {
        // The lock first: whether somebody serves can change between looking and doing.
        const auto lock = DirectoryLock::take(paths);
        if (lock)
            return runHere(paths, surroundings, order);
        if (lock.error().code != FaultCode::Busy)
            return std::unexpected(lock.error());
        auto answer = sendOrder(paths, order);
        if (answer || answer.error().code != FaultCode::NotFound)
            return answer;
        if (std::chrono::steady_clock::now() >= last)
            return fault(FaultCode::Busy, lock.error().sentence, answer.error().sentence);
        std::this_thread::sleep_for(kLook);
    }
}

} // namespace

OrderAnswer runOrder(const ServerPaths &paths, const Surroundings &surroundings, const Order &order)
{
    auto answer = run(paths, surroundings, order);
    if (answer)
        return std::move(*answer);
    return {.exit = static_cast<int>(exitFor(answer.error().code)),
            .output = {},
            .sentence = answer.error().sentence,
            .cause = answer.error().cause};
}

} // namespace cairn
