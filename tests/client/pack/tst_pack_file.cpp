#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "client/pack/pack_reader.h"
#include "client/pack/pack_writer.h"
#include "client/vault/durable_file.h"
#include "shared/schema/json.h"
#include "shared/wire/pack_messages.h"
#include "tests/support/county.h"

#include <fstream>
#include <random>

using namespace cairn;
using namespace cairn::test;

/// The file around a pack: what goes in comes out for whom it is meant, and for nobody else.
class PackFileTest : public QObject {
    Q_OBJECT

private slots:
    void whatGoesInComesOut_data();
    void whatGoesInComesOut();
    void onlyItsReaderOpensIt();
    void onlyItsPassphraseOpensIt();
    void aShortPassphraseIsNone();
    void aFileCutAnywhereIsSpoilt();
    void aBitTurnedAnywhereIsFound();
    void aFileThatWouldFillTheMemoryIsCut();
    void whatIsThereIsNotOverwritten();
    void theExampleOfTheFormatPageIsWhatIsWritten();
};

namespace {

using Lines = std::vector<std::string>;

constexpr WrapCost kCheap{.passes = 1, .memoryBytes = std::size_t{8} * 1024 * 1024};

Result<std::string> nobodyAnswers()
{
    return fault(FaultCode::Unauthorised, "Nobody is there to ask.");
}

struct Folder {
    QTemporaryDir directory;
    County county;
    Device dan{county, "Dan", 12, "2026-11-10T09:00:00Z"};
    Device anne{county, "Anne", 13, "2026-11-10T09:00:00Z"};
    PackKey key{dan.book.surroundings};
    std::filesystem::path file = directory.filePath("visit.pack").toStdString();

    [[nodiscard]] Value slotOf(const Device &reader) const
    {
        DeviceCertificate certificate;
        certificate.key = publicPartOf(reader.key);
        return *slotFor(key, certificate);
    }

    Result<void> write(const Lines &lines, const List &locks) const
    {
        auto writer = PackWriter::begin(file, key, locks);
        if (!writer)
            return std::unexpected(writer.error());
        for (const std::string &line : lines)
            if (auto done = writer->line(line); !done)
                return done;
        return writer->finish();
    }

    [[nodiscard]] Result<Lines> read(const PackOpening &opening) const
    {
        auto reader = PackReader::open(file, opening);
        if (!reader)
            return std::unexpected(reader.error());
        Lines lines;
        for (;;) {
            auto line = reader->line();
            if (!line)
                return std::unexpected(line.error());
            if (!*line)
                return lines;
            lines.push_back(std::move(**line));
        }
    }
    [[nodiscard]] Result<Lines> readBy(const Device &reader) const
    {
        return read({reader.key, nobodyAnswers});
    }
    [[nodiscard]] Result<Lines> readWith(const char *passphrase) const
    {
        return read({anne.key, [=] { return Result<std::string>(passphrase); }});
    }

    void put(std::string_view bytes) const { std::ofstream(file, std::ios::binary) << bytes; }
    [[nodiscard]] std::string bytes() const { return *readWhole(file, 1 << 24); }
};

/// Letters that zstd can do little with.
std::string noise(std::size_t size)
{
    std::mt19937 chance(7);
    std::string text(size, ' ');
    for (char &c : text)
        c = static_cast<char>('!' + chance() % 90);
    return text;
}

} // namespace

