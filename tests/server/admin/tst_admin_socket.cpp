#include <QTemporaryDir>
#include <QTest>

#include "server/admin/admin_socket.h"
#include "server/admin/exit_codes.h"
#include "server/admin/init.h"
#include "server/admin/run_order.h"
#include "tests/server/office.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/write.hpp>

#include <future>
#include <thread>

using namespace cairn;
using namespace cairn::test;
namespace asio = boost::asio;

class AdminSocketTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderGoesInAndItsAnswerComesOut();
    void contentAndOutputOfMegabytesGoThrough();
    void ordersWhileAServerServesAreDoneByIt();
    void onlyTheOwnerMaySpeak();
    void aLongPathIsNoHindrance();
    void theSocketGoesWithTheServer();
    void strangersDoNotStopTheListener();
    void aSocketLeftByAKilledServerIsTakenOver();
    void aHeldDirectoryWithoutAServerIsInUse();
    void whoKnocksBeforeAnybodyServesIsServedThen();
};

namespace {

/// A server directory and a listener in it, on threads of their own.
struct Listener {
    explicit Listener(const QString &name = "county") : paths{folder.filePath(name).toStdString()}
    {
        must(initServer(paths, surroundings,
                        [](const ServerPaths &) { return Result<std::string>("pin"); }));
        lock.emplace(must(DirectoryLock::take(paths)));
    }
    ~Listener() { stop(); }

    void listen(BringOrder bring)
    {
        auto door = must(AdminDoor::open(context.get_executor(), paths));
        asio::co_spawn(context, serveOrders(std::move(door), std::move(bring)),
                       asio::bind_cancellation_slot(cancel.slot(), asio::detached));
        thread = std::thread([this] { context.run(); });
    }
    void stop()
    {
        if (!thread.joinable())
            return;
        asio::post(context, [this] { cancel.emit(asio::cancellation_type::all); });
        thread.join();
    }

    QTemporaryDir folder;
    Surroundings surroundings = fixedSurroundings(3, clockAt("2026-11-20T09:00:00Z"));
    ServerPaths paths;
    std::optional<DirectoryLock> lock;
    asio::io_context context;
    asio::cancellation_signal cancel;
    std::thread thread;
};

/// Answers on another thread, as the book's would.
struct Echo {
    asio::thread_pool other{1};

    BringOrder bring()
    {
        return [this](Order order, std::function<void(OrderAnswer)> done) {
            asio::post(other, [order = std::move(order), done = std::move(done)] {
                done({.exit = 4,
                      .output = order.content,
                      .sentence = order.command,
                      .cause = std::string(order.options.at("name").textOr())});
            });
        };
    }
};

} // namespace

void AdminSocketTest::anOrderGoesInAndItsAnswerComesOut()
{
    Echo echo;
    Listener listener;
    listener.listen(echo.bring());

    const auto answer = must(
        sendOrder(listener.paths,
                  {.command = "code", .options = {{"name", "Zoë\n“Ruth”"}}, .content = "a\nb"}));

    QCOMPARE(answer.exit, 4);
    QCOMPARE(answer.output, std::string("a\nb"));
    QCOMPARE(answer.sentence, std::string("code"));
    QCOMPARE(answer.cause, std::string("Zoë\n“Ruth”"));
}

void AdminSocketTest::contentAndOutputOfMegabytesGoThrough()
{
    Echo echo;
    Listener listener;
    listener.listen(echo.bring());
    std::string content(std::size_t{20} * 1024 * 1024, '\0');
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * 31 + i / 4096);

    const auto answer = must(
        sendOrder(listener.paths, {.command = "x", .options = {{"name", ""}}, .content = content}));

    QVERIFY(answer.output == content);
}

void AdminSocketTest::ordersWhileAServerServesAreDoneByIt()
{
    Listener listener;
    const auto directory = must(openServerDirectory(listener.paths.root));
    const auto database = must(openWriter(directory));
    Book book{*database, builtInSchema(), listener.surroundings};
    asio::thread_pool writer(1);
    listener.listen([&](Order order, std::function<void(OrderAnswer)> done) {
        asio::post(writer, [&book, &directory, order = std::move(order), done = std::move(done)] {
            done(performOrder(book, directory, order));
        });
    });
    const auto order = [&](const char *command, Map options) {
        return runOrder(listener.paths, listener.surroundings,
                        {.command = command, .options = std::move(options), .content = {}});
    };

    const auto added = order("person add",
                             {{"name", "Ruth Askwith"},
                              {"role", "leader"},
                              {"scope", "county"},
                              {"password", kPassword}});
    const auto code = order("code", {{"name", "Ruth Askwith"}});
    const auto nobody = order("code", {{"name", "Nobody"}});
    const auto unknown = order("paint the fells", {});

    QCOMPARE(added.sentence, std::string());
    QVERIFY(added.output.starts_with("PERSON "));
    QVERIFY(code.output.starts_with("CODE "));
    QCOMPARE(nobody.exit, static_cast<int>(Exit::Failed));
    QVERIFY(nobody.sentence.contains("Nobody"));
    QCOMPARE(unknown.exit, static_cast<int>(Exit::Refused));
    listener.stop();
    writer.join();
    QVERIFY(accountNamed(book, "Ruth Askwith"));
}

