#include <QMimeDatabase>
#include <QString>

#include "client/blobs/attaching.h"
#include "client/cli/file_rounds.h"
#include "client/vault/entered_text.h"
#include "client/vault/vault_fault.h"
#include "client/vault/vault_files.h"
#include "shared/base/content_hash.h"
#include "shared/book/reading.h"
#include "shared/wire/file_limits.h"

#include <algorithm>

namespace cairn {
namespace {

const char *wordOf(FileShelf::Place place)
{
    switch (place) {
    case FileShelf::Place::Missing: return "missing";
    case FileShelf::Place::Unsent: return "unsent";
    case FileShelf::Place::Here: return "here";
    }
    return "missing";
}

Result<std::vector<Attachment>> filesOf(Bench &bench, const std::string &named)
{
    const auto record = recordNamed(bench.vault.book(), named);
    if (!record)
        return std::unexpected(record.error());
    const auto shown = show(bench.vault.book(), *record);
    if (!shown)
        return std::unexpected(shown.error());
    return attachmentsOf(bench.vault.book().schema, *shown);
}

/// The one file that is meant.
Result<Attachment> fileNamed(Bench &bench, const std::string &wanted)
{
    if (isFileHash(wanted)) {
        auto known = attachmentsHere(bench.vault.book());
        if (!known)
            return std::unexpected(known.error());
        const auto found = known->find(wanted);
        if (found == known->end())
            return fault(FaultCode::NotFound, "No record on this computer speaks of this file.",
                         wanted);
        return found->second;
    }
    const auto files = filesOf(bench, wanted);
    if (!files)
        return std::unexpected(files.error());
    if (files->empty())
        return fault(FaultCode::NotFound, "This record has no files.");
    const auto isOther = [&](const Attachment &file) { return file.hash != files->front().hash; };
    if (std::ranges::any_of(*files, isOther))
        return fault(FaultCode::Malformed,
                     "This record has several files. Name one by its hash; `files` lists them.");
    return files->front();
}

/// Where to write: what was named, or in a folder under the file's own name, which others gave it.
std::filesystem::path placeFor(const std::string &out, const Attachment &file)
{
    const std::filesystem::path named(out);
    std::error_code trouble;
    if (!std::filesystem::is_directory(named, trouble))
        return named;
    std::string plain = std::filesystem::path(file.name).filename().string();
    const bool isName = !plain.empty() && !plain.starts_with('.');
    return named / (isName ? plain : file.hash);
}

/// What people call it: the last part of its path, cut to what a record takes.
Result<std::string> nameOf(const std::filesystem::path &source)
{
    auto name = entered(std::string_view(source.filename().native()));
    if (!name)
        return fault(FaultCode::Malformed,
                     "The name of this file cannot be read as text. Rename it, then attach it.");
    const QString whole = QString::fromStdString(*name);
    return whole.left(qsizetype(kFileTitleMax)).toStdString();
}

} // namespace

Result<ExitCode> run(Bench &bench, const AttachCommand &command)
{
    Book &book = bench.vault.book();
    const auto record = recordNamed(book, command.record);
    if (!record)
        return std::unexpected(record.error());
    const std::filesystem::path source(command.file);
    const auto name = nameOf(source);
    if (!name)
        return std::unexpected(name.error());
    auto shelf = openShelf(bench.vault);
    if (!shelf)
        return std::unexpected(shelf.error());
    const QMimeType kind = QMimeDatabase().mimeTypeForFile(QString::fromStdString(command.file));
    const auto attached = attachFile(book, bench.vault.writer(), *shelf, *record,
                                     {source, *name, kind.name().toStdString()});
    if (!attached)
        return std::unexpected(asVaultFault(attached.error()));
    const std::string id = toText(attached->saved.record);
    const std::string revision = toText(attached->saved.revision);
    bench.speech.say("SAVED " + id + " " + revision + " " + attached->file.hash,
                     Map{{"saved", id}, {"revision", revision}, {"file", attached->file.hash}});
    return ExitCode::Done;
}

Result<ExitCode> run(Bench &bench, const FilesCommand &command)
{
    const auto files = filesOf(bench, command.record);
    if (!files)
        return std::unexpected(files.error());
    const auto shelf = openShelf(bench.vault);
    if (!shelf)
        return std::unexpected(shelf.error());
    const FileCount count = filesHere(*shelf, *files);
    List all;
    for (const Attachment &file : *files) {
        const char *place = wordOf(shelf->placeOf(file.hash));
        Value object = toValue(file);
        (*object.map())["place"] = place;
        all.push_back(std::move(object));
        if (!bench.speech.inJson())
            bench.speech.line("FILE " + file.hash + " " + std::to_string(file.bytes) + " " + place
                              + " " + file.name);
    }
    if (bench.speech.inJson())
        bench.speech.line(canonical(Map{{"files", std::move(all)},
                                        {"here", static_cast<std::int64_t>(count.here)},
                                        {"of", static_cast<std::int64_t>(count.of)}}));
    else
        bench.speech.line(count.of == 0 ? "no files" : countSentence(count));
    return ExitCode::Done;
}

Result<ExitCode> run(Bench &bench, const FetchCommand &command)
{
    const auto file = fileNamed(bench, command.wanted);
    if (!file)
        return std::unexpected(file.error());
    auto shelf = openShelf(bench.vault);
    if (!shelf)
        return std::unexpected(shelf.error());
    if (shelf->placeOf(file->hash) == FileShelf::Place::Missing)
        if (auto fetched = fetchNow(bench, *file); !fetched)
            return std::unexpected(fetched.error());
    const auto place = placeFor(command.out, *file);
    if (auto written = shelf->copyOut(file->hash, place); !written)
        return std::unexpected(asVaultFault(written.error()));
    bench.speech.say("WROTE " + file->hash + " " + place.string(),
                     Map{{"wrote", file->hash}, {"to", place.string()}});
    return ExitCode::Done;
}

} // namespace cairn
