#include <QTest>

#include "shared/book/attachments.h"
#include "tests/server/http/file_sender.h"
#include "tests/server/http/raw_client.h"
#include "tests/server/http/running_county.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

/// Files as they are fetched: ranged, and by nobody who may not see them.
class FilesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_county = std::make_unique<RunningCounty>();
        m_ada =
            std::make_unique<FileSender>(m_county->port(), "ada", m_county->code(), kAdasPassword);
        m_ben = std::make_unique<FileSender>(m_county->port(), "ben", m_county->bensCode(),
                                             kAdasPassword);
        attach(m_content);
        QCOMPARE(statusIn(m_ada->patch(m_ada->begin(m_content), 0, m_content)), 204);
    }

    void givesAWholeFile()
    {
        const auto answer = m_ada->ask("GET", path());

        QCOMPARE(statusIn(answer), 200);
        QCOMPARE(bodyIn(answer), m_content);
        QCOMPARE(fieldIn(answer, "ETag"), '"' + hashOf(m_content) + '"');
        QCOMPARE(fieldIn(answer, "Accept-Ranges"), std::string("bytes"));
        QCOMPARE(fieldIn(answer, "Content-Type"), std::string("application/octet-stream"));
        const auto head = m_ada->ask("HEAD", path());
        QCOMPARE(statusIn(head), 200);
        QCOMPARE(fieldIn(head, "Content-Length"), std::to_string(m_content.size()));
        QVERIFY(bodyIn(head).empty());
    }

    void givesWhatARangeAsksFor_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<qsizetype>("from");
        QTest::addColumn<qsizetype>("bytes");
        QTest::newRow("the middle")
            << QByteArray("bytes=1000-1999") << qsizetype(1000) << qsizetype(1000);
        QTest::newRow("from there on")
            << QByteArray("bytes=199990-") << qsizetype(199'990) << qsizetype(10);
        QTest::newRow("the end") << QByteArray("bytes=-5") << qsizetype(199'995) << qsizetype(5);
        QTest::newRow("past the end")
            << QByteArray("bytes=199999-300000") << qsizetype(199'999) << qsizetype(1);
    }
    void givesWhatARangeAsksFor()
    {
        QFETCH(QByteArray, range);
        QFETCH(qsizetype, from);
        QFETCH(qsizetype, bytes);

        const auto answer = m_ada->ask("GET", path(), {{"Range", range.toStdString()}});

        QCOMPARE(statusIn(answer), 206);
        QCOMPARE(bodyIn(answer), m_content.substr(std::size_t(from), std::size_t(bytes)));
        QCOMPARE(fieldIn(answer, "Content-Range"),
                 "bytes " + std::to_string(from) + "-" + std::to_string(from + bytes - 1)
                     + "/200000");
    }

    void refusesARangeOutsideAndKnowsWhatIsUnchanged()
    {
        const auto outside = m_ada->ask("GET", path(), {{"Range", "bytes=200000-"}});
        QCOMPARE(statusIn(outside), 416);
        QCOMPARE(fieldIn(outside, "Content-Range"), std::string("bytes */200000"));
        const std::string tag = '"' + hashOf(m_content) + '"';
        QCOMPARE(statusIn(m_ada->ask("GET", path(), {{"If-None-Match", tag}})), 304);
        QCOMPARE(statusIn(m_ada->ask("GET", path(), {{"Range", "bytes=0-1"}, {"If-Range", tag}})),
                 206);
        QCOMPARE(statusIn(m_ada->ask("GET", path(),
                                     {{"Range", "bytes=0-1"}, {"If-Range", "\"other\""}})),
                 200);
    }

    void saysTheSameOfWhatIsNotThereAndOfWhatOthersHave()
    {
        const auto unknown = m_ben->ask("GET", "/v1/blobs/" + hashOf("nobody ever sent this"));
        const auto others = m_ben->ask("GET", path());

        QCOMPARE(statusIn(unknown), 404);
        QCOMPARE(statusIn(others), 404);
        QCOMPARE(bodyIn(others), bodyIn(unknown));
        QCOMPARE(others.size(), unknown.size());
        QCOMPARE(statusIn(m_ben->ask("HEAD", path())), 404);
        QCOMPARE(statusIn(ask(m_county->port(), "GET " + path())), 401);
    }

    void givesNobodyAFileThatNoRecordSpeaksOf()
    {
        QCOMPARE(statusIn(m_ada->patch(m_ada->begin("an orphan"), 0, "an orphan")), 204);

        QCOMPARE(statusIn(m_ada->ask("GET", "/v1/blobs/" + hashOf("an orphan"))), 404);
    }

    void leadsNoNameOutOfItsFolder_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"../county.db", "..", "%2e%2e%2fcounty.db", "county.db",
                                 "..%2f..%2fetc%2fpasswd", "uploads", "uploads/../files", "."})
            QTest::newRow(name) << QByteArray(name);
    }
    void leadsNoNameOutOfItsFolder()
    {
        QFETCH(QByteArray, name);

        const int status = statusIn(m_ada->ask("GET", "/v1/blobs/" + name.toStdString()));

        QVERIFY2(status == 400 || status == 404 || status == 405,
                 qPrintable(QString::number(status)));
    }

private:
    [[nodiscard]] std::string path() const { return "/v1/blobs/" + hashOf(m_content); }

    /// Pushes a visit of ada's with an observation that speaks of the file.
    void attach(const std::string &content)
    {
        Desk laptop(21, "2026-11-20T09:00:00Z");
        laptop.writer.device = m_ada->device();
        laptop.writer.person = m_ada->person();
        const auto say = [&](const std::string &where, const std::string &body) {
            return bodyIn(m_ada->ask("POST", where, {}, body));
        };
        const auto hello = makeHello(laptop.book, laptop.writer, {}, "cairn 0.1.0");
        const auto greeted = parseHelloAnswer(say("/v1/hello", encode(*hello)));
        QVERIFY(greeted && applyHello(laptop.book, laptop.writer, *greeted));
        QCOMPARE(greeted->limits.at("file_bytes"), Value(25 * 1024 * 1024));
        const auto asked = makePull(laptop.book, laptop.writer);
        const auto page = parsePullAnswer(say("/v1/pull", encode(*asked)));
        QVERIFY(page && applyPage(laptop.book, *asked, *page));
        const auto visit = laptop.did(newVisit(m_county->school(), {m_ada->person()}));
        Edit note = newObservation(visit.record, m_ada->person(), "The barn roof leaks.");
        const Attachment file{hashOf(content), "barn.jpg", std::int64_t(content.size()),
                              "image/jpeg"};
        note.units.push_back({"files", Amend{.add = {toValue(file)}}});
        laptop.did(note);

        const auto push = nextPush(laptop.book, laptop.writer);
        const auto said = parsePushAnswer(say("/v1/push", encode(*push)));
        QVERIFY(said);
        for (const PushLine &line : said->lines)
            QVERIFY2(line.outcome == PushLine::Outcome::Accepted, line.sentence.c_str());
    }

    std::string m_content = someBytes(200'000);
    std::unique_ptr<RunningCounty> m_county;
    std::unique_ptr<FileSender> m_ada;
    std::unique_ptr<FileSender> m_ben;
};

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
