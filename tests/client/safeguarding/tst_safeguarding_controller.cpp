#include <QAbstractItemModelTester>
#include <QTest>

#include "client/safeguarding/safeguarding_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

class SafeguardingControllerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_day = std::make_unique<test::VisitDay>();
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
    }
    void cleanupTestCase() { m_store.reset(); }

    void saysWhomToTellWithoutANetwork()
    {
        SafeguardingController card(*m_store, m_day->surroundings());
        open(card);
        const QAbstractItemModelTester tester(card.card());

        QTRY_COMPARE(
            column(card, "code"),
            QStringList({u"dsl"_s, u"deputy_dsl"_s, u"lado"_s, u"social_care"_s, u"emergency"_s}));
        QCOMPARE(column(card, "name").at(1), u"Kay Postle"_s);
        QCOMPARE(column(card, "phone").at(2), u"01632 960250"_s); // the county's, as it keeps them
        QCOMPARE(column(card, "phone").at(3), u"01632 960251"_s);
        QCOMPARE(column(card, "phone").back(), u"999"_s);
    }

    void neverNamesTheHeadWhereItIsAboutTheHead()
    {
        SafeguardingController card(*m_store, m_day->surroundings());
        open(card);

        card.setCategory(u"about_head"_s);

        QTRY_COMPARE(column(card, "code").value(0), u"chair"_s);
        QCOMPARE(column(card, "name").at(0), u"Tobias Wrenfield"_s);
        QVERIFY(!column(card, "code").contains(u"dsl"_s));
    }

    void keepsThatSomebodyWasToldAndNothingElse()
    {
        SafeguardingController card(*m_store, m_day->surroundings());
        open(card);
        card.setTold(u"dsl"_s);
        card.setReceived(true);
        card.keep();
        QTRY_VERIFY(card.keptAt().isValid());

        const auto stubs = stubsKept();
        QCOMPARE(stubs.size(), 1U);
        QCOMPARE(stubs[0].at("about.told").textOr(), std::string_view("dsl"));
        QCOMPARE(stubs[0].at("about.how").textOr(), std::string_view("in_person"));
        QCOMPARE(stubs[0].scope, "routing:" + toText(m_day->ruth));
        for (const Unit &unit : builtInSchema().type("routing")->units)
            for (const Field &field : unit.fields)
                QVERIFY2(field.type.kind != FieldKind::Text, field.name.c_str());
    }

    void refusesToTellTheHeadAboutTheHead()
    {
        SafeguardingController card(*m_store, m_day->surroundings());
        open(card);
        const std::size_t before = stubsKept().size();
        card.setCategory(u"about_head"_s);
        card.setTold(u"head"_s);

        card.keep();

        QVERIFY(card.refusal().contains(u"chair of governors"_s));
        QVERIFY(!card.keptAt().isValid());
        QCOMPARE(stubsKept().size(), before);
    }

private:
    void open(SafeguardingController &card)
    {
        card.setReader(m_day->ruth);
        card.open(QString::fromStdString(toText(m_day->county.school)));
        QTRY_VERIFY(card.card()->rowCount() > 0);
    }

    static QStringList column(SafeguardingController &card, const char *role)
    {
        QStringList texts;
        const int number = card.card()->roleNames().key(role);
        for (int row = 0; row < card.card()->rowCount(); ++row)
            texts << card.card()->index(row, 0).data(number).toString();
        return texts;
    }

    std::vector<RecordView> stubsKept()
    {
        auto stubs =
            m_store->ask([](Vault &vault) { return *list(vault.book(), {.type = "routing"}); });
        [&] { QTRY_VERIFY(stubs.isFinished()); }();
        return stubs.result();
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
};

QTEST_GUILESS_MAIN(SafeguardingControllerTest)
#include "tst_safeguarding_controller.moc"
