#include "shared/book/settling.h"

#include "shared/book/reading.h"

#include <algorithm>

namespace cairn {

Result<Settler> settlerOf(Book &book, const RecordView &record, const PersonId &person,
                          std::string_view role)
{
    Settler settler{.person = person, .role = role};
    const auto id = record.type == "visit" ? Result<RecordId>(record.id)
                                           : parseId<RecordId>(record.at("about.visit").textOr());
    if (!id)
        return settler;
    const auto visit = show(book, *id);
    if (!visit)
        return visit.error().code == FaultCode::NotFound ? Result<Settler>(settler)
                                                         : std::unexpected(visit.error());
    const List *people = visit->at("people").list();
    settler.isVisitor =
        people != nullptr && std::ranges::find(*people, Value(toText(person))) != people->end();
    return settler;
}

} // namespace cairn
