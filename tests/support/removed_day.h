#pragma once

#include <QTest>

#include "shared/book/cases.h"
#include "shared/book/check.h"
#include "shared/book/reviewing.h"
#include "tests/support/county.h"

namespace cairn::test {

/// Ruth takes Dan off the visit while he writes without network.
struct RemovedDay {
    County county;
    Device ruth{county, "Ruth", 31, "2026-11-10T09:00:00Z"};
    Device dan{county, "Dan", 32, "2026-11-10T09:00:00Z"};
    RecordId visit;
    Saved note;
    Saved more;

    RemovedDay()
    {
        ruth.sync();
        visit = ruth.did(newVisit(county.school, {ruth.rights.person, dan.rights.person})).record;
        ruth.sync();
        dan.sync();
        people({}, {toText(dan.rights.person)});
        note = dan.did(newObservation(visit, dan.rights.person, "Nine of fourteen matched."));
        more = dan.did({note.record, "", "", {{"seen", Write{"Nine of fourteen books matched."}}}});
    }

    void people(const List &add, const List &remove)
    {
        ruth.did({visit, "", "", {{"people", Amend{add, remove}}}});
        ruth.sync();
    }

    void danIsBack() { people({toText(dan.rights.person)}, {}); }

    DeviceStatus status() { return *deviceStatus(dan.book, dan.writer); }
    std::vector<Case> cases() { return *casesOf(dan.book, dan.writer); }
    std::string atServer()
    {
        return county.server.exported(*visibleScopes(county.server.book, dan.rights));
    }
    Review review(const char *reason) { return {note.revision, "Grace", reason, dan.rights}; }
    void sound()
    {
        for (Desk *desk : {static_cast<Desk *>(&ruth), static_cast<Desk *>(&dan), &county.server}) {
            const auto report = check(desk->book);
            QVERIFY(report);
            QVERIFY2(report->findings.empty(),
                     report->findings.empty() ? "" : report->findings.front().c_str());
        }
    }
};

} // namespace cairn::test
