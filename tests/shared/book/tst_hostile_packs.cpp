#include <QTest>

#include "shared/base/surroundings.h"
#include "shared/schema/json.h"
#include "tests/support/pack_day.h"

#include <functional>

using namespace cairn;
using namespace cairn::test;

/// Packs that are not what they say: each is told why in a sentence, and changes nothing.
class HostilePacksTest : public QObject {
    Q_OBJECT

private slots:
    void aHostilePackChangesNothing_data();
    void aHostilePackChangesNothing();
    void aPackCutAnywhereIsNoPack();
    void aLetterChangedAnywhereIsFound();
    void anotherCountysPackIsNotBelieved();
    void aForgedCertificateIsNotBelieved();
    void whatTheCountyWouldRefuseIsLeftOut();
    void aPackIsNotForItsWriter();
    void anotherContinuationOfAKnownLogIsNotMixedIn();
};

namespace {

/// A pack in parts, so that somebody with a laptop of the county can put it together otherwise.
struct Parts {
    PackHead head;
    std::vector<Revision> revisions;
    std::vector<PackRun> runs;

    explicit Parts(const PackLines &lines)
    {
        head = std::get<PackHead>(*parsePackLine(lines.front()));
        for (std::size_t at = 1; at + 1 < lines.size(); ++at)
            revisions.push_back(std::get<Revision>(*parsePackLine(lines[at])));
        runs = std::get<PackEnd>(*parsePackLine(lines.back())).runs;
    }

    [[nodiscard]] PackLines signedWith(const SigningKey &key) const
    {
        PackLines lines{encode(head)};
        for (const Revision &revision : revisions)
            lines.push_back(textOf(revision));
        PackDigest digest;
        for (const std::string &line : lines)
            digest.add(line);
        lines.push_back(encode(PackEnd{runs, signatureOf(digest.signedText(runs), key)}));
        return lines;
    }

    /// Links the revisions anew from `at` on, as their writer could.
    void sealAgain(std::size_t at)
    {
        Tail tail{revisions[at].id.sequence - 1, revisions[at].previous};
        for (std::size_t i = at; i < revisions.size(); ++i)
            seal(revisions[i], tail, revisions[i].salt);
    }
};

struct HostileDay : PackDay {
    PackLines honest;

    HostileDay()
    {
        for (const char *seen : {"One.", "Two.", "Three.", "Four."})
            ruth.did(newObservation(visit, ruth.rights.person, seen));
        honest = *packed(ruth);
    }

    /// That the pack is refused, and Dan's laptop as it was.
    void refuses(const PackLines &lines, FaultCode code)
    {
        const std::string before = dan.exported();
        const auto done = read(dan, lines);
        QVERIFY(!done);
        QCOMPARE(done.error().code, code);
        QVERIFY2(done.error().sentence.ends_with('.'), done.error().sentence.c_str());
        QCOMPARE(dan.exported(), before);
        QCOMPARE(RevisionLog(dan.book.database)
                     .tail(ruth.writer.device, ruth.writer.incarnation)
                     ->sequence,
                 std::uint64_t{1}); // the visit, by pull
    }
};

using Change = std::function<void(HostileDay &, Parts &)>;

void row(const char *name, FaultCode code, Change change)
{
    QTest::newRow(name) << static_cast<int>(code) << std::move(change);
}

} // namespace

Q_DECLARE_METATYPE(Change)

void HostilePacksTest::aHostilePackChangesNothing_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Change>("change");
    row("another device's revision", FaultCode::Untrusted, [](HostileDay &, Parts &parts) {
        parts.revisions[1].id.device.bytes.fill(7);
        parts.sealAgain(0);
    });
    row("another person's revision", FaultCode::Untrusted, [](HostileDay &day, Parts &parts) {
        parts.revisions[1].author = day.dan.rights.person;
        parts.sealAgain(0);
    });
    row("other words than were committed to", FaultCode::Untrusted, [](HostileDay &, Parts &parts) {
        parts.revisions[3].units["seen"].content = Map{{"whole", "Nothing."}};
    });
    row("a gap in the chain", FaultCode::Malformed,
        [](HostileDay &, Parts &parts) { parts.revisions.erase(parts.revisions.begin() + 1); });
    row("a link to nothing", FaultCode::Malformed,
        [](HostileDay &, Parts &parts) { parts.revisions[2].previous[0] ^= 1; });
    row("the end left out", FaultCode::Malformed,
        [](HostileDay &, Parts &parts) { parts.revisions.pop_back(); });
    row("backwards", FaultCode::Malformed,
        [](HostileDay &, Parts &parts) { std::swap(parts.revisions[1], parts.revisions[2]); });
    row("twice", FaultCode::Malformed,
        [](HostileDay &, Parts &parts) { parts.revisions.push_back(parts.revisions.back()); });
    row("a part of a deed", FaultCode::Malformed, [](HostileDay &, Parts &parts) {
        parts.revisions.back().actSize = 2;
        parts.sealAgain(3);
    });
    row("a deed of thousands", FaultCode::Malformed, [](HostileDay &, Parts &parts) {
        parts.revisions.back().actSize = 999'999;
        parts.sealAgain(3);
    });
    row("papers of a visit that is not yours", FaultCode::Refused,
        [](HostileDay &day, Parts &parts) {
            const RecordId visit =
                day.county.server.did(newVisit(day.county.school, {day.ruth.rights.person})).record;
            day.dan.sync(); // knows that there is one
            for (Revision &revision : parts.revisions)
                revision.scope = "visit:" + toText(visit);
            parts.sealAgain(0);
        });
    row("a school that is not yours", FaultCode::Refused, [](HostileDay &, Parts &parts) {
        parts.revisions[0].scope = "school:123456";
        parts.sealAgain(0);
    });
    row("a certificate that has ended", FaultCode::Untrusted,
        [](HostileDay &day, Parts &) { *day.dan.clock += std::chrono::hours(24) * 91; });
    row("of a later version", FaultCode::Malformed, [](HostileDay &day, Parts &parts) {
        day.honest = parts.signedWith(day.ruth.key);
        day.honest.front().replace(day.honest.front().find("\"version\":1"), 11, "\"version\":2");
    });
}

