#pragma once

#include "client/blobs/file_shelf.h"
#include "shared/book/attachments.h"
#include "shared/book/record_act.h"

namespace cairn {

/// What people say of a file when they attach it.
struct AttachedFile {
    std::filesystem::path source;
    std::string name; ///< what people call it, in normal form C
    std::string media;
};

struct Attached {
    Saved saved;
    Attachment file;
};

/// Copies the file into the vault, sealed, and then writes the act that names it in the record:
/// when this returns, both are on disk. Faults: Malformed (records of this type have no files),
/// TooLarge, NotFound, those of recordAct and of the disk.
[[nodiscard]] Result<Attached> attachFile(Book &book, const Writer &writer, FileShelf &shelf,
                                          const RecordId &record, const AttachedFile &file);

/// How many of a record's files are on this device; each content counts once.
struct FileCount {
    std::size_t here = 0;
    std::size_t of = 0;
};
[[nodiscard]] FileCount filesHere(const FileShelf &shelf, const std::vector<Attachment> &files);

/// "three of four files here"; empty where there are none.
[[nodiscard]] std::string countSentence(const FileCount &count);

} // namespace cairn
