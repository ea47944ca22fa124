#include "client/sync/link_trouble.h"

#include "shared/schema/json.h"

#include <array>

namespace cairn {
namespace {

constexpr const char *kSafeHere = "Your work is safe on this computer";

struct Meaning {
    std::string_view code;
    FaultCode fault;
    const char *sentence;
};

/// What the problem codes of the server mean here. Codes that are not named go by their status.
constexpr std::array kMeanings{
    Meaning{"token_expired", FaultCode::TokenExpired,
            "The county's server wants this computer to sign in again; that happens by itself. "
            "Your work is safe on this computer."},
    Meaning{"revoked", FaultCode::Unauthorised,
            "The county has withdrawn this computer's access. Your work is safe on it. Ask the "
            "county office to enrol it again."},
    Meaning{"code_wrong", FaultCode::Unauthorised,
            "The county's server did not accept this name, code and password together. Nothing "
            "was changed. A code works once: check them, or ask the county office for a new code."},
    Meaning{"split", FaultCode::TooLarge,
            "The county's server found the parcel too large. Your work is safe on this computer. "
            "If this stays so, tell the county office."},
    Meaning{"epoch_changed", FaultCode::Unreachable,
            "The county's server was put back to an earlier state. Your work is safe on this "
            "computer, and what the server lost goes there again by itself."},
    Meaning{"later", FaultCode::Unreachable,
            "The county's server is busy. Your work is safe on this computer and goes later by "
            "itself."},
    Meaning{"bad_frame", FaultCode::Malformed,
            "The county's server did not understand this computer. Your work is safe on it. An "
            "update of Cairn may be needed."},
    Meaning{"not_found", FaultCode::NotFound,
            "The county's server does not know what was asked for. Your work is safe on this "
            "computer. An update of Cairn may be needed."},
};

FaultCode codeOf(int status)
{
    switch (status) {
    case 401:
    case 403: return FaultCode::Unauthorised;
    case 404: return FaultCode::NotFound;
    case 413: return FaultCode::TooLarge;
    case 408:
    case 429: return FaultCode::Unreachable;
    default: return status >= 500 ? FaultCode::Unreachable : FaultCode::Malformed;
    }
}

std::string sentenceOf(FaultCode code)
{
    std::string sentence;
    switch (code) {
    case FaultCode::Unauthorised:
        sentence = "The county's server does not let this computer in. ";
        break;
    case FaultCode::Unreachable: sentence = "The county's server cannot answer just now. "; break;
    default: sentence = "The county's server did not take what this computer sent. "; break;
    }
    sentence += kSafeHere;
    sentence += code == FaultCode::Unreachable ? " and goes later by itself."
                                               : ". If this stays so, tell the county office.";
    return sentence;
}

} // namespace

LinkTrouble unreachable(std::string cause)
{
    return {.fault = {FaultCode::Unreachable,
                      "The county's server cannot be reached. Your work is safe on this computer "
                      "and goes later by itself.",
                      std::move(cause)}};
}

LinkTrouble otherKey(std::string cause)
{
    return {.fault = {FaultCode::Untrusted,
                      "The county's server shows another key than the one this laptop was enrolled "
                      "with, so nothing was sent. Your work is safe on this computer. Try another "
                      "network; if this stays so, ask the county office whether the key was "
                      "changed.",
                      std::move(cause)}};
}

LinkTrouble notOurServer(std::string cause)
{
    return {.fault = {FaultCode::Unreachable,
                      "Something answered that is not the county's server; often it is a network's "
                      "own sign-in page. Your work is safe on this computer. Sign in to the "
                      "network in a browser, or try another one.",
                      std::move(cause)},
            .portal = true};
}

LinkTrouble answerTooLarge(std::string cause)
{
    return {.fault = {FaultCode::TooLarge,
                      "The county's server answered with more than it may. Nothing was taken over "
                      "and your work is safe on this computer. If this stays so, tell the county "
                      "office.",
                      std::move(cause)}};
}

LinkTrouble problem(int status, std::string_view body, std::int64_t retryAfterMillis)
{
    LinkTrouble trouble{.retryAfterMillis = retryAfterMillis};
    std::string said;
    if (const auto parsed = parseJson(body)) {
        trouble.code = parsed->at("code").textOr();
        said = parsed->at("detail").textOr(parsed->at("title").textOr());
    }
    std::string cause = "HTTP " + std::to_string(status);
    if (!trouble.code.empty())
        cause += " " + trouble.code;
    if (!said.empty())
        cause += ": " + said;
    for (const Meaning &meaning : kMeanings)
        if (meaning.code == trouble.code) {
            trouble.fault = {meaning.fault, meaning.sentence, std::move(cause)};
            return trouble;
        }
    const FaultCode code = codeOf(status);
    trouble.fault = {code, sentenceOf(code), std::move(cause)};
    return trouble;
}

} // namespace cairn
