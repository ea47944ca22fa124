#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// One sentence of the catalogue.
struct Entry {
    QString source = {};
    QString apart = {}; ///< what tells it from an equal one
    QString state = {}; ///< "unfinished", "vanished"; empty: it is done
    bool isCounted = false;
    QStringList said = {}; ///< two where it is counted
};

/// By screen and sentence.
using Catalogue = QMap<QString, Entry>;

QString sentence(QXmlStreamReader &xml)
{
    return xml.readElementText(QXmlStreamReader::IncludeChildElements);
}

void readTranslation(QXmlStreamReader &xml, Entry &entry)
{
    entry.state = xml.attributes().value(u"type"_s).toString();
    if (!entry.isCounted) {
        entry.said << sentence(xml);
        return;
    }
    while (xml.readNextStartElement())
        entry.said << sentence(xml);
}

Catalogue read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Catalogue all;
    QString screen;
    Entry entry;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (xml.isEndElement() && xml.name() == u"message")
            all.insert(screen + u": "_s + entry.source + entry.apart, entry);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            screen = sentence(xml);
        else if (xml.name() == u"message")
            entry = {.isCounted = xml.attributes().value(u"numerus"_s) == u"yes"};
        else if (xml.name() == u"source")
            entry.source = sentence(xml);
        else if (xml.name() == u"comment")
            entry.apart = u" | "_s + sentence(xml);
        else if (xml.name() == u"translation")
            readTranslation(xml, entry);
    }
    return all;
}

QStringList places(const QString &text)
{
    static const QRegularExpression kPlace(u"%L?[0-9n]"_s);
    QStringList found;
    for (auto each = kPlace.globalMatch(text); each.hasNext();)
        found << each.next().captured();
    found.sort();
    return found;
}

} // namespace

/// The catalogue of words holds what the source says now: no more, no less, and all of it done.
class CatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_held = read(kRoot + u"/qml/cairn_en_GB.ts"_s);
        QVERIFY(m_held.size() > 500);
    }

    void holdsWhatTheSourceSays()
    {
        QTemporaryDir folder;
        const QString now = folder.filePath(u"now.ts"_s);
        QProcess words;
        words.setProcessChannelMode(QProcess::MergedChannels);
        words.start(kRoot + u"/packaging/words"_s, {u"--gather"_s, now});
        QVERIFY(words.waitForFinished());
        const QByteArray told = words.readAll();
        QVERIFY2(words.exitCode() == 0 && told.isEmpty(), told.constData());

        const Catalogue said = read(now);
        QStringList wrong;
        for (const auto &[key, entry] : said.asKeyValueRange()) {
            if (!m_held.contains(key) || m_held[key].isCounted != entry.isCounted)
                wrong << u"new:  "_s + key;
        }
        for (const QString &key : m_held.keys()) {
            if (!said.contains(key))
                wrong << u"gone: "_s + key;
        }
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(wrong.join(u'\n') + u"\npackaging/words brings them up to date."_s));
    }

    void isFinished()
    {
        QStringList open;
        for (const auto &[key, entry] : m_held.asKeyValueRange()) {
            const bool isDone = entry.state.isEmpty() && !entry.said.contains(QString())
                && entry.said.size() == (entry.isCounted ? 2 : 1);
            if (!isDone)
                open << key;
        }
        QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
    }

    /// A sentence that loses a place would swallow a name; one thing needs no number.
    void keepsThePlaces()
    {
        QStringList wrong;
        for (const auto &[key, entry] : m_held.asKeyValueRange()) {
            QStringList alone = places(entry.source);
            alone.removeAll(u"%Ln"_s);
            QStringList one = places(entry.said.first());
            one.removeAll(u"%Ln"_s);
            if (places(entry.said.last()) != places(entry.source) || one != alone)
                wrong << key;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// %n alone would say 1234 things.
    void countsWithTheCommaOfThousands()
    {
        for (const auto &[key, entry] : m_held.asKeyValueRange())
            QVERIFY2(entry.isCounted == entry.source.contains(u"%Ln"), qPrintable(key));
    }

private:
    const QString kRoot = QStringLiteral(CAIRN_SOURCE_DIR);
    Catalogue m_held;
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
