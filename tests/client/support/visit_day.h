#pragma once

#include "tests/client/support/plan_of_day.h"
#include "tests/client/vault/small_vault.h"
#include "tests/support/county.h"

#include <string>
#include <vector>

namespace cairn::test {

/// The day of two leaders at Mirkdale Beck, played through a server without a network: both were
/// offline, wrote their notes and judged one area differently. Afterwards everything lies in a
/// vault on disk, as on Ruth's laptop; her last note is still to send.
struct VisitDay {
    VisitDay();

    County county;
    SmallVault vault;
    PersonId ruth;
    PersonId dan;
    PersonId joanna;    ///< the head of the school
    RecordId visit;     ///< under way, with notes and two views of one judgement
    RecordId recorded;  ///< of the week before
    RecordId firstNote; ///< Ruth's
    PlanOfDay plan;     ///< the school's, for the year
    Instant noon;       ///< what the clock says on Ruth's laptop

    /// The clock of the laptop stands at noon of that day, and chance is real.
    [[nodiscard]] Surroundings surroundings() const;

private:
    void addSchools();
    void playTheDay();
    void fillVault();
};

/// Enrols a vault for somebody and fills it with what their rights show them, and with what else
/// is named.
void fillVaultOf(County &county, Vault &vault, const Rights &rights, const Enrolment &enrolment,
                 const std::vector<std::string> &more = {});

} // namespace cairn::test