void AdminSocketTest::onlyTheOwnerMaySpeak()
{
    using std::filesystem::perms;
    Echo echo;
    Listener listener;
    listener.listen(echo.bring());

    const auto mode = std::filesystem::status(listener.paths.adminSocket()).permissions();

    QVERIFY(mode == (perms::owner_read | perms::owner_write));
}

void AdminSocketTest::aLongPathIsNoHindrance()
{
    Echo echo;
    Listener listener(QString(150, u'x'));
    listener.listen(echo.bring());

    const auto answer = must(
        sendOrder(listener.paths, {.command = "x", .options = {{"name", ""}}, .content = "y"}));

    QCOMPARE(answer.output, std::string("y"));
    QVERIFY(std::filesystem::exists(listener.paths.adminSocket()));
}

void AdminSocketTest::theSocketGoesWithTheServer()
{
    Echo echo;
    Listener listener;
    listener.listen(echo.bring());

    listener.stop();

    QVERIFY(!std::filesystem::exists(listener.paths.adminSocket()));
    QCOMPARE(sendOrder(listener.paths, {}).error().code, FaultCode::NotFound);
}

void AdminSocketTest::strangersDoNotStopTheListener()
{
    Echo echo;
    Listener listener;
    listener.listen(echo.bring());
    using Local = asio::local::stream_protocol;
    for (const std::string &nonsense :
         {std::string("hello\n"), std::string("{}\n"), std::string(200'000, 'x'), std::string(),
          std::string("{\"command\":\"x\",\"content\":99999999999,\"options\":{}}\n"),
          std::string("{\"command\":\"x\",\"content\":5,\"options\":{}}\nab")}) {
        asio::io_context context;
        Local::socket peer(context);
        peer.connect(Local::endpoint(listener.paths.adminSocket().string()));
        boost::system::error_code ignored; // it may close before all is written
        asio::write(peer, asio::buffer(nonsense), ignored);
    }

    const auto answer = must(
        sendOrder(listener.paths, {.command = "x", .options = {{"name", ""}}, .content = "y"}));

    QCOMPARE(answer.output, std::string("y"));
}

void AdminSocketTest::aSocketLeftByAKilledServerIsTakenOver()
{
    Echo echo;
    Listener listener;
    {
        asio::io_context context;
        asio::local::stream_protocol::acceptor killed(
            context, asio::local::stream_protocol::endpoint(listener.paths.adminSocket().string()));
    }
    QVERIFY(std::filesystem::exists(listener.paths.adminSocket()));

    listener.listen(echo.bring());

    QVERIFY(sendOrder(listener.paths, {.command = "x", .options = {{"name", ""}}, .content = {}}));
}

void AdminSocketTest::aHeldDirectoryWithoutAServerIsInUse()
{
    Listener listener; // holds the lock and does not listen

    const auto answer = runOrder(listener.paths, listener.surroundings,
                                 {.command = "check", .options = {}, .content = {}});

    QCOMPARE(answer.exit, static_cast<int>(Exit::InUse));
    QVERIFY(!answer.sentence.empty());
    QVERIFY(!answer.cause.empty());
}

void AdminSocketTest::whoKnocksBeforeAnybodyServesIsServedThen()
{
    Echo echo;
    Listener listener;
    auto door = must(AdminDoor::open(listener.context.get_executor(), listener.paths));
    auto early = std::async(std::launch::async, [&] {
        return sendOrder(listener.paths,
                         {.command = "x", .options = {{"name", ""}}, .content = "y"});
    });

    asio::co_spawn(listener.context, serveOrders(std::move(door), echo.bring()),
                   asio::bind_cancellation_slot(listener.cancel.slot(), asio::detached));
    listener.thread = std::thread([&] { listener.context.run(); });

    QCOMPARE(must(early.get()).output, std::string("y"));
}

QTEST_GUILESS_MAIN(AdminSocketTest)
#include "tst_admin_socket.moc"
