#pragma once

#include "shared/base/result.h"

#include <filesystem>
#include <string>

namespace boost::asio::ssl {
class context;
} // namespace boost::asio::ssl

namespace cairn {

/// The two files of a server directory by which devices know it.
struct TlsFiles {
    std::filesystem::path key;         ///< mode 0400
    std::filesystem::path certificate; ///< mode 0444
};

/// Makes an EC P-256 key and a certificate signed by itself for 20 years. Devices pin the key, so
/// no authority is asked. Files that are there already are left as they are, and that is a fault.
[[nodiscard]] Result<void> makeTlsFiles(const TlsFiles &files);

/// What devices pin: SHA-256 of the certificate's SubjectPublicKeyInfo (DER), 64 lower-case hex.
[[nodiscard]] Result<std::string> pinOf(const std::filesystem::path &certificate);

/// TLS 1.3 and nothing older, no tickets, no early data. Refuses a key that others may read.
[[nodiscard]] Result<void> loadTls(boost::asio::ssl::context &context, const TlsFiles &files);

} // namespace cairn
