#include "server/admin/desk.h"
#include "server/admin/exit_codes.h"

#include <array>
#include <exception>

namespace cairn {

namespace {

struct Command {
    std::string_view name;
    Performed (*perform)(Desk &, const Order &);
};

constexpr std::array<Command, 12> kCommands{{
    {"person add", orderPersonAdd},
    {"code", orderCode},
    {"phones", orderPhones},
    {"import gias", orderImportGias},
    {"export", orderExport},
    {"digest", orderDigest},
    {"check", orderCheck},
    {"copy", orderCopy},
    {"renew", orderRenew},
    {"cases", orderCases},
    {"case", orderCase},
    {"demo", orderDemo},
}};

Performed perform(Book &book, const ServerDirectory &directory, const Order &order)
{
    const auto identity = serverIdentity(book);
    if (!identity)
        return std::unexpected(identity.error());
    Desk desk{book, directory, *identity};
    for (const Command &command : kCommands) {
        if (command.name == order.command)
            return command.perform(desk, order);
    }
    return fault(FaultCode::Refused, "The server that runs here does not know this command.",
                 "it may be older than the program you called");
}

} // namespace

OrderAnswer performOrder(Book &book, const ServerDirectory &directory, const Order &order)
{
    OrderAnswer answer;
    try {
        auto done = perform(book, directory, order);
        if (done)
            return std::move(*done);
        answer.exit = static_cast<int>(exitFor(done.error().code));
        answer.sentence = done.error().sentence;
        answer.cause = done.error().cause;
    } catch (const std::exception &thrown) {
        // One order must never end the process that serves.
        answer.exit = static_cast<int>(Exit::Failed);
        answer.sentence = "The command stopped in the middle. What was saved before is safe.";
        answer.cause = thrown.what();
    }
    return answer;
}

} // namespace cairn
