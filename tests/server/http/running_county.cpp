#include "tests/server/http/running_county.h"

#include "server/store/server_tables.h"
#include "shared/book/device_sync.h"
#include "shared/book/record_act.h"
#include "tests/server/http/raw_client.h"
#include "tests/server/http/running_site.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <cstdlib>

namespace cairn::test {

namespace {

/// What a test cannot go on without.
template <class T>
T needed(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s (%s)\n", result.error().sentence.c_str(),
                     result.error().cause.c_str());
        std::abort();
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

RunningCounty::RunningCounty()
{
    const std::filesystem::path file = m_folder.filePath("county.db").toStdString();
    const TlsFiles tls{m_folder.filePath("tls.key").toStdString(),
                       m_folder.filePath("tls.crt").toStdString()};
    needed(makeTlsFiles(tls));
    auto writer = needed(Database::open({.file = file, .exclusive = false}));
    fill(*writer);
    auto reader = needed(Database::open({.file = file, .exclusive = false, .readOnly = true}));

    std::promise<void> started;
    auto isStarted = started.get_future();
    ServeOptions options{
        .listen = {.tls = tls},
        .writer = std::move(writer),
        .reader = std::move(reader),
        .snapshotReader =
            needed(Database::open({.file = file, .exclusive = false, .readOnly = true})),
        .snapshots = needed(SnapshotShelf::open(m_folder.filePath("snapshots").toStdString())),
        .schema = builtInSchema(),
        .surroundings = realSurroundings(),
        .pepper = std::nullopt,
        .blobs = needed(openBlobStore(m_folder.path().toStdString(), realSurroundings(), 0)),
        .seal = {"epoch-1", {}},
        .beside = [&](HttpServer &server, BookThread &book) {
            m_server = &server;
            m_writer = &book;
            started.set_value();
        }};
    m_result = std::async(std::launch::async, [moved = std::move(options)]() mutable {
        return serve(std::move(moved));
    });
    isStarted.wait();
}

RunningCounty::~RunningCounty()
{
    stop();
}

void RunningCounty::stop()
{
    if (!m_result.valid())
        return;
    m_server->stop();
    m_result.wait();
}

void RunningCounty::fill(Database &database)
{
    needed(createServerTables(database));
    Book book{database, builtInSchema(), realSurroundings()};
    needed(keepDeviceFact(book, "epoch", "epoch-1"));
    Writer writer{.person = keyedId("person", "server"),
                  .device = mint<DeviceId>(book.surroundings),
                  .incarnation = {{1}},
                  .isServer = true};
    const Put reg{
        {{"urn", "990137"}, {"name", "Mirkdale Beck CofE Primary School"}, {"status", "Open"}}, {}};
    const Put assigned{{{"lasl", "north"}, {"district", "eden"}}, {}};
    const Edit school{std::nullopt, "school", "", {{"register", reg}, {"assigned", assigned}}};
    m_school = needed(recordAct(book, writer, {school})).front().record;
    needed(addAccount(book, writer,
                      {.name = "ada",
                       .role = "leader",
                       .reach = "alliance:north",
                       .passwordHash = needed(hashPassword(kAdasPassword, std::nullopt))}));
    m_code = needed(issueCode(book, "ada"));
    needed(addAccount(book, writer,
                      {.name = "ben",
                       .role = "leader",
                       .reach = "alliance:south",
                       .passwordHash = needed(hashPassword(kAdasPassword, std::nullopt))}));
    m_bensCode = needed(issueCode(book, "ben"));
}

void RunningCounty::breakStorage()
{
    asio::co_spawn(m_server->context(), m_writer->run([](Book &) -> Result<void> {
        return fault(FaultCode::StorageBroken, "planted", "fsync: EIO");
    }),
                   asio::detached);
}

Result<void> RunningCounty::result()
{
    return m_result.get();
}

std::string ask(std::uint16_t port, const std::string &line, const std::string &body,
                const std::string &fields)
{
    std::string request = line + " HTTP/1.1\r\nHost: localhost\r\n" + fields;
    if (line.starts_with("POST"))
        request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    RawClient peer(port);
    peer.send(request + "\r\n" + body);
    return peer.answer();
}

} // namespace cairn::test
