#include "server/portal/pages.h"

#include "server/portal/html.h"

namespace cairn {

namespace {

constexpr std::string_view kWholeCounty = "county";

std::string number(std::size_t count)
{
    return std::to_string(count);
}

std::string frame(std::string_view title, const PageReader &reader, std::string_view main)
{
    std::string body = "<header><a class=\"home\" href=\"/\">Cairn</a><span class=\"who\">";
    body += escaped(reader.account.name);
    body += "</span><form method=\"post\" action=\"/sign-out\">"
            "<input type=\"hidden\" name=\"form\" value=\"";
    body += escaped(reader.formToken);
    body += "\"><button class=\"quiet\">Sign out</button></form></header>\n<main>\n";
    body += main;
    body += "</main>\n";
    return document(title, body);
}

std::string linked(std::size_t count, std::string_view lasl)
{
    return "<a href=\"/known/" + escaped(lasl) + "\">" + number(count) + "</a>";
}

std::string row(const KnownAlliance &line)
{
    std::string cells = "<tr><th scope=\"row\">" + escaped(line.label) + "</th><td>";
    cells += linked(line.known, line.lasl) + "</td><td>" + linked(line.schools, line.lasl);
    cells += "</td><td>";
    cells += line.schools == 0 ? "–" : number(line.known * 100 / line.schools) + " %";
    return cells + "</td></tr>\n";
}

KnownAlliance wholeOf(const KnownPicture &picture)
{
    KnownAlliance whole{
        .lasl = std::string(kWholeCounty), .label = "All you may see", .visits = {}};
    for (const KnownAlliance &alliance : picture.alliances) {
        whole.schools += alliance.schools;
        whole.known += alliance.known;
        whole.visits.insert(whole.visits.end(), alliance.visits.begin(), alliance.visits.end());
    }
    return whole;
}

std::string readingOf(const KnownAlliance &whole)
{
    const std::string schools =
        number(whole.schools) + (whole.schools == 1 ? " open school " : " open schools ");
    const std::string window = "in the last " + std::to_string(kKnownDays) + " days.";
    if (whole.known == 0)
        return "None of " + schools + "is known yet: no visit was recorded there " + window;
    return number(whole.known) + " of " + schools + (whole.known == 1 ? "is" : "are")
        + " known: a visit was recorded there " + window;
}

std::string standing(const KnownPicture &picture)
{
    const std::string at = toText(picture.asOf);
    return "<p class=\"soft\">As of " + escaped(at.substr(0, 10)) + ", " + escaped(at.substr(11, 5))
        + " UTC, from everything received up to commit " + std::to_string(picture.commit)
        + ".</p>\n";
}

std::string visitRow(const KnownVisit &visit)
{
    std::string people;
    for (const std::string &name : visit.people)
        people += (people.empty() ? "" : ", ") + escaped(name);
    return "<tr><th scope=\"row\">" + escaped(visit.schoolName) + " <span class=\"soft\">"
        + escaped(visit.urn) + "</span></th><td>" + escaped(visit.date) + "</td><td>"
        + escaped(visit.typeLabel) + "</td><td>" + people + "</td><td class=\"id\">"
        + escaped(toText(visit.visit)) + "</td></tr>\n";
}

} // namespace

std::string signInPage(std::string_view sentence)
{
    std::string body = "<main class=\"narrow\">\n<h1>Cairn</h1>\n";
    if (!sentence.empty())
        body += "<p class=\"trouble\" role=\"alert\">" + escaped(sentence) + "</p>\n";
    body += "<form method=\"post\" action=\"/sign-in\">\n"
            "<label for=\"name\">Your name</label>\n"
            "<input id=\"name\" name=\"name\" autocomplete=\"username\" required autofocus>\n"
            "<label for=\"password\">Password</label>\n"
            "<input id=\"password\" name=\"password\" type=\"password\" "
            "autocomplete=\"current-password\" required>\n"
            "<button>Sign in</button>\n</form>\n</main>\n";
    return document("Sign in", body);
}

std::string countyPage(const KnownPicture &picture, const PageReader &reader)
{
    const KnownAlliance whole = wholeOf(picture);
    std::string main = "<h1>How well we know our schools</h1>\n<p class=\"reading\">"
        + escaped(readingOf(whole))
        + "</p>\n<table>\n<thead><tr>"
          "<th scope=\"col\">Local alliance</th><th scope=\"col\">Known</th>"
          "<th scope=\"col\">Of schools</th><th scope=\"col\">Share</th>"
          "</tr></thead>\n<tbody>\n";
    for (const KnownAlliance &alliance : picture.alliances)
        main += row(alliance);
    main += "</tbody>\n<tfoot>" + row(whole) + "</tfoot>\n</table>\n";
    if (picture.unassigned > 0)
        main += "<p>" + number(picture.unassigned)
            + " more stand in no local alliance yet; their postcodes are in no line of the "
              "postcode table.</p>\n";
    main += standing(picture);
    return frame("How well we know our schools", reader, main);
}

std::optional<std::string> alliancePage(const KnownPicture &picture, std::string_view lasl,
                                        const PageReader &reader)
{
    std::optional<KnownAlliance> shown;
    if (lasl == kWholeCounty)
        shown = wholeOf(picture);
    for (const KnownAlliance &alliance : picture.alliances) {
        if (alliance.lasl == lasl)
            shown = alliance;
    }
    if (!shown)
        return std::nullopt;
    std::string main = "<p><a href=\"/\">Back to the county</a></p>\n<h1>" + escaped(shown->label)
        + "</h1>\n<p class=\"reading\">" + escaped(readingOf(*shown)) + "</p>\n";
    if (shown->visits.empty()) {
        main += "<p>No visit stands under this number yet.</p>\n";
    } else {
        main += "<table>\n<thead><tr><th scope=\"col\">School</th><th scope=\"col\">Date</th>"
                "<th scope=\"col\">Visit</th><th scope=\"col\">Visitors</th>"
                "<th scope=\"col\">Record</th></tr></thead>\n<tbody>\n";
        for (const KnownVisit &visit : shown->visits)
            main += visitRow(visit);
        main += "</tbody>\n</table>\n";
    }
    main += standing(picture);
    return frame(shown->label, reader, main);
}

std::string problemPage(std::string_view title, std::string_view sentence)
{
    return document(title,
                    "<main class=\"narrow\">\n<h1>" + escaped(title) + "</h1>\n<p>"
                        + escaped(sentence)
                        + "</p>\n<p><a href=\"/\">To the county</a></p>\n</main>\n");
}

} // namespace cairn
