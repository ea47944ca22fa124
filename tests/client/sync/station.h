#pragma once

#include <QTest>

#include "client/sync/sync_engine.h"
#include "tests/client/sync/county_link.h"

namespace cairn::test {

/// A device at its desk with an engine, and the county at the other end.
struct Station {
    County &county;
    Device device;
    CountyLink link{county, device};
    SyncEngine engine{{.book = device.book,
                       .writer = device.writer,
                       .sign = [](std::string_view) { return "signature"; },
                       .program = "cairn test",
                       .beginLife =
                           [this] {
                               device.book.surroundings.chance(device.writer.incarnation.bytes);
                               return device.writer.incarnation;
                           }},
                      link};

    Station(County &home, const char *name, std::uint64_t seed)
        : county(home), device(home, name, seed, "2026-11-10T09:00:00Z")
    {
    }

    RoundEnd round()
    {
        std::optional<RoundEnd> end;
        const auto connection = QObject::connect(&engine, &SyncEngine::roundFinished, &engine,
                                                 [&end](const RoundEnd &ended) { end = ended; });
        engine.startRound();
        const bool came = QTest::qWaitFor([&end] { return end.has_value(); }, 10'000);
        QObject::disconnect(connection);
        return came ? *end : RoundEnd{Fault{FaultCode::Busy, "the round did not end"}};
    }

    DeviceStatus status() { return *deviceStatus(device.book, device.writer); }

    std::string atServer()
    {
        return county.server.exported(*visibleScopes(county.server.book, device.rights));
    }
};

} // namespace cairn::test
