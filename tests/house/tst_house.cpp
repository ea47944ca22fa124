#include <QDir>
#include <QFile>
#include <QTest>

#include "tests/house/floor_plan.h"
#include "tests/house/rules.h"
#include "tests/house/tree_rules.h"

using namespace cairn::house;
using namespace Qt::StringLiterals;

/// The rules of the house, held against the whole tree. What each rule means stands beside its
/// declaration; that each can fail is shown in tst_house_rules.cpp.
class HouseTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        gather(QDir(QStringLiteral(CAIRN_SOURCE_DIR)), {});
        QVERIFY(m_tree.size() > 20);
    }

    void everyFileKeepsToItsRoom() { hold(cairn::house::everyFileKeepsToItsRoom); }
    void librariesStayInTheirRooms() { hold(cairn::house::librariesStayInTheirRooms); }
    void sqlStaysInTheStore() { hold(cairn::house::sqlStaysInTheStore); }
    void sharedHasNoSurroundings() { hold(cairn::house::sharedHasNoSurroundings); }
    void filesAreShort() { hold(fileLength); }
    void linesFitAHundredColumns() { hold(lineLength); }
    void namesSaySomething() { hold(cairn::house::namesSaySomething); }
    void qmlDeclaresItsNeeds() { hold(cairn::house::qmlDeclaresItsNeeds); }
    void qmlNamesWhereSingletonsLive() { hold(cairn::house::qmlNamesWhereSingletonsLive); }
    void nothingIsSwitchedOff() { hold(cairn::house::nothingIsSwitchedOff); }
    void topLevelIsFixed() { hold(cairn::house::topLevelIsFixed); }
    void foldersAreNotLonely() { hold(cairn::house::foldersAreNotLonely); }
    void readmesTellTheTruth()
    {
        hold([this](const Source &source) { return readmeTellsTheTruth(source, m_tree); });
    }

private:
    /// Everything but dot-files and what a build makes.
    void gather(const QDir &folder, const QString &prefix)
    {
        static const QStringList kMade{u"build"_s, u"node_modules"_s, u"CMakeUserPresets.json"_s};
        for (const QFileInfo &entry :
             folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            const QString path = prefix + entry.fileName();
            if (kMade.contains(entry.fileName()))
                continue;
            if (entry.isDir()) {
                gather(QDir(entry.filePath()), path + u'/');
                continue;
            }
            m_tree << path;
            QFile file(entry.filePath());
            if (path.contains(kRead) && file.open(QIODevice::ReadOnly))
                m_sources << Source{path, QString::fromUtf8(file.readAll())};
        }
    }

    template <class Rule>
    void hold(Rule rule)
    {
        Findings findings;
        if constexpr (std::is_invocable_v<Rule, const Tree &>)
            findings = rule(m_tree);
        else
            for (const Source &source : std::as_const(m_sources))
                findings << rule(source);
        for (const Finding &finding : std::as_const(findings)) {
            const QString line = finding.line > 0 ? u":%1"_s.arg(finding.line) : QString();
            qWarning().noquote() << finding.path + line << finding.advice;
        }
        QVERIFY2(findings.isEmpty(), qPrintable(u"%1 to mend"_s.arg(findings.size())));
    }

    const QRegularExpression kRead{u"\\.(?:cpp|h|qml|md)$"_s};
    Tree m_tree;
    QList<Source> m_sources;
};

QTEST_GUILESS_MAIN(HouseTest)
#include "tst_house.moc"
