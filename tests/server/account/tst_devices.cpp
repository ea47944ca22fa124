#include <QTest>

#include "server/account/devices.h"
#include "tests/server/office.h"

#include <sodium.h>

using namespace cairn;
using namespace cairn::test;
using namespace std::chrono_literals;

class DevicesTest : public QObject {
    Q_OBJECT

private slots:
    void aCodeTakesOneDeviceIn();
    void aLostAnswerIsGivenAgain();
    void aCodeIsGoneAfterADay();
    void aCodeIsGoneAfterFiveWrongTries();
    void aWrongPasswordCostsNoTry();
    void aNewCodeEndsTheOneBefore();
    void aKnownDeviceWithAnotherKeyIsRefused();
    void aSignedNonceGivesATokenOnce();
    void anotherDevicesSignatureGivesNothing();
    void aNonceIsGoneAfterFiveMinutes();
    void onlySixteenNoncesOfADeviceAreKept();
    void aStrangersNonceIsKeptForNobody();
    void aTokenEndsAfterFifteenMinutes();
    void aRevokedDeviceIsOutAtOnce();
    void aNewPasswordEndsTheTokens();
    void noSecretStandsInTheDatabase();
};

namespace {

/// A laptop with a key of its own.
struct Laptop {
    DeviceId id;
    DeviceKey open{};
    std::array<std::uint8_t, 64> secret{};

    explicit Laptop(const Surroundings &surroundings) : id(mint<DeviceId>(surroundings))
    {
        std::array<std::uint8_t, 32> seed{};
        surroundings.chance(seed);
        crypto_sign_seed_keypair(open.data(), secret.data(), seed.data());
    }

    TokenRequest signedFor(const std::string &nonce) const
    {
        TokenRequest request{.device = id, .nonce = nonce};
        const std::string text = tokenText(id, nonce);
        crypto_sign_detached(request.signature.data(), nullptr, bytesOf(text).data(), text.size(),
                             secret.data());
        return request;
    }
};

struct Enrolling {
    Office office;
    Account ruth = office.person("Ruth Askwith", "alliance:north");
    std::string code = must(issueCode(office.book, "Ruth Askwith"));
    Laptop laptop{office.book.surroundings};

    Result<Enrolled> with(const Laptop &other, const std::string &given, bool password = true)
    {
        return enrol(office.book,
                     {.user = "Ruth Askwith",
                      .code = given,
                      .device = other.id,
                      .key = other.open,
                      .program = "cairn 0.1.0"},
                     password);
    }
    Enrolled done() { return must(with(laptop, code)); }
    Laptop another() { return Laptop(office.book.surroundings); }
    std::string nonce() { return must(challenge(office.book, laptop.id)); }
};

} // namespace

void DevicesTest::aCodeTakesOneDeviceIn()
{
    Enrolling day;

    const Enrolled enrolled = day.done();
    const auto second = day.with(day.another(), day.code);

    QCOMPARE(enrolled.account.person, day.ruth.person);
    const Caller caller = must(callerOf(day.office.book, enrolled.token.text));
    QCOMPARE(caller.device, day.laptop.id);
    QCOMPARE(caller.account.reach, std::string("alliance:north"));
    QVERIFY(!second);
    QCOMPARE(second.error().code, FaultCode::Unauthorised);
}

void DevicesTest::aLostAnswerIsGivenAgain()
{
    Enrolling day;
    const Enrolled first = day.done();

    const auto again = day.with(day.laptop, day.code);

    QVERIFY(again);
    QVERIFY(again->token.text != first.token.text);
}

void DevicesTest::aCodeIsGoneAfterADay()
{
    Enrolling day;

    day.office.wait(24h - 1ms);
    QVERIFY(day.with(day.laptop, day.code));
    day.code = must(issueCode(day.office.book, "Ruth Askwith"));
    day.office.wait(24h);
    QVERIFY(!day.with(day.laptop, day.code));
}

void DevicesTest::aCodeIsGoneAfterFiveWrongTries()
{
    Enrolling day;

    for (int i = 0; i < kCodeTriesMax; ++i)
        QVERIFY(!day.with(day.laptop, "00000-00000"));

    QVERIFY(!day.with(day.laptop, day.code));
}

void DevicesTest::aWrongPasswordCostsNoTry()
{
    Enrolling day;

    for (int i = 0; i < kCodeTriesMax; ++i)
        QVERIFY(!day.with(day.laptop, "00000-00000", false));

    QVERIFY(!day.with(day.laptop, day.code, false));
    QVERIFY(day.with(day.laptop, day.code));
}

void DevicesTest::aNewCodeEndsTheOneBefore()
{
    Enrolling day;

    const std::string next = must(issueCode(day.office.book, "Ruth Askwith"));

    QVERIFY(!day.with(day.laptop, day.code));
    QVERIFY(day.with(day.laptop, next));
    QVERIFY(!issueCode(day.office.book, "Nobody"));
}

