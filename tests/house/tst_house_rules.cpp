#include <QTest>

#include "tests/house/floor_plan.h"
#include "tests/house/rules.h"
#include "tests/house/tree_rules.h"

using namespace cairn::house;
using namespace Qt::StringLiterals;

namespace {

using Rule = Findings (*)(const Source &);

/// Asks for a rule, a path, a text, and how often the rule must speak.
void example(const char *name, Rule rule, const QString &path, const QString &text, int findings)
{
    QTest::newRow(name) << rule << path << text << findings;
}

} // namespace

Q_DECLARE_METATYPE(Rule)

/// Shows on small made-up files that each rule speaks where it should, and only there.
class HouseRulesTest : public QObject {
    Q_OBJECT

private slots:
    void speaksWhereItShould_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("findings");
        floorPlanRows();
        libraryRows();
        sqlRows();
        surroundingsRows();
        sizeRows();
        nameRows();
        qmlRows();
    }

    void speaksWhereItShould()
    {
        QFETCH(const Rule, rule);
        QFETCH(const QString, path);
        QFETCH(const QString, text);

        const Findings findings = rule({path, text});

        QTEST(static_cast<int>(findings.size()), "findings");
        for (const Finding &finding : findings)
            QVERIFY(!finding.advice.isEmpty());
    }

    void saysWhereAndWhatToDo()
    {
        const Findings findings = sharedHasNoSurroundings(
            {u"shared/merge/view.cpp"_s, u"int a;\n\nauto now = system_clock::now();\n"_s});

        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().line, 3);
        QVERIFY(findings.first().advice.startsWith(u"system_clock: take it from Surroundings"));
    }

    void refusesAStrangerAtTheTop()
    {
        const Tree tree{u"README.md"_s, u".ci/run"_s, u"docs/a.md"_s, u"docs/b.md"_s,
                        u"shared/base/id.h"_s};

        const Findings findings = topLevelIsFixed(tree);

        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().path, u"docs"_s);
    }

    void refusesAFolderWithOneFile()
    {
        const Tree tree{u"shared/base/id.h"_s,   u"shared/base/CMakeLists.txt"_s,
                        u"shared/store/log.h"_s, u"shared/store/log.cpp"_s,
                        u"packaging/x/one"_s,    u"shared/schema/types/visit.json"_s};

        const Findings findings = foldersAreNotLonely(tree);

        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().path, u"shared/base"_s);
    }

    void refusesAReadmeThatNamesWhatIsNotThere()
    {
        const Tree tree{u"packaging/run"_s, u"shared/README.md"_s, u"shared/base/id.h"_s,
                        u"shared/base/id.cpp"_s};
        const QString text = u"Start with `packaging/run --second`, read `base/id.{h,cpp}`, then\n"
                             "`shared/base/`. `GET /v1/hello` answers `application/json`.\n"
                             "`shared/base/gone.h` and `base/hash.{h,cpp}` and `packaging/stop`."_s;

        const Findings findings = readmeTellsTheTruth({u"shared/README.md"_s, text}, tree);

        QCOMPARE(findings.size(), 4);
        QCOMPARE(findings.first().line, 3);
        QVERIFY(readmeTellsTheTruth({u"shared/FORMAT.md"_s, text}, tree).isEmpty());
    }

