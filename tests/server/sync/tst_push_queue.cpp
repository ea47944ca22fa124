#include <QTemporaryDir>
#include <QTest>

#include "server/sync/push_queue.h"
#include "shared/store/revision_log.h"
#include "tests/support/county.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <latch>
#include <stdexcept>
#include <thread>

using namespace cairn;
using namespace cairn::test;

/// Many push at once, one thread writes.
class PushQueueTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = Database::open(
            {.file = m_folder->filePath("county.db").toStdString(), .exclusive = false});
        QVERIFY(database);
        m_writer = std::make_unique<BookThread>(std::move(*database), builtInSchema(),
                                                m_county.server.book.surroundings, 4);
        m_writer->whenCommitted([this] { ++m_commits; });
        m_commits = 0;
    }

    void takesThoseThatWaitTogetherAndAnswersEachOfItsOwn()
    {
        std::vector<std::unique_ptr<Device>> devices;
        std::vector<std::future<Result<PushAnswer>>> answers;
        PushQueue queue(*m_writer);
        asio::io_context context;
        std::latch gate(1);
        QVERIFY(m_writer->post([&gate](Book &) { gate.wait(); }));
        for (const char *name : {"ada", "ben", "cora"}) {
            devices.push_back(written(name));
            answers.push_back(
                asio::co_spawn(context, queue.take(pusher(*devices.back()), push(*devices.back())),
                               asio::use_future));
        }
        context.poll(); // all three wait now
        gate.count_down();
        context.restart();
        context.run();

        for (std::size_t i = 0; i < devices.size(); ++i) {
            const auto answer = answers[i].get();
            QVERIFY(answer);
            QCOMPARE(answer->lines.size(), std::size_t{1});
            QCOMPARE(answer->lines[0].revision.device, devices[i]->writer.device);
            QCOMPARE(answer->nonce, nonce(*devices[i]));
        }
        QCOMPARE(m_commits.load(), 1);
    }

    void whoIsToldBusyIsNotTakenLater()
    {
        const auto early = written("ada");
        const auto late = written("ben");
        PushQueue queue(*m_writer);
        asio::io_context context;
        std::latch gate(1);
        QVERIFY(m_writer->post([&gate](Book &) { gate.wait(); }));
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_writer->post([](Book &) {}));
        auto refused =
            asio::co_spawn(context, queue.take(pusher(*late), push(*late)), asio::use_future);
        context.run();
        gate.count_down();
        QCOMPARE(refused.get().error().code, FaultCode::Busy);

        QTRY_VERIFY(m_writer->post([](Book &) {}));
        context.restart();
        auto taken =
            asio::co_spawn(context, queue.take(pusher(*early), push(*early)), asio::use_future);
        context.run();
        QVERIFY(taken.get());
        std::optional<std::uint64_t> last;
        std::latch read(1);
        QVERIFY(m_writer->post([&](Book &book) {
            last = *RevisionLog(book.database).lastCommit();
            read.count_down();
        }));
        read.wait();
        QCOMPARE(last, std::optional<std::uint64_t>(1));
    }

    /// Who was taken along into a group that failed so has no answer: it is told, not waited for.
    void anExceptionIsOnesOwnAndNobodyHangs()
    {
        PushQueue queue(*m_writer);
        const auto ada = written("ada");
        const auto ben = written("ben");
        asio::io_context context;
        std::latch gate(1);
        QVERIFY(m_writer->post([&gate](Book &) { gate.wait(); }));
        WeighedPush unweighed(push(*ada));
        unweighed.weights.clear();
        auto first = asio::co_spawn(context, queue.take(pusher(*ada), std::move(unweighed)),
                                    asio::use_future);
        auto second =
            asio::co_spawn(context, queue.take(pusher(*ben), push(*ben)), asio::use_future);
        context.poll();
        gate.count_down();
        context.restart();
        context.run();

        QVERIFY_THROWS_EXCEPTION(std::out_of_range, first.get());
        const auto answer = second.get();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, FaultCode::Busy);
    }

private:
    /// With one revision that waits to be sent.
    std::unique_ptr<Device> written(const char *name)
    {
        auto device = std::make_unique<Device>(m_county, name, ++m_seed, "2026-11-20T09:00:00Z");
        device->sync();
        device->did(newVisit(m_county.school, {device->rights.person}));
        return device;
    }
    static std::string nonce(const Device &device) { return toText(device.writer.device); }
    static PushRequest push(Device &device)
    {
        auto next = nextPush(device.book, device.writer);
        next->nonce = nonce(device);
        return std::move(*next);
    }
    Pusher pusher(const Device &device)
    {
        return {device.rights, device.writer.device, m_county.seal};
    }

    County m_county;
    std::uint64_t m_seed = 20;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BookThread> m_writer;
    std::atomic<int> m_commits = 0;
};

QTEST_GUILESS_MAIN(PushQueueTest)
#include "tst_push_queue.moc"
