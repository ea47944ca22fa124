#pragma once

#include "tests/bench/measure/counting_proxy.h"
#include "tests/bench/measure/gauges.h"
#include "tests/bench/run/child.h"
#include "tests/bench/run/office.h"
#include "tests/bench/run/rows.h"

#include <map>
#include <memory>
#include <string>

namespace cairn::bench {

/// A served county with devices around it, each behind a door that counts.
class Stage {
public:
    /// A new county in `dir`, with an enrolled vault for each name, served.
    [[nodiscard]] static Result<std::unique_ptr<Stage>>
    open(const std::filesystem::path &dir, const std::vector<std::string> &devices,
         const Slowness &slowness);

    /// Starts a device's process; the one that ran before must have been ended.
    [[nodiscard]] Result<Child *> start(const std::string &device);
    void end(const std::string &device) { m_devices.erase(device); }
    [[nodiscard]] Child &device(const std::string &name) { return *m_devices.at(name); }
    [[nodiscard]] Office &office() { return m_office; }
    [[nodiscard]] std::filesystem::path dir(const std::string &end) const { return m_dir / end; }

    /// True where the server ended in order.
    [[nodiscard]] bool stopServing();

    /// What all gauges show now; peaks are counted from here.
    struct Reading {
        std::map<std::string, Traffic> wire;
        std::map<std::string, double> cpu;
        Stolen stolen;
    };
    [[nodiscard]] Reading read();
    /// Wire, disk, peaks and processor time since then, as a row has them.
    [[nodiscard]] Row since(const Reading &before) const;
    [[nodiscard]] Traffic trafficSince(const Reading &before) const;

private:
    Stage(std::filesystem::path dir, Office office)
        : m_dir(std::move(dir)), m_office(std::move(office))
    {
    }
    [[nodiscard]] std::map<std::string, std::int64_t> processes() const;

    std::filesystem::path m_dir;
    Office m_office;
    std::unique_ptr<Child> m_server;
    std::map<std::string, std::unique_ptr<CountingProxy>> m_proxies;
    std::map<std::string, std::unique_ptr<Child>> m_devices;
};

} // namespace cairn::bench
