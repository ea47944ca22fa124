#include "server/store/server_tables.h"
#include "shared/book/device_sync.h"
#include "shared/book/record_act.h"
#include "tests/simulation/sim_server.h"

#include <cstdio>
#include <cstdlib>

namespace cairn::sim {

namespace {

/// Without a county there is nothing to simulate.
template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "the first day: %s (%s)\n", result.error().sentence.c_str(),
                     result.error().cause.c_str());
        std::abort();
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

void addSchool(Book &book, const Writer &writer, const std::string &urn, const char *alliance)
{
    const Put reg{{{"urn", urn}, {"name", "School " + urn}}, {}};
    const Put assigned{{{"lasl", alliance}, {"district", "eden"}}, {}};
    const Edit school{std::nullopt, "school", "", {{"register", reg}, {"assigned", assigned}}};
    (void)must(recordAct(book, writer, {school}));
}

CountyImage makeFirstDay()
{
    Trace trace;
    Disk disk(trace);
    const Mounted mounted("first", disk);
    seedSqlite(1);
    Chance chance(1);
    const std::int64_t now = kFirstDayMillis;
    NodeClock clock(now);
    CountyImage county;
    {
        const auto database = must(Database::open({.file = "first/book.db"}));
        must(createServerTables(*database));
        Book book{*database, builtInSchema(), clock.surroundings(chance)};
        Writer writer{keyedId("person", "server"), mint<DeviceId>(book.surroundings), {}, true};
        chance.fill(writer.incarnation.bytes);
        must(keepDeviceFact(book, "device", toText(writer.device)));
        must(keepDeviceFact(book, "incarnation", toBase64(writer.incarnation.bytes)));
        must(keepDeviceFact(book, "epoch", uuidText(mintBytes(book.surroundings))));
        county.schools = {"990137", "990138", "990139", "990140"};
        for (std::size_t i = 0; i < county.schools.size(); ++i)
            addSchool(book, writer, county.schools[i], i < 3 ? "north" : "south");
        for (std::size_t i = 0; i < kPeopleMax; ++i) {
            const std::string name = "Leader " + std::to_string(i);
            const char *reach = i == 4 ? "alliance:south" : "alliance:north";
            (void)must(addAccount(book, writer, {name, "leader", reach, "none"}));
            county.people.push_back({name, must(issueCode(book, name))});
        }
    }
    county.disk = disk.image();
    return county;
}

} // namespace

const CountyImage &firstDay()
{
    static const CountyImage county = makeFirstDay();
    return county;
}

} // namespace cairn::sim
