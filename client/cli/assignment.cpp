#include "client/cli/assignment.h"

#include "client/vault/durable_file.h"
#include "client/vault/entered_text.h"
#include "client/vault/typed_value.h"
#include "shared/wire/limits.h"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::string_view kPathLetters = "abcdefghijklmnopqrstuvwxyz0123456789_.";

std::string inQuotes(std::string_view text)
{
    return "“" + std::string(text) + "”";
}

/// The declaration that an assignment is about.
struct Target {
    const Unit &unit;
    const Field *field; ///< null: the unit is one value
    const FieldType &type;
};

Result<Target> targetIn(const Unit &unit, const std::string &field)
{
    if (unit.isSingle()) {
        if (!field.empty())
            return fault(FaultCode::Malformed,
                         inQuotes(unit.name) + " is one value: it has no field " + inQuotes(field)
                             + ".");
        return Target{unit, nullptr, unit.single};
    }
    const Field *named =
        field.empty() && unit.fields.size() == 1 ? &unit.fields.front() : unit.field(field);
    if (named != nullptr)
        return Target{unit, named, named->type};
    std::string sentence = inQuotes(unit.name) + " has the fields";
    for (const Field &known : unit.fields)
        sentence += " " + known.name;
    return fault(FaultCode::Malformed,
                 sentence + ". Name one, as " + unit.name + "." + unit.fields.front().name + "=…");
}

Result<Target> targetOf(const RecordType &type, const Assignment &assignment)
{
    if (const Unit *unit = type.unit(assignment.unit))
        return targetIn(*unit, assignment.field);
    std::string sentence =
        inQuotes(type.name) + " has no " + inQuotes(assignment.unit) + "; it has";
    for (const Unit &known : type.units)
        sentence += " " + known.name;
    return fault(FaultCode::Malformed, sentence + ".");
}

Result<std::string> textOf(const Assignment &assignment)
{
    if (!assignment.fromFile)
        return assignment.text;
    auto text = readWhole(assignment.text, kRevisionBytesMax);
    if (!text)
        return fault(text.error().code,
                     "The text of " + inQuotes(assignment.unit)
                         + " could not be read from its file. " + "Nothing was saved.",
                     text.error().sentence + " " + text.error().cause);
    return text;
}

/// The elements that `areas=x,y` or `areas+=x` name.
Result<List> elements(Book &book, const Target &target, std::string_view text)
{
    List list;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        auto value = typedValue(book, target.type, text.substr(0, comma));
        if (!value)
            return std::unexpected(value.error());
        if (!value->isNull())
            list.push_back(std::move(*value));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return list;
}

/// The edit of this unit that earlier words began, or a fresh one of this kind. `=` with `+=` for
/// one set is not a thing that could be meant.
template <class Change>
Result<Change *> changeOf(std::vector<UnitEdit> &edits, const std::string &unit)
{
    auto known = std::ranges::find(edits, unit, &UnitEdit::unit);
    if (known == edits.end())
        known = edits.insert(edits.end(), UnitEdit{unit, Change{}});
    if (auto *change = std::get_if<Change>(&known->change))
        return change;
    return fault(FaultCode::Malformed,
                 inQuotes(unit)
                     + " is either said whole with = or changed with += and -=, not both.");
}

Result<void> applyToSet(Book &book, const Target &target, const Assignment &assignment,
                        std::string_view text, std::vector<UnitEdit> &edits)
{
    auto named = elements(book, target, text);
    if (!named)
        return std::unexpected(named.error());
    if (assignment.sign == Assignment::Sign::Is) {
        const auto whole = changeOf<Put>(edits, assignment.unit);
        if (!whole)
            return std::unexpected(whole.error());
        (*whole)->single = Value(std::move(*named));
        return {};
    }
    const auto change = changeOf<Amend>(edits, assignment.unit);
    if (!change)
        return std::unexpected(change.error());
    List &into = assignment.sign == Assignment::Sign::Adds ? (*change)->add : (*change)->remove;
    into.insert(into.end(), named->begin(), named->end());
    return {};
}

Result<void> applyToProse(const Assignment &assignment, std::string_view text,
                          std::vector<UnitEdit> &edits)
{
    auto words = entered(text);
    if (!words)
        return std::unexpected(words.error());
    const auto change = changeOf<Write>(edits, assignment.unit);
    if (!change)
        return std::unexpected(change.error());
    (*change)->text = std::move(*words);
    return {};
}

