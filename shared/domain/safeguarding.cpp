#include "shared/domain/safeguarding.h"

namespace cairn {

std::vector<CardLine> cardFor(const RecordFacts &school, bool aboutTheHead,
                              const CountyNumbers &county)
{
    const auto local = [&](const char *field) {
        return std::string(school.text(std::string("local.") + field));
    };
    std::vector<CardLine> card;
    if (aboutTheHead) {
        card.push_back({"chair", local("chair_name"), local("chair_phone")});
    } else {
        card.push_back({"dsl", local("dsl_name"), local("phone_for_urgent")});
        card.push_back({"deputy_dsl", local("deputy_dsl"), local("phone_for_urgent")});
    }
    card.push_back({"lado", "", county.lado});
    card.push_back({"social_care", "", county.socialCare});
    card.push_back({"emergency", "", "999"});
    return card;
}

Findings judgeRouting(const Value &about)
{
    const std::string_view told = about.at("told").textOr();
    if (about.at("category").textOr() == "about_head" && told != "chair" && told != "lado"
        && told != "police")
        return {{"R72", "about.told",
                 "If it is about the head, tell the chair of governors and the LADO, not the "
                 "school."}};
    return {};
}

bool maySeeStub(std::string_view role, bool isAuthor)
{
    return isAuthor || role == "safeguarding" || role == "records";
}

} // namespace cairn
