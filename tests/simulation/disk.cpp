#include "tests/simulation/disk.h"

#include "tests/simulation/plants.h"

#include <algorithm>
#include <cstring>

namespace cairn::sim {

namespace {

constexpr std::size_t kSectorBytes = 512;

void applyTo(std::string &bytes, const DiskWrite &write)
{
    const auto offset = static_cast<std::size_t>(write.offset);
    if (write.truncates) {
        bytes.resize(offset);
        return;
    }
    if (bytes.size() < offset + write.bytes.size())
        bytes.resize(offset + write.bytes.size());
    std::memcpy(bytes.data() + offset, write.bytes.data(), write.bytes.size());
}

/// Some of the 512-byte sectors of a write reached the disk; they never tear inside.
void applySectors(std::string &bytes, const DiskWrite &write, Chance &chance)
{
    if (write.truncates) {
        if (chance.percent(50))
            applyTo(bytes, write);
        return;
    }
    for (std::size_t at = 0; at < write.bytes.size(); at += kSectorBytes)
        if (chance.percent(50))
            applyTo(bytes, {write.offset + at, write.bytes.substr(at, kSectorBytes), false});
}

} // namespace

void DiskFile::apply(const DiskWrite &write)
{
    applyTo(now, write);
    loose.push_back(write);
}

void DiskFile::settle()
{
    for (const DiskWrite &write : loose)
        applyTo(safe, write);
    loose.clear();
}

std::string DiskFile::leftBy(Kept kept, Chance &chance) const
{
    std::string left = safe;
    if (kept == Kept::Everything)
        for (const DiskWrite &write : loose)
            applyTo(left, write);
    if (kept == Kept::SomeSectors)
        for (const DiskWrite &write : loose)
            applySectors(left, write, chance);
    if (kept == Kept::TornPrefix && !loose.empty()) {
        const std::size_t whole = chance.below(loose.size());
        for (std::size_t i = 0; i < whole; ++i)
            applyTo(left, loose[i]);
        DiskWrite last = loose[whole];
        last.bytes.resize(chance.below(last.bytes.size() / kSectorBytes + 1) * kSectorBytes);
        if (!last.truncates)
            applyTo(left, last);
    }
    return left;
}

std::uint64_t Disk::sizeOf(const std::string &file) const
{
    const auto found = m_files.find(file);
    return found == m_files.end() ? 0 : found->second.now.size();
}

/// False: the power is gone.
bool Disk::beginOp()
{
    if (m_dark)
        return false;
    ++m_ops;
    m_dark = faults.powerCutAt && m_ops >= *faults.powerCutAt;
    return !m_dark;
}

bool Disk::isFull()
{
    if (!faults.fullFrom || m_ops < *faults.fullFrom)
        return false;
    if (m_ops >= *faults.fullFrom + faults.fullFor) {
        faults.fullFrom.reset();
        return false;
    }
    tookFull = true;
    return true;
}

/// A name in a directory is there at once; what stands in the file is another matter.
DiskAnswer Disk::make(const std::string &file)
{
    if (m_dark)
        return DiskAnswer::Failed;
    m_files.try_emplace(file);
    if (recorder)
        recorder->push_back({DiskOp::Kind::Make, file, {}});
    return DiskAnswer::Done;
}

DiskAnswer Disk::read(const std::string &file, std::uint64_t offset, char *out, std::size_t size)
{
    if (m_dark)
        return DiskAnswer::Failed;
    if (faults.readFails) {
        faults.readFails = false;
        tookReadFailure = true;
        return DiskAnswer::Failed;
    }
    const std::string &bytes = m_files[file].now;
    const auto from = static_cast<std::size_t>(std::min<std::uint64_t>(offset, bytes.size()));
    const std::size_t there = std::min(size, bytes.size() - from);
    std::memcpy(out, bytes.data() + from, there);
    std::memset(out + there, 0, size - there);
    return there == size ? DiskAnswer::Done : DiskAnswer::Short;
}

DiskAnswer Disk::write(const std::string &file, DiskWrite write)
{
    const bool lit = !m_dark;
    if (!beginOp()) {
        if (lit) // the write that the power cut met may have reached the disk in part
            m_files[file].apply(write);
        return DiskAnswer::Failed;
    }
    if (faults.writeFailsAt && m_ops >= *faults.writeFailsAt) {
        faults.writeFailsAt.reset();
        tookWriteFailure = true;
        return DiskAnswer::Failed;
    }
    if (!write.truncates && isFull())
        return DiskAnswer::Full;
    m_trace.mix(write.offset);
    m_trace.mix(write.bytes);
    m_files[file].apply(write);
    if (recorder)
        recorder->push_back({DiskOp::Kind::Write, file, std::move(write)});
    return DiskAnswer::Done;
}

DiskAnswer Disk::sync(const std::string &file)
{
    if (!beginOp())
        return DiskAnswer::Failed;
    DiskFile &known = m_files[file];
    if (faults.syncFailsAt && m_ops >= *faults.syncFailsAt) {
        // Linux marks the pages clean and forgets them: another sync would say that all is well.
        faults.syncFailsAt.reset();
        tookSyncFailure = true;
        known.loose.clear();
        return DiskAnswer::Failed;
    }
    if (isPlanted(Plant::SyncSkipped)
        || (isPlanted(Plant::WalSyncSkipped) && file.ends_with("-wal")))
        return DiskAnswer::Done;
    m_trace.mix(known.loose.size());
    known.settle();
    if (recorder)
        recorder->push_back({DiskOp::Kind::Sync, file, {}});
    return DiskAnswer::Done;
}

DiskAnswer Disk::remove(const std::string &file)
{
    if (!beginOp())
        return DiskAnswer::Failed;
    m_files.erase(file);
    if (recorder)
        recorder->push_back({DiskOp::Kind::Remove, file, {}});
    return DiskAnswer::Done;
}

void Disk::powerBack(Kept kept, Chance &chance)
{
    putImage(leftOf(m_files, kept, chance));
    faults = {};
    m_dark = false;
}

void Disk::restartProgram()
{
    faults = {};
    m_dark = false;
    for (auto &[name, file] : m_files) {
        std::string bytes = file.safe;
        for (const DiskWrite &write : file.loose)
            applyTo(bytes, write);
        file.now = std::move(bytes);
    }
}

DiskImage leftOf(const DiskImage &image, Kept kept, Chance &chance)
{
    DiskImage left;
    for (const auto &[name, file] : image)
        left[name].now = file.leftBy(kept, chance);
    return left;
}

void Disk::putImage(DiskImage image)
{
    m_files = std::move(image);
    for (auto &[name, file] : m_files) {
        file.safe = file.now;
        file.loose.clear();
    }
}

} // namespace cairn::sim