Result<void> apply(Book &book, const RecordType &type, const Assignment &assignment,
                   std::vector<UnitEdit> &edits)
{
    const auto target = targetOf(type, assignment);
    if (!target)
        return std::unexpected(target.error());
    const auto text = textOf(assignment);
    if (!text)
        return std::unexpected(text.error());
    if (target->unit.policy == Policy::Set)
        return applyToSet(book, *target, assignment, *text, edits);
    if (assignment.sign != Assignment::Sign::Is)
        return fault(FaultCode::Malformed,
                     inQuotes(assignment.unit) + " is no set: += and -= are for sets.");
    if (target->unit.policy == Policy::Prose)
        return applyToProse(assignment, *text, edits);
    auto value = typedValue(book, target->type, *text);
    if (!value)
        return std::unexpected(value.error());
    const auto put = changeOf<Put>(edits, assignment.unit);
    if (!put)
        return std::unexpected(put.error());
    if (target->field == nullptr)
        (*put)->single = std::move(*value);
    else
        (*put)->fields[target->field->name] = std::move(*value);
    return {};
}

} // namespace

Result<Assignment> parseAssignment(std::string_view word)
{
    const std::size_t equals = word.find('=');
    if (equals == std::string_view::npos)
        return fault(FaultCode::Malformed,
                     inQuotes(word)
                         + " says no value. Write unit.field=value, unit=value, "
                           "unit=@file, set+=x or set-=x.");
    Assignment assignment;
    std::string_view path = word.substr(0, equals);
    std::string_view text = word.substr(equals + 1);
    if (path.ends_with('+') || path.ends_with('-')) {
        assignment.sign = path.back() == '+' ? Assignment::Sign::Adds : Assignment::Sign::Takes;
        path.remove_suffix(1);
    }
    if (path.empty() || path.find_first_not_of(kPathLetters) != std::string_view::npos)
        return fault(FaultCode::Malformed, inQuotes(path) + " is no name of a unit or field.");
    const std::size_t dot = path.find('.');
    assignment.unit = path.substr(0, dot);
    if (dot != std::string_view::npos)
        assignment.field = path.substr(dot + 1);
    assignment.fromFile = text.starts_with('@') && !text.starts_with("@@");
    assignment.text = text.starts_with('@') ? text.substr(1) : text;
    return assignment;
}

Result<std::vector<UnitEdit>> unitEdits(Book &book, const RecordType &type,
                                        std::span<const std::string> words)
{
    std::vector<UnitEdit> edits;
    for (const std::string &word : words) {
        const auto assignment = parseAssignment(word);
        if (!assignment)
            return std::unexpected(assignment.error());
        if (auto applied = apply(book, type, *assignment, edits); !applied)
            return std::unexpected(applied.error());
    }
    return edits;
}

Result<std::map<std::string, std::string>> conditions(Book &book, const RecordType &type,
                                                      std::span<const std::string> words)
{
    std::map<std::string, std::string> where;
    for (const std::string &word : words) {
        const auto assignment = parseAssignment(word);
        if (!assignment)
            return std::unexpected(assignment.error());
        const auto target = targetOf(type, *assignment);
        if (!target)
            return std::unexpected(target.error());
        const auto value = typedValue(book, target->type, assignment->text);
        if (!value)
            return std::unexpected(value.error());
        const std::string path = target->field == nullptr
            ? target->unit.name
            : target->unit.name + "." + target->field->name;
        where[path] = value->text() != nullptr ? *value->text() : canonical(*value);
    }
    return where;
}

Result<Value> decidedValue(Book &book, const Unit &unit, std::span<const std::string> words)
{
    if (unit.isSingle()) {
        if (words.size() != 1)
            return fault(FaultCode::Malformed, inQuotes(unit.name) + " is one value.");
        return typedValue(book, unit.single, words.front());
    }
    Map fields;
    for (const std::string &word : words) {
        auto assignment = parseAssignment(word);
        if (!assignment)
            return std::unexpected(assignment.error());
        // `position.confidence=low` and `confidence=low` are the same here.
        const std::string &field = assignment->field.empty() ? assignment->unit : assignment->field;
        const auto target = targetIn(unit, field);
        if (!target)
            return std::unexpected(target.error());
        auto value = typedValue(book, target->type, assignment->text);
        if (!value)
            return std::unexpected(value.error());
        fields[field] = std::move(*value);
    }
    return Value(std::move(fields));
}

} // namespace cairn
