#include "client/blobs/attaching.h"
#include "client/cli/assignment.h"
#include "client/cli/run_command.h"
#include "client/vault/vault_files.h"
#include "shared/book/reading.h"

namespace cairn {
namespace {

std::string plain(const Value &value)
{
    return value.text() != nullptr ? *value.text() : canonical(value);
}

void sayHeads(Speech &speech, const UnitView &unit)
{
    for (const Head &head : unit.heads)
        speech.line("    " + toText(head.revision) + " by " + toText(head.author) + " at "
                    + toText(fromMillis(head.claimedMillis)) + ": " + plain(head.value));
}

void sayPassages(Speech &speech, const UnitView &unit)
{
    for (const Passage &passage : unit.passages) {
        speech.line("    put together by machine, from character " + std::to_string(passage.at)
                    + " on, " + std::to_string(passage.length) + " long:");
        for (const Passage::Side &side : passage.sides)
            speech.line("      " + toText(side.revision) + " by " + toText(side.author) + ": "
                        + side.text);
    }
}

void sayRecord(Speech &speech, const RecordView &shown)
{
    speech.line(shown.type + " " + toText(shown.id) + " in " + shown.scope);
    for (const auto &[name, unit] : shown.units) {
        const bool settled = unit.standing == Standing::Settled;
        const std::string mark = settled ? "" : " [" + std::string(toText(unit.standing)) + "]";
        if (const Map *fields = unit.value.map())
            for (const auto &[field, value] : *fields)
                speech.line("  " + name + "." + field + ": " + plain(value));
        else if (!unit.value.isNull())
            speech.line("  " + name + ": " + plain(unit.value));
        if (!settled) {
            speech.line("  " + name + mark);
            sayHeads(speech, unit);
            sayPassages(speech, unit);
        }
    }
}

Value parentsOf(const UnitChange &change)
{
    List parents;
    for (const RevisionId &parent : change.parents)
        parents.emplace_back(toText(parent));
    return Value(std::move(parents));
}

Value toldValue(const Told &told)
{
    Map units;
    for (const auto &[name, change] : told.revision.units)
        units[name] = Map{{"parents", parentsOf(change)}, {"content", change.content}};
    Map value{{"revision", toText(told.revision.id)},
              {"author", toText(told.revision.author)},
              {"at", toText(fromMillis(told.revision.clocks.wallMillis))},
              {"outcome", told.outcome},
              {"units", std::move(units)}};
    if (told.stamp) {
        value["effective"] = toText(told.stamp->effective);
        value["commit"] = static_cast<std::int64_t>(told.stamp->commit);
    }
    return Value(std::move(value));
}

void sayHistory(Speech &speech, const std::vector<Told> &history)
{
    for (const Told &told : history) {
        speech.line(toText(told.revision.id) + " " + told.outcome + " by "
                    + toText(told.revision.author) + " at "
                    + toText(fromMillis(told.revision.clocks.wallMillis)));
        for (const auto &[name, change] : told.revision.units)
            speech.line("    " + name + " " + canonical(change.content) + " after "
                        + canonical(parentsOf(change)));
    }
}

/// What stands for a record in a list.
std::string titleOf(const Schema &schema, const RecordView &shown)
{
    const RecordType *type = schema.type(shown.type);
    return type == nullptr ? "" : plain(shown.at(type->title));
}

} // namespace

Result<ExitCode> run(Bench &bench, const ShowCommand &command)
{
    Book &book = bench.vault.book();
    const auto record = recordNamed(book, command.record);
    if (!record)
        return std::unexpected(record.error());
    const auto shown = show(book, *record);
    if (!shown)
        return std::unexpected(shown.error());
    std::vector<Told> history;
    if (command.history) {
        auto told = historyOf(book, *record);
        if (!told)
            return std::unexpected(told.error());
        history = std::move(*told);
    }
    const auto files = filesHere(bench.vault, *shown);
    if (!files)
        return std::unexpected(files.error());
    if (!bench.speech.inJson()) {
        sayRecord(bench.speech, *shown);
        if (files->of > 0)
            bench.speech.line("  " + countSentence(*files));
        sayHistory(bench.speech, history);
        return ExitCode::Done;
    }
    Value object = toValue(*shown);
    if (files->of > 0)
        (*object.map())["files"] = Map{{"here", static_cast<std::int64_t>(files->here)},
                                       {"of", static_cast<std::int64_t>(files->of)}};
    if (command.history) {
        List told;
        for (const Told &one : history)
            told.push_back(toldValue(one));
        (*object.map())["history"] = Value(std::move(told));
    }
    bench.speech.line(canonical(object));
    return ExitCode::Done;
}

Result<ExitCode> run(Bench &bench, const ListCommand &command)
{
    Book &book = bench.vault.book();
    const RecordType *type = book.schema.type(command.type);
    if (type == nullptr)
        return fault(FaultCode::Malformed, "There is no kind of record “" + command.type + "”.");
    auto where = conditions(book, *type, command.conditions);
    if (!where)
        return std::unexpected(where.error());
    const auto records = list(book, {.type = command.type, .where = std::move(*where)});
    if (!records)
        return std::unexpected(records.error());
    if (!bench.speech.inJson()) {
        for (const RecordView &record : *records)
            bench.speech.line(toText(record.id) + " " + titleOf(book.schema, record));
        return ExitCode::Done;
    }
    List all;
    for (const RecordView &record : *records)
        all.push_back(toValue(record));
    bench.speech.line(canonical(Map{{"records", std::move(all)}}));
    return ExitCode::Done;
}

Result<ExitCode> run(Bench &bench, const SearchCommand &command)
{
    std::string words;
    for (const std::string &word : command.words)
        words += (words.empty() ? "" : " ") + word;
    const auto hits = search(bench.vault.book(), words);
    if (!hits)
        return std::unexpected(hits.error());
    List all;
    for (const Hit &hit : *hits) {
        if (!bench.speech.inJson())
            bench.speech.line(toText(hit.record) + " " + hit.type + " " + hit.snippet);
        all.emplace_back(
            Map{{"record", toText(hit.record)}, {"type", hit.type}, {"snippet", hit.snippet}});
    }
    if (bench.speech.inJson())
        bench.speech.line(canonical(Map{{"hits", std::move(all)}}));
    return ExitCode::Done;
}

} // namespace cairn
