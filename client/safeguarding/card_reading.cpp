#include "client/safeguarding/card_reading.h"

#include "client/rows/words_of_record.h"
#include "shared/book/linked_records.h"
#include "shared/domain/safeguarding.h"

namespace cairn {

namespace {

/// As the county keeps them; empty where it has said none yet.
Result<CountyNumbers> countyNumbers(Book &book)
{
    const auto counties = list(book, {.type = "county", .limit = 1});
    if (!counties)
        return std::unexpected(counties.error());
    if (counties->empty())
        return CountyNumbers{};
    const RecordView &county = counties->front();
    return CountyNumbers{.lado = std::string(county.at("phones.lado").textOr()),
                         .socialCare = std::string(county.at("phones.social_care").textOr())};
}

} // namespace

Result<std::vector<CardRow>> readCard(Book &book, const RecordId &school, bool aboutTheHead)
{
    const auto shown = show(book, school);
    if (!shown)
        return std::unexpected(shown.error());
    const auto numbers = countyNumbers(book);
    if (!numbers)
        return std::unexpected(numbers.error());
    std::vector<CardRow> rows;
    for (const CardLine &line : cardFor(factsOf(*shown), aboutTheHead, *numbers)) {
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
