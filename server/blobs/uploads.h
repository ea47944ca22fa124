#pragma once

#include "server/blobs/kept_files.h"
#include "server/blobs/upload.h"
#include "shared/base/surroundings.h"

#include <chrono>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>

namespace cairn {

/// What unfinished uploads may cost the server.
constexpr std::size_t kUploadsPerDeviceMax = 8;
constexpr std::size_t kUploadsMax = 256;
constexpr std::chrono::hours kUploadLife{7 * 24};  ///< then what came of it goes
constexpr std::size_t kFinishedUploadsMax = 1'024; ///< remembered, for whoever missed the answer
constexpr std::size_t kRoomLeftMin = std::size_t{256} * 1024 * 1024; ///< on disk, for the records
/// A long piece without a checksum counts from one such mark to the next, if all else is lost.
constexpr std::size_t kMarkBytes = std::size_t{1024} * 1024;

/// Files on their way in. Used by one thread at a time. What it has confirmed is on disk: bytes,
/// name and folder.
class Uploads {
    struct Made {}; // only members make one, so only they construct

public:
    /// Makes the folder where it is missing, goes on with what is unfinished in it, and takes away
    /// what was left half done.
    [[nodiscard]] static Result<std::unique_ptr<Uploads>> open(const std::filesystem::path &folder,
                                                               KeptFiles &files,
                                                               const Surroundings &surroundings,
                                                               std::size_t roomLeftMin);

    Uploads(Made, const std::filesystem::path &folder, KeptFiles &files,
            const Surroundings &surroundings, std::size_t roomLeftMin);

    struct Step {
        UploadVerdict verdict = UploadVerdict::Taken;
        Upload upload = {};
    };
    struct NewUpload {
        DeviceId device;
        std::size_t length = 0;
        std::string hash;     ///< of the whole; empty: worked out when it is complete
        std::string metadata; ///< as it was sent; handed back
    };
    /// The same device's unfinished upload of the same announced content is taken up again.
    [[nodiscard]] Result<Step> create(const NewUpload &asked);
    [[nodiscard]] Result<Step> find(std::string_view id, const DeviceId &device);

    struct Piece {
        std::size_t offset = 0;
        std::size_t bytes = 0; ///< that are announced
        std::optional<WantedChecksum> checksum = {};
    };
    struct Begun {
        Step step;
        std::shared_ptr<Writing> writing = {}; ///< where the verdict is Taken
    };
    /// From here on this piece is the one that counts; one that is still being written is over.
    [[nodiscard]] Result<Begun> begin(std::string_view id, const DeviceId &device,
                                      const Piece &piece);
    [[nodiscard]] Result<UploadVerdict> add(Writing &writing, std::string_view bytes);
    /// `whole`: all that was announced has come. Without a checksum what came counts anyway.
    [[nodiscard]] Result<Step> end(Writing &writing, bool whole);

private:
    struct Open {
        Upload upload;
        std::uint64_t claim = 0;
    };

    [[nodiscard]] Result<void> takeUp();
    void sweep();
    void drop(const std::string &id);
    [[nodiscard]] Open *openOne(std::string_view id, const DeviceId &device);
    [[nodiscard]] bool counts(const Writing &writing) const;
    [[nodiscard]] UploadVerdict mayOpen(const DeviceId &device, std::size_t length) const;
    [[nodiscard]] Result<void> keep(Upload &upload, std::size_t offset);
    [[nodiscard]] Result<Step> complete(Upload upload);
    [[nodiscard]] std::filesystem::path partOf(std::string_view id) const;
    [[nodiscard]] std::filesystem::path noteOf(std::string_view id) const;

    std::filesystem::path m_folder;
    KeptFiles &m_files;
    Surroundings m_surroundings;
    std::size_t m_roomLeftMin;
    std::map<std::string, Open, std::less<>> m_open;
    std::deque<Upload> m_finished; ///< the newest last
    std::uint64_t m_claims = 0;
};

} // namespace cairn
