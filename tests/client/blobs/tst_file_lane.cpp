#include <QTest>
#include <QTimer>

#include "client/blobs/attaching.h"
#include "client/blobs/file_lane.h"
#include "client/sync/link_trouble.h"
#include "tests/support/county.h"

#include <map>

using namespace cairn;
using namespace cairn::test;

namespace {

/// What a server of tus knows, without a network; answers can be spoilt on their way.
class TusLink : public FileLink {
public:
    void ask(const FileRequest &request, std::function<void(FileOutcome)> answered) override
    {
        asked.push_back(request.method + ' ' + request.path);
        auto outcome = spoils ? spoils(request) : std::nullopt;
        if (!outcome)
            outcome = answerTo(request);
        QTimer::singleShot(0, [answered = std::move(answered), outcome] { answered(*outcome); });
    }

    [[nodiscard]] qsizetype timesAsked(const std::string &method) const
    {
        return std::ranges::count_if(
            asked, [&](const std::string &one) { return one.starts_with(method + ' '); });
    }

    std::map<std::string, std::string> files; ///< by hash
    std::string coming;                       ///< of the one upload
    std::size_t length = 0;
    std::vector<std::string> asked;
    std::function<std::optional<FileOutcome>(const FileRequest &)> spoils;

private:
    static std::string valueOf(const FileRequest &request, const std::string &name)
    {
        for (const auto &[known, value] : request.headers)
            if (known == name)
                return value;
        return {};
    }

    FileAnswer answerTo(const FileRequest &request)
    {
        const std::string name = request.path.substr(request.path.rfind('/') + 1);
        if (request.method == "POST") {
            length = std::stoul(valueOf(request, "Upload-Length"));
            return {201, {{"location", "/v1/blobs/uploads/1"}}, {}};
        }
        if (request.method == "PATCH") {
            if (std::stoul(valueOf(request, "Upload-Offset")) != coming.size())
                return {409, {}, {}};
            coming += request.body;
            if (coming.size() == length)
                files[toHex(blake2b(coming))] = coming;
        }
        if (request.path.find("/uploads/") != std::string::npos)
            return {request.method == "PATCH" ? 204 : 200,
                    {{"upload-offset", std::to_string(coming.size())}},
                    {}};
        if (!files.contains(name))
            return {404, {}, {}};
        const std::string range = valueOf(request, "Range");
        if (request.method == "HEAD" || range.empty())
            return {200, {}, request.method == "HEAD" ? "" : files[name]};
        const std::size_t from = std::stoul(range.substr(6));
        const std::size_t last = std::stoul(range.substr(range.find('-') + 1));
        return {206, {}, files[name].substr(from, last - from + 1)};
    }
};

/// A device with a shelf, a visit and an observation.
struct Laptop {
    explicit Laptop(County &county) : device(county, "ada", 31, "2026-11-20T09:00:00Z")
    {
        device.sync();
        const auto visit = device.did(newVisit(county.school, {device.writer.person}));
        note = device.did(newObservation(visit.record, device.writer.person, "A barn.")).record;
        shelf.emplace(*FileShelf::open(device.directory.filePath("files").toStdString(),
                                       *fileKeyOf(device.book), device.book.surroundings));
        lane.emplace(device.book, *shelf, link);
        QObject::connect(&*lane, &FileLane::leftWaiting, &*lane,
                         [this](const Attachment &, const Fault &why) { waits.push_back(why); });
    }

    Attachment attach(const QByteArray &content)
    {
        QFile file(device.directory.filePath("source"));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the disk of this test is full");
        file.close();
        const auto attached = attachFile(device.book, device.writer, *shelf, note,
                                         {file.fileName().toStdString(), "barn.jpg", {}});
        if (!attached)
            qFatal("%s", attached.error().sentence.c_str());
        return attached->file;
    }

    LaneEnd turn()
    {
        std::optional<LaneEnd> end;
        const auto connection = QObject::connect(&*lane, &FileLane::finished, &*lane,
                                                 [&end](const LaneEnd &ended) { end = ended; });
        lane->start("token");
        const bool came = QTest::qWaitFor([&end] { return end.has_value(); }, 10'000);
        QObject::disconnect(connection);
        return came ? *end : LaneEnd{Fault{FaultCode::Busy, "the lane did not end"}};
    }

    Device device;
    RecordId note;
    TusLink link;
    std::optional<FileShelf> shelf;
    std::optional<FileLane> lane;
    std::vector<Fault> waits;
};

QByteArray barn()
{
    return QByteArray("baa baa ").repeated(200'000); // 1.6 MB: four pieces
}

} // namespace

/// The lane of files, turn by turn.
class FileLaneTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_laptop = std::make_unique<Laptop>(m_county); }

