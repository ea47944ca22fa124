#include "tests/bench/workload/clashes.h"

#include "shared/merge/splices.h"

namespace cairn::bench {

namespace {

std::string marked(Chance &chance, const std::string &mark)
{
    std::string words = sentence(chance);
    words.pop_back();
    return words + " (" + mark + ").";
}

} // namespace

Value spliceValue(std::string_view before, const Cut &cut)
{
    return List{lengthOf(before.substr(0, cut.at)), lengthOf(before.substr(cut.at, cut.removed)),
                cut.inserted};
}

void clashInProse(Chance &chance, const Standing &record, std::string_view shape, Map &line)
{
    const std::string field(proseFieldOf(record.kind));
    const std::string base(record.fields.at(field).textOr());
    const auto spans = sentencesOf(base);
    const std::string number = std::to_string(line.at("n").numberOr(0));
    const auto rewriting = [&](const Span &span, const std::string &mark) {
        return Cut{span.first, span.second - span.first, marked(chance, mark + number)};
    };
    Cut a;
    Cut b;
    bool merges = shape == "prose-disjoint"; // a stands before b wherever only one text is right
    if (shape == "prose-disjoint") {
        a = rewriting(spans.front(), "A");
        b = rewriting(spans.back(), "B");
    } else if (shape == "prose-sentence") {
        const Span &second = spans[1];
        const std::size_t first = base.find(' ', second.first);
        const std::size_t last = base.rfind(' ', second.second - 1);
        merges = first < second.second && last > first;
        a = {merges ? first + 1 : second.first, 0, 'A' + number + "-nearly "};
        b = {merges ? last + 1 : second.first, 0, 'B' + number + "-rather "};
    } else if (shape == "prose-overlap") {
        a = rewriting(spans[1], "A");
        b = rewriting(spans[1], "B");
    } else {
        a = {base.size(), 0, ' ' + marked(chance, 'A' + number)};
        b = {base.size(), 0, ' ' + marked(chance, 'B' + number)};
    }
    line.emplace("base", Map{{field, base}});
    for (const auto &[side, cut] : {std::pair("a", a), std::pair("b", b)}) {
        const auto from = cut.inserted.find_first_not_of(' ');
        const auto to = cut.inserted.find_last_not_of(' ');
        line.emplace(side,
                     Map{{"field", field},
                         {"value", cutInto(base, cut)},
                         {"splice", spliceValue(base, cut)},
                         {"token", cut.inserted.substr(from, to + 1 - from)}});
    }
    if (merges)
        line.emplace("expect", cutInto(cutInto(base, b), a));
}

void clashInPlain(Chance &chance, const Standing &record, bool same, Map &line)
{
    auto fields = plainFieldsOf(record.kind);
    if (same) // both must differ from what stands and from each other: no yes or no
        std::erase_if(fields, [&](const std::string &field) {
            return record.fields.at(field).truth() != nullptr;
        });
    chance.shuffle(fields);
    const std::string &first = fields.front();
    const std::string &second = same ? first : fields.at(1);
    const Value a = otherValue(chance, record, first);
    Value b = otherValue(chance, record, second);
    while (same && b == a)
        b = otherValue(chance, record, second);
    Map base{{first, record.fields.at(first)}};
    base.insert_or_assign(second, record.fields.at(second));
    line.emplace("base", std::move(base));
    line.emplace("a", Map{{"field", first}, {"value", a}});
    line.emplace("b", Map{{"field", second}, {"value", b}});
}

} // namespace cairn::bench
