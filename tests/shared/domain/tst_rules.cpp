#include <QFile>
#include <QTest>

#include "shared/domain/rules.h"
#include "shared/schema/schema.h"

#include <algorithm>
#include <set>

using namespace cairn;

/// Every rule of the field stands in the table, with a test that is there.
class RulesTest : public QObject {
    Q_OBJECT

private slots:
    void thePageSaysWhatTheTableSays();
    void everyRuleHasItsTest();
    void noRuleIsMissing();
    void documentsNameKnownRules();
};

void RulesTest::thePageSaysWhatTheTableSays()
{
    const QByteArray made = QByteArray::fromStdString(rulesPage());
    QFile page(QStringLiteral(CAIRN_RULES));
    if (qEnvironmentVariableIsSet("CAIRN_WRITE_RULES")) {
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write(made);
        page.close();
    }
    QVERIFY(page.open(QIODevice::ReadOnly));
    QCOMPARE(page.readAll(), made);
}

void RulesTest::everyRuleHasItsTest()
{
    for (const Rule &rule : rules()) {
        const QStringList parts = QString::fromUtf8(rule.test.data(), qsizetype(rule.test.size()))
                                      .split(QStringLiteral(": "));
        QFile file(QStringLiteral(CAIRN_RULE_TESTS "/%1.cpp").arg(parts.first()));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(parts.first()));
        const QByteArray function = "    void " + parts.last().toUtf8() + "();";
        QVERIFY2(file.readAll().contains(function), function.constData());
    }
}

void RulesTest::noRuleIsMissing()
{
    std::set<std::string_view> ids;
    for (const Rule &rule : rules())
        QVERIFY2(ids.insert(rule.id).second, rule.id.data());
    const auto run = [&](int first, int last) {
        for (int number = first; number <= last; ++number) {
            const std::string id = (number < 10 ? "R0" : "R") + std::to_string(number);
            QVERIFY2(ids.contains(id), id.c_str());
        }
    };
    run(1, 18);
    run(20, 20);
    run(40, 43);
    run(50, 55);
    run(70, 74);
}

void RulesTest::documentsNameKnownRules()
{
    for (const auto &[name, type] : builtInSchema().types) {
        const Unit *state = type.stateUnit();
        if (!state)
            continue;
        for (const Requirement &requirement : state->moves.requirements)
            QVERIFY2(
                requirement.rule.empty()
                    || std::ranges::any_of(
                        rules(), [&](const Rule &rule) { return rule.id == requirement.rule; }),
                requirement.path.c_str());
    }
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
