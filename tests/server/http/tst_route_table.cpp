#include <QTest>

#include "server/http/problem.h"
#include "server/http/request_log.h"
#include "server/http/route_table.h"
#include "shared/schema/json.h"

#include <algorithm>

using namespace cairn;

namespace {

RouteTable table()
{
    return RouteTable({{"GET", "/", 0, {}},
                       {"GET", "/known/{lasl}", 0, {}},
                       {"POST", "/v1/push", 10, {}},
                       {"PUT", "/v1/push", 10, {}}});
}

} // namespace

/// What is served where, and what is said and logged of it.
class RouteTableTest : public QObject {
    Q_OBJECT

private slots:
    void findsExactlyWhatIsInIt_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("route");
        QTest::addColumn<QString>("parameter");
        QTest::newRow("root") << "GET" << "/" << "/" << "";
        QTest::newRow("parameter") << "GET" << "/known/west" << "/known/{lasl}" << "west";
        QTest::newRow("no parameter") << "GET" << "/known/" << "" << "";
        QTest::newRow("too deep") << "GET" << "/known/west/more" << "" << "";
        QTest::newRow("too long") << "GET" << "/known/" + QString(65, u'a') << "" << "";
        QTest::newRow("by method") << "POST" << "/v1/push" << "/v1/push" << "";
        QTest::newRow("trailing slash") << "POST" << "/v1/push/" << "" << "";
        QTest::newRow("other case") << "POST" << "/V1/push" << "" << "";
        QTest::newRow("beginning") << "GET" << "/v1" << "" << "";
    }

    void findsExactlyWhatIsInIt()
    {
        QFETCH(QString, method);
        QFETCH(QString, path);
        QFETCH(QString, route);
        QFETCH(QString, parameter);
        const RouteTable routes = table();

        const auto found = routes.find(method.toStdString(), path.toStdString());

        QCOMPARE(found.route ? QString::fromStdString(found.route->path) : QString(), route);
        QCOMPARE(QString::fromStdString(found.parameter), parameter);
    }

    void namesTheMethodsThatAPathHas()
    {
        QCOMPARE(table().find("GET", "/v1/push").otherMethods, std::string("POST, PUT"));
        QCOMPARE(table().find("GET", "/nothing").otherMethods, std::string());
    }

    void turnsEveryFaultIntoAProblem()
    {
        const auto answer = answerOf(Fault{FaultCode::Busy, "Later \"please\".", "a secret cause"});

        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.contentType, std::string("application/problem+json"));
        QVERIFY(answer.body.find("secret") == std::string::npos);
        const auto problem = parseJson(answer.body);
        QVERIFY(problem);
        QCOMPARE(problem->at("code").textOr(), std::string_view("later"));
        QCOMPARE(problem->at("detail").textOr(), std::string_view("Later \"please\"."));
        QCOMPARE(problem->at("title").textOr(), std::string_view("Service Unavailable"));
        QCOMPARE(answer.headers.front().first, std::string("Retry-After"));
    }

    void logsOneLineWhateverIsInIt()
    {
        LoggedRequest request;
        request.peer = "a\nb\"c\x1b[31m\x01";
        request.cause = std::string(100'000, 'x');

        const std::string line = logLine(request);

        QVERIFY(line.size() <= kLogLineMax);
        QVERIFY(std::ranges::none_of(line, [](char c) { return c >= 0 && c < ' '; }));
        QCOMPARE(parseJson(line)->at("peer").textOr(), std::string_view(request.peer));
    }
};

QTEST_GUILESS_MAIN(RouteTableTest)
#include "tst_route_table.moc"
