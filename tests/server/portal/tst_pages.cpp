#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include "server/portal/html.h"
#include "server/portal/pages.h"

#include <cmath>

using namespace cairn;

class PagesTest : public QObject {
    Q_OBJECT

private slots:
    void everyPageIsWellFormed_data();
    void everyPageIsWellFormed();
    void whatPeopleWroteIsTextAndNothingElse();
    void everyNumberOpensToItsVisits();
    void anAlliancePageListsTheVisitsUnderItsNumber();
    void anAllianceOutOfSightIsNotThere();
    void theReadingIsASentence_data();
    void theReadingIsASentence();
    void formsAreReadAsBrowsersSendThem_data();
    void formsAreReadAsBrowsersSendThem();
    void headersForbidEverythingThatIsNotOurs();
    void coloursCanBeReadInBothThemes_data();
    void coloursCanBeReadInBothThemes();
};

namespace {

const std::string kHostile = "<script>alert('x')</script>&\"";

PageReader reader(const std::string &name = "Ruth Askwith")
{
    return {.account = {.person = {}, .name = name, .role = "leader", .reach = "county"},
            .formToken = "token"};
}

KnownVisit visitTo(const std::string &name)
{
    return {.visit = keyedId("visit", name),
            .school = keyedId("school", name),
            .urn = "990137",
            .schoolName = name,
            .date = "2026-11-10",
            .type = "focus_visit",
            .typeLabel = "Focus visit",
            .people = {"Ruth Askwith", "Dan O’Yelaran"}};
}

KnownPicture picture(const std::string &name = "Mirkdale Beck")
{
    return {.asOf = fromMillis(1'794'000'000'000),
            .commit = 42,
            .alliances = {{.lasl = "north",
                           .label = "LASL North",
                           .schools = 116,
                           .known = 1,
                           .visits = {visitTo(name)}},
                          {.lasl = "west", .label = "LASL West", .schools = 120, .visits = {}}}};
}

QString text(const std::string &page)
{
    return QString::fromStdString(page);
}

double luminance(const QString &colour)
{
    const auto channel = [&](int at) {
        const double part = colour.mid(at, 2).toInt(nullptr, 16) / 255.0;
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const QString &one, const QString &other)
{
    const double high = std::max(luminance(one), luminance(other));
    const double low = std::min(luminance(one), luminance(other));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

void PagesTest::everyPageIsWellFormed_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("sign in") << text(signInPage());
    QTest::newRow("sign in again") << text(signInPage(kHostile));
    QTest::newRow("county") << text(countyPage(picture(kHostile), reader(kHostile)));
    QTest::newRow("alliance") << text(*alliancePage(picture(kHostile), "north", reader()));
    QTest::newRow("alliance without visits") << text(*alliancePage(picture(), "west", reader()));
    QTest::newRow("problem") << text(problemPage(kHostile, kHostile));
}

void PagesTest::everyPageIsWellFormed()
{
    QFETCH(QString, page);
    QVERIFY(page.startsWith("<!DOCTYPE html>"));
    // As XML every tag must close; those that HTML leaves open are closed first.
    page.replace(QRegularExpression("<(meta|link|input)([^>]*)>"), "<\\1\\2/>");
    page.replace(" required", " required=\"\"").replace(" autofocus", " autofocus=\"\"");

    QXmlStreamReader xml(page);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            QVERIFY2(xml.name() != u"script", qPrintable(page));
    }

    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString() + "\n" + page));
}

