#include <QFile>
#include <QTest>

#include "client/sync/server_link.h"
#include "client/sync/sync_engine.h"
#include "server/http/tls.h"
#include "tests/server/http/laptop.h"
#include "tests/server/http/raw_client.h"

#include <sodium.h>

#include <algorithm>

using namespace cairn;
using namespace cairn::test;

namespace {

constexpr int kActs = 11; // 1,100 notes: a large scope, and more than one piece of a snapshot
constexpr int kNotesPerAct = 100;

/// The real link, and a place to cut it.
struct CutLink : Link {
    explicit CutLink(const ServerAddress &address) : real(address) {}
    void post(const LinkRequest &request, std::function<void(LinkAnswer)> answered) override
    {
        asked.push_back(request);
        const bool isPiece = request.path.starts_with("/v1/snapshots/");
        if (isPiece && (saysNotFound || piecesAllowed-- <= 0)) {
            LinkTrouble cut{.fault = {FaultCode::Unreachable, "cut"}};
            if (saysNotFound)
                cut = {.fault = {FaultCode::NotFound, "gone"}, .code = "not_found"};
            QMetaObject::invokeMethod(
                &real.context, [answered, cut] { answered(std::unexpected(cut)); },
                Qt::QueuedConnection);
            return;
        }
        real.link.post(request, std::move(answered));
    }
    std::vector<PartAsked> parts() const
    {
        std::vector<PartAsked> found;
        for (const LinkRequest &request : asked)
            if (request.part)
                found.push_back(*request.part);
        return found;
    }

    struct Real {
        explicit Real(const ServerAddress &address) : link(address) {}
        ServerLink link;
        QObject context;
    } real;
    std::vector<LinkRequest> asked;
    int piecesAllowed = 1'000;
    bool saysNotFound = false;
};

/// Ben is in the south; Ada names him on a visit of which there are many papers.
struct Grant {
    RunningCounty county;
    Laptop ada;
    Laptop ben;
    std::string scope;

    Grant()
    {
        QVERIFY(ada.enrol(county) && ada.catchUp(county));
        ben.writer.device.bytes[15] ^= 1; // both are made by the same chance
        std::string body = ben.enrolment(county.bensCode(), kAdasPassword);
        body.replace(body.find("\"ada\""), 5, "\"ben\"");
        const std::string answer = ask(county.port(), "POST /v1/enrol", body);
        QCOMPARE(statusIn(answer), 200);
        ben.token = std::string(jsonIn(answer).at("token").textOr());
        ben.writer.person = *parseId<PersonId>(jsonIn(answer).at("person").textOr());
        QVERIFY(ben.catchUp(county));

        const RecordId visit = ada.did(newVisit(county.school(), {ben.writer.person})).record;
        scope = "visit:" + toText(visit);
        for (int act = 0; act < kActs; ++act) {
            std::vector<Edit> notes;
            for (int i = 0; i < kNotesPerAct; ++i) {
                std::array<std::uint8_t, 450> noise{};
                ada.book.surroundings.chance(noise);
                notes.push_back(newObservation(visit, ada.writer.person, toBase64(noise).c_str()));
            }
            QVERIFY(recordAct(ada.book, ada.writer, notes));
        }
        while (!nextPush(ada.book, ada.writer)->revisions.empty())
            QVERIFY(ada.push(county));
    }

    ServerAddress address() const
    {
        const auto pin = pinOf(county.folder().toStdString() + "/tls.crt");
        return *ServerLink::address("https://127.0.0.1:" + std::to_string(county.port()), *pin);
    }

