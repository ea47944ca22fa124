#include "server/admin/run_order.h"

#include "server/admin/admin_socket.h"
#include "server/admin/exit_codes.h"

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
    Book book{**database, builtInSchema(), surroundings};
    return performOrder(book, *directory, order);
}

Result<OrderAnswer> run(const ServerPaths &paths, const Surroundings &surroundings,
                        const Order &order)
{
    // The lock first: whether somebody serves can change between looking and doing.
    const auto lock = DirectoryLock::take(paths);
    if (lock)
        return runHere(paths, surroundings, order);
    if (lock.error().code != FaultCode::Busy)
        return std::unexpected(lock.error());
    auto answer = sendOrder(paths, order);
    if (!answer && answer.error().code == FaultCode::Unreachable)
        return fault(FaultCode::Busy, lock.error().sentence, answer.error().sentence);
    return answer;
}

} // namespace

OrderAnswer runOrder(const ServerPaths &paths, const Surroundings &surroundings,
                     const Order &order)
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
