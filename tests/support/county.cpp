#include "tests/support/county.h"

#include <sodium.h>

#include <cstdio>
#include <cstdlib>
#include <random>

namespace cairn::test {

namespace {

/// A test that cannot go on says why and stops; nothing after it could be believed.
template <class T>
T taken(Result<T> result, const char *what)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s (%s)\n", what, result.error().sentence.c_str(),
                     result.error().cause.c_str());
        std::abort();
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::unique_ptr<Database> openIn(const QTemporaryDir &directory)
{
    return taken(Database::open({.file = directory.filePath("book.db").toStdString()}), "open");
}

} // namespace

std::shared_ptr<Instant> clockAt(const char *text)
{
    return std::make_shared<Instant>(taken(parseInstant(text), text));
}

Surroundings fixedSurroundings(std::uint64_t seed, std::shared_ptr<Instant> clock)
{
    auto chance = std::make_shared<std::mt19937_64>(seed);
    return {[clock] { return *clock; }, [clock] { return toMillis(*clock) % 1'000'000; },
            [chance](std::span<std::uint8_t> bytes) {
                for (std::uint8_t &byte : bytes)
                    byte = static_cast<std::uint8_t>((*chance)());
            }};
}

Desk::Desk(std::uint64_t seed, const char *now)
    : clock(clockAt(now)), database(openIn(directory)),
      book{*database, builtInSchema(), fixedSurroundings(seed, clock)}
{
    writer.device = mint<DeviceId>(book.surroundings);
    book.surroundings.chance(writer.incarnation.bytes);
}

Result<std::vector<Saved>> Desk::tried(const Edit &edit)
{
    *clock += std::chrono::seconds(1);
    return recordAct(book, writer, {edit});
}

Saved Desk::did(const Edit &edit)
{
    return taken(tried(edit), "recordAct").front();
}

RecordView Desk::shown(const RecordId &record)
{
    return taken(show(book, record), "show");
}

std::string Desk::exported(const std::optional<std::set<std::string>> &scopes)
{
    std::string lines;
    taken(exportCanonical(book, scopes,
                          [&](std::string_view line) { lines.append(line).append("\n"); }),
          "export");
    return lines;
}

County::County() : server(1, "2026-11-01T08:00:00Z")
{
    server.writer.isServer = true;
    const std::array<std::uint8_t, crypto_sign_SEEDBYTES> seed{1};
    SignaturePublicKey open{};
    crypto_sign_seed_keypair(open.data(), seal.key.data(), seed.data());
    taken(keepDeviceFact(server.book, "epoch", seal.epoch), "keepDeviceFact");
    Put reg{{{"urn", "990137"}, {"name", "Mirkdale Beck CofE Primary School"}}, {}};
    Put assigned{{{"lasl", "north"}, {"district", "eden"}}, {}};
    school = server.did({std::nullopt, "school", "", {{"register", reg}, {"assigned", assigned}}})
                 .record;
}

Rights County::leader(const char *name)
{
    const Saved person = server.did(
        {std::nullopt, "person", "", {{"name", Put{{}, name}}, {"role", Put{{}, "leader"}}}});
    return {person.record, "alliance:north"};
}

Device::Device(County &home, const char *name, std::uint64_t seed, const char *now)
    : Desk(seed, now), county(home), rights(home.leader(name))
{
    writer.person = rights.person;
    std::array<std::uint8_t, crypto_sign_SEEDBYTES> bytes{};
    bytes[0] = static_cast<std::uint8_t>(seed);
    SignaturePublicKey open{};
    crypto_sign_seed_keypair(open.data(), key.data(), bytes.data());
}

PushSummary Device::sync()
{
    *county.server.clock = std::max(*county.server.clock, *clock) + std::chrono::seconds(1);
    Book &office = county.server.book;
    const Pusher pusher{rights, writer.device, county.seal, publicPartOf(key)};
    const auto greeted = [&] {
        const auto asked = taken(makeHello(book, writer, {}, "cairn 0.1.0"), "makeHello");
        const auto said = taken(parseHelloRequest(encode(asked)), "parseHelloRequest");
        const auto hello = taken(greet(office, pusher, said), "greet");
        taken(applyHello(book, writer, taken(parseHelloAnswer(encode(hello)), "parseHelloAnswer")),
              "applyHello");
    };
    greeted();

    PushSummary all;
    for (;;) {
        auto push = taken(nextPush(book, writer), "nextPush");
        if (push.isEmpty())
            break;
        push.nonce = newNonce(book.surroundings);
        const auto sent = taken(parsePush(encode(push)), "parsePush");
        const auto said = taken(acceptPush(office, pusher, sent), "acceptPush");
        const auto answer = taken(parsePushAnswer(encode(said)), "parsePushAnswer");
        auto summary = taken(applyPushAnswer(book, writer, push, answer), "applyPushAnswer");
        std::ranges::move(summary.sent, std::back_inserter(all.sent));
        std::ranges::move(summary.refused, std::back_inserter(all.refused));
        std::ranges::move(summary.held, std::back_inserter(all.held));
        if (summary.sent.empty() && summary.refused.empty() && push.pleas.empty())
            break;
    }
    // Scopes that came into being with this push are asked for in the same round.
    greeted();
    const auto visible = taken(visibleScopes(office, rights), "visibleScopes");
    for (bool more = true; more;) {
        const auto asked = taken(makePull(book, writer), "makePull");
        const auto page = taken(readPage(office, asked, visible), "readPage");
        const auto answer = taken(parsePullAnswer(encode(page)), "parsePullAnswer");
        taken(applyPage(book, asked, answer), "applyPage");
        more = page.more;
    }
    return all;
}

Edit newVisit(const RecordId &school, const std::vector<PersonId> &people)
{
    Amend visitors;
    for (const PersonId &person : people)
        visitors.add.emplace_back(toText(person));
    return {std::nullopt,
            "visit",
            "",
            {{"about", Put{{{"school", toText(school)}, {"type", "focus_visit"}}, {}}},
             {"date", Put{{}, "2026-11-10"}},
             {"people", visitors}}};
}

Edit newObservation(const RecordId &visit, const PersonId &author, const char *seen,
                    const char *kind)
{
    return {std::nullopt,
            "observation",
            "",
            {{"about", Put{{{"visit", toText(visit)}, {"author", toText(author)}}, {}}},
             {"kind", Put{{}, kind}},
             {"seen", Write{seen}}}};
}

Edit newJudgement(const RecordId &visit, const char *area, const char *position, const char *reason)
{
    return {std::nullopt,
            "judgement",
            "",
            {{"about", Put{{{"visit", toText(visit)}, {"area", area}}, {}}},
             {"position",
              Put{{{"position", position}, {"confidence", "medium"}, {"reason", reason}}, {}}}}};
}

Edit put(const RecordId &record, const char *unit, Value single)
{
    return {record, "", "", {{unit, Put{{}, std::move(single)}}}};
}

} // namespace cairn::test
