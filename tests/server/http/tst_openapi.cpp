#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "server/http/routes.h"
#include "shared/schema/json.h"
#include "tests/server/http/raw_client.h"
#include "tests/server/http/running_county.h"
#include "tests/server/http/running_site.h"

#include <algorithm>
#include <set>

using namespace cairn;
using namespace cairn::test;

namespace {

std::string inLowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return std::tolower(c); });
    return text;
}

/// "POST /v1/push"
using Lines = std::set<std::string>;

std::string fieldIn(const std::string &answer, const std::string &name)
{
    const auto from = answer.find("\r\n" + name + ": ");
    if (from == std::string::npos)
        return {};
    const auto begin = from + name.size() + 4;
    return answer.substr(begin, answer.find("\r\n", begin) - begin);
}

} // namespace

/// The page that tells of the whole HTTP interface, held against a running server.
class OpenApiTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile page(QStringLiteral(CAIRN_OPENAPI_PAGE));
        QVERIFY(page.open(QIODevice::ReadOnly));
        auto parsed = parseJson(page.readAll().toStdString());
        QVERIFY(parsed && parsed->at("openapi").textOr() == "3.1.0");
        m_page = std::move(*parsed);
    }

    void namesEveryRouteAndNoOther()
    {
        Lines told;
        for (const auto &[path, methods] : *m_page.at("paths").map())
            for (const auto &[method, operation] : *methods.map())
                told.insert(method + ' ' + path);

        Lines served;
        for (const Route &route : routes())
            served.insert(inLowerCase(route.method) + ' ' + route.path);

        QCOMPARE(told, served);
    }

    void everyReferenceLeadsSomewhere()
    {
        const auto check = [this](const auto &self, const Value &value) -> void {
            if (const Map *map = value.map())
                for (const auto &[name, member] : *map) {
                    if (name == "$ref")
                        QVERIFY2(found(member.textOr()), std::string(member.textOr()).c_str());
                    self(self, member);
                }
            else if (const List *list = value.list())
                for (const Value &entry : *list)
                    self(self, entry);
        };
        check(check, m_page);
    }

    /// What a stranger is answered, as the page says it.
    void answersAStrangerAsItSays_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        for (const auto &[path, methods] : *m_page.at("paths").map())
            for (const auto &[method, operation] : *methods.map())
                QTest::newRow((method + ' ' + path).c_str())
                    << QString::fromStdString(method).toUpper() << QString::fromStdString(path);
    }

    void answersAStrangerAsItSays()
    {
        QFETCH(QString, method);
        QFETCH(QString, path);
        RunningCounty county;
        const QString line =
            method + u' ' + QString(path).replace(QRegularExpression("\\{.*\\}"), "north");
        RawClient stranger(county.port());
        stranger.send(line.toStdString()
                      + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        const std::string answer = stranger.everything();

        const std::string status = std::to_string(statusIn(answer));
        const Value &responses = m_page.at("paths")
                                     .at(path.toStdString())
                                     .at(method.toLower().toStdString())
                                     .at("responses");
        QVERIFY2(responses.map()->contains(status), status.c_str());
        const Value &response = resolved(responses.at(status));
        const std::string type = fieldIn(answer, "Content-Type");
        const std::string plain = type.substr(0, type.find(';'));
        if (const Map *contents = response.at("content").map())
            QVERIFY2(contents->contains(plain), plain.c_str());
    }

private:
    /// The table of a server that never runs.
    static std::vector<Route> routes()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("county.db").toStdString();
        BookThread book(std::move(*Database::open({.file = file})), builtInSchema(),
                        realSurroundings());
        WorkPool compute(1, 1);
        PushQueue pushes(book);
        CommitBell bell;
        Rates rates;
        const Served served{.writer = book,
                            .reader = book,
                            .pushes = pushes,
                            .compute = compute,
                            .bell = bell,
                            .rates = rates,
                            .surroundings = realSurroundings(),
                            .pepper = std::nullopt,
                            .seal = {"epoch-1", {}},
                            .isReady = [] { return true; }};
        return allRoutes(served).routes();
    }

    [[nodiscard]] const Value *found(std::string_view reference) const
    {
        if (!reference.starts_with("#/"))
            return nullptr;
        const Value *value = &m_page;
        for (const QString &step :
             QString::fromUtf8(reference.data(), qsizetype(reference.size())).mid(2).split(u'/')) {
            if (!value->map() || !value->map()->contains(step.toStdString()))
                return nullptr;
            value = &value->at(step.toStdString());
        }
        return value;
    }

    [[nodiscard]] const Value &resolved(const Value &value) const
    {
        const Value *target = found(value.at("$ref").textOr());
        return target ? *target : value;
    }

    Value m_page;
};

QTEST_GUILESS_MAIN(OpenApiTest)
#include "tst_openapi.moc"
