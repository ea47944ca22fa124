#pragma once

#include "server/account/passwords.h"
#include "shared/book/book.h"

#include <array>
#include <filesystem>
#include <memory>
#include <string>

namespace cairn {

/// Where a server keeps everything. Keys are files of mode 0400 in a directory of mode 0700.
struct ServerPaths {
    std::filesystem::path root;

    [[nodiscard]] std::filesystem::path database() const { return root / "county.db"; }
    [[nodiscard]] std::filesystem::path databaseKey() const { return root / "database.key"; }
    [[nodiscard]] std::filesystem::path receiptKey() const { return root / "receipt.key"; }
    [[nodiscard]] std::filesystem::path pepper() const { return root / "pepper.key"; }
    [[nodiscard]] std::filesystem::path tlsKey() const { return root / "tls.key"; }
    [[nodiscard]] std::filesystem::path tlsCertificate() const { return root / "tls.crt"; }
    [[nodiscard]] std::filesystem::path postcodes() const { return root / "postcodes.json"; }
    [[nodiscard]] std::filesystem::path lock() const { return root / "lock"; }
    [[nodiscard]] std::filesystem::path adminSocket() const { return root / "admin.socket"; }
};

/// Ed25519, secret.
using ReceiptKey = std::array<std::uint8_t, 64>;

/// What is in the files, once read.
struct ServerDirectory {
    ServerPaths paths;
    DatabaseKey databaseKey{};
    ReceiptKey receiptKey{};
    Pepper pepper;
};

/// Refused: a key file that others may read. NotFound: `init` was never run here.
[[nodiscard]] Result<ServerDirectory> openServerDirectory(const std::filesystem::path &root);

/// The connection that writes, with the server's own tables made. One in the county.
[[nodiscard]] Result<std::unique_ptr<Database>> openWriter(const ServerDirectory &directory);
/// A connection beside it that only reads.
[[nodiscard]] Result<std::unique_ptr<Database>> openReader(const ServerDirectory &directory);

/// The server as a device of its own log, from the device facts of its database.
struct ServerIdentity {
    Writer writer;
    std::string epoch;
    std::string pin; ///< of the TLS key, as `init` made it
};
[[nodiscard]] Result<ServerIdentity> serverIdentity(Book &book);

/// Held from start to end by whoever writes; a second one is told Busy.
class DirectoryLock {
public:
    [[nodiscard]] static Result<DirectoryLock> take(const ServerPaths &paths);
    ~DirectoryLock();
    DirectoryLock(DirectoryLock &&other) noexcept;
    DirectoryLock &operator=(DirectoryLock &&) = delete;

private:
    explicit DirectoryLock(int file) : m_file(file) {}
    int m_file;
};

} // namespace cairn
