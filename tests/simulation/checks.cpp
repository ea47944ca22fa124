#include "tests/simulation/checks.h"

#include "shared/book/check.h"
#include "shared/book/export.h"
#include "shared/book/reading.h"
#include "shared/store/device_tables.h"
#include "shared/store/guard.h"
#include "shared/store/revision_log.h"

#include <algorithm>

namespace cairn::sim {

namespace {

std::string told(const char *invariant, const Fault &fault)
{
    return std::string(invariant) + ": " + fault.sentence + " (" + fault.cause + ")";
}

/// Scope → how far it has been pulled.
std::map<std::string, std::uint64_t> scopesOf(SimDevice &device)
{
    std::map<std::string, std::uint64_t> scopes;
    if (const auto held = DeviceTables(device.book().database).scopes())
        for (const DeviceTables::Scope &scope : *held)
            scopes.emplace(scope.id, scope.cursor);
    return scopes;
}

/// Gone with its scope, which is away or comes back and has not come so far yet.
bool mayBeAway(const Promise &promise, const std::map<std::string, std::uint64_t> &scopes)
{
    if (!promise.taken)
        return false;
    const auto scope = scopes.find(promise.scope);
    return promise.wasPutBack || scope == scopes.end() || scope->second < promise.taken->commit;
}

Result<std::vector<std::string>> linesOf(Book &book, const std::set<std::string> &scopes)
{
    std::vector<std::string> lines;
    auto done =
        exportCanonical(book, scopes, [&](std::string_view line) { lines.emplace_back(line); });
    if (!done)
        return std::unexpected(done.error());
    return lines;
}

} // namespace

std::string checkDeviceKeeps(std::size_t index, SimDevice &device, Ledger &ledger)
{
    RevisionLog log(device.book().database);
    const auto scopes = scopesOf(device);
    for (auto &[id, promise] : ledger.promises()) {
        if (promise.device != index)
            continue;
        const auto found = log.find(id);
        if (!found)
            return told("I1", found.error());
        if (!*found) {
            if (mayBeAway(promise, scopes))
                continue;
            return "I1: " + device.name() + " called " + toText(id) + " saved and has lost it";
        }
        if (!promise.hash)
            promise.read((*found)->revision);
        else if (promise.hash != (*found)->hash
                 || canonical(toValue((*found)->revision)) != promise.body)
            return "I14: " + device.name() + " holds other bytes of " + toText(id)
                + " than it wrote";
        const bool accepted = (*found)->outcome == Outcome::Accepted;
        if (accepted && !promise.taken && !promise.owed)
            return "I1: " + device.name() + " takes " + toText(id)
                + " for sent; the server never said so";
    }
    return {};
}

std::string checkServerKeeps(SimServer &server, Ledger &ledger, Owing owing)
{
    RevisionLog log(server.book().database);
    for (const auto &[id, promise] : ledger.promises()) {
        if (promise.owed && owing == Owing::Over)
            return "I1: the server took " + toText(id) + ", lost it and was never given it again";
        if (promise.owed)
            continue;
        if (promise.sentTold && !promise.taken)
            return "I1: " + toText(id) + " was called sent; the server never said so";
        if (!promise.taken && promise.outcome.empty())
            continue;
        const auto found = log.find(id);
        if (!found)
            return told("I1", found.error());
        if (!*found)
            return "I1: the server answered for " + toText(id) + " and has lost it";
        if (promise.taken
            && ((*found)->outcome != Outcome::Accepted || (*found)->stamp != promise.taken))
            return "I5: the server has " + toText(id) + " otherwise than it said at first";
        if (promise.hash && (*found)->hash != promise.hash)
            return "I14: the server holds other bytes of " + toText(id) + " than were written";
    }
    return {};
}

std::string checkCursors(SimDevice &device, SimServer &server,
                         std::map<std::string, std::uint64_t> &known)
{
    DeviceTables tables(device.book().database);
    const auto epoch = tables.fact("epoch");
    const auto scopes = tables.scopes();
    if (!scopes || !epoch)
        return told("I6", scopes ? epoch.error() : scopes.error());
    if (*epoch != server.epoch())
        return {}; // its cursors count another log's commits
    RevisionLog here(device.book().database);
    RevisionLog there(server.book().database);
    std::map<std::string, std::uint64_t> now;
    for (const DeviceTables::Scope &scope : *scopes) {
        now[scope.id + " " + std::to_string(scope.generation)] = scope.cursor;
        const auto below = there.committed({0, scope.cursor, {scope.id}, 100'000});
        if (!below)
            return told("I6", below.error());
        for (const Logged &logged : *below) {
            const auto found = here.find(logged.revision.id);
            if (!found)
                return told("I6", found.error());
            // What the device wrote itself it has; the answer that stamps it may still be lost.
            const bool own = logged.revision.id.device == device.writer().device;
            if (!*found || (!own && (*found)->stamp != logged.stamp))
                return "I6: " + device.name() + " stands at " + std::to_string(scope.cursor)
                    + " of " + scope.id + " without " + toText(logged.revision.id);
        }
    }
    for (const auto &[scope, cursor] : now)
        if (const auto before = known.find(scope); before != known.end() && cursor < before->second)
            return "I6: " + device.name() + " went back in " + scope;
    known = std::move(now);
    return {};
}

namespace {

/// Made it, or was ever named by an accepted revision of its list: more than may see it now, and
/// nobody who never could.
bool everOnVisit(Book &book, const PersonId &person, std::string_view scope)
{
    const auto visit = parseId<RecordId>(scope.substr(std::string_view("visit:").size()));
    if (!visit)
        return false;
    const auto revisions = RevisionLog(book.database).ofRecord(*visit);
    if (!revisions)
        return true;
    return std::ranges::any_of(*revisions, [&](const Logged &logged) {
        const auto people = logged.revision.units.find("people");
        const bool named = people != logged.revision.units.end()
            && textOf(people->second.content.at("add")).find(toText(person)) != std::string::npos;
        const bool made =
            logged.revision.units.contains("about") && logged.revision.author == person;
        return logged.outcome == Outcome::Accepted && (made || named);
    });
}

/// The alliance that the server's last word on a school names.
bool schoolIsIn(Book &book, std::string_view scope, const std::string &reach)
{
    const RecordId school = keyedId("school", scope.substr(std::string_view("school:").size()));
    const auto revisions = RevisionLog(book.database).ofRecord(school);
    if (!revisions)
        return true;
    std::string alliance;
    for (const Logged &logged : *revisions)
        if (const auto unit = logged.revision.units.find("assigned");
            unit != logged.revision.units.end())
            alliance = unit->second.content.at("is").at("lasl").textOr();
    return reach == "alliance:" + alliance;
}

/// Was ever named on a visit to it, wherever they come from.
bool everVisited(Book &book, const PersonId &person, std::string_view scope)
{
    const auto visits = list(book, {.type = "visit"});
    return !visits || std::ranges::any_of(*visits, [&](const RecordView &visit) {
        return visit.scope == scope && everOnVisit(book, person, "visit:" + toText(visit.id));
    });
}

} // namespace

std::string checkNoLeak(SimServer &server, const Rights &rights, const PullAnswer &page)
{
    std::set<std::string> seen;
    for (const StampedRevision &stamped : page.revisions)
        seen.insert(stamped.revision.scope);
    for (const std::string &scope : seen) {
        const bool may = scope == "county"
            || (scope.starts_with("visit:") && everOnVisit(server.book(), rights.person, scope))
            || (scope.starts_with("school:")
                && (schoolIsIn(server.book(), scope, rights.reach)
                    || everVisited(server.book(), rights.person, scope)));
        if (!may)
            return "I4: somebody of " + rights.reach + " was sent words of " + scope;
    }
    return {};
}

std::string checkSound(Book &book, const std::string &name)
{
    const auto report = check(book);
    if (!report)
        return told("I10", report.error());
    if (!report->findings.empty())
        return "I10: " + name + ": " + report->findings.front();
    const auto foreign = guarded(book.database, [&] {
        SQLite::Statement &row = book.database.statement("pragma foreign_key_check");
        return row.executeStep();
    });
    if (!foreign)
        return told("I10", foreign.error());
    return *foreign ? "I10: " + name + ": a reference points nowhere" : std::string();
}

std::string checkSame(SimDevice &device, SimServer &server)
{
    const auto visible = visibleScopes(server.book(), device.rights());
    if (!visible)
        return told("I2", visible.error());
    std::set<std::string> held;
    for (const auto &[scope, cursor] : scopesOf(device))
        held.insert(scope);
    if (held != *visible)
        return "I2: " + device.name() + " holds other scopes than it may see";
    const auto here = linesOf(device.book(), *visible);
    const auto there = linesOf(server.book(), *visible);
    if (!here || !there)
        return told("I2", here ? there.error() : here.error());
    const std::size_t common = std::min(here->size(), there->size());
    for (std::size_t i = 0; i < common; ++i)
        if ((*here)[i] != (*there)[i])
            return "I2: " + device.name() + " shows\n  " + (*here)[i] + "\nthe server\n  "
                + (*there)[i];
    return here->size() == there->size()
        ? std::string()
        : "I2: " + device.name() + " has " + std::to_string(here->size()) + " records, the server "
            + std::to_string(there->size());
}

namespace {

bool isAccepted(RevisionLog &log, const RevisionId &id)
{
    const auto found = log.find(id);
    return found && *found && (*found)->outcome == Outcome::Accepted;
}

/// All that a unit shows, and all that stands beside it while people disagree.
std::string shownText(Book &book, const RecordId &record, const std::string &unit)
{
    const auto view = show(book, record);
    if (!view || !view->units.contains(unit))
        return {};
    const UnitView &shown = view->units.at(unit);
    std::string text = textOf(shown.value);
    for (const Head &head : shown.heads)
        text += textOf(head.value);
    return text;
}

} // namespace

std::string checkNoWordsVanish(SimServer &server, Ledger &ledger)
{
    RevisionLog log(server.book().database);
    std::map<std::pair<RecordId, std::string>, std::string> shown;
    const auto textAt = [&](const RecordId &record, const std::string &unit) -> std::string & {
        const auto [at, isNew] = shown.try_emplace({record, unit});
        if (isNew)
            at->second = shownText(server.book(), record, unit);
        return at->second;
    };
    for (const Sentence &sentence : ledger.sentences())
        if (!sentence.takenOut && isAccepted(log, sentence.revision)
            && textAt(sentence.record, sentence.unit).find(sentence.marker) == std::string::npos)
            return "I3: '" + sentence.marker + "' of " + toText(sentence.revision)
                + " has vanished from " + sentence.unit + " of " + toText(sentence.record);
    for (const Added &adding : ledger.addings()) {
        if (adding.takenOut || !isAccepted(log, adding.revision))
            continue;
        const auto view = show(server.book(), adding.record);
        if (!view || textOf(view->at(adding.unit)).find(adding.element) == std::string::npos)
            return "I3: an element that nobody took has vanished from " + adding.unit + " of "
                + toText(adding.record);
    }
    return {};
}

} // namespace cairn::sim