void DevicesTest::aKnownDeviceWithAnotherKeyIsRefused()
{
    Enrolling day;
    day.done();
    Laptop thief = day.another();
    thief.id = day.laptop.id;

    const auto refused = day.with(thief, must(issueCode(day.office.book, "Ruth Askwith")));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, FaultCode::Refused);
}

void DevicesTest::aSignedNonceGivesATokenOnce()
{
    Enrolling day;
    day.done();
    const TokenRequest request = day.laptop.signedFor(day.nonce());

    const auto token = tokenFor(day.office.book, request);
    const auto again = tokenFor(day.office.book, request);

    QVERIFY(token);
    QCOMPARE(token->untilMillis, toMillis(*day.office.clock) + kTokenLifeMillis);
    QVERIFY(callerOf(day.office.book, token->text));
    QVERIFY(!again);
    QCOMPARE(again.error().code, FaultCode::Unauthorised);
}

void DevicesTest::anotherDevicesSignatureGivesNothing()
{
    Enrolling day;
    day.done();
    Laptop thief = day.another();
    thief.id = day.laptop.id;
    const std::string nonce = day.nonce();

    QVERIFY(!tokenFor(day.office.book, thief.signedFor(nonce)));
    // The try has used the nonce up.
    QVERIFY(!tokenFor(day.office.book, day.laptop.signedFor(nonce)));
    QVERIFY(!tokenFor(day.office.book, day.laptop.signedFor("made-up")));
}

void DevicesTest::aNonceIsGoneAfterFiveMinutes()
{
    Enrolling day;
    day.done();
    const std::string nonce = day.nonce();

    day.office.wait(5min);

    QVERIFY(!tokenFor(day.office.book, day.laptop.signedFor(nonce)));
}

void DevicesTest::onlySixteenNoncesOfADeviceAreKept()
{
    Enrolling day;
    day.done();
    const std::string first = day.nonce();
    for (std::size_t i = 0; i < kNoncesPerDeviceMax - 1; ++i) {
        day.office.wait(1ms);
        day.nonce();
    }
    QVERIFY(tokenFor(day.office.book, day.laptop.signedFor(first)));

    const std::string second = day.nonce();
    for (std::size_t i = 0; i < kNoncesPerDeviceMax; ++i) {
        day.office.wait(1ms);
        day.nonce();
    }
    QVERIFY(!tokenFor(day.office.book, day.laptop.signedFor(second)));
}

void DevicesTest::aStrangersNonceIsKeptForNobody()
{
    Enrolling day;
    const std::string nonce = day.nonce(); // not enrolled yet
    day.done();

    QVERIFY(!nonce.empty());
    QVERIFY(!tokenFor(day.office.book, day.laptop.signedFor(nonce)));
}

void DevicesTest::aTokenEndsAfterFifteenMinutes()
{
    Enrolling day;
    const Enrolled enrolled = day.done();

    day.office.wait(15min - 1ms);
    QVERIFY(callerOf(day.office.book, enrolled.token.text));
    day.office.wait(1ms);
    const auto late = callerOf(day.office.book, enrolled.token.text);

    QVERIFY(!late);
    QCOMPARE(late.error().code, FaultCode::TokenExpired);
    QVERIFY(!callerOf(day.office.book, "made-up"));
}

void DevicesTest::aRevokedDeviceIsOutAtOnce()
{
    Enrolling day;
    const Enrolled enrolled = day.done();
    const std::string nonce = day.nonce();

    must(revokeDevice(day.office.book, day.laptop.id));

    QVERIFY(!callerOf(day.office.book, enrolled.token.text));
    QVERIFY(!tokenFor(day.office.book, day.laptop.signedFor(nonce)));
    QVERIFY(!day.with(day.laptop, must(issueCode(day.office.book, "Ruth Askwith"))));
    QCOMPARE(revokeDevice(day.office.book, day.another().id).error().code, FaultCode::NotFound);
}

void DevicesTest::aNewPasswordEndsTheTokens()
{
    Enrolling day;
    const Enrolled enrolled = day.done();

    must(changePassword(day.office.book, "Ruth Askwith", "y"));

    QVERIFY(!callerOf(day.office.book, enrolled.token.text));
    QVERIFY(tokenFor(day.office.book, day.laptop.signedFor(day.nonce())));
}

void DevicesTest::noSecretStandsInTheDatabase()
{
    Enrolling day;
    const Enrolled enrolled = day.done();
    const std::string nonce = day.nonce();
    day.office.database.reset();

    QFile file(day.office.directory.filePath("book.db"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();

    QVERIFY(bytes.contains("Ruth Askwith"));
    QVERIFY(!bytes.contains(enrolled.token.text.c_str()));
    QVERIFY(!bytes.contains(nonce.c_str()));
    QVERIFY(!bytes.contains(day.code.c_str()));
}

QTEST_GUILESS_MAIN(DevicesTest)
#include "tst_devices.moc"
