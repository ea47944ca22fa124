#include <QDir>
#include <QTest>

#include "server/blobs/blob_store.h"
#include "server/http/limits.h"
#include "tests/server/http/file_sender.h"
#include "tests/server/http/raw_client.h"
#include "tests/server/http/running_county.h"

using namespace cairn;
using namespace cairn::test;

/// What a client of tus 1.0 meets (core, creation, checksum, expiration).
class UploadsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_county = std::make_unique<RunningCounty>();
        m_ada =
            std::make_unique<FileSender>(m_county->port(), "ada", m_county->code(), kAdasPassword);
    }
    void cleanup()
    {
        m_ada.reset();
        m_county.reset();
    }

    void saysWhatItOffersToAnybody()
    {
        const auto answer = ask(m_county->port(), "OPTIONS /v1/blobs");

        QCOMPARE(statusIn(answer), 204);
        QCOMPARE(fieldIn(answer, "Tus-Resumable"), std::string("1.0.0"));
        QCOMPARE(fieldIn(answer, "Tus-Version"), std::string("1.0.0"));
        QCOMPARE(fieldIn(answer, "Tus-Extension"), std::string("creation,checksum,expiration"));
        QCOMPARE(fieldIn(answer, "Tus-Max-Size"), std::string("26214400"));
        QCOMPARE(fieldIn(answer, "Tus-Checksum-Algorithm"), std::string("sha1,sha256"));
    }

    void takesAFilePieceByPiece()
    {
        const std::string content = someBytes(300'000);
        const auto created = m_ada->ask(
            "POST", "/v1/blobs",
            {{"Upload-Length", "300000"}, {"Upload-Metadata", metadataOf(hashOf(content))}});
        QCOMPARE(statusIn(created), 201);
        QVERIFY(fieldIn(created, "Upload-Expires").ends_with(" GMT"));
        const std::string upload = fieldIn(created, "Location");
        QCOMPARE(m_ada->offsetOf(upload), 0);

        const auto first = m_ada->patch(upload, 0, content.substr(0, 100'000));
        QCOMPARE(statusIn(first), 204);
        QCOMPARE(fieldIn(first, "Upload-Offset"), std::string("100000"));
        const auto head = m_ada->ask("HEAD", upload);
        QCOMPARE(statusIn(head), 200);
        QCOMPARE(fieldIn(head, "Upload-Offset"), std::string("100000"));
        QCOMPARE(fieldIn(head, "Upload-Length"), std::string("300000"));
        QCOMPARE(fieldIn(head, "Upload-Metadata"), metadataOf(hashOf(content)));
        QCOMPARE(fieldIn(head, "Cache-Control"), std::string("no-store"));

        const auto last = m_ada->patch(upload, 100'000, content.substr(100'000));

        QCOMPARE(statusIn(last), 204);
        QCOMPARE(fieldIn(last, "Upload-Offset"), std::string("300000"));
        QCOMPARE(fieldIn(last, "Content-Location"), "/v1/blobs/" + hashOf(content));
        QCOMPARE(m_ada->offsetOf(upload), 300'000); // for whoever missed that answer
        QCOMPARE(kept(), QStringList{QString::fromStdString(hashOf(content))});
        QVERIFY(left().isEmpty());
    }

    void workOutTheNameWhereNoneWasAnnounced()
    {
        const std::string upload =
            fieldIn(m_ada->ask("POST", "/v1/blobs", {{"Upload-Length", "5"}}), "Location");

        QCOMPARE(fieldIn(m_ada->patch(upload, 0, "cairn"), "Content-Location"),
                 "/v1/blobs/" + hashOf("cairn"));
    }

    void checksAPieceBySha1AndSha256()
    {
        const std::string content = someBytes(200'000);
        const std::string upload = m_ada->begin(content);
        const std::string half = content.substr(0, 100'000);

        const auto spoilt =
            m_ada->patch(upload, 0, half, {{"Upload-Checksum", checksumOf("sha1", "other")}});
        QCOMPARE(statusIn(spoilt), 460);
        QVERIFY(spoilt.starts_with("HTTP/1.1 460 Checksum Mismatch\r\n"));
        QCOMPARE(m_ada->offsetOf(upload), 0);
        QCOMPARE(statusIn(m_ada->patch(upload, 0, half,
                                       {{"Upload-Checksum", checksumOf("sha1", half)}})),
                 204);
        const std::string rest = content.substr(100'000);
        QCOMPARE(statusIn(m_ada->patch(upload, 100'000, rest, {{"Upload-Checksum", "md5 AAAA"}})),
                 400);
        QCOMPARE(statusIn(m_ada->patch(upload, 100'000, rest,
                                       {{"Upload-Checksum", checksumOf("sha256", half)}})),
                 460);
        QCOMPARE(statusIn(m_ada->patch(upload, 100'000, rest,
                                       {{"Upload-Checksum", checksumOf("sha256", rest)}})),
                 204);
        QCOMPARE(kept(), QStringList{QString::fromStdString(hashOf(content))});
    }

    void refusesWhatItMust()
    {
        const std::string upload = m_ada->begin("sheep");
        const auto status = [&](const std::string &method, const std::string &path,
                                const FileSender::Fields &fields, std::string_view body = {}) {
            return statusIn(m_ada->ask(method, path, fields, body));
        };
        const FileSender::Fields at0{{"Upload-Offset", "0"}};
        const auto raw = [&](const std::string &fields) {
            return ask(m_county->port(), "POST /v1/blobs", {}, fields);
        };
        const auto other = raw("Tus-Resumable: 0.2.2\r\nUpload-Length: 5\r\n");
        QCOMPARE(statusIn(other), 412);
        QCOMPARE(fieldIn(other, "Tus-Version"), std::string("1.0.0"));
        QCOMPARE(statusIn(raw("Tus-Resumable: 1.0.0\r\nUpload-Length: 5\r\n")), 401);
        QCOMPARE(status("POST", "/v1/blobs", {}), 400);
        QCOMPARE(status("POST", "/v1/blobs", {{"Upload-Length", "-1"}}), 400);
        QCOMPARE(status("POST", "/v1/blobs", {{"Upload-Defer-Length", "1"}}), 400);
        QCOMPARE(status("POST", "/v1/blobs", {{"Upload-Length", "26214401"}}), 413);
        QCOMPARE(
            status("POST", "/v1/blobs",
                   {{"Upload-Length", "5"}, {"Upload-Metadata", metadataOf("../../county.db")}}),
            400);
        QCOMPARE(status("POST", "/v1/blobs",
                        {{"Upload-Length", "5"}, {"Upload-Metadata", "hash a,hash b"}}),
                 400);
        QCOMPARE(status("PATCH", upload, at0, "sheep"), 415);
        QCOMPARE(statusIn(m_ada->patch(upload, 1, "heep")), 409);
        QCOMPARE(statusIn(m_ada->patch(upload, 0, "sheep and goats")), 413);
        QCOMPARE(statusIn(m_ada->patch("/v1/blobs/uploads/" + std::string(32, 'a'), 0, "sheep")),
                 404);
        QCOMPARE(m_ada->offsetOf(upload), 0);
        QCOMPARE(status("PATCH", "/v1/push", at0, "sheep"), 405);
        QCOMPARE(statusIn(ask(m_county->port(), "HEAD /v1/picture/known")), 405);
        QCOMPARE(statusIn(ask(m_county->port(), "OPTIONS /v1/blobsy")), 405);
    }

    void takesAPatchThatAProxyMadeAPost()
    {
        const std::string upload = m_ada->begin("sheep");

        QCOMPARE(statusIn(m_ada->ask("POST", upload,
                                     {{"X-HTTP-Method-Override", "PATCH"},
                                      {"Content-Type", "application/offset+octet-stream"},
                                      {"Upload-Offset", "0"}},
                                     "sheep")),
                 204);
        QCOMPARE(statusIn(m_ada->ask("POST", "/v1/hello", {{"X-HTTP-Method-Override", "PATCH"}})),
                 400);
    }

    void goesOnWhereAConnectionWasCut()
    {
        const std::string content = someBytes(3'000'000);
        const std::string upload = m_ada->begin(content);
        cut(upload, content, 2'500'000, {});

        QTRY_VERIFY(m_ada->offsetOf(upload) > 2'000'000);
        const auto at = std::size_t(m_ada->offsetOf(upload));
        QVERIFY(at <= 2'500'000);
        QCOMPARE(statusIn(m_ada->patch(upload, at, content.substr(at))), 204);
        QCOMPARE(kept(), QStringList{QString::fromStdString(hashOf(content))});
    }

    void countsNothingOfAPieceThatCouldNotBeChecked()
    {
        const std::string content = someBytes(3'000'000);
        const std::string upload = m_ada->begin(content);
        cut(upload, content, 2'500'000, {{"Upload-Checksum", checksumOf("sha1", content)}});

        QCOMPARE(m_ada->offsetOf(upload), 0);
        QCOMPARE(statusIn(m_ada->patch(upload, 0, content)), 204);
    }

    void keepsNothingOfAnotherContentThanWasAnnounced()
    {
        const std::string upload = m_ada->begin("sheep");

        const auto answer = m_ada->patch(upload, 0, "wolfs");

        QCOMPARE(statusIn(answer), 422);
        QCOMPARE(m_ada->offsetOf(upload), -1);
        QVERIFY(kept().isEmpty());
        QVERIFY(left().isEmpty());
    }

    void keepsTheSameContentOnce()
    {
        const FileSender ben(m_county->port(), "ben", m_county->bensCode(), kAdasPassword);
        QCOMPARE(statusIn(m_ada->patch(m_ada->begin("one barn"), 0, "one barn")), 204);
        QCOMPARE(statusIn(ben.patch(ben.begin("one barn"), 0, "one barn")), 204);

        QCOMPARE(kept(), QStringList{QString::fromStdString(hashOf("one barn"))});
        QVERIFY(left().isEmpty());
    }

    void letsOnlyItsDeviceAtAnUpload()
    {
        const FileSender ben(m_county->port(), "ben", m_county->bensCode(), kAdasPassword);
        const std::string upload = m_ada->begin("sheep");

        QCOMPARE(ben.offsetOf(upload), -1);
        QCOMPARE(statusIn(ben.patch(upload, 0, "sheep")), 404);
    }

    void allowsADeviceSoManyUnfinishedUploads()
    {
        for (std::size_t i = 0; i < kUploadsPerDeviceMax; ++i)
            QVERIFY(!m_ada->begin("sheep " + std::to_string(i)).empty());
        QCOMPARE(m_ada->begin("sheep 0"), m_ada->begin("sheep 0")); // the one that is open

        const auto more = m_ada->ask("POST", "/v1/blobs", {{"Upload-Length", "5"}});

        QCOMPARE(statusIn(more), 429);
        QVERIFY(!fieldIn(more, "Retry-After").empty());
    }

    void streamsOnlySoManyBodiesOfOneDeviceAtOnce()
    {
        std::vector<std::unique_ptr<RawClient>> slow;
        std::string upload;
        for (std::size_t i = 0; i < kStreamsPerDeviceMax; ++i) {
            const std::string content = "slow sheep " + std::to_string(i);
            upload = m_ada->begin(content);
            const std::string whole = m_ada->request(
                "PATCH", upload,
                {{"Content-Type", "application/offset+octet-stream"}, {"Upload-Offset", "0"}},
                content);
            slow.push_back(std::make_unique<RawClient>(m_county->port()));
            QVERIFY(slow.back()->send(whole.substr(0, whole.size() - 1)));
        }
        QTRY_COMPARE(statusIn(m_ada->patch(upload, 1, "x")), 503);
        const FileSender ben(m_county->port(), "ben", m_county->bensCode(), kAdasPassword);
        QCOMPARE(statusIn(ben.patch(ben.begin("sheep"), 0, "sheep")), 204);

        slow.clear();

        QTRY_VERIFY(statusIn(m_ada->patch(upload, 1, "x")) != 503);
    }

private:
    /// Announces all of `content` and leaves after `bytes` of it.
    void cut(const std::string &upload, const std::string &content, std::size_t bytes,
             FileSender::Fields fields)
    {
        fields.emplace_back("Content-Type", "application/offset+octet-stream");
        fields.emplace_back("Upload-Offset", "0");
        const std::string whole = m_ada->request("PATCH", upload, fields, content);
        RawClient peer(m_county->port());
        QVERIFY(peer.send(whole.substr(0, whole.size() - content.size() + bytes)));
    }

    [[nodiscard]] QStringList in(const char *folder) const
    {
        return QDir(m_county->folder() + '/' + folder).entryList(QDir::Files);
    }
    [[nodiscard]] QStringList kept() const { return in("files"); }
    [[nodiscard]] QStringList left() const { return in("uploads"); }

    std::unique_ptr<RunningCounty> m_county;
    std::unique_ptr<FileSender> m_ada;
};

QTEST_GUILESS_MAIN(UploadsTest)
#include "tst_uploads.moc"
