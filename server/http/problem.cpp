#include "server/http/problem.h"

#include "shared/base/value.h"

#include <boost/beast/http/status.hpp>

namespace cairn {

namespace {

constexpr std::int64_t kBusySeconds = 2;

Problem problemOf(const Fault &fault)
{
    const std::string_view sentence = fault.sentence;
    switch (fault.code) {
    case FaultCode::NotFound: return {404, "not_found", sentence};
    case FaultCode::Malformed: return {400, "bad_frame", sentence};
    case FaultCode::Refused: return {403, "refused", sentence};
    case FaultCode::Unauthorised: return {401, "unauthorised", sentence};
    case FaultCode::TokenExpired: return {401, "token_expired", sentence};
    case FaultCode::WrongPassphrase: return {401, "unauthorised", sentence};
    case FaultCode::TooLarge: return {413, "split", sentence};
    case FaultCode::Unreachable:
    case FaultCode::Busy: return {503, "later", sentence};
    case FaultCode::StorageFull: return {507, "storage_full", sentence};
    case FaultCode::Untrusted:
    case FaultCode::StorageReadOnly:
    case FaultCode::StorageBroken:
        return {503, "later",
                "The server cannot write at the moment. Your work is safe on your "
                "device; it will be sent later."};
    }
    return {500, "broken", "Something went wrong in the server."};
}

} // namespace

std::string_view reasonOf(int status)
{
    if (status == 460)
        return "Checksum Mismatch"; // of tus, which has a status of its own for it
    const auto text =
        boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(unsigned(status)));
    return {text.data(), text.size()};
}

Response answerOf(const Problem &problem)
{
    const Map members{{"type", "about:blank"},
                      {"title", reasonOf(problem.status)},
                      {"status", problem.status},
                      {"code", problem.code},
                      {"detail", problem.detail}};
    return {.status = problem.status,
            .contentType = "application/problem+json",
            .body = canonical(members) + "\n"};
}

Response answerLater(const Problem &problem, std::int64_t afterSeconds)
{
    Response answer = answerOf(problem);
    answer.headers.emplace_back("Retry-After", std::to_string(afterSeconds));
    return answer;
}

Response answerOf(const Fault &fault)
{
    const Problem problem = problemOf(fault);
    return problem.status == 503 ? answerLater(problem, kBusySeconds) : answerOf(problem);
}

Response answerUnserved(const std::string &otherMethods)
{
    if (otherMethods.empty())
        return answerOf(Problem{404, "not_found", "Nothing is served at this address."});
    Response answer =
        answerOf(Problem{405, "method_not_allowed", "This address takes other methods."});
    answer.headers.emplace_back("Allow", otherMethods);
    return answer;
}

} // namespace cairn
