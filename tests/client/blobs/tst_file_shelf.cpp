#include <QDir>
#include <QTest>

#include "client/blobs/attaching.h"
#include "shared/wire/file_limits.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

/// Files in a vault: sealed, whole, once, and gone when nothing speaks of them.
class FileShelfTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<Desk>(5, "2026-11-20T09:00:00Z");
        reopen();
    }

    void keepsAFileSealedUnderAHiddenName()
    {
        const QByteArray content = QByteArray("The head's own words. ").repeated(20'000);

        const auto taken = m_shelf->takeIn(written("notes.txt", content));

        QVERIFY(taken);
        QCOMPARE(taken->hash, toHex(blake2b(content.toStdString())));
        QCOMPARE(m_shelf->placeOf(taken->hash), FileShelf::Place::Unsent);
        const QStringList names = onDisk();
        QCOMPARE(names.size(), 1);
        QVERIFY(!names.front().contains(QString::fromStdString(taken->hash)));
        const QByteArray sealed = read(folder() + '/' + names.front());
        QVERIFY(!sealed.contains("The head's own words"));
        QCOMPARE(copied(taken->hash), content);
    }

    void keepsFilesOfEverySize_data()
    {
        QTest::addColumn<qsizetype>("bytes");
        const auto chunk = qsizetype(kChunkBytes);
        for (const qsizetype bytes :
             {qsizetype(0), qsizetype(1), chunk - 1, chunk, chunk + 1, 3 * chunk})
            QTest::addRow("%lld bytes", qlonglong(bytes)) << bytes;
    }
    void keepsFilesOfEverySize()
    {
        QFETCH(qsizetype, bytes);
        const QByteArray content = QByteArray("0123456789").repeated(bytes / 10 + 1).left(bytes);

        const auto taken = m_shelf->takeIn(written("a", content));

        QVERIFY(taken);
        QCOMPARE(copied(taken->hash), content);
        const auto reader = m_shelf->reader(taken->hash);
        QCOMPARE(reader->bytes(), std::size_t(bytes));
        const auto middle = reader->read(std::size_t(bytes) / 2, 7);
        QCOMPARE(QByteArray::fromStdString(*middle), content.mid(bytes / 2, 7));
    }

    void keepsTheSameContentOnce()
    {
        QVERIFY(m_shelf->takeIn(written("one", "the same")));
        QVERIFY(m_shelf->takeIn(written("two", "the same")));

        QCOMPARE(onDisk().size(), 1);
    }

    void refusesWhatCannotBeAttached()
    {
        QFile large(m_desk->directory.filePath("large"));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64(kFileBytesMax) + 1));

        QCOMPARE(m_shelf->takeIn(large.fileName().toStdString()).error().code, FaultCode::TooLarge);
        QCOMPARE(m_shelf->takeIn(m_desk->directory.path().toStdString()).error().code,
                 FaultCode::Malformed);
        QCOMPARE(m_shelf->takeIn("/nowhere/at/all").error().code, FaultCode::NotFound);
        QVERIFY(onDisk().isEmpty());
    }

    void noticesAChangedFileAndOneCutOff()
    {
        const auto taken =
            m_shelf->takeIn(written("a", QByteArray(qsizetype(kChunkBytes) * 2, 'x')));
        const QString path = folder() + '/' + onDisk().front();
        const QByteArray whole = read(path);
        for (QByteArray other : {whole.left(29 + 65'552), whole.left(whole.size() - 1),
                                 QByteArray(whole).replace(5'000, 1, "?")}) {
            rewrite(path, other);
            const auto out = m_desk->directory.filePath("spoilt").toStdString();
            const auto done = m_shelf->copyOut(taken->hash, out);
            QVERIFY(!done);
            QCOMPARE(done.error().code, FaultCode::StorageBroken);
            QFile::remove(QString::fromStdString(out));
        }
    }

    void goesOnWithWhatCameBefore()
    {
        const std::string content(5 * kChunkBytes + 9, 'y');
        const std::string hash = toHex(blake2b(content));
        {
            auto writer = m_shelf->incoming(hash);
            QVERIFY(writer->add(content.substr(0, 3 * kChunkBytes + 100)));
        }
        reopen();
        auto writer = m_shelf->incoming(hash);
        QCOMPARE(writer->taken(), 3 * kChunkBytes); // whole chunks count
        QVERIFY(writer->add(content.substr(writer->taken())) && writer->finish());

        QCOMPARE(m_shelf->arrived(hash), Result<bool>(true));

        QCOMPARE(m_shelf->placeOf(hash), FileShelf::Place::Here);
        QCOMPARE(copied(hash).toStdString(), content);
    }

    void throwsAwayWhatIsNotWhatItSaid()
    {
        const std::string hash = toHex(blake2b("sheep"));
        auto writer = m_shelf->incoming(hash);
        QVERIFY(writer->add("wolfs") && writer->finish());

        QCOMPARE(m_shelf->arrived(hash), Result<bool>(false));

        QVERIFY(onDisk().isEmpty());
    }

    void keepsWhatIsUnsentAndWhatRecordsSpeakOf()
    {
        const auto unsent = m_shelf->takeIn(written("a", "unsent"));
        const auto spokenOf = m_shelf->takeIn(written("b", "spoken of"));
        const auto other = m_shelf->takeIn(written("c", "of a scope that is gone"));
        QVERIFY(m_shelf->markSent(spokenOf->hash) && m_shelf->markSent(other->hash));

        QCOMPARE(m_shelf->keepOnly({spokenOf->hash}), std::size_t{1});

        QCOMPARE(m_shelf->placeOf(unsent->hash), FileShelf::Place::Unsent);
        QCOMPARE(m_shelf->placeOf(spokenOf->hash), FileShelf::Place::Here);
        QCOMPARE(m_shelf->placeOf(other->hash), FileShelf::Place::Missing);
    }

    void saysHowManyAreHere()
    {
        QCOMPARE(countSentence({3, 4}), std::string("three of four files here"));
        QCOMPARE(countSentence({0, 1}), std::string("none of one file here"));
        QCOMPARE(countSentence({14, 14}), std::string("14 of 14 files here"));
        QVERIFY(countSentence({0, 0}).empty());
    }

private:
    void reopen()
    {
        m_shelf.emplace(*FileShelf::open(folder().toStdString(), *fileKeyOf(m_desk->book),
                                         m_desk->book.surroundings));
    }

    [[nodiscard]] QString folder() const { return m_desk->directory.filePath("files"); }
    [[nodiscard]] QStringList onDisk() const { return QDir(folder()).entryList(QDir::Files); }

    std::string written(const char *name, const QByteArray &content)
    {
        const QString path = m_desk->directory.filePath(name);
        rewrite(path, content);
        return path.toStdString();
    }

    static void rewrite(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    QByteArray copied(const std::string &hash)
    {
        const QString out = m_desk->directory.filePath("out");
        QFile::remove(out);
        return m_shelf->copyOut(hash, out.toStdString()) ? read(out) : QByteArray("not copied");
    }

    std::unique_ptr<Desk> m_desk;
    std::optional<FileShelf> m_shelf;
};

QTEST_GUILESS_MAIN(FileShelfTest)
#include "tst_file_shelf.moc"
