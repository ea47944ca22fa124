#include "client/cli/run_command.h"
#include "client/cli/terminal.h"
#include "client/pack/pack_into.h"
#include "client/pack/pack_reader.h"
#include "client/pack/pack_writer.h"
#include "client/vault/vault_fault.h"
#include "shared/book/certificates.h"
#include "shared/book/pack_reading.h"
#include "shared/book/pack_writing.h"
#include "shared/book/reading.h"

namespace cairn {
namespace {

constexpr const char *kPassphraseVariable = "CAIRN_PACK_PASSPHRASE";

/// As the person is known here; the id where they are not.
std::string nameOf(Book &book, const PersonId &person)
{
    const auto shown = show(book, person);
    const std::string_view name = shown ? shown->at("name").textOr() : std::string_view();
    return name.empty() ? toText(person) : std::string(name);
}

Result<PersonId> personNamed(Book &book, const std::string &text)
{
    const auto person =
        text.starts_with("person:") ? recordNamed(book, text) : resolveRef(book, "person", text);
    if (!person)
        return std::unexpected(person.error());
    const auto shown = show(book, *person);
    if (!shown || shown->type != "person")
        return fault(FaultCode::NotFound,
                     "There is nobody of the name “" + text
                         + "” here. Nothing was packed. Take the name that they sign in with.");
    return *person;
}

/// The reader's computers that this one knows and the county still vouches for.
Result<std::vector<DeviceCertificate>> knownComputers(Book &book, const PersonId &person)
{
    auto known = certificatesOf(book, person);
    if (!known)
        return std::unexpected(asVaultFault(known.error()));
    const Instant now = book.surroundings.now();
    std::erase_if(*known, [&](const DeviceCertificate &one) { return one.until < now; });
    return known;
}

Result<List> slotsFor(Book &book, const PackKey &key, const std::optional<PersonId> &reader)
{
    const auto computers =
        reader ? knownComputers(book, *reader) : Result<std::vector<DeviceCertificate>>({});
    if (!computers)
        return std::unexpected(computers.error());
    List locks;
    for (const DeviceCertificate &computer : *computers) {
        auto slot = slotFor(key, computer);
        if (!slot)
            return std::unexpected(slot.error());
        locks.push_back(std::move(*slot));
    }
    if (!locks.empty())
        return locks;
    const auto passphrase =
        secret(kPassphraseVariable, "Passphrase of this pack, to tell its reader");
    if (!passphrase)
        return std::unexpected(passphrase.error());
    auto slot = slotFor(key, *passphrase, book.surroundings);
    if (!slot)
        return std::unexpected(slot.error());
    locks.push_back(std::move(*slot));
    return locks;
}

void sayLeftOut(Speech &speech, const char *word, const std::vector<LeftOut> &out)
{
    if (speech.inJson())
        return;
    for (const LeftOut &one : out)
        speech.line(word + (" " + toText(one.revision)) + " " + one.verdict.rule + " "
                    + one.verdict.sentence);
}

List asList(const std::vector<LeftOut> &out)
{
    List list;
    for (const LeftOut &one : out)
        list.emplace_back(Map{{"revision", toText(one.revision)},
                              {"rule", one.verdict.rule},
                              {"where", one.verdict.place},
                              {"sentence", one.verdict.sentence}});
    return list;
}

Value number(std::size_t count)
{
    return static_cast<std::int64_t>(count);
}

void sayRead(Bench &bench, const PackRead &read)
{
    const std::string name = nameOf(bench.vault.book(), read.writer.person);
    const std::string written = toText(fromMillis(read.writtenMillis));
    sayLeftOut(bench.speech, "WAITS", read.waiting);
    sayLeftOut(bench.speech, "LEFT OUT", read.refused);
    bench.speech.say("READ " + std::to_string(read.taken) + " new, " + std::to_string(read.known)
                         + " known, from " + name + " of " + written,
                     Map{{"read", number(read.taken)},
                         {"known", number(read.known)},
                         {"from", name},
                         {"person", toText(read.writer.person)},
                         {"device", toText(read.writer.device)},
                         {"written", written},
                         {"waiting", asList(read.waiting)},
                         {"refused", asList(read.refused)}});
}

} // namespace

Result<ExitCode> run(Bench &bench, const PackWriteCommand &command)
{
    Vault &vault = bench.vault;
    PackOrder order{.scopes = {command.scopes.begin(), command.scopes.end()},
                    .reader = std::nullopt,
                    .earlier = vault.earlierLives()};
    if (!command.person.empty()) {
        const auto reader = personNamed(vault.book(), command.person);
        if (!reader)
            return std::unexpected(reader.error());
        order.reader = *reader;
    }
    const auto places = placesToPack(vault.book(), vault.writer(), order);
    if (!places)
        return std::unexpected(asVaultFault(places.error()));
    const PackKey key(vault.book().surroundings);
    auto locks = slotsFor(vault.book(), key, order.reader);
    if (!locks)
        return std::unexpected(locks.error());
    const bool sealed = locks->front().at("kind").textOr() == "device";
    const std::size_t computers = sealed ? locks->size() : 0;
    auto file = PackWriter::begin(command.file, key, std::move(*locks));
    if (!file)
        return std::unexpected(file.error());
    const auto count = packInto(vault, order, *file);
    if (!count)
        return std::unexpected(count.error());
    const std::string how = sealed
        ? "sealed to " + std::to_string(computers) + " of their computers"
        : "under its passphrase";
    bench.speech.say("PACKED " + std::to_string(*count) + " " + how + " " + command.file,
                     Map{{"packed", number(*count)},
                         {"file", command.file},
                         {"scopes", List(places->begin(), places->end())},
                         {"sealed_to", number(computers)},
                         {"passphrase", !sealed}});
    return ExitCode::Done;
}

Result<ExitCode> run(Bench &bench, const PackReadCommand &command)
{
    Vault &vault = bench.vault;
    const PackOpening opening{
        vault.signingKey(), [] { return secret(kPassphraseVariable, "Passphrase of this pack"); }};
    auto file = PackReader::open(command.file, opening);
    if (!file)
        return std::unexpected(file.error());
    const auto read = readPack(vault.book(), vault.writer(), [&file] { return file->line(); });
    if (!read)
        return std::unexpected(read.error().code == FaultCode::StorageBroken
                                       || read.error().code == FaultCode::StorageFull
                                   ? asVaultFault(read.error())
                                   : read.error());
    sayRead(bench, *read);
    return read->waiting.empty() && read->refused.empty() ? ExitCode::Done : ExitCode::WorkWaits;
}

} // namespace cairn
