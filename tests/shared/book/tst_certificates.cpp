#include <QTest>

#include "shared/book/certificates.h"
#include "tests/support/pack_day.h"

using namespace cairn;
using namespace cairn::test;

/// The county's word on a device, and what two laptops believe of each other by it.
class CertificatesTest : public QObject {
    Q_OBJECT

private slots:
    void anythingChangedInItShows();
    void nobodyBelievesALaptopBeforeTheCountyDid();
    void aCertificateIsAskedForOnce();
    void onlyTheCountysWordIsKept();
    void aPackForAPersonHoldsWhatTheyMaySee();
    void aPersonNotKnownByALaptopSeesTheirVisitsAndSchools();
};

void CertificatesTest::anythingChangedInItShows()
{
    const PackDay day;
    const SignaturePublicKey county = publicPartOf(day.county.seal.key);
    DeviceCertificate genuine{day.ruth.writer.device, publicPartOf(day.ruth.key),
                              day.ruth.rights.person, "alliance:north",
                              fromMillis(1),          {}};
    sign(genuine, day.county.seal.key);
    QVERIFY(isSignedBy(genuine, county));
    QVERIFY(*certificateFrom(toValue(genuine)) == genuine);

    for (const char *member : {"device", "key", "person", "reach", "until", "signature"}) {
        Value value = toValue(genuine);
        value.map()->erase(member);
        const auto without = certificateFrom(value);
        QVERIFY2(!without || !isSignedBy(*without, county), member);
    }
    DeviceCertificate other = genuine;
    other.reach = "county";
    QVERIFY(!isSignedBy(other, county));
}

void CertificatesTest::onlyTheCountysWordIsKept()
{
    PackDay day;
    DeviceCertificate dans = **ownCertificate(day.dan.book, day.dan.writer);
    QVERIFY(keepCertificate(day.ruth.book, day.ruth.writer, dans));
    QVERIFY(keepCertificate(day.ruth.book, day.ruth.writer, dans)); // once, however often
    QCOMPARE(*certificatesOf(day.ruth.book, day.dan.rights.person), std::vector{dans});

    DeviceCertificate forged = dans;
    forged.key = publicPartOf(day.ruth.key);
    QVERIFY(keepCertificate(day.ruth.book, day.ruth.writer, forged));
    QCOMPARE(*certificatesOf(day.ruth.book, day.dan.rights.person), std::vector{dans});

    DeviceCertificate later = dans;
    later.until += std::chrono::hours(1);
    sign(later, day.county.seal.key);
    QVERIFY(keepCertificate(day.ruth.book, day.ruth.writer, later));
    QVERIFY(keepCertificate(day.ruth.book, day.ruth.writer, dans)); // out of an old pack
    QCOMPARE(*certificatesOf(day.ruth.book, day.dan.rights.person), std::vector{later});
}

void CertificatesTest::aPersonNotKnownByALaptopSeesTheirVisitsAndSchools()
{
    PackDay day;
    const RecordId visit =
        day.ruth.did(newVisit(day.county.school, {day.ruth.rights.person, day.dan.rights.person}))
            .record;
    day.ruth.did(newObservation(visit, day.ruth.rights.person, "Seen."));

    QCOMPARE(*placesToPack(day.ruth.book, day.ruth.writer, {{}, day.dan.rights.person}),
             (std::set<std::string>{"visit:" + toText(visit), day.county.schoolScope}));
    const PersonId anne = day.county.leader("Anne").person;
    QCOMPARE(placesToPack(day.ruth.book, day.ruth.writer, {{}, anne}).error().code,
             FaultCode::NotFound);
}

void CertificatesTest::nobodyBelievesALaptopBeforeTheCountyDid()
{
    PackDay day;
    Device anne(day.county, "Anne", 33, "2026-11-10T09:00:00Z");
    QCOMPARE(packed(anne).error().code, FaultCode::Unauthorised);
    // And who has never met the county has no key to believe anybody with.
    QCOMPARE(read(anne, *packed(day.ruth, {{day.papers, day.county.schoolScope}})).error().code,
             FaultCode::Untrusted);
}

void CertificatesTest::aCertificateIsAskedForOnce()
{
    PackDay day;
    QVERIFY(!*wantsCertificate(day.ruth.book, day.ruth.writer));
    *day.county.server.clock += std::chrono::hours(24) * 44;
    *day.ruth.clock = *day.county.server.clock;
    day.ruth.sync();
    QVERIFY(!*wantsCertificate(day.ruth.book, day.ruth.writer));
    const auto before = (*ownCertificate(day.ruth.book, day.ruth.writer))->until;
    *day.county.server.clock += std::chrono::hours(24) * 2;
    day.ruth.sync(); // hears the time
    QVERIFY(*wantsCertificate(day.ruth.book, day.ruth.writer)
            || (*ownCertificate(day.ruth.book, day.ruth.writer))->until > before);
    day.ruth.sync();
    QVERIFY((*ownCertificate(day.ruth.book, day.ruth.writer))->until > before);
}

void CertificatesTest::aPackForAPersonHoldsWhatTheyMaySee()
{
    PackDay day;
    day.observe();
    const RecordId alone =
        day.ruth.did(newVisit(day.county.school, {day.ruth.rights.person})).record;
    const std::string others = "visit:" + toText(alone);
    day.ruth.did(newObservation(alone, day.ruth.rights.person, "For nobody else."));
    give(day.dan, day.ruth); // so that Ruth knows Dan's laptop
    QCOMPARE(certificatesOf(day.ruth.book, day.dan.rights.person)->size(), std::size_t{1});

    const PackOrder forDan{{}, day.dan.rights.person};
    QCOMPARE(*placesToPack(day.ruth.book, day.ruth.writer, forDan),
             (std::set<std::string>{day.papers, day.county.schoolScope}));
    const PackOrder named{{others}, day.dan.rights.person};
    QCOMPARE(packed(day.ruth, named).error().code, FaultCode::Refused);

    QVERIFY(give(day.ruth, day.dan, forDan).taken > 0);
    QVERIFY(day.dan.exported().find("For nobody else.") == std::string::npos);
    // A pack that is for anybody holds it, and Dan's laptop takes none of it.
    day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "For both."));
    QCOMPARE(read(day.dan, *packed(day.ruth)).error().code, FaultCode::Refused);
    QVERIFY(day.dan.exported().find("For both.") == std::string::npos);
}

QTEST_GUILESS_MAIN(CertificatesTest)
#include "tst_certificates.moc"