    RoundEnd round(CutLink &link)
    {
        SyncEngine engine({.book = ben.book,
                           .writer = ben.writer,
                           .sign =
                               [this](std::string_view text) {
                                   std::array<std::uint8_t, 64> signature{};
                                   crypto_sign_detached(signature.data(), nullptr,
                                                        bytesOf(text).data(), text.size(),
                                                        ben.secret.data());
                                   return toBase64(signature);
                               },
                           .program = "cairn test"},
                          link);
        std::optional<RoundEnd> end;
        QObject::connect(&engine, &SyncEngine::roundFinished, &engine,
                         [&end](const RoundEnd &ended) { end = ended; });
        engine.startRound();
        const bool came = QTest::qWaitFor([&end] { return end.has_value(); }, 120'000);
        return came ? *end : RoundEnd{Fault{FaultCode::Busy, "the round did not end"}};
    }

    bool isWhole()
    {
        return ben.exported(std::set<std::string>{scope})
            == ada.exported(std::set<std::string>{scope});
    }
};

} // namespace

/// A large scope that was granted, over the real server and a real link.
class SnapshotsTest : public QObject {
    Q_OBJECT

private slots:
    void cutInTheMiddleItIsResumed()
    {
        Grant grant;
        CutLink link(grant.address());
        link.piecesAllowed = 1;

        const RoundEnd cut = grant.round(link);

        QVERIFY(cut.fault && cut.fault->code == FaultCode::Unreachable);
        QCOMPARE(link.parts().size(), 2U);
        QVERIFY(grant.ben.exported(std::set<std::string>{grant.scope}).empty());
        CutLink again(grant.address());
        const RoundEnd end = grant.round(again);
        QVERIFY2(!end.fault, end.fault ? end.fault->sentence.c_str() : "");
        QVERIFY(!again.parts().empty());
        QCOMPARE(again.parts().front().from, kSnapshotPieceBytes); // what had come was kept
        QVERIFY(grant.isWhole());
    }

    void itIsThereForWhoSeesItAndInParts()
    {
        Grant grant;
        CutLink link(grant.address());
        link.piecesAllowed = 0;
        QVERIFY(grant.round(link).fault); // by now it is made
        const std::string path = "GET " + link.asked.back().path;
        const auto get = [&](const Laptop &whose, const std::string &range) {
            return ask(grant.county.port(), path, {}, whose.bearer() + range);
        };

        const std::string whole = get(grant.ben, {});
        const std::string part = get(grant.ben, "Range: bytes=10-29\r\n");

        QCOMPARE(statusIn(whole), 200);
        QCOMPARE(statusIn(part), 206);
        QCOMPARE(bodyIn(part), bodyIn(whole).substr(10, 20));
        QCOMPARE("GET /v1/snapshots/" + toHex(blake2b(bodyIn(whole))), path);
        QCOMPARE(statusIn(get(grant.ben, "Range: bytes=99999999-\r\n")), 416);
        QCOMPARE(statusIn(get(grant.ada, {})), 200);
        QCOMPARE(statusIn(ask(grant.county.port(), path)), 401);
        const std::string other = "GET /v1/snapshots/" + std::string(64, '0');
        const std::string none = ask(grant.county.port(), other, {}, grant.ben.bearer());
        QCOMPARE(statusIn(none), 404);

        // Who is not on the visit is told no more than of one that is not there.
        Amend amend;
        amend.remove.emplace_back(toText(grant.ben.writer.person));
        const RecordId visit = *parseId<RecordId>(grant.scope.substr(6));
        grant.ada.did({visit, "", "", {{"people", amend}}});
        QVERIFY(grant.ada.push(grant.county));
        const std::string hidden = get(grant.ben, {});
        QCOMPARE(statusIn(hidden), 404);
        QCOMPARE(bodyIn(hidden), bodyIn(none));
    }

    void whatIsGoneOrSpoiltOnTheServerCostsNothing_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("gone: it is made again") << 0;
        QTest::newRow("cut: it is made again") << 1;
        QTest::newRow("spoilt: line by line") << 2;
        QTest::newRow("refused: line by line") << 3;
    }
    void whatIsGoneOrSpoiltOnTheServerCostsNothing()
    {
        QFETCH(int, how);
        Grant grant;
        CutLink link(grant.address());
        link.piecesAllowed = 0;
        QVERIFY(grant.round(link).fault);
        const QString name = QString::fromStdString(link.asked.back().path).section('/', -1);
        QFile file(grant.county.folder() + "/snapshots/" + name);
        QVERIFY(file.size() > qint64(kSnapshotPieceBytes));
        if (how == 0)
            QVERIFY(file.remove());
        if (how == 1)
            QVERIFY(file.resize(7));
        if (how == 2) {
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1'000));
            QCOMPARE(file.write("spoilt"), 6);
            file.close();
        }
        CutLink again(grant.address());
        again.saysNotFound = how == 3;

        const RoundEnd end = grant.round(again);

        QVERIFY2(!end.fault, end.fault ? end.fault->sentence.c_str() : "");
        QVERIFY(grant.isWhole());
        const bool pulledAnew = std::ranges::any_of(again.asked, [](const LinkRequest &request) {
            return request.path == "/v1/pull"
                && request.body.find("\"snapshots\":true") == std::string::npos;
        });
        QCOMPARE(pulledAnew, how >= 2);
    }
};

QTEST_GUILESS_MAIN(SnapshotsTest)
#include "tst_snapshots.moc"
