#include "shared/book/export.h"

#include "shared/book/record_view.h"

namespace cairn {

namespace {

/// The record without the authors' clocks, which are for display, and without units that nobody has
/// written: a build that knows more of those shows the same.
Value lineOf(const RecordView &view)
{
    Value line = toValue(view);
    Map &units = *line.map()->at("units").map();
    std::erase_if(units, [](const auto &unit) { return unit.second.at("heads").list()->empty(); });
    for (auto &[name, unit] : units)
        for (Value &head : *unit.map()->at("heads").list())
            head.map()->erase("at");
    return line;
}

} // namespace

Result<void> exportCanonical(Book &book, const std::optional<std::set<std::string>> &scopes,
                             const std::function<void(std::string_view)> &line)
{
    return Views(book.database).walk([&](const RecordRow &row) -> Result<void> {
        if (scopes && !scopes->contains(row.scope))
            return {};
        const auto view = viewOf(book.schema, row);
        if (!view)
            return std::unexpected(view.error());
        line(canonical(lineOf(*view)));
        return {};
    });
}

Result<std::map<std::string, Hash>> digest(Book &book,
                                           const std::optional<std::set<std::string>> &scopes)
{
    std::map<std::string, std::string> lines; // hashes of a scope's lines, one after the other
    auto walked = Views(book.database).walk([&](const RecordRow &row) -> Result<void> {
        if (scopes && !scopes->contains(row.scope))
            return {};
        const auto view = viewOf(book.schema, row);
        if (!view)
            return std::unexpected(view.error());
        const Hash hash = blake2b(canonical(lineOf(*view)));
        lines[row.scope].append(hash.begin(), hash.end());
        return {};
    });
    if (!walked)
        return std::unexpected(walked.error());
    std::map<std::string, Hash> digests;
    for (const auto &[scope, text] : lines)
        digests.emplace(scope, blake2b(text));
    return digests;
}

} // namespace cairn
