#include <QTest>

#include "shared/domain/saving.h"
#include "tests/shared/domain/facts.h"

using namespace cairn;
using namespace cairn::test;

/// Rules R06, R53, R70, R74: what is looked at before something is saved.
class SavingRulesTest : public QObject {
    Q_OBJECT

private slots:
    void r06_smallNumbersAreRefused();
    void r06_inWordsAsWell_data();
    void r06_inWordsAsWell();
    void r70_likelyNames_data();
    void r70_likelyNames();
    void r70_whatIsNoName_data();
    void r70_whatIsNoName();
    void r70_privateNumbers_data();
    void r70_privateNumbers();
    void r70_whatIsNoPrivateNumber_data();
    void r70_whatIsNoPrivateNumber();
    void r70_namesOfAdultsHaveTheirPlace();
    void r74_staffAppearByRole();
    void r53_expectationIsAskedAbout();

private:
    Findings said(const QByteArray &text, const char *type = "observation",
                  const char *unit = "seen") const;

    KnownWords m_known = knownWords(builtInSchema(), std::vector<std::string>{"Mirkdale Beck"},
                                    std::vector<std::string>{"Ruth Askwith", "Mrs Fearnside"});
};

Findings SavingRulesTest::said(const QByteArray &text, const char *type, const char *unit) const
{
    const RecordType &of = *builtInSchema().type(type);
    return judgeSaving(builtInSchema(), of, *of.unit(unit), Value(text.toStdString()),
                       {"2026-11-10", m_known});
}

void SavingRulesTest::r06_smallNumbersAreRefused()
{
    const RecordType &observation = *builtInSchema().type("observation");
    const auto counted = [&](int pupils) {
        return judgeSaving(builtInSchema(), observation, *observation.unit("numbers"),
                           Map{{"pupils", pupils}, {"items", 3}}, {"2026-11-10", m_known});
    };
    const Findings five = counted(5);
    QCOMPARE(refusals(five), std::vector<std::string>{"R06"});
    QCOMPARE(five.front().where, std::string("numbers.pupils"));
    QVERIFY(!refuses(counted(6)));
    QVERIFY(finds(counted(10), "R06", Weight::Advises));
    QVERIFY(counted(11).empty());
    const RecordType &measure = *builtInSchema().type("measure");
    const Value readings = List{Map{{"on", "2026-11-10"}, {"value", 40}, {"pupils", 4}}};
    QCOMPARE(refusals(judgeSaving(builtInSchema(), measure, *measure.unit("readings"), readings,
                                  {"2026-11-10", m_known})),
             std::vector<std::string>{"R06"});
}

void SavingRulesTest::r06_inWordsAsWell_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("weight"); // -1: nothing is said
    const auto row = [](const char *text, int weight) {
        QTest::newRow(text) << QByteArray(text) << weight;
    };
    const int refused = static_cast<int>(Weight::Refuses);
    row("2 of 5 Year 2 pupils below the check threshold", refused);
    row("Two of the five pupils guessed.", refused);
    row("1 out of 4 children", refused);
    row("3/5 pupils", refused);
    row("40% of 5 pupils", refused);
    row("3 of 8 boys", static_cast<int>(Weight::Advises));
    row("12 of 30 pupils", -1);
    row("A small number of Year 2 pupils still get daily extra practice.", -1);
    row("Nine matched. Four of the five were with the same group.", -1);
    row("Six pupils, Years 3 to 6. All could name a book.", -1);
}

void SavingRulesTest::r06_inWordsAsWell()
{
    QFETCH(QByteArray, text);
    QFETCH(int, weight);
    const Findings findings = said(text);
    if (weight < 0)
        QVERIFY(findings.empty());
    else
        QVERIFY(finds(findings, "R06", static_cast<Weight>(weight)));
}

void SavingRulesTest::r70_likelyNames_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"Ella M in Y5 guessed from the picture", "Today Ella Marsh read aloud.",
          "She said little Tom cried.", "EM in Y5 read well.", "E.M. (Year 5) read well.",
          "We heard Tyrone in Year 4 read.", "Zoë Brown knew the sound.",
          "Books were checked.\nAmelia Cartwright had none."})
        QTest::newRow(text) << QByteArray(text);
}

void SavingRulesTest::r70_likelyNames()
{
    QFETCH(QByteArray, text);
    const Findings findings = said(text);
    QVERIFY(finds(findings, "R70", Weight::Asks));
    QVERIFY(findings.front().sentence.starts_with(
        "This looks like a pupil's name. Say it without one."));
    QVERIFY(!refuses(findings)); // a person may keep it with a because
}