void PagesTest::whatPeopleWroteIsTextAndNothingElse()
{
    KnownPicture hostile = picture(kHostile);
    KnownVisit &visit = hostile.alliances.front().visits.front();
    visit.people = {kHostile};
    visit.urn = visit.date = visit.typeLabel = kHostile;
    hostile.alliances.front().label = kHostile;

    for (const std::string &page :
         {countyPage(hostile, reader(kHostile)), *alliancePage(hostile, "north", reader(kHostile)),
          signInPage(kHostile), problemPage(kHostile, kHostile)}) {
        QVERIFY(!text(page).contains("<script"));
        QVERIFY(text(page).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"));
    }
}

void PagesTest::everyNumberOpensToItsVisits()
{
    const QString page = text(countyPage(picture(), reader()));

    QVERIFY(
        page.contains("<a href=\"/known/north\">1</a></td><td><a href=\"/known/north\">116</a>"));
    QVERIFY(page.contains("<a href=\"/known/west\">0</a></td><td><a href=\"/known/west\">120</a>"));
    QVERIFY(
        page.contains("<a href=\"/known/county\">1</a></td><td><a href=\"/known/county\">236</a>"));
    QVERIFY(page.contains("up to commit 42"));
}

void PagesTest::anAlliancePageListsTheVisitsUnderItsNumber()
{
    for (const char *lasl : {"north", "county"}) {
        const QString page = text(*alliancePage(picture(), lasl, reader()));
        QVERIFY(page.contains("Mirkdale Beck"));
        QVERIFY(page.contains("2026-11-10"));
        QVERIFY(page.contains("Focus visit"));
        QVERIFY(page.contains("Ruth Askwith, Dan O’Yelaran"));
        QVERIFY(page.contains(text(toText(keyedId("visit", "Mirkdale Beck")))));
    }
    QVERIFY(!text(*alliancePage(picture(), "west", reader())).contains("<table>"));
}

void PagesTest::anAllianceOutOfSightIsNotThere()
{
    QVERIFY(!alliancePage(picture(), "south", reader()));
    QVERIFY(!alliancePage(picture(), "", reader()));
}

void PagesTest::theReadingIsASentence_data()
{
    QTest::addColumn<int>("schools");
    QTest::addColumn<int>("known");
    QTest::addColumn<QString>("sentence");
    const QString tail = " there in the last 365 days.";
    QTest::newRow("one of many") << 350 << 1
                                 << "1 of 350 open schools is known: a visit was recorded" + tail;
    QTest::newRow("several") << 350 << 2
                             << "2 of 350 open schools are known: a visit was recorded" + tail;
    QTest::newRow("none") << 350 << 0
                          << "None of 350 open schools is known yet: no visit was recorded" + tail;
    QTest::newRow("a head's own") << 1 << 1
                                  << "1 of 1 open school is known: a visit was recorded" + tail;
}

void PagesTest::theReadingIsASentence()
{
    QFETCH(int, schools);
    QFETCH(int, known);
    QFETCH(QString, sentence);
    const KnownPicture shown{.asOf = {},
                             .alliances = {{.lasl = "north",
                                            .label = "LASL North",
                                            .schools = static_cast<std::size_t>(schools),
                                            .known = static_cast<std::size_t>(known),
                                            .visits = {}}}};

    QVERIFY(text(countyPage(shown, reader())).contains(sentence));
}

void PagesTest::formsAreReadAsBrowsersSendThem_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name"); // null: it is no form
    QTest::newRow("plain") << QByteArray("name=Ruth") << "Ruth";
    QTest::newRow("a space") << QByteArray("name=Ruth+Askwith&password=x") << "Ruth Askwith";
    QTest::newRow("other letters") << QByteArray("password=x&name=Zo%C3%AB%26") << "Zoë&";
    QTest::newRow("an escape at the end") << QByteArray("name=Zo%C3%AB") << "Zoë";
    QTest::newRow("half an escape") << QByteArray("name=Zo%C") << QString();
    QTest::newRow("no escape") << QByteArray("name=Zo%ZZ") << QString();
    QTest::newRow("no value") << QByteArray("name") << QString();
    QTest::newRow("a field twice") << QByteArray("name=a&name=b") << QString();
    QTest::newRow("too many fields")
        << QByteArray("name=a&b=&c=&d=&e=&f=&g=&h=&i=&j=&k=&l=&m=&n=&o=&p=&q=") << QString();
}

void PagesTest::formsAreReadAsBrowsersSendThem()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, name);

    const auto fields = parseForm(body.toStdString());

    QCOMPARE(fields.has_value(), !name.isNull());
    if (fields)
        QCOMPARE(text(fields->at("name")), name);
}

void PagesTest::headersForbidEverythingThatIsNotOurs()
{
    std::map<std::string_view, std::string_view> headers;
    for (const PageHeader &header : pageHeaders())
        headers.emplace(header.name, header.value);

    QCOMPARE(headers.size(), pageHeaders().size());
    QVERIFY(headers.at("Content-Security-Policy").starts_with("default-src 'none'"));
    QVERIFY(!headers.at("Content-Security-Policy").contains("unsafe"));
    QCOMPARE(headers.at("Cache-Control"), std::string_view("no-store"));
}

void PagesTest::coloursCanBeReadInBothThemes_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << 0;
    QTest::newRow("dark") << 1;
}

void PagesTest::coloursCanBeReadInBothThemes()
{
    QFETCH(int, theme);
    const QString css =
        QString::fromUtf8(styleSheet().data(), static_cast<qsizetype>(styleSheet().size()));
    const QString part = css.section(":root", theme + 1, theme + 1);
    QMap<QString, QString> colours;
    auto each = QRegularExpression("--([a-z-]+): (#[0-9A-F]{6});").globalMatch(part);
    while (each.hasNext()) {
        const auto match = each.next();
        colours.insert(match.captured(1), match.captured(2));
    }
    QCOMPARE(colours.size(), 11);

    for (const char *ground : {"paper", "surface", "sunken"}) {
        for (const char *ink : {"ink", "soft", "slate", "rose"})
            QVERIFY2(contrast(colours[ink], colours[ground]) >= 5.5, ink);
        QVERIFY2(contrast(colours["line"], colours[ground]) >= 3, ground);
    }
    QVERIFY(contrast(colours["on-slate"], colours["slate"]) >= 5.5);
}

QTEST_GUILESS_MAIN(PagesTest)
#include "tst_pages.moc"
