#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

#include "client/school/school_list_model.h"

#include <random>

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

SchoolLine school(const QString &name, const QString &town, int pupils)
{
    SchoolLine line;
    line.id = name;
    line.name = name;
    line.town = town;
    line.pupils = pupils;
    return line;
}

/// As many settings as a county will never have, with names as they are made in the demonstration.
std::vector<SchoolLine> manySchools(std::size_t count)
{
    const QStringList stems{u"Mirk"_s,   u"Skelder"_s, u"Harrow"_s, u"Birk"_s, u"Scar"_s,
                            u"Petter"_s, u"Winder"_s,  u"Thrush"_s, u"Lark"_s, u"Brae"_s};
    const QStringList ends{u"dale"_s, u"beck"_s, u"rigg"_s, u"howe"_s, u"garth"_s, u"fold"_s};
    const QStringList towns{u"Penrith"_s, u"Millom"_s, u"Kendal"_s, u"Kirkby Stephen"_s};
    std::mt19937 chance(20151116);
    std::vector<SchoolLine> lines;
    for (std::size_t each = 0; each < count; ++each) {
        const auto pick = [&](const QStringList &from) {
            return from[static_cast<qsizetype>(chance() % static_cast<unsigned>(from.size()))];
        };
        SchoolLine line = school(pick(stems) + pick(ends) + u" Primary School"_s, pick(towns),
                                 static_cast<int>(chance() % 1500));
        line.urn = QString::number(100000 + each);
        line.id = line.urn;
        line.head = pick(stems) + u' ' + pick(ends);
        lines.push_back(std::move(line));
    }
    return lines;
}

QStringList names(const SchoolTable &table, const SchoolTable::Wish &wish)
{
    QStringList found;
    for (const std::uint32_t place : table.find(wish))
        found << table.line(place).name;
    return found;
}

} // namespace

class SchoolTableTest : public QObject {
    Q_OBJECT

private slots:
    void findsAccentsAndApostrophesTypedWithoutThem()
    {
        const SchoolTable table(
            {school(u"Thrushgarth"_s, u"Kendal"_s, 1), school(u"St Zoë’s"_s, u"Millom"_s, 2)});

        QCOMPARE(names(table, {.words = u"zoes"_s}), QStringList{u"St Zoë’s"_s});
        QCOMPARE(names(table, {.words = u"MILL zoë"_s}), QStringList{u"St Zoë’s"_s});
        QCOMPARE(names(table, {.words = u"mill kendal"_s}), QStringList());
    }

    void ordersByEachColumnBothWays()
    {
        const SchoolTable table({school(u"Birk"_s, u"Kendal"_s, 90), school(u"Ash"_s, u"Shap"_s, 9),
                                 school(u"Cole"_s, u"Alston"_s, 1000)});

        QCOMPARE(names(table, {}), QStringList({u"Ash"_s, u"Birk"_s, u"Cole"_s}));
        QCOMPARE(names(table, {.column = SchoolColumn::Town}),
                 QStringList({u"Cole"_s, u"Birk"_s, u"Ash"_s}));
        QCOMPARE(names(table, {.column = SchoolColumn::Pupils, .descending = true}),
                 QStringList({u"Cole"_s, u"Birk"_s, u"Ash"_s}));
    }

    void keepsTenThousandRowsLightAndWhole()
    {
        QElapsedTimer clock;
        auto lines = manySchools(10'000);
        clock.start();
        const auto table = std::make_shared<const SchoolTable>(std::move(lines));
        const qint64 builtMillis = clock.elapsed();

        clock.restart();
        constexpr int kFilters = 50;
        std::size_t found = 0;
        for (int each = 0; each < kFilters; ++each)
            found = table->find({.words = u"mirk kirkby"_s, .column = SchoolColumn::Head}).size();
        const double filterMillis = double(clock.nsecsElapsed()) / 1e6 / kFilters;
        qInfo("10,000 schools: nine orders built in %lld ms off the screen's thread; "
              "one filter with order %.2f ms, %zu found",
              static_cast<long long>(builtMillis), filterMillis, found);

        QVERIFY(found > 0 && found < 1'000);
        QCOMPARE(table->find({}).size(), std::size_t{10'000});
        SchoolListModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(table, table->find({.words = u"mirk"_s}));
        model.show(table, table->find({}));
        QCOMPARE(model.rowCount(), 10'000);
        QVERIFY(!model.index(9'999, 0).data(SchoolListModel::NameRole).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SchoolTableTest)
#include "tst_school_table.moc"
