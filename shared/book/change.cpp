#include "shared/book/change.h"

#include "shared/book/record_view.h"

namespace cairn {

Result<Change> changeBy(Book &book, const Revision &revision)
{
    const auto row = Views(book.database).find(revision.record);
    auto log = RevisionLog(book.database).ofRecord(revision.record);
    if (!row || !log)
        return std::unexpected(!row ? row.error() : log.error());
    Change change;
    change.isNew = !row->has_value();
    if (*row) {
        auto before = viewOf(book.schema, **row);
        if (!before)
            return std::unexpected(before.error());
        change.before = std::move(*before);
    } else {
        change.before = {revision.record, revision.type, revision.scope, {}};
        if (const RecordType *type = book.schema.type(revision.type))
            for (const Unit &unit : type->units)
                change.before.units.emplace(unit.name, view(unit, {}));
    }
    log->push_back({revision, {}, Outcome::Unsent, std::nullopt, {}});
    change.after = workOut(book.schema, std::move(*log)).value_or(change.before);
    return change;
}

std::optional<std::string> targetOf(const RecordType &type, const Revision &revision,
                                    const Change &change)
{
    const Unit *state = type.stateUnit();
    const auto said = state ? revision.units.find(state->name) : revision.units.end();
    if (said == revision.units.end() || isAnswer(said->second))
        return std::nullopt;
    const std::string_view target = said->second.content.at("is").textOr();
    const std::string_view from = change.before.at(state->name).textOr(state->moves.initial);
    return target.empty() || target == from ? std::nullopt : std::optional(std::string(target));
}

RecordView beforeMoving(const RecordType &type, const Change &change)
{
    RecordView record = change.after;
    if (const Unit *state = type.stateUnit())
        record.units.insert_or_assign(state->name, change.before.units.at(state->name));
    return record;
}

bool isAnswer(const UnitChange &change)
{
    const Value &content = change.content;
    return !content.at("decision").isNull() || !content.at("read").isNull()
        || !content.at("contest").isNull();
}

} // namespace cairn
