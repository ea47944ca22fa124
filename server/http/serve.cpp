#include "server/http/serve.h"

#include "server/http/request_log.h"
#include "server/http/routes.h"
#include "server/sync/case_opener.h"
#include "server/sync/publisher.h"
#include "shared/schema/schema.h"

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <optional>
#include <sys/resource.h>

namespace cairn {

namespace {

constexpr rlim_t kFileHandles = 4'096;

void sayListening(const ListenOptions &listen, std::uint16_t port)
{
    const bool isV6 = listen.address.find(':') != std::string::npos;
    const std::string host = isV6 ? "[" + listen.address + "]" : listen.address;
    std::printf("LISTENING https://%s:%u\n", host.c_str(), unsigned{port});
    std::fflush(stdout);
}

/// Systems hand out 1,024 handles unless asked, which is what connections alone may take.
void raiseHandleLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= kFileHandles)
        return;
    limit.rlim_cur = std::min<rlim_t>(kFileHandles, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit); // where it fails, the listener pauses instead
}

/// A failed write to disk, told from the thread of a book to the thread that serves.
class Breakage {
public:
    void note(Fault fault)
    {
        const std::lock_guard hold(m_guard);
        m_fault = std::move(fault);
    }
    [[nodiscard]] std::optional<Fault> fault() const
    {
        const std::lock_guard hold(m_guard);
        return m_fault;
    }

private:
    mutable std::mutex m_guard;
    std::optional<Fault> m_fault;
};

/// What the county does of itself with what came in.
struct Clerks {
    Publisher publisher;
    CaseOpener opener;

    explicit Clerks(const Writer &server) : publisher(server), opener(server) {}
};

/// After each commit whoever waits hears of it, what was shared is published, and what a rule says
/// goes to moderation.
void goOnAfterCommits(BookThread &writer, CommitBell &bell, std::optional<Clerks> &clerks,
                      const Surroundings &surroundings)
{
    const auto work = [&clerks, surroundings](Book &book) {
        if (const auto done = clerks->publisher.publish(book); !done)
            logEvent(surroundings.now(), "not published", {{"cause", done.error().sentence}});
        if (const auto done = clerks->opener.open(book); !done)
            logEvent(surroundings.now(), "no case opened", {{"cause", done.error().sentence}});
    };
    writer.whenCommitted([&writer, &bell, &clerks, work] {
        bell.ring();
        if (clerks)
            (void)writer.post(work); // too much waits: the next commit asks again
    });
    if (clerks)
        (void)writer.post(work);
}

} // namespace

Result<void> serve(ServeOptions options)
{
    startLog();
    raiseHandleLimit();
    HttpServer server; // first, so that it goes last: requests end on its context
    if (auto listening = server.listen(options.listen); !listening)
        return listening;

    Breakage breakage;
    const Surroundings surroundings = options.surroundings;
    CommitBell bell; // before the writer: it rings and publishes to its end
    std::optional<Clerks> clerks;
    if (options.server)
        clerks.emplace(*options.server);
    BookThread writer(std::move(options.writer), options.schema, surroundings);
    BookThread reader(std::move(options.reader), options.schema, surroundings);
    PushQueue pushes(writer);
    WorkPool compute(kComputeThreads, kComputeQueueMax);
    const auto stopBroken = [&](Fault fault) {
        logEvent(surroundings.now(), "storage broken", {{"cause", fault.cause}});
        breakage.note(std::move(fault));
        server.stop();
    };
    for (BookThread *book : {&writer, &reader})
        book->whenBroken(stopBroken);
    std::optional<BlobDesk> blobs;
    if (options.blobs)
        blobs.emplace(std::move(options.blobs), stopBroken);
    std::optional<SnapshotDesk> snapshots;
    if (options.snapshots && options.snapshotReader)
        snapshots.emplace(std::move(options.snapshots), std::move(options.snapshotReader),
                          options.schema, surroundings);
    goOnAfterCommits(writer, bell, clerks, surroundings);
    Rates rates;
    const Served served{.writer = writer,
                        .reader = reader,
                        .pushes = pushes,
                        .compute = compute,
                        .bell = bell,
                        .rates = rates,
                        .surroundings = surroundings,
                        .pepper = options.pepper,
                        .seal = options.seal,
                        .isReady = [&] { return !server.isStopping() && !breakage.fault(); },
                        .blobs = blobs ? &*blobs : nullptr,
                        .snapshots = snapshots ? &*snapshots : nullptr};
    if (options.beside)
        options.beside(server, writer);

    if (!server.isStopping()) {
        sayListening(options.listen, server.port());
        logEvent(surroundings.now(), "listening", {{"port", int{server.port()}}});
    }
    server.run({allRoutes(served), surroundings, logRequest, [&bell] { bell.close(); }});
    logEvent(surroundings.now(), "stopped");
    if (auto broken = breakage.fault())
        return std::unexpected(std::move(*broken));
    return {};
}

} // namespace cairn
