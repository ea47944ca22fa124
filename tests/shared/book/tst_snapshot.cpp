#include <QTest>

#include "shared/book/check.h"
#include "shared/book/snapshot.h"
#include "shared/store/device_tables.h"
#include "shared/wire/packing.h"
#include "tests/support/county.h"

#include <algorithm>

using namespace cairn;
using namespace cairn::test;

namespace {

constexpr int kNotes = 230; // more than two slices

/// Ruth has written much about a visit; Dan has just come to be on it and has pulled nothing.
struct Granted {
    County county;
    Device ruth{county, "Ruth", 11, "2026-11-10T09:00:00Z"};
    Device dan{county, "Dan", 12, "2026-11-10T09:00:00Z"};
    std::string scope;
    SnapshotContent content;

    Granted()
    {
        ruth.sync();
        dan.sync();
        const RecordId visit = ruth.did(newVisit(county.school, {dan.rights.person})).record;
        for (int act = 0; act < 2; ++act) {
            const Edit note =
                newObservation(visit, ruth.rights.person, "Fourteen books were checked.");
            QVERIFY(recordAct(ruth.book, ruth.writer, std::vector<Edit>(kNotes / 2, note)));
        }
        ruth.sync();
        scope = "visit:" + toText(visit);
        content = *makeSnapshot(county.server.book, {scope, 1});
        const Pusher pusher{dan.rights, dan.writer.device, county.seal};
        QVERIFY(applyHello(
            dan.book, dan.writer,
            *greet(county.server.book, pusher, *makeHello(dan.book, dan.writer, {}, "cairn"))));
    }

    void bring(std::size_t pieces)
    {
        const std::size_t size = content.bytes.size() / pieces + 1;
        for (std::size_t at = 0; at < content.bytes.size(); at += size)
            QVERIFY(keepSnapshotPiece(dan.book, {content.offer}, content.offer,
                                      std::string_view(content.bytes).substr(at, size)));
    }
    std::uint64_t cursor()
    {
        const auto scopes = *DeviceTables(dan.book.database).scopes();
        return std::ranges::find(scopes, scope, &DeviceTables::Scope::id)->cursor;
    }
    std::string shown(Desk &desk) { return desk.exported(std::set<std::string>{scope}); }
};

} // namespace

class SnapshotTest : public QObject {
    Q_OBJECT

private slots:
    void theSameScopeHasTheSameName()
    {
        Granted day;
        const auto again = *makeSnapshot(day.county.server.book, {day.scope, 1});
        QCOMPARE(again.offer, day.content.offer);
        QCOMPARE(again.bytes, day.content.bytes);
        QCOMPARE(day.content.offer.hash, blake2b(day.content.bytes));
    }

    void comesInSliceBySliceAndItsCursorWithTheLast()
    {
        Granted day;
        day.bring(3);
        QCOMPARE(*snapshotBytesHere(day.dan.book, day.content.offer), day.content.offer.bytes);
        auto taking = *SnapshotTaking::begin(day.dan.book, day.dan.writer, day.content.offer);

        std::size_t fresh = 0;
        int slices = 0;
        for (bool isLast = false; !isLast; ++slices) {
            QCOMPARE(day.cursor(), 0U);
            const auto slice = *taking.takeSlice();
            fresh += slice.fresh;
            isLast = slice.isLast;
        }

        QVERIFY(slices > 2);
        QCOMPARE(fresh, std::size_t{kNotes});
        QCOMPARE(day.cursor(), day.content.offer.upTo);
        QCOMPARE(day.shown(day.dan), day.shown(day.county.server));
        QCOMPARE(*snapshotBytesHere(day.dan.book, day.content.offer), 0U);
        QVERIFY(check(day.dan.book)->findings.empty());
        day.dan.sync();
        QCOMPARE(day.shown(day.dan), day.shown(day.county.server));
    }

    void brokenOffItBeginsAnew()
    {
        Granted day;
        day.bring(1);
        {
            auto taking = *SnapshotTaking::begin(day.dan.book, day.dan.writer, day.content.offer);
            QVERIFY(!taking.takeSlice()->isLast);
        }
        auto taking = *SnapshotTaking::begin(day.dan.book, day.dan.writer, day.content.offer);
        while (!taking.takeSlice()->isLast) {}
        QCOMPARE(day.shown(day.dan), day.shown(day.county.server));
    }

    void whatIsNotWhatItsNameSaysIsNotTaken_data()
    {
        QTest::addColumn<int>("spoilt");
        QTest::newRow("a byte") << 0;
        QTest::newRow("cut") << 1;
        QTest::newRow("of another scope") << 2;
        QTest::newRow("not whole") << 3;
    }
    void whatIsNotWhatItsNameSaysIsNotTaken()
    {
        QFETCH(int, spoilt);
        Granted day;
        std::string &bytes = day.content.bytes;
        SnapshotOffer &offer = day.content.offer;
        if (spoilt == 0)
            bytes[bytes.size() / 2] ^= 1;
        if (spoilt == 1)
            bytes.resize(bytes.size() - 1);
        if (spoilt == 2)
            offer.scope.id = "county";
        if (spoilt == 3) { // by a server that names rightly what is wrong inside
            std::string text = *unpacked(bytes, kSnapshotTextMax);
            text.resize(text.rfind('\n', text.size() - 2) + 1);
            bytes = packed(text);
            offer.hash = blake2b(bytes);
        }
        const std::string before = day.dan.exported();
        day.bring(1);

        auto taking = SnapshotTaking::begin(day.dan.book, day.dan.writer, offer);
        Result<SnapshotTaking::Slice> slice = std::unexpected(Fault{});
        while (taking && (slice = taking->takeSlice()) && !slice->isLast) {}

        QVERIFY(!taking || !slice);
        QCOMPARE(taking ? slice.error().code : taking.error().code, FaultCode::Malformed);
        QCOMPARE(*snapshotBytesHere(day.dan.book, offer), 0U);
        QCOMPARE(day.cursor(), 0U);
        if (taking)
            return; // its beginning may be in: it is genuine, and the cursor stands before it
        QCOMPARE(day.dan.exported(), before);
        day.dan.sync();
        QCOMPARE(day.shown(day.dan), day.shown(day.county.server));
    }

    void piecesOfWhatIsNoLongerOfferedGo()
    {
        Granted day;
        SnapshotOffer older = day.content.offer;
        older.hash.fill(1);
        QVERIFY(keepSnapshotPiece(day.dan.book, {older}, older, "an older one"));
        day.bring(2);
        QCOMPARE(*snapshotBytesHere(day.dan.book, older), 0U);
        QCOMPARE(*snapshotBytesHere(day.dan.book, day.content.offer), day.content.offer.bytes);
    }
};

QTEST_GUILESS_MAIN(SnapshotTest)
#include "tst_snapshot.moc"
