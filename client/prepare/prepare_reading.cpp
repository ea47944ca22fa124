#include "client/prepare/prepare_reading.h"

#include "client/rows/words_of_record.h"
#include "client/vault/vault_files.h"
#include "shared/book/attachments.h"

#include <algorithm>
#include <map>

namespace cairn {

namespace {

constexpr std::size_t kNotesWanted = 2; ///< the last ones, to read again on the way

struct Packing {
    Vault &vault;
    const RecordView &visit;
    const RecordView &school;
    PrepareSheet &sheet;

    void add(PrepareLine line) const { sheet.lines.push_back(std::move(line)); }
};

PrepareLine ofSchool(const char *id, const RecordView &school,
                     std::initializer_list<const char *> paths)
{
    PrepareLine line{.id = QLatin1String(id)};
    QStringList said;
    for (const char *path : paths) {
        ++line.of;
        if (const QString text = textAt(school, path); !text.isEmpty())
            said << text;
    }
    line.count = static_cast<int>(said.size());
    line.here = line.count == line.of;
    line.detail = said.join(QStringLiteral(" · "));
    return line;
}

void addSchool(const Packing &packing)
{
    PrepareLine reg = ofSchool("register", packing.school, {"register.name"});
    reg.must = true;
    packing.add(reg);
    PrepareLine card =
        ofSchool("card", packing.school, {"local.dsl_name", "local.phone_for_urgent"});
    card.must = true;
    packing.add(card);
    packing.add(ofSchool("site", packing.school, {"local.site_notes"}));
}

void addFocus(const Packing &packing)
{
    PrepareLine line{.id = QStringLiteral("focus"), .must = true};
    QStringList sentences;
    const List *foci = packing.visit.at("foci").list();
    for (const Value &focus : foci != nullptr ? *foci : List{})
        sentences << toQString(focus.at("sentence").textOr());
    line.count = static_cast<int>(sentences.size());
    line.here = line.count > 0;
    line.detail = sentences.join(QStringLiteral(" · "));
    packing.add(line);
}

/// Each visitor's last line counts.
Result<void> addInterests(const Packing &packing)
{
    const auto people = readPeople(packing.vault.book());
    if (!people)
        return std::unexpected(people.error());
    std::map<std::string, bool, std::less<>> clear;
    const List *checks = packing.visit.at("interest_checks").list();
    for (const Value &check : checks != nullptr ? *checks : List{})
        clear.insert_or_assign(std::string(check.at("person").textOr()),
                               check.at("outcome").textOr() != "stood_down");
    PrepareLine line{.id = QStringLiteral("interests"), .must = true};
    QStringList open;
    const List *visitors = packing.visit.at("people").list();
    for (const Value &visitor : visitors != nullptr ? *visitors : List{}) {
        ++line.of;
        const auto found = clear.find(visitor.textOr());
        if (found != clear.end() && found->second) {
            ++line.count;
            continue;
        }
        if (const auto id = parseId<PersonId>(visitor.textOr()))
            open << nameOf(*people, *id);
    }
    line.here = line.of > 0 && line.count == line.of;
    line.detail = open.join(QStringLiteral(", "));
    packing.add(line);
    return {};
}

Result<int> countOf(const Packing &packing, const char *type, const char *state = nullptr)
{
    Query query{.type = type, .where = {{"about.school", toText(packing.school.id)}}};
    if (state != nullptr)
        query.where.emplace("state", state);
    const auto found = count(packing.vault.book(), query);
    if (!found)
        return std::unexpected(found.error());
    return static_cast<int>(*found);
}

Result<void> addPapers(const Packing &packing)
{
    const auto views = countOf(packing, "self_evaluation", "shared");
    const auto visits = countOf(packing, "visit", "finalised");
    const auto notes = countOf(packing, "published_note");
    const auto needs = countOf(packing, "need");
    const auto actions = countOf(packing, "action");
    for (const auto *each : {&views, &visits, &notes, &needs, &actions})
        if (!*each)
            return std::unexpected(each->error());
    packing.add({.id = QStringLiteral("own_view"), .here = *views > 0, .count = *views});
    const int wanted = std::min(*visits, static_cast<int>(kNotesWanted));
    packing.add(
        {.id = QStringLiteral("notes"), .here = *notes >= wanted, .count = *notes, .of = wanted});
    packing.add({.id = QStringLiteral("open"), .here = true, .count = *needs, .of = *actions});
    return {};
}

Result<void> addFiles(const Packing &packing)
{
    const auto known = attachmentsHere(packing.vault.book());
    auto shelf = openShelf(packing.vault);
    if (!known || !shelf)
        return std::unexpected(known ? shelf.error() : known.error());
    PrepareLine line{.id = QStringLiteral("files"), .of = static_cast<int>(known->size())};
    for (const auto &[hash, file] : *known)
        line.count += shelf->placeOf(hash) != FileShelf::Place::Missing ? 1 : 0;
    line.here = line.count == line.of;
    packing.add(line);
    return {};
}

Result<void> addUnsent(const Packing &packing)
{
    const auto status = packing.vault.status();
    if (!status)
        return std::unexpected(status.error());
    packing.add({.id = QStringLiteral("unsent"),
                 .here = status->unsent == 0,
                 .count = static_cast<int>(status->unsent)});
    return {};
}

} // namespace

int PrepareSheet::lacking() const
{
    return static_cast<int>(std::ranges::count_if(
        lines, [](const PrepareLine &line) { return line.must && !line.here; }));
}

int PrepareSheet::gaps() const
{
    return static_cast<int>(std::ranges::count_if(
        lines, [](const PrepareLine &line) { return !line.must && !line.here; }));
}

Result<PrepareSheet> readPrepare(Vault &vault, const RecordId &visitId)
{
    Book &book = vault.book();
    const auto visit = show(book, visitId);
    if (!visit)
        return std::unexpected(visit.error());
    const auto schoolId = parseId<RecordId>(visit->at("about.school").textOr());
    if (!schoolId)
        return fault(FaultCode::NotFound, "This visit names no school.", toText(visitId));
    const auto school = show(book, *schoolId);
    if (!school)
        return std::unexpected(school.error());

    PrepareSheet sheet;
    sheet.visit = toQString(toText(visitId));
    sheet.school = schoolName(*school);
    sheet.type = labelOf(book.schema, "visit-types", visit->at("about.type").textOr());
    sheet.day = QDate::fromString(textAt(*visit, "date"), Qt::ISODate);
    sheet.start = textAt(*visit, "planned.start");
    if (sheet.start.isEmpty())
        sheet.start = textAt(*visit, "times.start");
    sheet.state = textAt(*visit, "state");
    const Moves &moves = book.schema.type("visit")->unit("state")->moves;
    const auto next = moves.to.find(sheet.state.toStdString());
    sheet.mayBePrepared =
        next != moves.to.end() && std::ranges::find(next->second, "prepared") != next->second.end();

    const Packing packing{vault, *visit, *school, sheet};
    addSchool(packing);
    addFocus(packing);
    for (const auto &add : {addInterests, addPapers, addFiles, addUnsent})
        if (auto added = add(packing); !added)
            return std::unexpected(added.error());
    return sheet;
}

Edit saidInterest(const RecordId &visit, const PersonId &me, const QString &outcome, QDate today)
{
    const Map line{{"person", toText(me)},
                   {"outcome", outcome.toStdString()},
                   {"on", today.toString(Qt::ISODate).toStdString()}};
    return {.record = visit, .units = {{"interest_checks", Amend{.add = {Value(line)}}}}};
}

} // namespace cairn
