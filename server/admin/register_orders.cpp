#include "server/admin/desk.h"
#include "server/admin/files.h"
#include "server/admin/import_gias.h"

namespace cairn {

namespace {

constexpr std::size_t kPostcodeBytesMax = std::size_t{1024} * 1024;

} // namespace

Result<PostcodeTable> postcodesOf(const Desk &desk)
{
    const auto text = readFile(desk.directory.paths.postcodes(), kPostcodeBytesMax);
    if (!text)
        return std::unexpected(text.error());
    return readPostcodeTable(*text, desk.book.schema);
}

Performed orderImportGias(Desk &desk, const Order &order)
{
    std::set<std::string> authorities;
    const auto given = order.options.find("la");
    if (given != order.options.end() && given->second.list() != nullptr) {
        for (const Value &code : *given->second.list())
            authorities.emplace(code.textOr());
    }
    const auto postcodes = postcodesOf(desk);
    if (!postcodes)
        return std::unexpected(postcodes.error());
    const auto file = readGiasFile(order.content, authorities);
    if (!file)
        return std::unexpected(file.error());
    const auto report =
        importGias(desk.book, desk.identity.writer, *file,
                   {.postcodes = *postcodes, .dryRun = flagOption(order, "dry_run")});
    if (!report)
        return std::unexpected(report.error());
    return printed(toValue(*report));
}

} // namespace cairn
