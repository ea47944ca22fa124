#include "server/admin/gias_columns.h"

#include <array>

namespace cairn {

namespace {

constexpr std::array<GiasColumn, 44> kColumns{{
    {kUrnColumn, "urn"},
    {kAuthorityColumn, "la_code"},
    {"LA (name)", "la_name"},
    {"EstablishmentNumber", "establishment_number"},
    {"EstablishmentName", "name"},
    {"TypeOfEstablishment (name)", "type"},
    {"EstablishmentTypeGroup (name)", "type_group"},
    {"EstablishmentStatus (name)", "status"},
    {"PhaseOfEducation (name)", "phase"},
    {"StatutoryLowAge", "low_age"},
    {"StatutoryHighAge", "high_age"},
    {"Gender (name)", "gender"},
    {"NurseryProvision (name)", "nursery"},
    {"OfficialSixthForm (name)", "sixth_form"},
    {"Boarders (name)", "boarders"},
    {"ReligiousCharacter (name)", "religious_character"},
    {"Diocese (name)", "diocese"},
    {"Trusts (name)", "trust"},
    {"Federations (name)", "federation"},
    {"SchoolCapacity", "capacity"},
    {"NumberOfPupils", "pupils"},
    {"PercentageFSM", "fsm_pct"},
    {"Street", "street"},
    {"Locality", "locality"},
    {"Address3", "address3"},
    {"Town", "town"},
    {"County (name)", "county"},
    {"Postcode", "postcode"},
    {"SchoolWebsite", "website"},
    {"TelephoneNum", "phone"},
    {"HeadTitle (name)", "head_title"},
    {"HeadFirstName", "head_first_name"},
    {"HeadLastName", "head_last_name"},
    {"HeadPreferredJobTitle", "head_job_title"},
    {"Easting", "easting"},
    {"Northing", "northing"},
    {"UrbanRural (name)", "urban_rural"},
    {"DistrictAdministrative (name)", "district"},
    {"GSSLACode (name)", "gss"},
    {"OpenDate", "open_date", true},
    {"CloseDate", "close_date", true},
    {"ReasonEstablishmentClosed (name)", "closed_reason"},
    {"LastChangedDate", "last_changed", true},
    {"UKPRN", "ukprn"},
}};

} // namespace

std::span<const GiasColumn> giasColumns()
{
    return kColumns;
}

} // namespace cairn
