#include "tests/simulation/stage.h"

#include "shared/store/revision_log.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace cairn::sim {

namespace {

constexpr std::size_t kDevices = 2;
constexpr std::int64_t kSecondMillis = 1'000;

void must(bool done, const char *what)
{
    if (done)
        return;
    std::fprintf(stderr, "the stage: %s\n", what); // on a good day this is a bug of the stage
    std::abort();
}

} // namespace

Stage::Stage(std::uint64_t seed)
    : m_chance(seed), m_server(m_trace, m_trueMillis, seed + 1),
      m_network(m_server, m_counters, m_trace)
{
    const CountyImage &county = firstDay();
    seedSqlite(seed);
    m_server.disk.putImage(county.disk);
    must(m_server.open(), "the server does not open");
    m_network.heard = [this](std::size_t, const LinkRequest &request, const Answered &answer) {
        hear(request, answer);
    };
    for (std::size_t at = 0; at < kDevices; ++at) {
        m_devices.push_back(
            std::make_unique<SimDevice>(at, m_network, m_trace, m_trueMillis, m_chance.next()));
        must(m_devices[at]->open() && m_devices[at]->enrol(m_server, county.people[at]),
             "a device cannot be enrolled");
        sync(at);
    }
}

Stage::~Stage()
{
    m_devices.clear();
}

void Stage::record(Disk &disk)
{
    before = disk.image();
    ops.clear();
    marks.clear();
    disk.recorder = &ops;
}

void Stage::addMark(const Mark &mark)
{
    marks.push_back(mark);
    marks.back().ops = ops.size();
}

void Stage::write(std::size_t device, int deeds)
{
    for (int i = 0; i < deeds; ++i) {
        m_trueMillis += kSecondMillis;
        const std::uint64_t serial = m_ledger.serial();
        Scribe scribe(device, *m_devices[device], m_ledger, m_chance);
        (void)scribe.act();
        if (marksDevice != device)
            continue;
        for (const auto &[id, promise] : m_ledger.promises())
            if (promise.serial > serial)
                addMark({0, id, promise.body, std::nullopt});
    }
}

void Stage::sync(std::size_t device)
{
    m_trueMillis += kSecondMillis;
    SimDevice &laptop = *m_devices[device];
    laptop.startRound();
    while (laptop.inRound() && m_network.hasOf(device)) {
        m_network.carryOf(device, m_chance);
        laptop.pump();
        for (const PushSummary &summary : std::exchange(laptop.told, {}))
            for (const auto &[id, stamp] : summary.sent)
                if (marksDevice == device)
                    addMark({0, id, {}, stamp});
    }
    must(!laptop.roundFault, "a round failed");
}

void Stage::hear(const LinkRequest &request, const Answered &answer)
{
    const auto lines = answer.status == 200 && request.path == "/v1/push"
        ? parsePushAnswer(answer.body)
        : Result<PushAnswer>();
    if (!lines || !marksServer)
        return;
    for (const PushLine &line : lines->lines)
        if (line.outcome == PushLine::Outcome::Accepted)
            addMark({0, line.revision, {}, line.stamp});
}

} // namespace cairn::sim
