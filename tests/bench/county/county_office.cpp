#include "tests/bench/county/county_office.h"

#include "server/account/accounts.h"
#include "server/account/devices.h"
#include "server/admin/init.h"
#include "server/admin/server_directory.h"
#include "server/http/serve.h"
#include "server/http/tls.h"
#include "shared/book/check.h"
#include "shared/book/export.h"
#include "tests/bench/ends/bench_schema.h"

#include <sodium.h>

namespace cairn::bench {

namespace {

Surroundings systemSurroundings()
{
    using namespace std::chrono;
    return {.now = [] { return floor<milliseconds>(system_clock::now()); },
            .monotonicMillis =
                [] {
                    const auto since = steady_clock::now().time_since_epoch();
                    return std::int64_t{duration_cast<milliseconds>(since).count()};
                },
            .chance =
                [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); }};
}

Result<std::string> makeTls(const ServerPaths &paths)
{
    const TlsFiles files{.key = paths.tlsKey(), .certificate = paths.tlsCertificate()};
    if (auto made = makeTlsFiles(files); !made)
        return std::unexpected(made.error());
    return pinOf(files.certificate);
}

/// The book that writes, with what opened it.
struct OpenOffice {
    ServerDirectory directory;
    std::unique_ptr<Database> database;
    Book book;
    ServerIdentity identity;
};

Result<std::unique_ptr<OpenOffice>> openOffice(const std::filesystem::path &dir)
{
    auto directory = openServerDirectory(dir);
    if (!directory)
        return std::unexpected(directory.error());
    auto database = openWriter(*directory);
    if (!database)
        return std::unexpected(database.error());
    Book book = countyBook(**database, benchSchema(), systemSurroundings());
    auto identity = serverIdentity(book);
    if (!identity)
        return std::unexpected(identity.error());
    return std::make_unique<OpenOffice>(OpenOffice{std::move(*directory), std::move(*database),
                                                   std::move(book), std::move(*identity)});
}

Result<Account> accountFor(OpenOffice &office, const std::string &person)
{
    auto known = accountNamed(office.book, person);
    if (known || known.error().code != FaultCode::NotFound)
        return known;
    return addAccount(office.book, office.identity.writer,
                      {.name = person,
                       .role = "county",
                       .reach = "county",
                       .passwordHash = hashOfNobody()}); // nobody signs in with a password here
}

} // namespace

Result<std::string> initCounty(const std::filesystem::path &dir)
{
    return initServer({dir}, systemSurroundings(), makeTls);
}

Result<Value> takeIn(const std::filesystem::path &dir, const Newcomer &newcomer)
{
    const auto office = openOffice(dir);
    if (!office)
        return std::unexpected(office.error());
    const auto account = accountFor(**office, newcomer.person);
    if (!account)
        return std::unexpected(account.error());
    const auto code = issueCode((*office)->book, newcomer.person);
    const auto device = parseId<DeviceId>(newcomer.device);
    const auto key = fixedFromBase64<32>(newcomer.key);
    if (!code || !device || !key)
        return fault(FaultCode::Malformed, "The device's id or key cannot be read.");
    const auto enrolled = enrol((*office)->book,
                                {.user = newcomer.person,
                                 .code = *code,
                                 .device = *device,
                                 .key = *key,
                                 .program = "bench"},
                                true);
    if (!enrolled)
        return std::unexpected(enrolled.error());
    return Map{{"person", toText(account->person)}, {"epoch", (*office)->identity.epoch}};
}

Result<Value> digestsOf(const std::filesystem::path &dir)
{
    const auto directory = openServerDirectory(dir);
    if (!directory)
        return std::unexpected(directory.error());
    const auto database = openReader(*directory);
    if (!database)
        return std::unexpected(database.error());
    Book book = countyBook(**database, benchSchema(), systemSurroundings());
    const auto found = digest(book, std::nullopt);
    if (!found)
        return std::unexpected(found.error());
    Map digests;
    for (const auto &[scope, hash] : *found)
        digests.emplace(scope, toHex(hash));
    return digests;
}

Result<Value> findingsIn(const std::filesystem::path &dir)
{
    const auto office = openOffice(dir);
    if (!office)
        return std::unexpected(office.error());
    const auto report = check((*office)->book);
    if (!report)
        return std::unexpected(report.error());
    return List(report->findings.begin(), report->findings.end());
}

Result<void> serveCounty(const std::filesystem::path &dir)
{
    const ServerPaths paths{dir};
    const auto lock = DirectoryLock::take(paths);
    if (!lock)
        return std::unexpected(lock.error());
    auto office = openOffice(dir);
    if (!office)
        return std::unexpected(office.error());
    auto reader = openReader((*office)->directory);
    if (!reader)
        return std::unexpected(reader.error());
    return serve({.listen = {.tls = {.key = paths.tlsKey(), .certificate = paths.tlsCertificate()}},
                  .writer = std::move((*office)->database),
                  .reader = std::move(*reader),
                  .schema = benchSchema(),
                  .surroundings = systemSurroundings(),
                  .pepper = (*office)->directory.pepper,
                  .seal = {(*office)->identity.epoch, (*office)->directory.receiptKey}});
}

} // namespace cairn::bench
