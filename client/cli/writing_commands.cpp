#include "client/cli/assignment.h"
#include "client/cli/run_command.h"
#include "client/vault/entered_text.h"
#include "shared/book/reading.h"

#include <algorithm>

namespace cairn {
namespace {

/// What stands where a script wrote and nobody could be asked.
constexpr std::string_view kNobodyAsked = "Nobody was asked: a command wrote it.";

/// A command cannot be asked back: what a rule asks about is kept with a warning, and the record
/// says that nobody looked. With --careful it is kept out until --because says why it stays.
Result<std::vector<Saved>> savedBy(Bench &bench, const Edit &edit, const Care &care)
{
    const auto said = entered(care.because);
    if (!said)
        return std::unexpected(said.error());
    auto done = bench.vault.save({edit}, *said);
    const bool asks =
        done && !done->isWritten && !refuses(done->findings) && done->first() != nullptr;
    if (asks && !care.careful)
        done = bench.vault.save({edit}, std::string(kNobodyAsked));
    if (!done || done->isWritten) {
        if (done)
            for (const Finding &finding : done->findings)
                bench.speech.warn(finding.sentence);
        return savedOf(done);
    }
    auto saved = savedOf(done);
    if (asks)
        saved.error().sentence += " If it has to stay as it is, say --because and why.";
    return saved;
}

Result<ExitCode> write(Bench &bench, const Edit &edit, const Care &care)
{
    const auto saved = savedBy(bench, edit, care);
    if (!saved)
        return std::unexpected(saved.error());
    for (const Saved &one : *saved) {
        const std::string record = toText(one.record);
        const std::string revision = toText(one.revision);
        bench.speech.say("SAVED " + record + " " + revision,
                         Map{{"saved", record}, {"revision", revision}});
    }
    return ExitCode::Done;
}

Result<const RecordType *> typeNamed(const Schema &schema, const std::string &name)
{
    if (const RecordType *type = schema.type(name))
        return type;
    std::string sentence = "There is no kind of record “" + name + "”; there are";
    for (const auto &[known, type] : schema.types)
        sentence += " " + known;
    return fault(FaultCode::Malformed, sentence + ".");
}

/// Who writes is the author, unless the words say otherwise.
void nameAuthor(const RecordType &type, const PersonId &person, std::vector<UnitEdit> &edits)
{
    const Unit *about = type.unit("about");
    if (about == nullptr || about->field("author") == nullptr)
        return;
    auto known = std::ranges::find(edits, "about", &UnitEdit::unit);
    if (known == edits.end())
        known = edits.insert(edits.end(), UnitEdit{"about", Put{}});
    if (auto *put = std::get_if<Put>(&known->change))
        put->fields.try_emplace("author", toText(person));
}

} // namespace

Result<RecordId> recordNamed(Book &book, const std::string &text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos)
        return resolveRef(book, {}, text);
    return resolveRef(book, text.substr(0, colon), text.substr(colon + 1));
}

Result<ExitCode> run(Bench &bench, const NewCommand &command)
{
    Book &book = bench.vault.book();
    const auto type = typeNamed(book.schema, command.type);
    if (!type)
        return std::unexpected(type.error());
    auto units = unitEdits(book, **type, command.assignments);
    if (!units)
        return std::unexpected(units.error());
    nameAuthor(**type, bench.vault.writer().person, *units);
    return write(bench,
                 {.record = std::nullopt,
                  .type = command.type,
                  .scope = command.scope,
                  .units = std::move(*units)},
                 command.care);
}

Result<ExitCode> run(Bench &bench, const SetCommand &command)
{
    Book &book = bench.vault.book();
    const auto record = recordNamed(book, command.record);
    if (!record)
        return std::unexpected(record.error());
    const auto shown = show(book, *record);
    if (!shown)
        return std::unexpected(shown.error());
    const auto type = typeNamed(book.schema, shown->type);
    if (!type)
        return std::unexpected(type.error());
    auto units = unitEdits(book, **type, command.assignments);
    if (!units)
        return std::unexpected(units.error());
    return write(bench, {.record = *record, .type = {}, .scope = {}, .units = std::move(*units)},
                 command.care);
}

namespace {

Result<ExitCode> listWaiting(Bench &bench)
{
    const auto waiting = waitingForPeople(bench.vault.book());
    if (!waiting)
        return std::unexpected(waiting.error());
    List all;
    for (const Waiting &one : *waiting) {
        const Value shown = toValue(one.record).at("units").at(one.unit);
        const std::string record = toText(one.record.id);
        if (!bench.speech.inJson()) {
            bench.speech.line(record + " " + one.unit + " " + std::string(toText(one.standing)));
            for (const Head &head : one.record.units.at(one.unit).heads)
                bench.speech.line("  " + toText(head.revision) + " " + canonical(head.value));
            continue;
        }
        all.emplace_back(Map{{"record", record},
                             {"type", one.record.type},
                             {"unit", one.unit},
                             {"view", shown.at("view")},
                             {"value", shown.at("value")},
                             {"heads", shown.at("heads")}});
    }
    if (bench.speech.inJson())
        bench.speech.line(canonical(Map{{"waiting", std::move(all)}}));
    return ExitCode::Done;
}

Result<Settle> settlement(Book &book, const RecordView &shown, const DecideCommand &command)
{
    Settle settle;
    auto reason = entered(command.reason);
    if (!reason)
        return std::unexpected(reason.error());
    settle.reason = std::move(*reason);
    if (!command.keep.empty()) {
        const auto revision = parseRevisionId(command.keep);
        if (!revision)
            return std::unexpected(revision.error());
        settle.keep = *revision;
        return settle;
    }
    const RecordType *type = book.schema.type(shown.type);
    const Unit *unit = type == nullptr ? nullptr : type->unit(command.unit);
    if (unit == nullptr)
        return fault(FaultCode::Malformed,
                     "“" + shown.type + "” has no “" + command.unit + "” that could be decided.");
    auto value = decidedValue(book, *unit, command.value);
    if (!value)
        return std::unexpected(value.error());
    settle.value = std::move(*value);
    return settle;
}

} // namespace

Result<ExitCode> run(Bench &bench, const DecideCommand &command)
{
    if (command.record.empty())
        return listWaiting(bench);
    if (command.unit.empty() || (command.keep.empty() && command.value.empty() && !command.read))
        return fault(FaultCode::Malformed,
                     "Say the unit, and --keep REVISION, --value … or --read.");
    Book &book = bench.vault.book();
    const auto record = recordNamed(book, command.record);
    if (!record)
        return std::unexpected(record.error());
    UnitEdit edit{command.unit, MarkRead{}};
    if (!command.read) {
        const auto shown = show(book, *record);
        if (!shown)
            return std::unexpected(shown.error());
        auto settle = settlement(book, *shown, command);
        if (!settle)
            return std::unexpected(settle.error());
        edit.change = std::move(*settle);
    }
    return write(bench, {.record = *record, .type = {}, .scope = {}, .units = {std::move(edit)}},
                 {});
}

} // namespace cairn
