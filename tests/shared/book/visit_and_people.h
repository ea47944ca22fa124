#pragma once

#include <QtGlobal>

#include "shared/book/rights.h"
#include "tests/support/county.h"

#include <memory>
#include <set>
#include <string>

namespace cairn::test {

/// A county with a visit of Ruth's, and people at devices of their own whose scopes are looked at.
/// What the county lists, what it answers and what came to the device must be the same.
struct VisitAndPeople {
    std::uint64_t seed = 40;
    std::unique_ptr<County> county = std::make_unique<County>();
    std::unique_ptr<Device> ruth; ///< on the visit, of the school's alliance
    RecordId visit;
    std::string papers; ///< the scope of the visit

    VisitAndPeople() : ruth(somebody("Ruth", "leader", "alliance:north"))
    {
        visit = ruth->did(newVisit(county->school, {ruth->rights.person})).record;
        papers = "visit:" + toText(visit);
        ruth->did(newObservation(visit, ruth->rights.person, "Seen."));
        ruth->sync();
    }

    /// Somebody who has synced once.
    std::unique_ptr<Device> somebody(const char *name, const char *role, const char *reach)
    {
        auto device = std::make_unique<Device>(*county, name, ++seed, "2026-11-10T09:00:00Z");
        county->server.did(put(device->rights.person, "role", role));
        device->rights.reach = reach;
        device->sync();
        return device;
    }
    std::set<std::string> scopes(const Device &device)
    {
        return *visibleScopes(county->server.book, device.rights);
    }
    bool sees(Device &device, const std::string &scope)
    {
        device.sync();
        const bool told = scopes(device).contains(scope);
        if (told != *maySee(county->server.book, device.rights, scope))
            qFatal("what is listed and what may be seen differ: %s", scope.c_str());
        const bool holds = !device.exported(std::set{scope}).empty();
        if (told != holds)
            qFatal("what is granted and what came differ: %s", scope.c_str());
        return told;
    }
};

} // namespace cairn::test
