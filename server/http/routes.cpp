#include "server/http/routes.h"

#include "server/http/blob_routes.h"
#include "server/http/device_routes.h"
#include "server/http/health_routes.h"
#include "server/http/page_routes.h"
#include "server/http/snapshot_routes.h"
#include "server/http/sync_routes.h"
#include "server/http/upload_routes.h"
#include "shared/wire/file_limits.h"
#include "shared/wire/limits.h"

namespace cairn {

namespace {

using Answer = asio::awaitable<Response>(const Served &, Request);

Route route(std::string method, std::string path, std::size_t bodyMax, const Served &served,
            Answer *answer)
{
    return {std::move(method), std::move(path), bodyMax,
            [&served, answer](Request request) { return answer(served, std::move(request)); }};
}

} // namespace

RouteTable allRoutes(const Served &served)
{
    std::vector<Route> routes;
    const auto get = [&](std::string path, Answer *answer) {
        routes.push_back(route("GET", std::move(path), 0, served, answer));
    };
    const auto post = [&](std::string path, std::size_t bodyMax, Answer *answer) {
        routes.push_back(route("POST", std::move(path), bodyMax, served, answer));
    };

    post("/v1/enrol", kLoginBytesMax, answerEnrol);
    post("/v1/challenge", kLoginBytesMax, answerChallenge);
    post("/v1/token", kLoginBytesMax, answerToken);
    post("/v1/hello", kRequestBytesMax, answerHello);
    post("/v1/push", kPushBytesMax, answerPush);
    routes.back().takesPacked = true; // an uplink in the fells has 2 Mbit/s
    post("/v1/pull", kPullRequestBytesMax, answerPull);
    post("/v1/digest", kRequestBytesMax, answerDigest);
    get("/v1/snapshots/{hash}", answerSnapshot);
    get("/v1/picture/known", answerKnownPicture);

    routes.push_back(route("OPTIONS", "/v1/blobs", 0, served, answerTusOptions));
    post("/v1/blobs", 0, answerCreation);
    routes.push_back(route("HEAD", "/v1/blobs/uploads/{id}", 0, served, answerProgress));
    routes.push_back({"PATCH",
                      "/v1/blobs/uploads/{id}",
                      kFileBytesMax,
                      {},
                      [&served](Request request, NextBodyPiece next) {
                          return takeUpload(served, std::move(request), std::move(next));
                      }});
    routes.push_back(route("HEAD", "/v1/blobs/{hash}", 0, served, answerFile));
    get("/v1/blobs/{hash}", answerFile);

    get("/", answerCountyPage);
    get("/known/{lasl}", answerAlliancePage);
    get("/cairn.css", answerStyleSheet);
    post("/sign-in", kLoginBytesMax, answerSignIn);
    post("/sign-out", kLoginBytesMax, answerSignOut);

    get("/healthz", answerHealth);
    get("/readyz", answerReadiness);
    return RouteTable(std::move(routes));
}

} // namespace cairn
