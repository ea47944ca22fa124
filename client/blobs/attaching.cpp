#include "client/blobs/attaching.h"

#include "shared/book/reading.h"
#include "shared/wire/file_limits.h"

#include <array>
#include <set>

namespace cairn {
namespace {

std::string inWords(std::size_t count)
{
    constexpr std::array kWords{"none",  "one",   "two",  "three", "four",   "five",  "six",
                                "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    return count < kWords.size() ? kWords[count] : std::to_string(count);
}

} // namespace

Result<Attached> attachFile(Book &book, const Writer &writer, FileShelf &shelf,
                            const RecordId &record, const AttachedFile &file)
{
    const auto shown = show(book, record);
    if (!shown)
        return std::unexpected(shown.error());
    const RecordType *type = book.schema.type(shown->type);
    const Unit *unit = type ? filesUnit(*type) : nullptr;
    if (!unit)
        return fault(FaultCode::Malformed,
                     "A record of the kind “" + shown->type
                         + "” takes no files. Attach it to an "
                           "observation or to evidence.");
    if (attachmentsOf(book.schema, *shown).size() >= kFilesPerRecordMax)
        return fault(FaultCode::TooLarge,
                     "This record has 200 files already, the most that one may have. Nothing was "
                     "attached.");
    const auto taken = shelf.takeIn(file.source);
    if (!taken)
        return std::unexpected(taken.error());
    Attachment attachment{taken->hash, file.name, static_cast<std::int64_t>(taken->bytes),
                          file.media};
    Edit edit{.record = record, .units = {{unit->name, Amend{.add = {toValue(attachment)}}}}};
    const auto saved = recordAct(book, writer, {edit});
    if (!saved)
        return std::unexpected(saved.error());
    return Attached{saved->front(), std::move(attachment)};
}

FileCount filesHere(const FileShelf &shelf, const std::vector<Attachment> &files)
{
    std::set<std::string> seen;
    FileCount count;
    for (const Attachment &file : files) {
        if (!seen.insert(file.hash).second)
            continue;
        ++count.of;
        count.here += shelf.placeOf(file.hash) == FileShelf::Place::Missing ? 0 : 1;
    }
    return count;
}

std::string countSentence(const FileCount &count)
{
    if (count.of == 0)
        return {};
    return inWords(count.here) + " of " + inWords(count.of)
        + (count.of == 1 ? " file here" : " files here");
}

} // namespace cairn