    void sendsWhatIsUnsentOnce()
    {
        const Attachment file = m_laptop->attach(barn());

        QVERIFY(!m_laptop->turn().fault);

        QCOMPARE(QByteArray::fromStdString(m_laptop->link.files[file.hash]), barn());
        QCOMPARE(m_laptop->shelf->placeOf(file.hash), FileShelf::Place::Here);
        QCOMPARE(m_laptop->link.timesAsked("PATCH"), 4);
        m_laptop->link.asked.clear();
        QVERIFY(!m_laptop->turn().fault);
        QVERIFY(m_laptop->link.asked.empty());
    }

    void goesOnAfterACut()
    {
        const Attachment file = m_laptop->attach(barn());
        m_laptop->link.spoils = [this](const FileRequest &) -> std::optional<FileOutcome> {
            if (m_laptop->link.timesAsked("PATCH") < 3)
                return {};
            return FileOutcome(std::unexpected(unreachable("planted")));
        };
        const LaneEnd cut = m_laptop->turn();
        QVERIFY(cut.fault && cut.fault->code == FaultCode::Unreachable);
        QCOMPARE(m_laptop->shelf->placeOf(file.hash), FileShelf::Place::Unsent);
        m_laptop->link.spoils = {};
        m_laptop->link.asked.clear();

        QVERIFY(!m_laptop->turn().fault);

        QCOMPARE(m_laptop->link.timesAsked("PATCH"), 2); // what had arrived is not sent again
        QCOMPARE(QByteArray::fromStdString(m_laptop->link.files[file.hash]), barn());
    }

    void sendsASpoiltPieceAgainAndGivesUpInTime()
    {
        const Attachment file = m_laptop->attach(barn());
        int spoilt = 0;
        m_laptop->link.spoils = [&](const FileRequest &request) -> std::optional<FileOutcome> {
            if (request.method != "PATCH" || spoilt++ >= 2)
                return {};
            return FileAnswer{460, {}, {}};
        };
        QVERIFY(!m_laptop->turn().fault);
        QCOMPARE(m_laptop->link.files.count(file.hash), std::size_t{1});

        m_laptop->attach("another");
        m_laptop->link.coming.clear();
        m_laptop->link.spoils = [](const FileRequest &request) -> std::optional<FileOutcome> {
            return request.method == "PATCH" ? std::optional(FileOutcome(FileAnswer{460, {}, {}}))
                                             : std::nullopt;
        };
        QCOMPARE(m_laptop->turn().unsent, std::size_t{1});
        QCOMPARE(m_laptop->waits.size(), std::size_t{1});
    }

    void sendsTheNextFileWhereOneIsRefused()
    {
        const Attachment first = m_laptop->attach("first");
        const Attachment second = m_laptop->attach("second");
        const std::string refused = std::min(first.hash, second.hash);
        const std::string taken = std::max(first.hash, second.hash);
        int begun = 0;
        m_laptop->link.spoils = [&](const FileRequest &request) -> std::optional<FileOutcome> {
            return request.method == "POST" && begun++ == 0
                ? std::optional(FileOutcome(FileAnswer{413, {}, {}}))
                : std::nullopt;
        };

        const LaneEnd end = m_laptop->turn();

        QCOMPARE(end.unsent, std::size_t{1});
        QCOMPARE(m_laptop->waits.front().code, FaultCode::TooLarge);
        QCOMPARE(m_laptop->shelf->placeOf(refused), FileShelf::Place::Unsent);
        QCOMPARE(m_laptop->shelf->placeOf(taken), FileShelf::Place::Here);
    }

    void fetchesWhatRecordsSpeakOfAndKeepsOnlyTheTrueContent()
    {
        const Attachment file = m_laptop->attach(barn());
        QVERIFY(!m_laptop->turn().fault);
        QVERIFY(m_laptop->shelf->markSent(file.hash));
        m_laptop->shelf->keepOnly({}); // as on another device, which has the record alone
        QCOMPARE(m_laptop->shelf->placeOf(file.hash), FileShelf::Place::Missing);

        m_laptop->link.files[file.hash][1'000'000] = '?';
        QVERIFY(!m_laptop->turn().fault);
        QCOMPARE(m_laptop->shelf->placeOf(file.hash), FileShelf::Place::Missing);
        QCOMPARE(m_laptop->waits.size(), std::size_t{1});

        m_laptop->link.files[file.hash] = barn().toStdString();
        QVERIFY(!m_laptop->turn().fault);
        QCOMPARE(m_laptop->shelf->placeOf(file.hash), FileShelf::Place::Here);
    }

    void waitsForAFileThatTheCountyDoesNotHaveYet()
    {
        const Attachment file = m_laptop->attach("soon");
        QVERIFY(m_laptop->shelf->markSent(file.hash));
        m_laptop->shelf->keepOnly({});

        const LaneEnd end = m_laptop->turn();

        QVERIFY(!end.fault);
        QCOMPARE(end.unsent, std::size_t{0});
        QCOMPARE(m_laptop->waits.front().code, FaultCode::NotFound);
    }

private:
    County m_county;
    std::unique_ptr<Laptop> m_laptop;
};

QTEST_GUILESS_MAIN(FileLaneTest)
#include "tst_file_lane.moc"
