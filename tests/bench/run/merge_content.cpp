#include "tests/bench/run/merge_content.h"

namespace cairn::bench {

namespace {

bool says(const Value &shown, const Change &change)
{
    return change.token.empty() ? shown == change.value
                                : shown.textOr().find(change.token) != std::string_view::npos;
}

const char *fateOf(const Value &view, const Change &change)
{
    const Value &unit = view.at("units").at(change.field);
    if (says(unit.at("value"), change))
        return "kept";
    const List *heads = unit.at("heads").list();
    const bool aside = heads && std::ranges::any_of(*heads, [&](const Value &head) {
                           return says(head.at("value"), change);
                       });
    return aside ? "aside" : "lost";
}

} // namespace

Judged judgeClashes(const std::vector<Clash> &clashes, const List &views)
{
    Judged judged{{{"kept", 0}, {"aside", 0}, {"lost", 0}}, 0};
    int exact = 0;
    int exactable = 0;
    for (std::size_t i = 0; i < clashes.size(); ++i) {
        const Clash &clash = clashes[i];
        const Value &view = views[i];
        Row &shape = judged.row["shapes"][clash.shape];
        if (shape.is_null())
            shape = Row::object();
        for (const Change *change : {&clash.a, &clash.b}) {
            const std::string fate = fateOf(view, *change);
            shape[fate] = shape.value(fate, 0) + 1;
            judged.row[fate] = judged.row.value(fate, 0) + 1;
        }
        const std::string standing(view.at("units").at(clash.a.field).at("view").textOr());
        shape[standing] = shape.value(standing, 0) + 1;
        if (clash.expect) {
            ++exactable;
            exact += view.at("units").at(clash.a.field).at("value").textOr() == *clash.expect;
        }
    }
    judged.lost = judged.row["lost"];
    judged.row["exact"] = exact;
    judged.row["exactable"] = exactable;
    return judged;
}

} // namespace cairn::bench
