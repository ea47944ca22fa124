#include "server/http/request_log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace cairn {

namespace {

constexpr std::size_t kLogTextMax = 512; // of one member; all together stay below a line's limit

/// Cut between code points, so that the line stays UTF-8.
std::string cut(const std::string &text)
{
    if (text.size() <= kLogTextMax)
        return text;
    std::size_t end = kLogTextMax;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end);
}

} // namespace

std::string logLine(const LoggedRequest &request)
{
    Map members{{"at", toText(request.at)},
                {"request", cut(request.id)},
                {"peer", cut(request.peer)},
                {"account", cut(request.account)},
                {"method", cut(request.method)},
                {"route", cut(request.route)},
                {"status", request.status},
                {"ms", request.millis},
                {"in", static_cast<std::int64_t>(request.bytesIn)},
                {"out", static_cast<std::int64_t>(request.bytesOut)}};
    if (!request.cause.empty())
        members.emplace("cause", cut(request.cause));
    return canonical(members);
}

void startLog()
{
    auto log = std::make_shared<spdlog::logger>("cairn",
                                                std::make_shared<spdlog::sinks::stderr_sink_mt>());
    log->set_pattern("%v");
    log->flush_on(spdlog::level::info);
    spdlog::set_default_logger(std::move(log));
}

void logRequest(const LoggedRequest &request)
{
    spdlog::info("{}", logLine(request));
}

void logEvent(Instant at, const std::string &event, Map details)
{
    details.insert_or_assign("at", toText(at));
    details.insert_or_assign("event", event);
    spdlog::info("{}", canonical(details));
}

} // namespace cairn
