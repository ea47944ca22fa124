#include "shared/book/amending.h"

#include "shared/domain/shape.h"

#include <algorithm>

namespace cairn {

namespace {

std::unexpected<Fault> notSo(const Unit &unit)
{
    return fault(FaultCode::Malformed, "'" + unit.name + "' is not amended in this way.");
}

/// Fields that the edit does not name stay as they were said.
Result<Map> amendedValue(const Unit &unit, const Value &before, const UnitEdit &edit)
{
    const auto *put = std::get_if<Put>(&edit.change);
    if (!put)
        return notSo(unit);
    Map content = before.map() ? *before.map() : Map();
    if (unit.isSingle()) {
        content.insert_or_assign("is", put->single);
        return content;
    }
    const Map *said = before.at("is").map();
    Map fields = said ? *said : Map();
    const Map &fresh = put->fields.empty() && put->single.map() ? *put->single.map() : put->fields;
    for (const auto &[name, value] : fresh)
        fields.insert_or_assign(name, value);
    content.insert_or_assign("is", std::move(fields));
    return content;
}

Result<Map> amendedProse(Book &book, const Unit &unit, const UnitChange &change,
                         const UnitEdit &edit)
{
    const auto *write = std::get_if<Write>(&edit.change);
    const auto *put = std::get_if<Put>(&edit.change);
    if (!write && !put)
        return notSo(unit);
    const std::string text = write ? write->text : std::string(put->single.textOr());
    if (unit.single.limit > 0 && lengthOf(text) > unit.single.limit)
        return fault(FaultCode::TooLarge,
                     "This is longer than " + std::to_string(unit.single.limit)
                         + " characters. Nothing was changed; write it in two.");
    const auto before = textAt(book, unit, change.parents);
    if (!before)
        return std::unexpected(before.error());
    Map content = change.content.map() ? *change.content.map() : Map();
    content.erase("whole");
    content.insert_or_assign("splices", toValue(splicesBetween(*before, text)));
    return content;
}

bool holds(const List &list, const Value &element)
{
    return std::ranges::find(list, element) != list.end();
}

List listAt(const Value &content, const char *member)
{
    const List *list = content.at(member).list();
    return list ? *list : List();
}

/// What was added stays but for what is taken now, and the other way round.
Result<Map> amendedList(const Unit &unit, const Value &before, const UnitEdit &edit)
{
    const auto *amend = std::get_if<Amend>(&edit.change);
    const auto *put = std::get_if<Put>(&edit.change);
    if (!amend && !(put && put->single.list()))
        return notSo(unit);
    List add = put ? *put->single.list() : listAt(before, "add");
    List remove = listAt(before, "remove");
    if (amend) {
        for (const Value &element : amend->add)
            if (unit.policy == Policy::Append || !holds(add, element))
                add.push_back(element);
        for (const Value &element : amend->remove)
            if (std::erase(add, element) == 0 && !holds(remove, element))
                remove.push_back(element);
    }
    std::erase_if(remove, [&](const Value &element) { return holds(add, element); });
    Map content = before.map() ? *before.map() : Map();
    content.erase("add");
    content.erase("remove");
    if (!add.empty())
        content.emplace("add", std::move(add));
    if (!remove.empty())
        content.emplace("remove", std::move(remove));
    return content;
}

} // namespace

Result<Map> amendedContent(Book &book, const Unit &unit, const UnitChange &change,
                           const UnitEdit &edit)
{
    const bool isList = unit.policy == Policy::Set || unit.policy == Policy::Append;
    auto content = unit.policy == Policy::Prose ? amendedProse(book, unit, change, edit)
        : isList                                ? amendedList(unit, change.content, edit)
                                                : amendedValue(unit, change.content, edit);
    if (!content)
        return content;
    const Findings findings = checkContent(book.schema, unit, *content);
    if (!findings.empty())
        return fault(FaultCode::Malformed, findings.front().sentence,
                     findings.front().code + " at " + findings.front().where);
    return content;
}

} // namespace cairn
