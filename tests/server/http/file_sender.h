#pragma once

#include "shared/base/id.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cairn::test {

/// A device that speaks to the server in raw requests, as any client of tus may.
class FileSender {
public:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    /// Enrols a new device; every call ends the program where that fails.
    FileSender(std::uint16_t port, const std::string &user, const std::string &code,
               const std::string &password);

    [[nodiscard]] DeviceId device() const { return m_device; }
    [[nodiscard]] PersonId person() const { return m_person; }

    /// One request with the token, `Tus-Resumable` and Content-Length (where it has a body).
    [[nodiscard]] std::string ask(const std::string &method, const std::string &path,
                                  const Fields &fields = {}, std::string_view body = {}) const;
    /// The bytes of such a request, for whoever sends them in a way of their own.
    [[nodiscard]] std::string request(const std::string &method, const std::string &path,
                                      const Fields &fields = {}, std::string_view body = {}) const;

    /// Begins an upload that announces its hash; its address.
    [[nodiscard]] std::string begin(std::string_view content) const;
    [[nodiscard]] std::string patch(const std::string &upload, std::size_t offset,
                                    std::string_view piece, const Fields &more = {}) const;
    /// Where the upload stands; -1: nowhere.
    [[nodiscard]] long long offsetOf(const std::string &upload) const;

private:
    std::uint16_t m_port;
    DeviceId m_device;
    PersonId m_person;
    std::string m_token;
};

/// A header of an answer; empty: it has none.
[[nodiscard]] std::string fieldIn(const std::string &answer, const std::string &name);

/// "sha1 …" or "sha256 …" of a piece, as Upload-Checksum has it.
[[nodiscard]] std::string checksumOf(const std::string &algorithm, std::string_view piece);
[[nodiscard]] std::string hashOf(std::string_view content);
/// "hash …", as Upload-Metadata has it.
[[nodiscard]] std::string metadataOf(const std::string &hash);
/// Bytes that are of no use to a compressor, the same for one seed.
[[nodiscard]] std::string someBytes(std::size_t count, unsigned seed = 1);

} // namespace cairn::test
