#include <QTemporaryDir>
#include <QTest>

#include "server/sync/book_threads.h"
#include "shared/book/device_sync.h"
#include "tests/support/county.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <future>
#include <latch>
#include <stdexcept>
#include <thread>

using namespace cairn;
using namespace cairn::test;

namespace {

template <class T>
T awaited(asio::awaitable<T> work)
{
    asio::io_context context;
    auto future = asio::co_spawn(context, std::move(work), asio::use_future);
    context.run();
    return future.get();
}

asio::awaitable<bool> comesBackToItsOwnThread(BookThread &thread)
{
    const auto mine = std::this_thread::get_id();
    auto look = [](Book &) -> Result<std::thread::id> { return std::this_thread::get_id(); };
    const auto theirs = co_await thread.run(std::move(look));
    co_return theirs && *theirs != mine &&std::this_thread::get_id() == mine;
}

} // namespace

class BookThreadsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("county.db").toStdString();
    }

    void runsWorkOnItsThreadAndComesBack()
    {
        const auto thread = writer();

        QVERIFY(awaited(comesBackToItsOwnThread(*thread)));
    }

    void readsWhatTheWriterHasCommitted()
    {
        const auto writing = writer();
        const auto reading = reader();

        QVERIFY(
            awaited(writing->run([](Book &book) { return keepDeviceFact(book, "epoch", "e1"); })));
        const auto read =
            awaited(reading->run([](Book &book) { return deviceFact(book, "epoch"); }));

        QVERIFY(read);
        QCOMPARE(*read, std::optional<std::string>("e1"));
    }

    void saysBusyWhenTooMuchWaits()
    {
        const auto thread = writer(2);
        std::latch gate(1);
        QVERIFY(thread->post([&gate](Book &) { gate.wait(); }));
        QVERIFY(thread->post([](Book &) {}));

        const auto refused = awaited(thread->run([](Book &) -> Result<int> { return 1; }));
        const bool taken = thread->post([](Book &) {});
        gate.count_down();

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, FaultCode::Busy);
        QVERIFY(!taken);
        // One at a time: when this is answered, the places before it are free again.
        QTRY_VERIFY(awaited(thread->run([](Book &) -> Result<int> { return 1; })));
    }

    void throwsAtWhoeverAskedAndWorksOn()
    {
        const auto thread = writer();
        const auto broken = [](Book &) -> Result<int> { throw std::length_error("planted"); };

        QVERIFY_THROWS_EXCEPTION(std::length_error, awaited(thread->run(broken)));
        QCOMPARE(*awaited(thread->run([](Book &) -> Result<int> { return 2; })), 2);
    }

    void tellsOnceThatTheDiskFailed()
    {
        const auto thread = writer();
        int told = 0;
        thread->whenBroken([&told](const Fault &) { ++told; });
        const auto fail = [](Book &) -> Result<void> {
            return fault(FaultCode::StorageBroken, "planted");
        };

        QVERIFY(!awaited(thread->run(fail)));
        QVERIFY(!awaited(thread->run(fail)));

        QCOMPARE(told, 1);
    }

    void doesWhatIsQueuedBeforeItEnds()
    {
        std::atomic<int> done = 0;
        {
            const auto thread = writer();
            for (int i = 0; i < 100; ++i)
                QVERIFY(thread->post([&done](Book &) { ++done; }));
        }
        QCOMPARE(done.load(), 100);
    }

private:
    std::unique_ptr<BookThread> thread(const DatabaseOptions &options, std::size_t queueMax)
    {
        auto database = Database::open(options);
        if (!database)
            qFatal("%s", database.error().cause.c_str());
        return std::make_unique<BookThread>(std::move(*database), builtInSchema(),
                                            fixedSurroundings(1, clockAt("2026-11-20T09:00:00Z")),
                                            queueMax);
    }
    std::unique_ptr<BookThread> writer(std::size_t queueMax = kBookQueueMax)
    {
        return thread({.file = m_file, .exclusive = false}, queueMax);
    }
    std::unique_ptr<BookThread> reader()
    {
        return thread({.file = m_file, .exclusive = false, .readOnly = true}, kBookQueueMax);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
};

QTEST_GUILESS_MAIN(BookThreadsTest)
#include "tst_book_threads.moc"