void PackFileTest::whatGoesInComesOut_data()
{
    QTest::addColumn<Lines>("lines");
    QTest::newRow("nothing") << Lines{};
    QTest::newRow("a line") << Lines{"one"};
    QTest::newRow("empty lines") << Lines{"", "", "three"};
    QTest::newRow("many pieces") << Lines(40, noise(20'000));
    QTest::newRow("long lines") << Lines{noise(1'000'000), "", noise(300'000)};
    QTest::newRow("much of the same") << Lines(5'000, std::string(1'000, 'x'));
}

void PackFileTest::whatGoesInComesOut()
{
    QFETCH(Lines, lines);
    const Folder folder;
    QVERIFY(folder.write(lines, {folder.slotOf(folder.dan)}));
    const auto again = folder.readBy(folder.dan);
    QVERIFY2(again.has_value(), again ? "" : again.error().cause.c_str());
    QVERIFY(*again == lines);
    QVERIFY(folder.bytes().find("xxxx") == std::string::npos);
}

void PackFileTest::onlyItsReaderOpensIt()
{
    const Folder folder;
    QVERIFY(folder.write({"for Dan"}, {folder.slotOf(folder.dan)}));
    QVERIFY(folder.readBy(folder.dan));
    QCOMPARE(folder.readBy(folder.anne).error().code, FaultCode::Refused);
}

void PackFileTest::onlyItsPassphraseOpensIt()
{
    const Folder folder;
    const auto slot = slotFor(folder.key, "seven wet lambs", folder.dan.book.surroundings, kCheap);
    QVERIFY(folder.write({"for whoever knows"}, {*slot}));
    QCOMPARE(folder.readWith("seven wet lambs")->front(), std::string("for whoever knows"));
    QCOMPARE(folder.readWith("seven wet sheep").error().code, FaultCode::WrongPassphrase);
    QCOMPARE(folder.readBy(folder.dan).error().code, FaultCode::Unauthorised);

    std::string costly = folder.bytes();
    costly.replace(costly.find("\"ops\":1"), 7, "\"ops\":99");
    folder.put(costly);
    QCOMPARE(folder.readWith("seven wet lambs").error().code, FaultCode::Malformed);
}

void PackFileTest::aShortPassphraseIsNone()
{
    const Folder folder;
    QCOMPARE(slotFor(folder.key, "seven", folder.dan.book.surroundings, kCheap).error().code,
             FaultCode::Malformed);
}

void PackFileTest::aFileCutAnywhereIsSpoilt()
{
    const Folder folder;
    QVERIFY(folder.write({"one", "two", noise(70'000)}, {folder.slotOf(folder.dan)}));
    const std::string whole = folder.bytes();
    for (std::size_t size = 0; size < whole.size(); size += size < 400 ? 1 : 997) {
        folder.put(std::string_view(whole).substr(0, size));
        QVERIFY2(!folder.readBy(folder.dan), std::to_string(size).c_str());
    }
    folder.put(whole + "more");
    QVERIFY(!folder.readBy(folder.dan));
    folder.put(whole);
    QVERIFY(folder.readBy(folder.dan));
}

void PackFileTest::aBitTurnedAnywhereIsFound()
{
    const Folder folder;
    QVERIFY(folder.write({"one", "two", noise(70'000)}, {folder.slotOf(folder.dan)}));
    const std::string whole = folder.bytes();
    std::mt19937 chance(11);
    for (int i = 0; i < 600; ++i) {
        const std::size_t at = chance() % (i % 2 == 0 ? 400 : whole.size());
        std::string turned = whole;
        turned[at] = static_cast<char>(turned[at] ^ (1 << chance() % 8));
        folder.put(turned);
        QVERIFY2(!folder.readBy(folder.dan), std::to_string(at).c_str());
    }
}

void PackFileTest::aFileThatWouldFillTheMemoryIsCut()
{
    const Folder folder;
    const Lines lines(kPackBytesMax / 1'000'000 + 4, std::string(1'000'000, 'a'));
    QVERIFY(folder.write(lines, {folder.slotOf(folder.dan)}));
    QVERIFY(folder.bytes().size() < 100'000);
    QCOMPARE(folder.readBy(folder.dan).error().code, FaultCode::TooLarge);
    const Folder other;
    QVERIFY(other.write({std::string(kPackLineBytesMax + 1, 'a')}, {other.slotOf(other.dan)}));
    QCOMPARE(other.readBy(other.dan).error().code, FaultCode::TooLarge);
}

void PackFileTest::whatIsThereIsNotOverwritten()
{
    const Folder folder;
    folder.put("a letter");
    QCOMPARE(folder.write({"one"}, {folder.slotOf(folder.dan)}).error().code, FaultCode::Refused);
    QCOMPARE(folder.bytes(), std::string("a letter"));
    QCOMPARE(folder.readBy(folder.dan).error().code, FaultCode::Malformed);

    Folder nowhere;
    nowhere.file = nowhere.directory.filePath("not/there.pack").toStdString();
    QCOMPARE(nowhere.write({"one"}, {}).error().code, FaultCode::NotFound);
    QCOMPARE(nowhere.readBy(nowhere.dan).error().code, FaultCode::NotFound);

    const Folder given_up;
    {
        auto writer = PackWriter::begin(given_up.file, given_up.key, {});
        QVERIFY(writer->line("half of it"));
    }
    QCOMPARE(QDir(given_up.directory.path()).entryList(QDir::Files).size(), 0);
}

void PackFileTest::theExampleOfTheFormatPageIsWhatIsWritten()
{
    QFile page(QStringLiteral(CAIRN_FORMAT_PAGE));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const std::string text = page.readAll().toStdString();
    const std::string_view mark = "```json pack-file\n";
    const auto start = text.find(mark) + mark.size();
    const auto example =
        parseJson(std::string_view(text).substr(start, text.find('\n', start) - start));
    QVERIFY(example);

    const Folder folder;
    const auto slot = slotFor(folder.key, "seven wet lambs", folder.dan.book.surroundings, kCheap);
    QVERIFY(folder.write({}, {*slot, folder.slotOf(folder.dan)}));
    const std::string bytes = folder.bytes();
    const auto written = parseJson(std::string_view(bytes).substr(0, bytes.find('\n')));
    const auto shapeOf = [](const Value &head) {
        Value shape = head;
        for (Value &one : *shape.map()->at("slots").list())
            for (auto &[name, value] : *one.map())
                if (const std::string *known = value.text(); known && name != "kind")
                    value = static_cast<std::int64_t>(known->size());
                else if (value.number())
                    value = Value();
        return canonical(shape);
    };
    QCOMPARE(shapeOf(*written), shapeOf(*example));
}

QTEST_GUILESS_MAIN(PackFileTest)
#include "tst_pack_file.moc"
