#include "tests/bench/ends/device_end.h"

#include <QEventLoop>

#include "client/vault/program.h"
#include "client/vault/system_surroundings.h"
#include "shared/book/reading.h"
#include "tests/bench/ends/bench_schema.h"
#include "tests/bench/measure/gauges.h"

#include <algorithm>
#include <chrono>
#include <iostream>

namespace cairn::bench {

namespace {

/// JSON has no fractions here.
Value nanos(double seconds)
{
    return static_cast<std::int64_t>(seconds * 1e9);
}

} // namespace

Result<std::unique_ptr<DeviceEnd>> DeviceEnd::open(const std::filesystem::path &dir,
                                                   const std::string &url)
{
    const double began = secondsNow();
    auto vault = Vault::open(dir, kBenchPassphrase, systemSurroundings());
    if (!vault)
        return std::unexpected(vault.error());
    const auto address = ServerLink::address(url, (*vault)->enrolment()->pin);
    if (!address)
        return std::unexpected(address.error());
    const double opened =
        secondsNow() - began - static_cast<double>((*vault)->unwrapMillis()) / 1'000;
    return std::unique_ptr<DeviceEnd>(new DeviceEnd(std::move(*vault), *address, opened));
}

DeviceEnd::DeviceEnd(std::unique_ptr<Vault> vault, ServerAddress address, double openedSeconds)
    : m_vault(std::move(vault)),
      m_book{m_vault->book().database, benchSchema(), systemSurroundings()}, m_server(address),
      m_link(m_server),
      m_engine({.book = m_book,
                .writer = m_vault->writer(),
                .sign = [this](std::string_view text) { return m_vault->sign(text); },
                .program = kProgram},
               m_link),
      m_openedSeconds(openedSeconds)
{
}

Value DeviceEnd::perform(const Value &word)
{
    using Deed = Result<Value> (DeviceEnd::*)(const Value &);
    static const std::map<std::string_view, Deed> kDeeds{
        {"load", &DeviceEnd::load},       {"names", &DeviceEnd::names},
        {"round", &DeviceEnd::round},     {"edits", &DeviceEnd::edits},
        {"await", &DeviceEnd::await},     {"fill", &DeviceEnd::fill},
        {"views", &DeviceEnd::views},     {"content", &DeviceEnd::content},
        {"digests", &DeviceEnd::digests}, {"state", &DeviceEnd::state},
        {"listen", &DeviceEnd::listen},
    };
    const auto deed = kDeeds.find(word.at("do").textOr());
    if (deed == kDeeds.end())
        return Map{{"fault", "no such word"}};
    auto answer = (this->*deed->second)(word);
    if (!answer)
        return Map{{"fault", answer.error().sentence + " (" + answer.error().cause + ")"}};
    return std::move(*answer);
}

Result<void> DeviceEnd::act(const Edit &edit, double &seconds, RecordId *record)
{
    const double began = secondsNow();
    const auto saved = recordAct(m_book, m_vault->writer(), {edit});
    seconds += secondsNow() - began;
    if (!saved)
        return std::unexpected(saved.error());
    if (record)
        *record = saved->front().record;
    return {};
}

Result<void> DeviceEnd::make(const Making &making, double &seconds)
{
    RecordId record;
    if (auto made = act(makingDeed(making, m_names), seconds, &record); !made)
        return made;
    m_names.emplace(making.id, Named{record, making.kind});
    return {};
}

Result<void> DeviceEnd::change(const Change &change, double &seconds)
{
    const auto named = m_names.find(change.id);
    if (named == m_names.end())
        return fault(FaultCode::NotFound, "A change of a record that was never made.", change.id);
    return act(changingDeed(change, named->second), seconds);
}

Result<Value> DeviceEnd::load(const Value &word)
{
    const std::filesystem::path file(word.at("workload").textOr());
    double seconds = 0;
    RecordId office;
    if (auto made = act(officeDeed(), seconds, &office); !made)
        return std::unexpected(made.error());
    m_names.emplace(kOffice, Named{office, "school"});
    // Schools name leaders that may stand behind them in the file.
    for (const bool leaders : {true, false}) {
        auto read = readWorkload(file, [&](std::string_view kind, const Value &line) {
            if (kind == "rec" && (line.at("kind").textOr() == "leader") == leaders)
                return make(makingFrom(line), seconds);
            return kind == "edit" && !leaders ? change(changeFrom(line), seconds) : Result<void>();
        });
        if (!read)
            return std::unexpected(read.error());
    }
    if (auto kept = keepNames(m_names, std::filesystem::path(word.at("names").textOr())); !kept)
        return std::unexpected(kept.error());
    return Map{{"nanos", nanos(seconds)}};
}

Result<Value> DeviceEnd::names(const Value &word)
{
    auto read = readNames(std::filesystem::path(word.at("names").textOr()));
    if (!read)
        return std::unexpected(read.error());
    m_names = std::move(*read);
    return Map{};
}

Result<void> DeviceEnd::exchange()
{
    return untilFinished([this] { m_engine.startRound(); });
}

Result<void> DeviceEnd::untilFinished(const std::function<void()> &begin)
{
    QEventLoop loop;
    std::optional<Fault> trouble;
    const auto watch =
        QObject::connect(&m_engine, &SyncEngine::roundFinished, &loop, [&](const RoundEnd &end) {
            trouble = end.fault;
            loop.quit();
        });
    begin();
    loop.exec();
    QObject::disconnect(watch);
    if (trouble)
        return std::unexpected(*trouble);
    return {};
}

Result<Value> DeviceEnd::round(const Value &)
{
    const double began = secondsNow();
    if (auto exchanged = exchange(); !exchanged)
        return std::unexpected(exchanged.error());
    const double ended = secondsNow();
    List requests;
    for (const TimedLink::Request &request : m_link.take())
        requests.emplace_back(Map{{"path", request.path},
                                  {"nanos", nanos(request.seconds)},
                                  {"ended", nanos(request.endedSeconds)}});
    return Map{{"began", nanos(began)},
               {"nanos", nanos(ended - began)},
               {"opened_nanos", nanos(m_openedSeconds)},
               {"requests", std::move(requests)}};
}

Result<Value> DeviceEnd::edits(const Value &word)
{
    const double began = secondsNow();
    double seconds = 0;
    if (const List *changes = word.at("changes").list())
        for (const Value &line : *changes)
            if (auto changed = change(changeFrom(line), seconds); !changed)
                return std::unexpected(changed.error());
    const bool *send = word.at("send").truth();
    if (send && *send)
        if (auto sent = untilFinished([this] { m_engine.sendSoon(); }); !sent)
            return std::unexpected(sent.error());
    return Map{{"began", nanos(began)}, {"nanos", nanos(seconds)}};
}

/// As the desktop program does: what is written goes at once, and what others write is heard.
Result<Value> DeviceEnd::listen(const Value &word)
{
    constexpr std::chrono::minutes kPeriod{10};
    const bool *on = word.at("on").truth();
    m_engine.setPeriod(on && *on ? kPeriod : std::chrono::minutes(0));
    if (auto exchanged = exchange(); !exchanged)
        return std::unexpected(exchanged.error());
    return Map{};
}

/// Waits, listening, until the edit shows; and then until it listens again.
Result<Value> DeviceEnd::await(const Value &word)
{
    const Change wanted = changeFrom(word);
    const Named &named = m_names.at(wanted.id);
    double seen = 0;
    std::optional<Fault> trouble;
    const auto look = [&] {
        const auto shown = show(m_book, named.record);
        if (!shown)
            trouble = shown.error();
        else if (shown->at(pathOf(named.kind, wanted.field)) == wanted.value)
            seen = secondsNow();
    };
    std::cout << "{}" << std::endl; // it listens
    while (seen == 0 && !trouble) {
        const auto watch = QObject::connect(&m_engine, &SyncEngine::received, &m_engine, look);
        auto heard = untilFinished([] {});
        QObject::disconnect(watch);
        if (!heard)
            return std::unexpected(heard.error());
    }
    if (trouble)
        return std::unexpected(*trouble);
    return Map{{"seen", nanos(seen)}};
}

Result<Value> DeviceEnd::fill(const Value &word)
{
    const std::string urn(word.at("urn").textOr());
    double seconds = 0;
    const Making school{urn, "school", {{"urn", urn}, {"name", "School " + urn}, {"open", true}}};
    if (auto made = make(school, seconds); !made)
        return std::unexpected(made.error());
    for (std::int64_t i = 1; i < word.at("count").numberOr(0); ++i) {
        const Making note{urn + '/' + std::to_string(i),
                          "observation",
                          {{"school", urn},
                           {"category", "reading"},
                           {"note",
                            "Note " + std::to_string(i)
                                + " of this school: nine of "
                                  "fourteen matched, and most could say why."}}};
        if (auto made = make(note, seconds); !made)
            return std::unexpected(made.error());
    }
    return Map{{"nanos", nanos(seconds)}};
}

} // namespace cairn::bench
