#include "tests/bench/run/stage.h"

#include <QCoreApplication>

#include <algorithm>

namespace cairn::bench {

Result<std::unique_ptr<Stage>> Stage::open(const std::filesystem::path &dir,
                                           const std::vector<std::string> &devices,
                                           const Slowness &slowness)
{
    std::filesystem::remove_all(dir);
    std::filesystem::create_directories(dir);
    auto office = Office::open(dir / "server");
    if (!office)
        return std::unexpected(office.error());
    std::unique_ptr<Stage> stage(new Stage(dir, std::move(*office)));
    for (const std::string &device : devices)
        if (auto enrolled = stage->m_office.enrolDevice(dir / device, "Leader " + device);
            !enrolled)
            return std::unexpected(enrolled.error());
    auto serving = stage->m_office.serve();
    if (!serving)
        return std::unexpected(serving.error());
    stage->m_server = std::move(serving->child);
    for (const std::string &device : devices)
        stage->m_proxies.emplace(device, std::make_unique<CountingProxy>(serving->port, slowness));
    return stage;
}

Result<Child *> Stage::start(const std::string &device)
{
    const QString url = QStringLiteral("https://127.0.0.1:%1").arg(m_proxies.at(device)->port());
    auto child = Child::start(QCoreApplication::applicationFilePath(),
                              {"device", QString::fromStdString(dir(device).string()), url});
    if (!child)
        return std::unexpected(child.error());
    if (const auto ready = (*child)->answer(); !ready)
        return std::unexpected(ready.error());
    auto &place = m_devices[device];
    place = std::move(*child);
    return place.get();
}

bool Stage::stopServing()
{
    return m_server->stop();
}

std::map<std::string, std::int64_t> Stage::processes() const
{
    std::map<std::string, std::int64_t> processes{{"server", m_server->process()}};
    for (const auto &[name, child] : m_devices)
        processes.emplace(name, child->process());
    return processes;
}

Stage::Reading Stage::read()
{
    Reading reading{{}, {}, stolenNow()};
    for (const auto &[name, proxy] : m_proxies)
        reading.wire.emplace(name, proxy->traffic());
    for (const auto &[name, process] : processes()) {
        forgetPeak(process);
        reading.cpu.emplace(name, usageOf(process).cpuSeconds);
    }
    return reading;
}

Traffic Stage::trafficSince(const Reading &before) const
{
    Traffic all;
    for (const auto &[name, proxy] : m_proxies) {
        const Traffic part = proxy->traffic() - before.wire.at(name);
        all = {all.up + part.up, all.down + part.down, all.conns + part.conns,
               all.turns + part.turns};
    }
    return all;
}

Row Stage::since(const Reading &before) const
{
    Row row;
    const Traffic all = trafficSince(before);
    row["bytes_on_wire"] = all.up + all.down;
    for (const auto &[name, proxy] : m_proxies) {
        const Traffic part = proxy->traffic() - before.wire.at(name);
        row["wire"][name] = {
            {"up", part.up}, {"down", part.down}, {"conns", part.conns}, {"turns", part.turns}};
    }
    for (const auto &entry : std::filesystem::directory_iterator(m_dir)) {
        if (!entry.is_directory())
            continue;
        const Disk disk = diskOf(entry.path());
        row["bytes_on_disk"][entry.path().filename().string()] = {
            {"bytes", disk.bytes}, {"alloc", disk.alloc}, {"files", disk.files}};
    }
    for (const auto &[name, process] : processes()) {
        const Usage usage = usageOf(process);
        const auto was = before.cpu.find(name);
        row["peak_rss"][name] = usage.peakBytes;
        row["cpu_seconds"][name] = usage.cpuSeconds - (was == before.cpu.end() ? 0 : was->second);
    }
    const Stolen now = stolenNow();
    row["steal"] = (now.steal - before.stolen.steal) / std::max(1.0, now.all - before.stolen.all);
    return row;
}

} // namespace cairn::bench
