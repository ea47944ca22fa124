#include "client/plan/school_plans.h"

#include "client/rows/words_of_record.h"

#include <algorithm>
#include <iterator>

namespace cairn {

namespace {

Result<std::vector<RecordView>> under(Book &book, const char *type, const char *path,
                                      const RecordId &owner)
{
    return list(book, {.type = type, .where = {{path, toText(owner)}}});
}

Result<SchoolPlans> plansOf(Book &book, const RecordId &school)
{
    SchoolPlans all;
    auto plans = under(book, "action_plan", "about.school", school);
    auto actions = under(book, "action", "about.school", school);
    if (!plans || !actions)
        return std::unexpected(!plans ? plans.error() : actions.error());
    all.plans = std::move(*plans);
    all.actions = std::move(*actions);
    const auto add = [](std::vector<RecordView> &to, Result<std::vector<RecordView>> found) {
        if (found)
            std::ranges::move(*found, std::back_inserter(to));
        return found ? Result<void>() : std::unexpected(found.error());
    };
    for (const RecordView &plan : all.plans)
        if (auto added = add(all.objectives, under(book, "objective", "about.plan", plan.id));
            !added)
            return std::unexpected(added.error());
    for (const RecordView &objective : all.objectives)
        if (auto added = add(all.measures, under(book, "measure", "about.objective", objective.id));
            !added)
            return std::unexpected(added.error());
    return all;
}

} // namespace

Result<SchoolPlans> plansAround(Book &book, const RecordId &plan)
{
    const auto shown = show(book, plan);
    if (!shown)
        return std::unexpected(shown.error());
    const auto school = parseId<RecordId>(shown->at("about.school").textOr());
    if (!school)
        return std::unexpected(school.error());
    return plansOf(book, *school);
}

QString heldWords(const RecordView &record)
{
    const List *amendments = record.at("amendments").list();
    if (amendments != nullptr && !amendments->empty())
        return toQString(amendments->back().at("text").textOr()); // what holds now
    return textAt(record,
                  record.type == "objective"     ? "wording"
                      : record.type == "measure" ? "definition.name"
                                                 : "what");
}

} // namespace cairn
