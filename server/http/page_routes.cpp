#include "server/http/page_routes.h"

#include "server/account/web_sessions.h"
#include "server/http/callers.h"
#include "server/http/problem.h"
#include "server/picture/known.h"
#include "server/portal/pages.h"

namespace cairn {

namespace {

constexpr const char *kHtml = "text/html; charset=utf-8";

Response page(int status, std::string html)
{
    Response answer{.status = status, .contentType = kHtml, .body = std::move(html)};
    for (const PageHeader &header : pageHeaders())
        answer.headers.emplace_back(header.name, header.value);
    return answer;
}

Response problem(int status, std::string_view sentence)
{
    return page(status, problemPage(reasonOf(status), sentence));
}

/// The page that belongs to a fault: its status and sentence as they are elsewhere.
Response problem(const Fault &fault)
{
    return problem(answerOf(fault).status, fault.sentence);
}

Response goHome(std::string cookie)
{
    Response answer = page(303, {});
    answer.headers.emplace_back("Location", "/");
    answer.headers.emplace_back("Set-Cookie", std::move(cookie));
    return answer;
}

/// Whether a page of ours sent this form. Under our Referrer-Policy browsers say `Origin: null`
/// for such a form; then they still tell the site in a header that no script can set.
bool comesFromHere(const Request &request)
{
    const std::string_view origin = request.header("origin");
    if (!origin.empty() && origin != "null")
        return origin == "https://" + std::string(request.header("host"));
    return request.header("sec-fetch-site") == "same-origin";
}

std::optional<FormFields> formIn(const Request &request)
{
    if (!request.header("content-type").starts_with("application/x-www-form-urlencoded"))
        return {};
    return parseForm(request.body);
}

asio::awaitable<Result<KnownPicture>> pictureFor(const Served &served, const Account &account)
{
    auto look = [rights = rightsOf(account)](Book &book) {
        return knownPicture(book, rights, book.surroundings.now());
    };
    return served.reader.run(std::move(look));
}

PageReader pageReader(const Account &account, const Request &request)
{
    return {account, formToken(secretInCookies(request.header("cookie")))};
}

/// Checks name and password, opens a session and ends the one before.
asio::awaitable<OrAnswer<std::string>> signIn(const Served &served, Request request,
                                              std::string name, std::string password)
{
    const auto matched = co_await passwordFits(served, name, std::move(password));
    if (!matched)
        co_return std::unexpected(matched.error());
    if (!*matched)
        co_return std::unexpected(
            page(403, signInPage("The name or the password is not right. Try again.")));
    auto open = [name, before = std::string(secretInCookies(request.header("cookie")))](
                    Book &book) -> Result<std::string> {
        if (auto closed = closeSession(book, before); !closed)
            return std::unexpected(closed.error());
        const auto account = accountNamed(book, name);
        if (!account)
            return std::unexpected(account.error());
        return openSession(book, *account);
    };
    auto secret = co_await served.writer.run(std::move(open));
    if (!secret)
        co_return std::unexpected(problem(secret.error()));
    co_return std::move(*secret);
}

} // namespace

asio::awaitable<Response> answerKnownPicture(const Served &served, Request request)
{
    Account account;
    if (request.headers.contains("authorization")) {
        const auto caller = co_await callerBy(served, request);
        if (!caller)
            co_return caller.error();
        account = caller->account;
    } else {
        const auto visitor = co_await visitorBy(served, request);
        if (!visitor)
            co_return answerOf(visitor.error());
        account = *visitor;
    }
    const auto picture = co_await pictureFor(served, account);
    if (!picture)
        co_return answerOf(picture.error());
    co_return Response{.body = canonical(toValue(*picture)) + "\n",
                       .account = toText(account.person)};
}

asio::awaitable<Response> answerCountyPage(const Served &served, Request request)
{
    const auto visitor = co_await visitorBy(served, request);
    if (!visitor && visitor.error().code == FaultCode::Unauthorised)
        co_return page(200, signInPage());
    if (!visitor)
        co_return problem(visitor.error());
    const auto picture = co_await pictureFor(served, *visitor);
    if (!picture)
        co_return problem(picture.error());
    Response answer = page(200, countyPage(*picture, pageReader(*visitor, request)));
    answer.account = toText(visitor->person);
    co_return answer;
}

asio::awaitable<Response> answerAlliancePage(const Served &served, Request request)
{
    const auto visitor = co_await visitorBy(served, request);
    if (!visitor && visitor.error().code == FaultCode::Unauthorised)
        co_return page(403, signInPage("Sign in to see this page."));
    if (!visitor)
        co_return problem(visitor.error());
    const auto picture = co_await pictureFor(served, *visitor);
    if (!picture)
        co_return problem(picture.error());
    auto html = alliancePage(*picture, request.parameter, pageReader(*visitor, request));
    if (!html)
        co_return problem(404, "There is nothing here that you may see.");
    Response answer = page(200, std::move(*html));
    answer.account = toText(visitor->person);
    co_return answer;
}

asio::awaitable<Response> answerStyleSheet(const Served &, Request)
{
    co_return Response{.contentType = "text/css; charset=utf-8", .body = std::string(styleSheet())};
}

asio::awaitable<Response> answerSignIn(const Served &served, Request request)
{
    if (!comesFromHere(request))
        co_return problem(403, "This form was not sent from a page of this server.");
    const auto form = formIn(request);
    if (!form || form->size() != 2 || !form->contains("name") || !form->contains("password"))
        co_return problem(400, "The server cannot read this form.");
    const std::string &name = form->at("name");
    for (const auto &[allowance, whose] : {std::pair(kSignInByAddress, request.peer),
                                           std::pair(kSignInByAccount, bucketName(name))}) {
        if (const auto wait = tooOften(served, allowance, whose)) {
            Response answer =
                page(429, signInPage("Too many tries. Wait a minute, then try again."));
            answer.headers.push_back(wait->headers.back());
            co_return answer;
        }
    }
    auto secret = co_await signIn(served, request, name, form->at("password"));
    if (!secret)
        co_return secret.error();
    served.rates.giveBack(kSignInByAddress, request.peer);
    served.rates.giveBack(kSignInByAccount, bucketName(name));
    co_return goHome(sessionCookie(*secret));
}

asio::awaitable<Response> answerSignOut(const Served &served, Request request)
{
    const auto form = formIn(request);
    auto secret = std::string(secretInCookies(request.header("cookie")));
    if (!comesFromHere(request) || !form || !form->contains("form")
        || !isFormToken(form->at("form"), secret))
        co_return problem(403, "This form was not sent from a page of this server.");
    auto close = [secret = std::move(secret)](Book &book) { return closeSession(book, secret); };
    const auto closed = co_await served.writer.run(std::move(close));
    if (!closed)
        co_return problem(closed.error());
    co_return goHome(endedSessionCookie());
}

} // namespace cairn
