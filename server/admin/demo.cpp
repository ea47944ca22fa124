#include "server/account/accounts.h"
#include "server/account/enrolment_code.h"
#include "server/account/passwords.h"
#include "server/admin/desk.h"
#include "server/admin/import_gias.h"
#include "shared/book/device_sync.h"
#include "shared/book/reading.h"
#include "shared/book/record_act.h"

#include <array>

namespace cairn {

namespace {

constexpr const char *kMark = "demonstration";
constexpr std::string_view kSchoolUrn = "990137";

struct Player {
    std::string_view name;
    std::string_view role;
    std::string_view reach;
};

/// Invented people. The first two are the visitors of the demonstration visit.
constexpr std::array<Player, 7> kPlayers{{
    {"Ruth Askwith", "leader", "alliance:north"},
    {"Dan Oyelaran", "leader", "alliance:north"},
    {"Joanna Fearnside", "head", "school:990137"},
    {"Helen Stainforth", "county", "county"},
    {"Tobias Wrenfield", "chair", "school:990137"},
    {"Margaret Illing", "lasl_chair", "alliance:north"},
    {"Anne Dockwray", "leader", "alliance:west"},
}};

/// A county that people work in must never be given known passwords.
Result<bool> claimBook(Book &book)
{
    const auto mark = deviceFact(book, kMark);
    if (!mark)
        return std::unexpected(mark.error());
    if (*mark)
        return true;
    const auto people = count(book, {.type = "person"});
    const auto schools = count(book, {.type = "school"});
    if (!people || !schools)
        return std::unexpected(!people ? people.error() : schools.error());
    if (*people + *schools > 0)
        return fault(FaultCode::Refused,
                     "There is a real county in this directory. Nothing was "
                     "changed; take an empty directory for the demonstration.");
    if (auto kept = keepDeviceFact(book, kMark, "yes"); !kept)
        return std::unexpected(kept.error());
    return false;
}

Result<void> bringRegister(Desk &desk)
{
    const auto postcodes = postcodesOf(desk);
    if (!postcodes)
        return std::unexpected(postcodes.error());
    const auto file = readGiasFile(demonstrationRegister(), {"942", "943"});
    if (!file)
        return std::unexpected(file.error());
    const auto report = importGias(desk.book, desk.identity.writer, *file,
                                   {.postcodes = *postcodes, .dryRun = false});
    if (!report)
        return std::unexpected(report.error());
    return {};
}

struct Arrived {
    PersonId person;
    Value shown;
};

/// Takes a person in, or gives one who is here a new password and a new code.
Result<Arrived> bringPerson(Desk &desk, const Player &player)
{
    const std::string name(player.name);
    const std::string password =
        mintCode(desk.book.surroundings) + "-" + mintCode(desk.book.surroundings);
    const auto hash = hashPassword(password, desk.directory.pepper);
    if (!hash)
        return std::unexpected(hash.error());
    auto account = accountNamed(desk.book, name);
    if (!account && account.error().code == FaultCode::NotFound) {
        account = addAccount(desk.book, desk.identity.writer,
                             {.name = name,
                              .role = std::string(player.role),
                              .reach = std::string(player.reach),
                              .passwordHash = *hash});
    } else if (account) {
        if (auto changed = changePassword(desk.book, name, *hash); !changed)
            return std::unexpected(changed.error());
    }
    if (!account)
        return std::unexpected(account.error());
    const auto code = issueCode(desk.book, name);
    if (!code)
        return std::unexpected(code.error());
    return Arrived{
        .person = account->person,
        .shown =
            Map{{"name", name}, {"role", player.role}, {"code", *code}, {"password", password}}};
}

/// Today's focus visit of the two leaders; one that is there already stays.
Result<RecordId> bringVisit(Desk &desk, const RecordId &school, const List &visitors)
{
    const std::string today = toText(desk.book.surroundings.now()).substr(0, 10);
    const auto there = list(desk.book,
                            {.type = "visit",
                             .where = {{"about.school", toText(school)},
                                       {"about.type", "focus_visit"},
                                       {"date", today}}});
    if (!there)
        return std::unexpected(there.error());
    if (!there->empty())
        return there->front().id;
    Edit visit;
    visit.type = "visit";
    visit.units = {
        {"about",
         Put{.fields = {{"school", toText(school)}, {"type", "focus_visit"}}, .single = {}}},
        {"date", Put{.fields = {}, .single = today}},
        {"times", Put{.fields = {{"start", "09:20"}, {"end", "15:00"}}, .single = {}}},
        {"people", Amend{.add = visitors, .remove = {}}},
        {"state", Put{.fields = {}, .single = "prepared"}},
    };
    const auto saved = recordAct(desk.book, desk.identity.writer, {visit});
    if (!saved)
        return std::unexpected(saved.error());
    return saved->front().record;
}

} // namespace

Performed orderDemo(Desk &desk, const Order &)
{
    const auto wasThere = claimBook(desk.book);
    if (!wasThere)
        return std::unexpected(wasThere.error());
    if (auto brought = bringRegister(desk); !brought)
        return std::unexpected(brought.error());
    if (auto kept = keepCountyPhones(desk, "01632 960250", "01632 960251"); !kept)
        return std::unexpected(kept.error());
    List people;
    List visitors;
    for (const Player &player : kPlayers) {
        const auto arrived = bringPerson(desk, player);
        if (!arrived)
            return std::unexpected(arrived.error());
        people.push_back(arrived->shown);
        if (visitors.size() < 2)
            visitors.emplace_back(toText(arrived->person));
    }
    const auto school = resolveRef(desk.book, "school", kSchoolUrn);
    if (!school)
        return std::unexpected(school.error());
    const auto visit = bringVisit(desk, *school, visitors);
    if (!visit)
        return std::unexpected(visit.error());
    OrderAnswer answer = printed(Map{{"pin", desk.identity.pin},
                                     {"people", std::move(people)},
                                     {"school", toText(*school)},
                                     {"visit", toText(*visit)}});
    if (*wasThere)
        answer.sentence = "The demonstration county is here already; these codes and passwords "
                          "are new.";
    return answer;
}

} // namespace cairn
