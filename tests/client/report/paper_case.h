#pragma once

#include "client/report/check_list.h"
#include "client/report/paper.h"
#include "tests/client/support/visit_day.h"

#include <algorithm>

namespace cairn::test {

/// The vault of the visit day, opened for reading the papers of its visits.
struct PaperCase {
    VisitDay day;
    std::unique_ptr<Vault> vault = std::move(*day.vault.open());
    KnownWords words = knownWords(builtInSchema(), {}, {});

    VisitPapers papers(const RecordId &visit, const char *today = "2026-11-16") const
    {
        return *readPapers(vault->book(), visit, today);
    }
    Paper paper(const RecordId &visit) const
    {
        return recordOfVisit(builtInSchema(), papers(visit));
    }
    CheckList checked(const VisitPapers &papers) const
    {
        return checkNote(builtInSchema(), papers, {papers.today, words});
    }
};

inline const PaperLine *lineOf(const Paper &paper, const QString &id)
{
    const auto found = std::ranges::find(paper.lines, id, &PaperLine::id);
    return found == paper.lines.end() ? nullptr : &*found;
}

/// What one record says in one unit, as if it had been written so.
inline UnitView &unitOf(VisitPapers &papers, const char *type, const char *unit)
{
    for (RecordFacts &record : papers.linked.records)
        if (record.type == type)
            return record.units[unit];
    std::abort();
}

} // namespace cairn::test
