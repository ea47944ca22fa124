#include "client/safeguarding/card_reading.h"

#include "client/rows/words_of_record.h"
#include "shared/book/linked_records.h"
#include "shared/domain/safeguarding.h"

namespace cairn {

Result<std::vector<CardRow>> readCard(Book &book, const RecordId &school, bool aboutTheHead)
{
    const auto shown = show(book, school);
    if (!shown)
        return std::unexpected(shown.error());
    std::vector<CardRow> rows;
    for (const CardLine &line : cardFor(factsOf(*shown), aboutTheHead, {})) {
        const bool emergency = line.role == "emergency";
        rows.push_back(
            {.id = toQString(line.role),
             .role = emergency ? QString() : labelOf(book.schema, "routing-roles", line.role),
             .name = toQString(line.name),
             .phone = toQString(line.phone)});
    }
    return rows;
}

Result<Edit> passedOn(const Passing &passing)
{
    const Instant at = fromMillis(passing.millis);
    const Map about{{"by", toText(passing.by)},     {"school", toText(passing.school)},
                    {"told", passing.told},         {"how", passing.how},
                    {"category", passing.category}, {"at", toText(at)}};
    if (const Findings findings = judgeRouting(Value(about)); refuses(findings))
        return fault(FaultCode::Refused, findings.front().sentence, findings.front().code);
    Edit edit{.type = "routing"};
    edit.units.push_back({"about", Put{.fields = about}});
    if (passing.received) {
        edit.units.push_back(
            {"confirmed", Amend{.add = {Value(Map{{"received", true}, {"at", toText(at)}})}}});
    }
    return edit;
}

} // namespace cairn
