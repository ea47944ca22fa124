#include "tests/client/support/moderator_day.h"

#include <cstdio>
#include <cstdlib>

namespace cairn::test {

ModeratorDay::ModeratorDay()
{
    County &county = day.county;
    const Rights rights{county.leader("Anne Dockwray").person, "alliance:west"};
    anne = rights.person;
    const auto judged =
        list(county.server.book, {.type = "judgement", .where = {{"about.area", "curriculum"}}});
    auto opened = vault.open();
    if (!judged || judged->size() != 1 || !opened) {
        std::fprintf(stderr, "the moderator's day stops: no judgement, or no vault\n");
        std::abort();
    }
    judgement = judged->front().id;
    Edit about{.type = "moderation"};
    about.units = {{"about",
                    Put{{{"judgement", toText(judgement)},
                         {"visit", toText(day.visit)},
                         {"school", toText(county.school)},
                         {"area", "curriculum"}},
                        {}}},
                   {"why",
                    Amend{{Value(Map{{"rule", "R40e"},
                                     {"on", "2026-11-10"},
                                     {"words", "Drawn for the autumn term."}})},
                          {}}},
                   {"moderator", Put{{}, toText(anne)}}};
    moderation = county.server.did(about).record;
    county.server.did(put(moderation, "state", "assigned"));
    Enrolment enrolment = SmallVault::enrolment();
    enrolment.person = anne;
    enrolment.personName = "Anne Dockwray";
    fillVaultOf(county, **opened, rights, enrolment);
}

} // namespace cairn::test
