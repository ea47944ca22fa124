#include "tests/bench/measure/gauges.h"

#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace cairn::bench {

namespace fs = std::filesystem;

namespace {

std::string procFile(std::int64_t process, const char *name)
{
    return "/proc/" + std::to_string(process) + '/' + name;
}

} // namespace

Usage usageOf(std::int64_t process)
{
    Usage usage;
    std::ifstream status(procFile(process, "status"));
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            status >> usage.peakBytes;
            usage.peakBytes *= 1'024;
        }
    std::ifstream stat(procFile(process, "stat"));
    std::string line;
    std::getline(stat, line);
    // The name in parentheses may hold anything; behind it stand 11 fields and then the times.
    std::istringstream fields(line.substr(line.rfind(')') + 1));
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    usage.cpuSeconds = (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    return usage;
}

void forgetPeak(std::int64_t process)
{
    std::ofstream(procFile(process, "clear_refs")) << "5";
}

Disk diskOf(const fs::path &dir)
{
    Disk disk;
    std::error_code gone; // a file may go while we look
    for (const auto &entry : fs::recursive_directory_iterator(dir, gone)) {
        struct ::stat found{};
        if (::stat(entry.path().c_str(), &found) != 0 || !S_ISREG(found.st_mode))
            continue;
        disk.bytes += static_cast<std::uint64_t>(found.st_size);
        disk.alloc += static_cast<std::uint64_t>(found.st_blocks) * 512;
        ++disk.files;
        disk.newestChange = std::max<std::int64_t>(
            disk.newestChange, found.st_mtim.tv_sec * 1'000'000'000 + found.st_mtim.tv_nsec);
    }
    return disk;
}

Stolen stolenNow()
{
    std::ifstream stat("/proc/stat");
    std::string cpu;
    stat >> cpu;
    Stolen now;
    double part = 0;
    for (int i = 0; i < 8 && stat >> part; ++i) {
        now.all += part;
        if (i == 7)
            now.steal = part;
    }
    return now;
}

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace cairn::bench
