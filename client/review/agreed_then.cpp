#include "client/review/agreed_then.h"

#include "shared/book/as_it_was.h"

namespace cairn {

std::optional<Told> firstIn(Book &book, const RecordId &record, std::string_view state)
{
    const auto history = historyOf(book, record);
    if (!history)
        return std::nullopt;
    for (const Told &told : *history) {
        if (!told.revision.units.contains("state") || told.outcome == "refused")
            continue;
        const auto then = asItWas(book, record, told.revision.id);
        if (then && then->at("state").textOr() == state)
            return told;
    }
    return std::nullopt;
}

} // namespace cairn
