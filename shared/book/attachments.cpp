#include "shared/book/attachments.h"

#include "shared/base/content_hash.h"
#include "shared/book/record_view.h"
#include "shared/wire/file_limits.h"

#include <algorithm>
#include <set>

namespace cairn {

namespace {

constexpr const char *kReferenceType = "file";
constexpr std::size_t kRowsAtOnce = 500;

const Field *hashField(const Unit &unit)
{
    const auto found = std::ranges::find_if(
        unit.fields, [](const Field &field) { return field.type.kind == FieldKind::File; });
    return found == unit.fields.end() ? nullptr : &*found;
}

/// Calls `each(view)` for the records that stand under the reference; false from it ends the walk.
template <class Each>
Result<void> eachWith(Book &book, const RecordId &reference, Each each)
{
    Views views(book.database);
    for (const auto &[name, type] : book.schema.types) {
        const Unit *unit = filesUnit(type);
        if (!unit)
            continue;
        const std::string path = unit->name + '.' + hashField(*unit)->name;
        RowQuery query{.type = name, .reference = Reference{reference, path}, .limit = kRowsAtOnce};
        for (bool more = true; more; query.skip += kRowsAtOnce) {
            const auto rows = views.list(query);
            if (!rows)
                return std::unexpected(rows.error());
            more = rows->size() == kRowsAtOnce;
            for (const RecordRow &row : *rows) {
                const auto view = viewOf(book.schema, row);
                if (!view)
                    return std::unexpected(view.error());
                const Result<bool> goOn = each(*view);
                if (!goOn)
                    return std::unexpected(goOn.error());
                if (!*goOn)
                    return {};
            }
        }
    }
    return {};
}

} // namespace

const Unit *filesUnit(const RecordType &type)
{
    const auto found = std::ranges::find_if(type.units, [](const Unit &unit) {
        return unit.policy == Policy::Set && hashField(unit) != nullptr;
    });
    return found == type.units.end() ? nullptr : &*found;
}

Value toValue(const Attachment &file)
{
    Map value{{"hash", file.hash}, {"name", file.name}, {"bytes", file.bytes}};
    if (!file.media.empty())
        value.emplace("media", file.media);
    return value;
}

std::vector<Attachment> attachmentsOf(const Schema &schema, const RecordView &view)
{
    const RecordType *type = schema.type(view.type);
    const Unit *unit = type ? filesUnit(*type) : nullptr;
    const List *elements = unit ? view.at(unit->name).list() : nullptr;
    std::vector<Attachment> files;
    if (!elements)
        return files;
    for (const Value &element : *elements)
        files.push_back({std::string(element.at("hash").textOr()),
                         std::string(element.at("name").textOr()), element.at("bytes").numberOr(0),
                         std::string(element.at("media").textOr())});
    return files;
}

Result<std::map<std::string, Attachment>> attachmentsHere(Book &book)
{
    std::map<std::string, Attachment> files;
    auto walked = eachWith(book, anyFileReference(), [&](const RecordView &view) -> Result<bool> {
        for (Attachment &file : attachmentsOf(book.schema, view)) {
            const bool fits = isFileHash(file.hash) && file.bytes >= 0
                && file.bytes <= static_cast<std::int64_t>(kFileBytesMax);
            if (fits)
                files.try_emplace(file.hash, std::move(file));
        }
        return true;
    });
    if (!walked)
        return std::unexpected(walked.error());
    return files;
}

Result<bool> maySeeFile(Book &book, const Rights &rights, std::string_view hash)
{
    if (!isFileHash(hash))
        return false;
    bool may = false;
    std::set<std::string> closed; // scopes that were asked about already
    const auto look = [&](const RecordView &view) -> Result<bool> {
        // References are shorter than hashes, so the record itself has the last word.
        const auto files = attachmentsOf(book.schema, view);
        if (std::ranges::find(files, hash, &Attachment::hash) == files.end()
            || closed.contains(view.scope))
            return true;
        const auto seen = maySee(book, rights, view.scope);
        if (!seen)
            return std::unexpected(seen.error());
        may = *seen;
        closed.insert(view.scope);
        return !may;
    };
    if (auto walked = eachWith(book, fileReference(hash), look); !walked)
        return std::unexpected(walked.error());
    return may;
}

RecordId fileReference(std::string_view hash)
{
    return keyedId(kReferenceType, hash);
}

RecordId anyFileReference()
{
    return keyedId(kReferenceType, {});
}

} // namespace cairn
