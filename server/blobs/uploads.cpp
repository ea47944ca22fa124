#include "server/blobs/uploads.h"

#include "shared/wire/file_limits.h"

#include <algorithm>
#include <set>

namespace cairn {

namespace {

constexpr std::size_t kNoteBytesMax = std::size_t{16} * 1024;
constexpr const char *kPart = ".part";
constexpr const char *kNote = ".json";

Result<std::string> readNote(const std::filesystem::path &file)
{
    const auto open = openToRead(file);
    if (!open)
        return std::unexpected(open.error());
    return readAt(*open, 0, kNoteBytesMax);
}

void takeAway(const std::filesystem::path &file)
{
    std::error_code gone; // what stays is taken away at the next start
    std::filesystem::remove(file, gone);
}

} // namespace

Uploads::Uploads(Made, const std::filesystem::path &folder, KeptFiles &files,
                 const Surroundings &surroundings, std::size_t roomLeftMin)
    : m_folder(folder), m_files(files), m_surroundings(surroundings), m_roomLeftMin(roomLeftMin)
{
}

Result<std::unique_ptr<Uploads>> Uploads::open(const std::filesystem::path &folder,
                                               KeptFiles &files, const Surroundings &surroundings,
                                               std::size_t roomLeftMin)
{
    if (auto made = makeFolder(folder); !made)
        return std::unexpected(made.error());
    auto uploads = std::make_unique<Uploads>(Made{}, folder, files, surroundings, roomLeftMin);
    if (auto taken = uploads->takeUp(); !taken)
        return std::unexpected(taken.error());
    return uploads;
}

/// Goes on with what a process before this one left. A note without its bytes belongs to a file
/// that was complete; bytes without a note were never promised to anybody.
Result<void> Uploads::takeUp()
{
    std::set<std::string> known;
    std::vector<std::filesystem::path> found;
    std::error_code trouble;
    for (const auto &entry : std::filesystem::directory_iterator(m_folder, trouble))
        found.push_back(entry.path());
    if (trouble)
        return fault(FaultCode::StorageBroken, "The server's uploads cannot be read.",
                     trouble.message());
    for (const auto &path : found) {
        if (path.extension() != kNote)
            continue;
        const auto text = readNote(path);
        const auto upload = text ? uploadFrom(*text) : std::unexpected(text.error());
        if (!upload || !std::filesystem::exists(partOf(upload->id), trouble))
            continue;
        known.insert(upload->id);
        m_open.emplace(upload->id, Open{*upload});
    }
    for (const auto &path : found) {
        const std::string ending = path.extension().string();
        if (!known.contains(path.stem().string()) || (ending != kNote && ending != kPart))
            takeAway(path);
    }
    sweep();
    return {};
}

void Uploads::sweep()
{
    const std::int64_t now = toMillis(m_surroundings.now());
    std::vector<std::string> old;
    for (const auto &[id, open] : m_open)
        if (open.upload.expiresMillis <= now)
            old.push_back(id);
    for (const std::string &id : old)
        drop(id);
}

void Uploads::drop(const std::string &id)
{
    m_open.erase(id);
    takeAway(noteOf(id));
    takeAway(partOf(id));
}

UploadVerdict Uploads::mayOpen(const DeviceId &device, std::size_t length) const
{
    if (length > kFileBytesMax)
        return UploadVerdict::TooLarge;
    const auto fromHere = std::ranges::count_if(
        m_open, [&](const auto &entry) { return entry.second.upload.device == device; });
    if (static_cast<std::size_t>(fromHere) >= kUploadsPerDeviceMax)
        return UploadVerdict::TooManyHere;
    std::size_t promised = 0; // bytes that others were told they may send
    for (const auto &[id, open] : m_open)
        promised += open.upload.length - open.upload.offset;
    if (m_open.size() >= kUploadsMax || roomIn(m_folder) < promised + length + m_roomLeftMin)
        return UploadVerdict::TooManyInAll;
    return UploadVerdict::Taken;
}

Result<Uploads::Step> Uploads::create(const NewUpload &asked)
{
    const auto &[device, length, hash, metadata] = asked;
    sweep();
    for (const auto &[id, open] : m_open) {
        const Upload &before = open.upload;
        if (!hash.empty() && before.hash == hash && before.device == device
            && before.length == length)
            return Step{UploadVerdict::Taken, before};
    }
    if (const UploadVerdict verdict = mayOpen(device, length); verdict != UploadVerdict::Taken)
        return Step{verdict};
    std::array<std::uint8_t, kUploadIdDigits / 2> chance{};
    m_surroundings.chance(chance);
    Upload upload{.id = toHex(chance),
                  .device = device,
                  .hash = hash,
                  .metadata = metadata,
                  .length = length,
                  .expiresMillis = toMillis(m_surroundings.now() + kUploadLife)};
    const auto part = openToWrite(partOf(upload.id));
    if (!part)
        return std::unexpected(part.error());
    if (auto kept = replaceFile(noteOf(upload.id), textOf(upload)); !kept) {
        drop(upload.id);
        return std::unexpected(kept.error());
    }
    m_open.emplace(upload.id, Open{upload});
    if (length == 0)
        return complete(std::move(upload));
    return Step{UploadVerdict::Taken, std::move(upload)};
}

Result<Uploads::Step> Uploads::find(std::string_view id, const DeviceId &device)
{
    if (const Open *open = openOne(id, device))
        return Step{UploadVerdict::Taken, open->upload};
    const auto finished = std::ranges::find(m_finished, id, &Upload::id);
    if (finished != m_finished.end() && finished->device == device)
        return Step{UploadVerdict::Taken, *finished};
    return Step{UploadVerdict::NotFound};
}

Uploads::Open *Uploads::openOne(std::string_view id, const DeviceId &device)
{
    sweep();
    const auto found = m_open.find(id);
    return found == m_open.end() || found->second.upload.device != device ? nullptr
                                                                          : &found->second;
}

Result<Uploads::Begun> Uploads::begin(std::string_view id, const DeviceId &device,
                                      const Piece &piece)
{
    Open *open = openOne(id, device);
    if (!open) {
        // Complete already: whoever missed that answer may be told where it stands.
        auto known = find(id, device);
        if (known && known->verdict == UploadVerdict::Taken)
            known->verdict = UploadVerdict::WrongOffset;
        return known ? Result<Begun>(Begun{std::move(*known)}) : std::unexpected(known.error());
    }
    const Upload &upload = open->upload;
    if (piece.offset != upload.offset)
        return Begun{{UploadVerdict::WrongOffset, upload}};
    if (piece.bytes > upload.length - upload.offset)
        return Begun{{UploadVerdict::TooLarge, upload}};
    auto file = openToWrite(partOf(id));
    if (!file)
        return std::unexpected(file.error());
    open->claim = ++m_claims;
    auto writing = std::make_shared<Writing>(Writing{.id = upload.id,
                                                     .claim = open->claim,
                                                     .file = std::move(*file),
                                                     .from = upload.offset,
                                                     .at = upload.offset});
    if (piece.checksum) {
        writing->running = Checksum::named(piece.checksum->algorithm);
        writing->wanted = piece.checksum->digest;
    }
    return Begun{{UploadVerdict::Taken, upload}, std::move(writing)};
}

bool Uploads::counts(const Writing &writing) const
{
    const auto open = m_open.find(writing.id);
    return open != m_open.end() && open->second.claim == writing.claim;
}

Result<UploadVerdict> Uploads::add(Writing &writing, std::string_view bytes)
{
    if (!counts(writing))
        return UploadVerdict::Superseded;
    if (auto written = writeAt(writing.file, writing.at, bytesOf(bytes)); !written)
        return std::unexpected(written.error());
    writing.at += bytes.size();
    if (writing.running) {
        writing.running->add(bytesOf(bytes));
        return UploadVerdict::Taken;
    }
    Upload &upload = m_open.find(writing.id)->second.upload;
    if (writing.at - upload.offset >= kMarkBytes) {
        if (auto synced = syncFile(writing.file); !synced)
            return std::unexpected(synced.error());
        if (auto kept = keep(upload, writing.at); !kept)
            return std::unexpected(kept.error());
    }
    return UploadVerdict::Taken;
}

Result<void> Uploads::keep(Upload &upload, std::size_t offset)
{
    Upload moved = upload;
    moved.offset = offset;
    if (auto kept = replaceFile(noteOf(upload.id), textOf(moved)); !kept)
        return kept;
    upload = std::move(moved);
    return {};
}

Result<Uploads::Step> Uploads::end(Writing &writing, bool whole)
{
    if (!counts(writing))
        return Step{UploadVerdict::Superseded};
    Upload &upload = m_open.find(writing.id)->second.upload;
    m_open.find(writing.id)->second.claim = 0;
    if (writing.running && (!whole || writing.running->done() != writing.wanted)) {
        if (auto cut = cutTo(writing.file, upload.offset); !cut)
            return std::unexpected(cut.error());
        return Step{UploadVerdict::ChecksumWrong, upload};
    }
    if (auto synced = syncFile(writing.file); !synced)
        return std::unexpected(synced.error());
    if (writing.at != upload.offset)
        if (auto kept = keep(upload, writing.at); !kept)
            return std::unexpected(kept.error());
    if (upload.offset == upload.length)
        return complete(upload);
    return Step{UploadVerdict::Taken, upload};
}

/// What is on disk is read again: the name is a promise about those bytes.
Result<Uploads::Step> Uploads::complete(Upload upload)
{
    const auto hash = KeptFiles::hashOf(partOf(upload.id));
    if (!hash)
        return std::unexpected(hash.error());
    if (!upload.hash.empty() && upload.hash != *hash) {
        drop(upload.id);
        return Step{UploadVerdict::HashWrong};
    }
    if (auto kept = m_files.keep(partOf(upload.id), *hash); !kept)
        return std::unexpected(kept.error());
    upload.hash = *hash;
    upload.complete = true;
    drop(upload.id);
    m_finished.push_back(upload);
    if (m_finished.size() > kFinishedUploadsMax)
        m_finished.pop_front();
    return Step{UploadVerdict::Taken, std::move(upload)};
}

std::filesystem::path Uploads::partOf(std::string_view id) const
{
    return m_folder / (std::string(id) + kPart);
}

std::filesystem::path Uploads::noteOf(std::string_view id) const
{
    return m_folder / (std::string(id) + kNote);
}

} // namespace cairn
