#include "server/admin/admin_socket.h"
#include "server/admin/backup.h"
#include "server/admin/command_line.h"
#include "server/admin/exit_codes.h"
#include "server/admin/files.h"
#include "server/admin/init.h"
#include "server/admin/run_order.h"
#include "server/http/serve.h"
#include "server/http/tls.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/strand.hpp>
#include <sodium.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>
#include <sys/stat.h>

namespace {

using namespace cairn;

constexpr const char *kPasswordVariable = "CAIRN_PASSWORD";

/// The real world; everything below is handed it.
Surroundings realSurroundings()
{
    return {.now =
                [] {
                    return std::chrono::floor<std::chrono::milliseconds>(
                        std::chrono::system_clock::now());
                },
            .monotonicMillis =
                [] {
                    const auto since = std::chrono::steady_clock::now().time_since_epoch();
                    return std::int64_t{
                        std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
                },
            .chance =
                [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); }};
}

OrderAnswer answerOf(const Fault &fault)
{
    return {.exit = static_cast<int>(exitFor(fault.code)),
            .output = {},
            .sentence = fault.sentence,
            .cause = fault.cause};
}

Result<std::string> makeTls(const ServerPaths &paths)
{
    const TlsFiles files{.key = paths.tlsKey(), .certificate = paths.tlsCertificate()};
    if (!std::filesystem::exists(files.key) || !std::filesystem::exists(files.certificate)) {
        if (auto made = makeTlsFiles(files); !made)
            return std::unexpected(made.error());
    }
    return pinOf(files.certificate);
}

OrderAnswer init(const CommandLine &line, const Surroundings &surroundings)
{
    const auto pin = initServer(line.paths, surroundings, makeTls);
    if (!pin)
        return answerOf(pin.error());
    OrderAnswer answer;
    answer.output = line.json ? canonical(Map{{"pin", *pin}}) + "\n" : "PIN " + *pin + "\n";
    return answer;
}

OrderAnswer backup(const CommandLine &line, const Surroundings &surroundings)
{
    const auto copy = [&](const std::filesystem::path &file) -> Result<void> {
        const std::string to = std::filesystem::absolute(file).string();
        const OrderAnswer copied = runOrder(
            line.paths, surroundings, {.command = "copy", .options = {{"to", to}}, .content = {}});
        if (copied.exit != 0)
            return fault(FaultCode::Refused, copied.sentence, copied.cause);
        return {};
    };
    if (auto done = backUp(line.paths, line.folder, copy); !done)
        return answerOf(done.error());
    OrderAnswer answer;
    answer.output =
        line.json ? canonical(Map{{"backup", line.folder}}) + "\n" : "BACKUP " + line.folder + "\n";
    return answer;
}

OrderAnswer restore(const CommandLine &line, const Surroundings &surroundings)
{
    const auto epoch = restoreServer(line.paths, line.folder, surroundings);
    if (!epoch)
        return answerOf(epoch.error());
    OrderAnswer answer;
    answer.output =
        line.json ? canonical(Map{{"epoch", *epoch}}) + "\n" : "RESTORED " + *epoch + "\n";
    return answer;
}

/// Lets an order wait its turn for the book that writes.
BringOrder bringTo(BookThread &writer, const ServerDirectory &directory)
{
    return [&writer, &directory](Order order, std::function<void(OrderAnswer)> done) {
        const auto waiting = std::make_shared<Order>(std::move(order));
        const bool isQueued = writer.post([waiting, done, &directory](Book &book) {
            done(performOrder(book, directory, *waiting));
        });
        if (!isQueued)
            done(answerOf({FaultCode::Busy, "The server is busy. Nothing was done; try again."}));
    };
}

Result<void> serveCounty(const CommandLine &line, const Surroundings &surroundings)
{
    const auto lock = DirectoryLock::take(line.paths);
    if (!lock)
        return std::unexpected(lock.error());
    const auto directory = openServerDirectory(line.paths.root);
    if (!directory)
        return std::unexpected(directory.error());
    auto writer = openWriter(*directory);
    if (!writer)
        return std::unexpected(writer.error());
    auto reader = openReader(*directory);
    if (!reader)
        return std::unexpected(reader.error());
    auto snapshotReader = openReader(*directory);
    if (!snapshotReader)
        return std::unexpected(snapshotReader.error());
    auto snapshots = SnapshotShelf::open(line.paths.root / "snapshots");
    if (!snapshots)
        return std::unexpected(snapshots.error());
    auto blobs = openBlobStore(line.paths.root, surroundings);
    if (!blobs)
        return std::unexpected(blobs.error());
    Book book = countyBook(**writer, builtInSchema(), surroundings);
    const auto identity = serverIdentity(book);
    if (!identity)
        return std::unexpected(identity.error());

    Result<void> opened;
    const auto openAdminDoor = [&](HttpServer &server, BookThread &writing) {
        const auto strand = boost::asio::make_strand(server.context());
        auto door = AdminDoor::open(strand, line.paths);
        if (!door) {
            opened = std::unexpected(door.error());
            return server.stop();
        }
        boost::asio::co_spawn(strand, serveOrders(std::move(*door), bringTo(writing, *directory)),
                              boost::asio::detached);
    };
    const auto served = serve({.listen = {.address = line.address,
                                          .port = line.port,
                                          .tls = {.key = line.paths.tlsKey(),
                                                  .certificate = line.paths.tlsCertificate()}},
                               .writer = std::move(*writer),
                               .reader = std::move(*reader),
                               .snapshotReader = std::move(*snapshotReader),
                               .snapshots = std::move(*snapshots),
                               .schema = builtInSchema(),
                               .surroundings = surroundings,
                               .pepper = directory->pepper,
                               .blobs = std::move(*blobs),
                               .server = identity->writer,
                               .seal = {identity->epoch, directory->receiptKey},
                               .beside = openAdminDoor});
    return opened ? served : opened;
}

/// What only the calling process has: the file that was named, and the password.
Result<void> fillIn(CommandLine &line)
{
    if (!line.file.empty()) {
        auto content = readFile(line.file, kOrderContentMax);
        if (!content)
            return std::unexpected(content.error());
        line.order.content = std::move(*content);
    }
    if (line.order.command == "person add") {
        const char *password = std::getenv(kPasswordVariable);
        if (password == nullptr)
            return fault(FaultCode::Refused,
                         "The password is missing: put it into "
                         "CAIRN_PASSWORD. Nobody was added.");
        line.order.options.emplace("password", password);
    }
    return {};
}

OrderAnswer run(CommandLine line)
{
    const Surroundings surroundings = realSurroundings();
    if (line.order.command == "init")
        return init(line, surroundings);
    if (line.order.command == "serve") {
        const auto served = serveCounty(line, surroundings);
        return served ? OrderAnswer{} : answerOf(served.error());
    }
    if (line.order.command == "backup")
        return backup(line, surroundings);
    if (line.order.command == "restore")
        return restore(line, surroundings);
    if (line.order.command == "demo" && !isInitialised(line.paths)) {
        if (OrderAnswer made = init(line, surroundings); made.exit != 0)
            return made;
    }
    if (auto filled = fillIn(line); !filled)
        return answerOf(filled.error());
    return runOrder(line.paths, surroundings, line.order);
}

int print(const OrderAnswer &answer)
{
    std::cout << answer.output << std::flush;
    if (!answer.sentence.empty())
        std::cerr << answer.sentence << '\n';
    if (!answer.cause.empty())
        std::cerr << "  " << answer.cause << '\n';
    return std::cout.good() ? answer.exit : static_cast<int>(Exit::Failed);
}

} // namespace

int main(int count, char **arguments)
{
    ::umask(S_IRWXG | S_IRWXO); // whatever is made in the directory is its owner's alone
    if (sodium_init() < 0) {
        std::fputs("This machine gives no random numbers. Nothing was done.\n", stderr);
        return static_cast<int>(Exit::Failed);
    }
    try {
        auto parsed = parseCommandLine(count, arguments);
        if (const auto *answer = std::get_if<OrderAnswer>(&parsed))
            return print(*answer);
        return print(run(std::get<CommandLine>(std::move(parsed))));
    } catch (const std::exception &thrown) {
        std::fprintf(stderr,
                     "Something unexpected went wrong; what was saved before is safe.\n"
                     "  %s\n",
                     thrown.what());
        return static_cast<int>(Exit::Failed);
    }
}
