#include <QTest>

#include "server/http/blob_headers.h"

using namespace cairn;

/// Headers of tus and of ranges, as values.
class BlobHeadersTest : public QObject {
    Q_OBJECT

private slots:
    void readsMetadata()
    {
        QCOMPARE(metadataIn("filename d29ybGQ=,hash YWJj")->hash, std::string("abc"));
        QCOMPARE(metadataIn("is_secret")->hash, std::string());
        QCOMPARE(metadataIn("")->hash, std::string());
        for (const char *wrong : {",", "hash YWJj,hash YWJj", "hash !!!!", "hash YWJ", "hash YW=j",
                                  " ,hash YWJj", "hash  YWJj"})
            QVERIFY2(!metadataIn(wrong), wrong);
    }

    void readsChecksums()
    {
        QCOMPARE(checksumIn("sha1 AAAA")->digest, Bytes(3, 0));
        QVERIFY(checksumIn("sha256 AAAA"));
        for (const char *wrong : {"", "sha1", "md5 AAAA", "sha1 A", "SHA1 AAAA"})
            QVERIFY2(!checksumIn(wrong), wrong);
    }

    void readsRanges()
    {
        using Kind = AskedRange::Kind;
        for (const char *whole : {"", "bytes", "lines=0-1", "bytes=0-1,3-4", "bytes=2-1",
                                  "bytes=x-1", "bytes=-", "bytes=1-x", "bytes=1"})
            QVERIFY2(rangeIn(whole, 10).kind == Kind::Whole, whole);
        for (const char *outside : {"bytes=10-", "bytes=10-12", "bytes=-0"})
            QVERIFY2(rangeIn(outside, 10).kind == Kind::Outside, outside);
        QCOMPARE(rangeIn("bytes=-20", 10).bytes, std::size_t{10});
        QVERIFY(rangeIn("bytes=0-", 0).kind == Kind::Outside);
    }

    void writesDates()
    {
        QCOMPARE(httpDate(*parseInstant("2014-06-25T16:00:09.500Z")),
                 std::string("Wed, 25 Jun 2014 16:00:09 GMT"));
    }
};

QTEST_GUILESS_MAIN(BlobHeadersTest)
#include "tst_blob_headers.moc"
