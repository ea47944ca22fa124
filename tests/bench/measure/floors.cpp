#include "tests/bench/measure/floors.h"

#include "tests/bench/measure/gauges.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <thread>

namespace cairn::bench {

namespace fs = std::filesystem;
namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr int kCommits = 101;
constexpr int kTrips = 501;
constexpr std::size_t kTripBytes = 200;

double median(std::vector<double> seconds)
{
    std::ranges::sort(seconds);
    return seconds[seconds.size() / 2];
}

void insertAll(SQLite::Database &database, const std::vector<std::string> &lines)
{
    database.exec("begin immediate");
    SQLite::Statement row(database, "insert into line (id, text) values (?, ?)");
    std::int64_t id = 0;
    for (const std::string &line : lines) {
        row.bind(1, ++id);
        row.bindNoCopy(2, line);
        row.exec();
        row.reset();
    }
    database.exec("commit");
}

void measureRows(const std::vector<std::string> &lines, const fs::path &dir, Floors &floors)
{
    const fs::path file = dir / "floor.db";
    {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("pragma journal_mode = wal");
        database.exec("pragma synchronous = full");
        database.exec("create table line (id integer primary key, text text not null)");
        double began = secondsNow();
        insertAll(database, lines);
        floors.insertSeconds = secondsNow() - began;
        std::vector<double> commits;
        SQLite::Statement row(database, "insert into line (text) values ('one line more')");
        for (int i = 0; i < kCommits; ++i) {
            began = secondsNow();
            row.exec();
            row.reset();
            commits.push_back(secondsNow() - began);
        }
        floors.commitSeconds = median(std::move(commits));
        database.exec("pragma wal_checkpoint(truncate)");
    }
    floors.rowBytes = fs::file_size(file);
    for (const char *suffix : {"", "-wal", "-shm"})
        fs::remove(file.string() + suffix);
}

void measureTrips(Floors &floors)
{
    asio::io_context context;
    tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), 0});
    std::thread echo([&] {
        asio::io_context home;
        tcp::socket socket(home);
        acceptor.accept(socket);
        socket.set_option(tcp::no_delay(true));
        std::array<char, kTripBytes> bytes{};
        boost::system::error_code ended;
        while (asio::read(socket, asio::buffer(bytes), ended) == bytes.size())
            asio::write(socket, asio::buffer(bytes), ended);
    });
    std::vector<double> trips;
    {
        tcp::socket socket(context);
        socket.connect(acceptor.local_endpoint());
        socket.set_option(tcp::no_delay(true));
        std::array<char, kTripBytes> bytes{};
        for (int i = 0; i < kTrips; ++i) {
            const double began = secondsNow();
            asio::write(socket, asio::buffer(bytes));
            asio::read(socket, asio::buffer(bytes));
            trips.push_back(secondsNow() - began);
        }
    }
    echo.join();
    floors.tripSeconds = median(std::move(trips));
}

void measurePacking(const std::vector<std::string> &lines, Floors &floors)
{
    std::string raw;
    for (const std::string &line : lines)
        raw += line;
    std::string packed(ZSTD_compressBound(raw.size()), '\0');
    std::string back(raw.size(), '\0');
    const double began = secondsNow();
    floors.zstdBytes = ZSTD_compress(packed.data(), packed.size(), raw.data(), raw.size(), 3);
    ZSTD_decompress(back.data(), back.size(), packed.data(), floors.zstdBytes);
    floors.packSeconds = secondsNow() - began;
    floors.rawBytes = raw.size();
}

} // namespace

Result<Floors> measureFloors(const std::vector<std::string> &lines, const fs::path &dir)
{
    Floors floors;
    try {
        measureRows(lines, dir, floors);
        measureTrips(floors);
    } catch (const std::exception &thrown) { // SQLite's and Asio's, at this one door
        return fault(FaultCode::StorageBroken, "The floor could not be measured.", thrown.what());
    }
    measurePacking(lines, floors);
    return floors;
}

} // namespace cairn::bench
