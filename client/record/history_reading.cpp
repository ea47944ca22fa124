#include "client/record/history_reading.h"

#include "client/record/unit_story.h"
#include "client/rows/marked_words.h"
#include "client/rows/record_words.h"
#include "client/rows/words_of_record.h"
#include "shared/book/as_it_was.h"

#include <algorithm>
#include <map>

namespace cairn {

namespace {

/// What one history is read with.
struct Reading {
    Book &book;
    const RecordType *type;
    RecordWords words;
    PeopleNames people;
    std::map<std::string, UnitStory, std::less<>> stories; ///< by unit
};

HistoryLine lineOf(Reading &reading, const Told &told, const std::string &name)
{
    HistoryLine line{.id = toQString(toText(told.revision.id) + ' ' + name)};
    line.revision = toQString(toText(told.revision.id));
    line.who = nameOf(reading.people, told.revision.author);
    line.at = localTime(told.revision.clocks.wallMillis);
    line.outcome = toQString(told.outcome);
    const Unit *unit = reading.type != nullptr ? reading.type->unit(name) : nullptr;
    line.unit = toQString(unit != nullptr ? std::string_view(unit->label) : name);
    const Value &content = told.revision.units.at(name).content;
    line.reason = toQString(content.at("decision").at("reason").textOr());
    if (unit == nullptr)
        return line; // of a newer build: that it changed is all there is to say
    const UnitStory &story = reading.stories.at(name);
    line.fate = story.fateOf(told.revision.id);
    const auto say = [&](const Value &value) {
        return tell(reading.book.schema, *unit, value, reading.words.titles()).line().toStdString();
    };
    const std::string before = say(story.before(told.revision.id));
    const std::string after = say(story.after(told.revision.id));
    const MarkedWords words = markedWords(before, after);
    line.marked = words.marked;
    line.added = words.added;
    line.removed = words.removed;
    return line;
}

std::map<std::string, UnitStory, std::less<>> storiesOf(const RecordType *type,
                                                        const std::vector<Told> &history)
{
    std::map<std::string, UnitStory, std::less<>> stories;
    for (const Told &told : history)
        for (const auto &[name, change] : told.revision.units)
            if (const Unit *unit = type != nullptr ? type->unit(name) : nullptr)
                stories.try_emplace(name, *unit).first->second.add(told, change);
    return stories;
}

/// As they happened: by the county's time, then by one's own clock.
void sortByTime(std::vector<Told> &history)
{
    std::ranges::stable_sort(history, {}, [](const Told &told) {
        const std::int64_t at =
            told.stamp ? toMillis(told.stamp->effective) : told.revision.clocks.wallMillis;
        return std::pair(!told.stamp.has_value(), at);
    });
}

} // namespace

Result<std::vector<HistoryLine>> readHistory(Book &book, const RecordId &record)
{
    auto history = historyOf(book, record);
    if (!history)
        return std::unexpected(history.error());
    auto people = readPeople(book);
    if (!people)
        return std::unexpected(people.error());
    sortByTime(*history);
    const RecordType *type = book.schema.type(history->front().revision.type);
    Reading reading{book, type, RecordWords(book), std::move(*people), storiesOf(type, *history)};
    std::vector<HistoryLine> lines;
    const std::size_t skip = history->size() > kHistoryMax ? history->size() - kHistoryMax : 0;
    for (std::size_t at = history->size(); at-- > skip;) {
        const Told &told = (*history)[at];
        bool first = true;
        for (const auto &[name, change] : told.revision.units) {
            lines.push_back(lineOf(reading, told, name));
            lines.back().first = std::exchange(first, false);
        }
    }
    return lines;
}

Result<std::vector<ThenLine>> readThen(Book &book, const RecordId &record, const RevisionId &moment)
{
    const auto then = asItWas(book, record, moment);
    if (!then)
        return std::unexpected(then.error());
    std::vector<ThenLine> lines;
    const RecordType *type = book.schema.type(then->type);
    if (type == nullptr)
        return lines;
    RecordWords words(book);
    for (const Unit &unit : type->units) {
        const ToldValue told = tell(book.schema, unit, then->at(unit.name), words.titles());
        if (!told.line().isEmpty())
            lines.push_back({toQString(unit.name), toQString(unit.label), told.line()});
    }
    return lines;
}

std::vector<RowRole<HistoryLine>> historyRoles()
{
    return {
        {"revision", [](const HistoryLine &line) { return QVariant(line.revision); }},
        {"first", [](const HistoryLine &line) { return QVariant(line.first); }},
        {"who", [](const HistoryLine &line) { return QVariant(line.who); }},
        {"at", [](const HistoryLine &line) { return QVariant(line.at); }},
        {"outcome", [](const HistoryLine &line) { return QVariant(line.outcome); }},
        {"unit", [](const HistoryLine &line) { return QVariant(line.unit); }},
        {"marked", [](const HistoryLine &line) { return QVariant(line.marked); }},
        {"added", [](const HistoryLine &line) { return QVariant(line.added); }},
        {"removed", [](const HistoryLine &line) { return QVariant(line.removed); }},
        {"fate", [](const HistoryLine &line) { return QVariant(line.fate); }},
        {"reason", [](const HistoryLine &line) { return QVariant(line.reason); }},
    };
}

std::vector<RowRole<ThenLine>> thenRoles()
{
    return {
        {"label", [](const ThenLine &line) { return QVariant(line.label); }},
        {"value", [](const ThenLine &line) { return QVariant(line.value); }},
    };
}

} // namespace cairn
