#include "shared/domain/saving.h"

#include "shared/base/id.h"
#include "shared/domain/private_numbers.h"
#include "shared/domain/safeguarding.h"
#include "shared/domain/small_numbers.h"

namespace cairn {

namespace {

/// Looks at one unit's words and numbers.
class Saving {
public:
    Saving(const Schema &schema, const SavingContext &context)
        : m_schema(schema), m_context(context)
    {
    }

    void look(const Unit &unit, const Value &value);
    [[nodiscard]] Findings found() { return std::move(m_found); }

private:
    void lookAt(const FieldType &type, bool personal, bool cohort, const Value &value,
                const std::string &where);
    void words(std::string_view text, bool personal, const std::string &where);

    const Schema &m_schema;
    const SavingContext &m_context;
    Findings m_found;
};

void Saving::look(const Unit &unit, const Value &value)
{
    if (const List *list = value.list()) {
        for (const Value &element : *list)
            look(unit, element);
        return;
    }
    if (unit.isSingle())
        return lookAt(unit.single, unit.personal, false, value, unit.name);
    for (const Field &field : unit.fields)
        lookAt(field.type, unit.personal || field.personal, field.cohort, value.at(field.name),
               unit.name + '.' + field.name);
}

void Saving::lookAt(const FieldType &type, bool personal, bool cohort, const Value &value,
                    const std::string &where)
{
    if (const std::int64_t *number = value.number(); number && cohort)
        std::ranges::move(judgeCohort(*number, where), std::back_inserter(m_found));
    const std::string *text = value.text();
    if (type.kind == FieldKind::Text && text && !parseId<RecordId>(*text))
        words(*text, personal, where);
}

void Saving::words(std::string_view text, bool personal, const std::string &where)
{
    if (const auto pupils = smallestCohortIn(text))
        std::ranges::move(judgeCohort(*pupils, where), std::back_inserter(m_found));
    for (const std::string &phrase : expectationsIn(text, m_schema))
        m_found.push_back(
            {"R53", where, "'" + phrase + "': is this evidence or expectation?", Weight::Advises});
    if (personal)
        return;
    for (const PrivateNumber kind : privateNumbersIn(text, m_context.today))
        m_found.push_back({"R70", where,
                           "This looks like " + std::string(nameOf(kind))
                               + ". Take it out: it cannot be kept here."});
    for (const LikelyName &name : likelyNames(text, m_context.known))
        m_found.push_back(name.staff
                              ? Finding{"R74", where,
                                        "'" + name.text + "': say who by their role, not by name.",
                                        Weight::Asks}
                              : Finding{"R70", where,
                                        "This looks like a pupil's name. Say it without one. ('"
                                            + name.text + "')",
                                        Weight::Asks});
}

} // namespace

Findings judgeSaving(const Schema &schema, const RecordType &type, const Unit &unit,
                     const Value &value, const SavingContext &context)
{
    if (unit.policy == Policy::Server)
        return {};
    Saving saving(schema, context);
    saving.look(unit, value);
    Findings findings = saving.found();
    if (type.name == "routing" && unit.policy == Policy::Fixed)
        std::ranges::move(judgeRouting(value), std::back_inserter(findings));
    return findings;
}

} // namespace cairn