void HostilePacksTest::aHostilePackChangesNothing()
{
    QFETCH(int, code);
    QFETCH(Change, change);
    HostileDay day;
    Parts parts(day.honest);
    const PackLines before = day.honest;

    change(day, parts);

    day.refuses(day.honest == before ? parts.signedWith(day.ruth.key) : day.honest,
                static_cast<FaultCode>(code));
}

void HostilePacksTest::aPackCutAnywhereIsNoPack()
{
    HostileDay day;
    for (std::size_t lines = 0; lines < day.honest.size(); ++lines)
        day.refuses(
            PackLines(day.honest.begin(), day.honest.begin() + static_cast<std::ptrdiff_t>(lines)),
            FaultCode::Malformed);
    PackLines more = day.honest;
    more.push_back(day.honest.at(1));
    day.refuses(more, FaultCode::Malformed);
    QCOMPARE(read(day.dan, day.honest)->taken, std::size_t{4});
}

void HostilePacksTest::aLetterChangedAnywhereIsFound()
{
    HostileDay day;
    const std::string before = day.dan.exported();
    std::size_t tried = 0;
    for (std::size_t line = 0; line < day.honest.size(); ++line)
        for (std::size_t at = 0; at < day.honest[line].size(); at += 23) {
            PackLines altered = day.honest;
            altered[line][at] = static_cast<char>(altered[line][at] ^ 1);
            QVERIFY2(!read(day.dan, altered), qPrintable(QString::fromStdString(altered[line])));
            ++tried;
        }
    QVERIFY(tried > 100);
    QCOMPARE(day.dan.exported(), before);
}

void HostilePacksTest::anotherCountysPackIsNotBelieved()
{
    HostileDay day;
    Parts parts(day.honest);
    SigningKey theirs{};
    day.county.server.book.surroundings.chance(theirs);
    sign(parts.head.writer, theirs);
    day.refuses(parts.signedWith(day.ruth.key), FaultCode::Untrusted);
}

void HostilePacksTest::aForgedCertificateIsNotBelieved()
{
    HostileDay day;
    const Parts honest(day.honest);
    for (const auto &forge : std::vector<std::function<void(DeviceCertificate &)>>{
             [&](DeviceCertificate &one) { one.person = day.dan.rights.person; },
             [&](DeviceCertificate &one) { one.device.bytes.fill(9); },
             [&](DeviceCertificate &one) { one.key = publicPartOf(day.dan.key); },
             [&](DeviceCertificate &one) { one.reach = "county"; },
             [&](DeviceCertificate &one) { one.until += std::chrono::hours(1); }}) {
        Parts parts = honest;
        forge(parts.head.writer);
        day.refuses(parts.signedWith(day.ruth.key), FaultCode::Untrusted);
    }
    day.refuses(honest.signedWith(day.dan.key), FaultCode::Untrusted); // signed by another
}

void HostilePacksTest::whatTheCountyWouldRefuseIsLeftOut()
{
    HostileDay day;
    const Saved dans =
        day.dan.did(newObservation(day.visit, day.dan.rights.person, "As I saw it."));
    day.dan.sync();
    day.ruth.sync();
    Parts parts(*packed(day.ruth, {.scopes = {day.papers}}));
    const std::size_t last = parts.revisions.size() - 1;
    parts.revisions[last].record = dans.record;
    parts.revisions[last].units = {{"seen", {{dans.revision}, Map{{"whole", "As Ruth would."}}}}};
    parts.sealAgain(last);

    const auto done = read(day.dan, parts.signedWith(day.ruth.key));

    QCOMPARE(done->taken, std::size_t{3});
    QCOMPARE(done->refused.size(), std::size_t{1});
    QCOMPARE(done->refused.front().verdict.rule, std::string("author_only"));
    QCOMPARE(day.dan.shown(dans.record).at("seen").textOr(), std::string_view("As I saw it."));
}

void HostilePacksTest::aPackIsNotForItsWriter()
{
    HostileDay day;
    QCOMPARE(read(day.ruth, day.honest).error().code, FaultCode::Refused);
}

void HostilePacksTest::anotherContinuationOfAKnownLogIsNotMixedIn()
{
    HostileDay day;
    QCOMPARE(read(day.dan, day.honest)->taken, std::size_t{4});
    const std::string before = day.dan.exported();

    Parts other(day.honest);
    other.revisions[1].units["seen"].content = Map{{"whole", "Another two."}};
    other.sealAgain(1);
    QCOMPARE(read(day.dan, other.signedWith(day.ruth.key)).error().code, FaultCode::Refused);

    Parts later(day.honest); // goes on from another fourth one
    later.revisions.erase(later.revisions.begin(), later.revisions.begin() + 3);
    later.revisions.front().id.sequence += 1;
    later.revisions.front().actFirst += 1;
    later.revisions.front().previous[0] ^= 1;
    later.runs = {{later.runs.front().incarnation, later.revisions.front().id.sequence, 1}};
    QCOMPARE(read(day.dan, later.signedWith(day.ruth.key)).error().code, FaultCode::Refused);

    QCOMPARE(day.dan.exported(), before);
}

QTEST_GUILESS_MAIN(HostilePacksTest)
#include "tst_hostile_packs.moc"
