#pragma once

#include "client/sync/link.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cairn {

/// One request about a file: tus 1.0 for those that go, ranges for those that come (FORMAT.md §8).
struct FileRequest {
    std::string method; ///< "HEAD", "GET", "POST" or "PATCH"
    std::string path;
    std::string bearer;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string body = {};
    std::size_t answerBytesMax = 0;
};

/// What our server said, yes or no: 404 and 409 are answers as well.
struct FileAnswer {
    int status = 0;
    std::map<std::string, std::string, std::less<>> headers = {}; ///< names in lower case
    std::string body = {};

    [[nodiscard]] std::string header(std::string_view name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
};

/// Trouble: nobody answered, somebody else did, or the server lets us in no more or is busy.
using FileOutcome = std::expected<FileAnswer, LinkTrouble>;

/// The way to the server for files.
class FileLink {
public:
    virtual ~FileLink() = default;

    /// Calls `answered` once, later, in the thread of the link; never from within `ask`.
    virtual void ask(const FileRequest &request, std::function<void(FileOutcome)> answered) = 0;
};

} // namespace cairn
