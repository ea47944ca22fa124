#include "server/admin/desk.h"
#include "shared/book/record_act.h"

namespace cairn {

namespace {

constexpr const char *kName = "county"; // there is one, and this names its record

} // namespace

Result<void> keepCountyPhones(Desk &desk, const std::string &lado, const std::string &socialCare)
{
    Map phones;
    if (!lado.empty())
        phones.emplace("lado", lado);
    if (!socialCare.empty())
        phones.emplace("social_care", socialCare);
    const Edit county{
        .type = "county",
        .units = {{"name", Put{.single = kName}}, {"phones", Put{.fields = std::move(phones)}}}};
    const auto saved = recordAct(desk.book, desk.identity.writer, {county});
    return saved ? Result<void>() : std::unexpected(saved.error());
}

Performed orderPhones(Desk &desk, const Order &order)
{
    const std::string lado = textOption(order, "lado");
    const std::string socialCare = textOption(order, "social_care");
    if (lado.empty() && socialCare.empty())
        return fault(FaultCode::Refused, "No number was given; --lado or --social-care says one.");
    if (auto kept = keepCountyPhones(desk, lado, socialCare); !kept)
        return std::unexpected(kept.error());
    if (flagOption(order, "json"))
        return printed(Map{{"lado", lado}, {"social_care", socialCare}});
    return printed(std::string("KEPT\n"));
}

} // namespace cairn