void SavingRulesTest::r70_whatIsNoName_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"A Year 5 pupil looked at the picture and guessed.",
          "Three groups, three adults. All three used the same words for each step.",
          "Phonics in Year 2 is taught daily.", "Early Reading and Key Stage 1 were seen.",
          "Ruth Askwith spoke with the reading lead.", "Mirkdale Beck is a small school.",
          "Little Wandle is used in Reception.", "Kirkby Stephen and Upper Eden share a trainer.",
          "The SEND lead and the TA in Year 3 plan together.", "On Friday the Hall was cold.",
          "She taught Year 3. Then Year 4 came in.", "It is I who said so in Year 6.",
          "Pupils said: \u201cHome books are a bit hard.\u201d"})
        QTest::newRow(text) << QByteArray(text);
}

void SavingRulesTest::r70_whatIsNoName()
{
    QFETCH(QByteArray, text);
    const Findings findings = said(text);
    QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().sentence.c_str());
}

void SavingRulesTest::r70_privateNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("kind");
    const auto row = [](const char *text, const char *kind) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(kind);
    };
    row("upn A123456789012 noted", "a pupil number");
    row("upn A12345678901B noted", "a pupil number");
    row("nhs 943 476 5919", "a health-service number");
    row("ring 01632 960123", "a telephone number");
    row("ring +44 1632 960123", "a telephone number");
    row("ring (01632) 960-123 now", "a telephone number");
    row("write to jo.b@example.org.", "a mail address");
    row("lives at CA17 4VV", "a postcode");
    row("lives at LA181AB", "a postcode");
    row("born 3/5/2019", "a date of birth");
    row("born on 3rd May 2019", "a date of birth");
    row("born 2012-02-29", "a date of birth");
}

void SavingRulesTest::r70_privateNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, kind);
    const Findings findings = said(text);
    QVERIFY(finds(findings, "R70"));
    QVERIFY(std::ranges::any_of(findings, [&](const Finding &finding) {
        return finding.sentence.find(kind.toStdString()) != std::string::npos;
    }));
}

void SavingRulesTest::r70_whatIsNoPrivateNumber_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"from 09:20 to 10:05, 14 books", "on 10 November 2026 and 18/12/2026",
          "014 books of 2026", "0.5 of a day", "KS1 and KS2", "943 476 5918 marks",
          "019a4d21-7c3e-7b1a-9d2e-0123456789ab", "Y5 2 of 30", "read @ home",
          "the record AB12 was kept", "1987 was long ago: 3/5/1987"})
        QTest::newRow(text) << QByteArray(text);
}

void SavingRulesTest::r70_whatIsNoPrivateNumber()
{
    QFETCH(QByteArray, text);
    const Findings findings = said(text);
    QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().sentence.c_str());
}

void SavingRulesTest::r70_namesOfAdultsHaveTheirPlace()
{
    const RecordType &school = *builtInSchema().type("school");
    const Value local =
        Map{{"head_name", "Joanna Farthing"}, {"phone", "01632 960123"}, {"site_notes", "Chapel."}};
    const auto saved = [&](const Value &value) {
        return judgeSaving(builtInSchema(), school, *school.unit("local"), value,
                           {"2026-11-10", m_known});
    };
    QVERIFY(saved(local).empty());
    QVERIFY(finds(saved(Map{{"site_notes", "Ask Joanna Farthing."}}), "R70", Weight::Asks));
    // What the server writes is not looked at, and an id is no number.
    QVERIFY(judgeSaving(builtInSchema(), school, *school.unit("register"),
                        Map{{"postcode", "CA17 4VV"}}, {"2026-11-10", m_known})
                .empty());
    QVERIFY(said(QByteArray::fromStdString(toText(idOf("x"))), "evidence", "source").empty());
}

void SavingRulesTest::r74_staffAppearByRole()
{
    const Findings findings = said("Then Mr. Cartwright took over.");
    QVERIFY(finds(findings, "R74", Weight::Asks));
    QVERIFY(!finds(findings, "R70", Weight::Asks));
    QVERIFY(said("Mrs Fearnside told us.").empty()); // in the register of people
    QVERIFY(said("Miss a step and it fails.").empty());
}

void SavingRulesTest::r53_expectationIsAskedAbout()
{
    const Findings findings = said("It is fine, Given the intake.");
    QVERIFY(finds(findings, "R53", Weight::Advises));
    QVERIFY(!refuses(findings));
    QVERIFY(said("It is given to all.").empty());
}

QTEST_GUILESS_MAIN(SavingRulesTest)
#include "tst_saving_rules.moc"
