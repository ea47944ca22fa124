#include <QTest>

#include "server/account/enrolment_code.h"
#include "server/account/passwords.h"
#include "tests/server/office.h"

using namespace cairn;
using namespace cairn::test;

class AccountsTest : public QObject {
    Q_OBJECT

private slots:
    void aPasswordFitsItsHashAndNoOther();
    void aPepperIsPartOfThePassword();
    void aShortPasswordIsRefusedByItsCharacters();
    void anUnknownNameHasAHashThatNothingFits();
    void anAccountIsAlsoARecordThatEverybodySees();
    void aNameIsTakenOnceWhateverItsCapitals();
    void rolesAndReachesThatDoNotExistAreRefused_data();
    void rolesAndReachesThatDoNotExistAreRefused();
    void aNewPersonWhoseRecordIsThereAlreadyIsFinished();
    void codesAreReadAsPeopleReadThemOut();
};

void AccountsTest::aPasswordFitsItsHashAndNoOther()
{
    const auto hash = hashPassword(kPassword, {});

    QVERIFY(hash);
    QVERIFY(hash->starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
    QVERIFY(passwordMatches(*hash, kPassword, {}));
    QVERIFY(!passwordMatches(*hash, "seven sheep on a fall", {}));
}

void AccountsTest::aPepperIsPartOfThePassword()
{
    Pepper pepper{std::in_place};
    pepper->fill(7);
    const auto hash = hashPassword(kPassword, pepper);

    QVERIFY(hash);
    QVERIFY(passwordMatches(*hash, kPassword, pepper));
    QVERIFY(!passwordMatches(*hash, kPassword, {}));
}

void AccountsTest::aShortPasswordIsRefusedByItsCharacters()
{
    // Fourteen characters in twenty-eight bytes.
    const auto refused = hashPassword("ëëëëëëëëëëëëëë", {});

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, FaultCode::Refused);
    QVERIFY(hashPassword("ëëëëëëëëëëëëëëë", {}));
    QVERIFY(!hashPassword(std::string(kPasswordBytesMax + 1, 'a'), {}));
}

void AccountsTest::anUnknownNameHasAHashThatNothingFits()
{
    Office office;
    office.person("Ruth Askwith");

    const auto known = must(passwordHashFor(office.book, "Ruth Askwith"));
    const auto unknown = must(passwordHashFor(office.book, "Nobody"));

    QCOMPARE(known, std::string("x"));
    QCOMPARE(unknown, hashOfNobody());
    QVERIFY(!passwordMatches(unknown, kPassword, {}));
}

void AccountsTest::anAccountIsAlsoARecordThatEverybodySees()
{
    Office office;

    const Account account = office.person("Ruth Askwith", "alliance:north");

    QCOMPARE(toText(account.person), toText(keyedId("person", "Ruth Askwith")));
    const RecordView record = office.shown(account.person);
    QCOMPARE(record.scope, std::string("county"));
    QCOMPARE(record.at("name").textOr(), std::string_view("Ruth Askwith"));
    QCOMPARE(record.at("role").textOr(), std::string_view("leader"));
    QCOMPARE(must(accountNamed(office.book, "ruth askwith")).reach, std::string("alliance:north"));
}

void AccountsTest::aNameIsTakenOnceWhateverItsCapitals()
{
    Office office;
    office.person("Ruth Askwith");

    const auto again = addAccount(
        office.book, office.writer,
        {.name = "RUTH ASKWITH", .role = "leader", .reach = "county", .passwordHash = "x"});

    QVERIFY(!again);
    QCOMPARE(again.error().code, FaultCode::Refused);
    QCOMPARE(must(count(office.book, {.type = "person"})), 1U);
}

void AccountsTest::rolesAndReachesThatDoNotExistAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("reach");
    QTest::newRow("a role of no vocabulary") << "Ruth" << "inspector" << "county";
    QTest::newRow("an alliance that is none") << "Ruth" << "leader" << "alliance:east";
    QTest::newRow("a school without a number") << "Ruth" << "leader" << "school:";
    QTest::newRow("a school of letters") << "Ruth" << "leader" << "school:Millom";
    QTest::newRow("no reach") << "Ruth" << "leader" << "";
    QTest::newRow("no name") << "" << "leader" << "county";
    QTest::newRow("the server's own name") << "server" << "leader" << "county";
}

void AccountsTest::rolesAndReachesThatDoNotExistAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, role);
    QFETCH(QString, reach);
    Office office;

    const auto refused = addAccount(office.book, office.writer,
                                    {.name = name.toStdString(),
                                     .role = role.toStdString(),
                                     .reach = reach.toStdString(),
                                     .passwordHash = "x"});

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, FaultCode::Refused);
    QCOMPARE(must(count(office.book, {.type = "person"})), 0U);
}

void AccountsTest::aNewPersonWhoseRecordIsThereAlreadyIsFinished()
{
    Office office;
    // As a crash between the record and the account leaves it.
    office.did(
        {std::nullopt, "person", "", {{"name", Put{{}, "Ruth"}}, {"role", Put{{}, "leader"}}}});

    const Account account = office.person("Ruth");

    QCOMPARE(must(count(office.book, {.type = "person"})), 1U);
    QCOMPARE(must(accountNamed(office.book, "Ruth")).person, account.person);
}

void AccountsTest::codesAreReadAsPeopleReadThemOut()
{
    Office office;
    const PersonId ruth = keyedId("person", "Ruth");
    const PersonId dan = keyedId("person", "Dan");

    const std::string code = mintCode(office.book.surroundings);

    QCOMPARE(code.size(), 11U);
    QCOMPARE(code.find_first_of("ILOU"), std::string::npos);
    QVERIFY(hashOfCode(ruth, "K01F4-2M9XD") == hashOfCode(ruth, "koif4 2m9xd"));
    QVERIFY(hashOfCode(ruth, code) != hashOfCode(dan, code));
}

QTEST_GUILESS_MAIN(AccountsTest)
#include "tst_accounts.moc"
