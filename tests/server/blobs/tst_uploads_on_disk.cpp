#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "server/blobs/blob_store.h"
#include "tests/server/office.h"

using namespace cairn;
using namespace cairn::test;

/// What is left of uploads when time passes, when the process ends, or when the disk fills.
class UploadsOnDiskTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = clockAt("2026-11-20T09:00:00Z");
        m_surroundings = fixedSurroundings(3, m_clock);
        m_device = mint<DeviceId>(m_surroundings);
        start();
    }

    void goesOnAfterAnEndInTheMiddleOfALongPiece()
    {
        const std::string content(3 * kMarkBytes, 'c');
        const Upload upload = begun(content.size());
        auto writing =
            must(m_store->uploads->begin(upload.id, m_device, {0, content.size()})).writing;
        for (std::size_t at = 0; at < 2 * kMarkBytes + 5; at += kFileSliceBytes)
            must(m_store->uploads->add(*writing,
                                       std::string_view(content).substr(at, kFileSliceBytes)));
        writing.reset();

        start(); // as after kill -9: nothing was said good-bye to

        const auto found = must(m_store->uploads->find(upload.id, m_device));
        QCOMPARE(found.verdict, UploadVerdict::Taken);
        QCOMPARE(found.upload.offset, 2 * kMarkBytes);
        const auto end = sent(upload.id, 2 * kMarkBytes, content.substr(2 * kMarkBytes));
        QVERIFY(end.upload.complete);
        QCOMPARE(end.upload.hash, toHex(blake2b(content)));
        QCOMPARE(must(m_store->files.read(end.upload.hash, 0, content.size())), content);
    }

    void forgetsAnUploadAfterItsTime()
    {
        const Upload upload = begun(100);
        sent(upload.id, 0, "a beginning");
        *m_clock += kUploadLife - std::chrono::seconds(1);
        QCOMPARE(must(m_store->uploads->find(upload.id, m_device)).verdict, UploadVerdict::Taken);
        *m_clock += std::chrono::seconds(1);

        QCOMPARE(must(m_store->uploads->find(upload.id, m_device)).verdict,
                 UploadVerdict::NotFound);
        QVERIFY(namesIn("uploads").isEmpty());
    }

    void forgetsAtItsStartWhatGrewOldMeanwhile()
    {
        const Upload upload = begun(100);
        *m_clock += kUploadLife;

        start();

        QVERIFY(namesIn("uploads").isEmpty());
    }

    void letsTheNewestConnectionGoOn()
    {
        const Upload upload = begun(10);
        const auto old = must(m_store->uploads->begin(upload.id, m_device, {0, 10})).writing;
        must(m_store->uploads->add(*old, "sheep"));
        const auto fresh = must(m_store->uploads->begin(upload.id, m_device, {0, 10})).writing;

        QCOMPARE(must(m_store->uploads->add(*old, "sheep")), UploadVerdict::Superseded);
        QCOMPARE(must(m_store->uploads->end(*old, false)).verdict, UploadVerdict::Superseded);
        must(m_store->uploads->add(*fresh, "goatsgoats"));
        QCOMPARE(must(m_store->uploads->end(*fresh, true)).upload.hash,
                 toHex(blake2b("goatsgoats")));
    }

    void leavesRoomForTheRecords()
    {
        start(SIZE_MAX / 2);

        const auto refused = must(m_store->uploads->create({m_device, 5, {}, {}}));

        QCOMPARE(refused.verdict, UploadVerdict::TooManyInAll);
        QVERIFY(namesIn("uploads").isEmpty());
    }

    void takesAwayWhatWasLeftHalfDone()
    {
        QFile stray(m_folder->filePath("uploads/" + QString(32, 'a') + ".part"));
        QVERIFY(stray.open(QIODevice::WriteOnly));
        QFile note(m_folder->filePath("uploads/" + QString(32, 'b') + ".json"));
        QVERIFY(note.open(QIODevice::WriteOnly) && note.write("{") == 1);
        note.close();

        start();

        QVERIFY(namesIn("uploads").isEmpty());
    }

    void keepsAnEmptyFile()
    {
        const auto created = must(m_store->uploads->create({m_device, 0, {}, {}}));

        QVERIFY(created.upload.complete);
        QCOMPARE(must(m_store->files.sizeOf(toHex(blake2b("")))), std::optional<std::size_t>(0));
    }

private:
    void start(std::size_t roomLeftMin = 0)
    {
        m_store.reset();
        m_store = must(openBlobStore(m_folder->path().toStdString(), m_surroundings, roomLeftMin));
    }

    Upload begun(std::size_t length)
    {
        return must(m_store->uploads->create({m_device, length, {}, {}})).upload;
    }

    Uploads::Step sent(const std::string &id, std::size_t at, std::string_view bytes)
    {
        const auto writing =
            must(m_store->uploads->begin(id, m_device, {at, bytes.size()})).writing;
        must(m_store->uploads->add(*writing, bytes));
        return must(m_store->uploads->end(*writing, true));
    }

    [[nodiscard]] QStringList namesIn(const char *folder) const
    {
        return QDir(m_folder->filePath(folder)).entryList(QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Instant> m_clock;
    Surroundings m_surroundings;
    DeviceId m_device;
    std::unique_ptr<BlobStore> m_store;
};

QTEST_GUILESS_MAIN(UploadsOnDiskTest)
#include "tst_uploads_on_disk.moc"