private:
    static void floorPlanRows()
    {
        const Rule rule = everyFileKeepsToItsRoom;
        const QString base = u"#include \"shared/base/id.h\"\n"_s;
        const QString store = u"#include \"shared/store/database.h\"\n"_s;
        const QString vault = u"#include \"client/vault/vault.h\"\n"_s;
        const QString account = u"#include \"server/account/accounts.h\"\n"_s;
        example("history knows base", rule, u"shared/history/revision.h"_s, base, 0);
        example("base knows nobody", rule, u"shared/base/id.h"_s, store, 1);
        example("merge knows no store", rule, u"shared/merge/view.cpp"_s, base + store, 1);
        example("sync is pure", rule, u"shared/sync/sync_step.h"_s, store, 1);
        example("book joins them", rule, u"shared/book/book.h"_s, base + store, 0);
        example("shared knows no client", rule, u"shared/book/book.h"_s, vault, 1);
        example("a feature knows the vault", rule, u"client/visit/a.h"_s, base + vault, 0);
        example("a feature knows no other", rule, u"client/plan/a.h"_s,
                u"#include \"client/visit/a.h\"\n"_s, 1);
        example("app knows sync", rule, u"client/app/main.cpp"_s,
                u"#include \"client/sync/sync_engine.h\"\n"_s, 0);
        example("sync knows no screen", rule, u"client/sync/a.h"_s,
                u"#include \"client/rows/row_list_model.h\"\n"_s, 1);
        example("a feature knows no sync", rule, u"client/visit/a.h"_s,
                u"#include \"client/sync/sync_engine.h\"\n"_s, 1);
        example("client knows no server", rule, u"client/app/main.cpp"_s, account, 1);
        example("server knows no client", rule, u"server/main.cpp"_s, account + vault, 1);
        example("account knows no http", rule, u"server/account/accounts.cpp"_s,
                u"#include \"server/http/session.h\"\n"_s, 1);
        example("paths start at the root", rule, u"shared/base/id.cpp"_s, u"#include \"id.h\"\n"_s,
                1);
        example("moc is no room", rule, u"tests/house/a.cpp"_s, u"#include \"a.moc\"\n"_s, 0);
        example("qml holds no C++", rule, u"qml/visit/a.cpp"_s, {}, 1);
    }

    static void libraryRows()
    {
        const Rule rule = librariesStayInTheirRooms;
        const auto include = [](const char *name) { return u"#include <%1>\n"_s.arg(name); };
        example("no Qt in shared", rule, u"shared/base/id.h"_s, include("QString"), 1);
        example("Qt in client", rule, u"client/app/main.cpp"_s, include("QString"), 0);
        example("no JSON in book", rule, u"shared/book/a.cpp"_s, include("nlohmann/json.hpp"), 1);
        example("JSON in wire", rule, u"shared/wire/a.cpp"_s, include("nlohmann/json.hpp"), 0);
        example("no Beast in sync", rule, u"server/sync/a.h"_s, include("boost/beast/http.hpp"), 1);
        example("Beast in http", rule, u"server/http/a.h"_s, include("boost/beast/http.hpp"), 0);
        example("no HTTP in visit", rule, u"client/visit/a.h"_s, include("QNetworkRequest"), 1);
        example("HTTP in sync", rule, u"client/sync/a.h"_s, include("QNetworkRequest"), 0);
        example("no SQLite in server", rule, u"server/account/a.h"_s, include("sqlite3.h"), 1);
    }

    static void sqlRows()
    {
        const Rule rule = sqlStaysInTheStore;
        const QString path = u"shared/book/record_act.cpp"_s;
        example("select", rule, path, u"run(\"select a from b\");"_s, 1);
        example("insert, raw", rule, path, u"run(R\"sql(\n  INSERT INTO a VALUES (1))sql\");"_s, 1);
        example("create", rule, path, u"run(\"create virtual table t using fts5(a)\");"_s, 1);
        example("in the store", rule, u"shared/store/a.cpp"_s, u"run(\"select a from b\");"_s, 0);
        example("in a remark", rule, path, u"// was \"select a from b\"\n"_s, 0);
        example("in English", rule, path, u"say(\"Select one from the list\");"_s, 0);
    }

    static void surroundingsRows()
    {
        const Rule rule = sharedHasNoSurroundings;
        const QString path = u"shared/merge/view.cpp"_s;
        for (const char *word :
             {"std::thread t;", "std::random_device d;", "getenv(\"HOME\")", "std::async(f)",
              "rand()", "std::mt19937_64 r;", "steady_clock::now()"})
            example(word, rule, path, QString::fromLatin1(word), 1);
        example("brand( is a name", rule, path, u"brand(2); operand(3);"_s, 0);
        example("client has a clock", rule, u"client/app/a.cpp"_s, u"steady_clock::now()"_s, 0);
        example("a text is no remark", rule, path, u"a(\"http://b\"); std::thread t;"_s, 1);
        example("a remark may speak", rule, path, u"/* no std::thread here */"_s, 0);
    }

    static void sizeRows()
    {
        example("300 lines", fileLength, u"client/app/a.h"_s, QString(300, u'\n'), 0);
        example("301 lines", fileLength, u"qml/Main.qml"_s, QString(301, u'\n'), 1);
        example("long data", fileLength, u"shared/schema/a.json"_s, QString(999, u'\n'), 0);
        example("100 columns", lineLength, u"a/b.h"_s, QString(100, u'x'), 0);
        example("101 columns", lineLength, u"a/b.h"_s, u"\n"_s + QString(101, u'x'), 1);
    }

    static void nameRows()
    {
        const Rule rule = namesSaySomething;
        example("a manager", rule, u"client/sync/a.h"_s, u"class SyncManager : A {};"_s, 1);
        example("a helper file", rule, u"qml/visit/DateHelper.qml"_s, {}, 1);
        example("a use of Qt's", rule, u"client/sync/a.h"_s, u"QNetworkAccessManager m;"_s, 0);
        example("a good name", rule, u"client/sync/a.h"_s, u"class ServerLink {};"_s, 0);
    }

    static void qmlRows()
    {
        example("context property", qmlDeclaresItsNeeds, u"client/app/main.cpp"_s,
                u"context->setContextProperty(a, b);"_s, 1);
        example("property var", qmlDeclaresItsNeeds, u"qml/Main.qml"_s, u"property var a"_s, 1);
        example("a request", qmlDeclaresItsNeeds, u"qml/Main.qml"_s, u"new XMLHttpRequest()"_s, 1);
        example("made from text", qmlDeclaresItsNeeds, u"qml/Main.qml"_s,
                u"Qt.createQmlObject(a)"_s, 1);
        example("typed", qmlDeclaresItsNeeds, u"qml/Main.qml"_s, u"property string a"_s, 0);
        example("singleton of nowhere", qmlNamesWhereSingletonsLive, u"qml/components/A.qml"_s,
                u"Text { color: Theme.ink }"_s, 1);
        example("singleton of ours", qmlNamesWhereSingletonsLive, u"qml/components/A.qml"_s,
                u"import Cairn.Ui\nText { color: Theme.ink }"_s, 0);
        example("switched off", nothingIsSwitchedOff, u"client/app/a.cpp"_s, u"\n#if 0\n"_s, 1);
        example("a real if", nothingIsSwitchedOff, u"client/app/a.cpp"_s, u"#if QT_VERSION\n"_s, 0);
    }
};

QTEST_GUILESS_MAIN(HouseRulesTest)
#include "tst_house_rules.moc"
