#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "client/rows/row_list_model.h"

using namespace cairn;

namespace {

struct Stone {
    int id = 0;
    int weight = 0;

    friend bool operator==(const Stone &, const Stone &) = default;
};

std::vector<RowRole<Stone>> stoneRoles()
{
    return {{"weight", [](const Stone &stone) { return QVariant(stone.weight); }}};
}

} // namespace

class RowListModelTest : public QObject {
    Q_OBJECT

private slots:
    void tellsOfOneAddedRowAndOfNothingElse()
    {
        RowListModel<Stone> pile(stoneRoles());
        const QAbstractItemModelTester tester(&pile);
        pile.setRows({{1, 5}, {2, 7}});
        const QSignalSpy inserted(&pile, &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(&pile, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy changed(&pile, &QAbstractItemModel::dataChanged);

        pile.setRows({{1, 5}, {3, 9}, {2, 7}});

        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 1);
        QVERIFY(removed.isEmpty() && changed.isEmpty());
        QCOMPARE(pile.index(1, 0).data(Qt::UserRole + 1).toInt(), 9);
    }

    void changesARowInItsPlace()
    {
        RowListModel<Stone> pile(stoneRoles());
        const QAbstractItemModelTester tester(&pile);
        pile.setRows({{1, 5}, {2, 7}, {3, 9}});
        const QSignalSpy inserted(&pile, &QAbstractItemModel::rowsInserted);
        const QSignalSpy changed(&pile, &QAbstractItemModel::dataChanged);

        pile.setRows({{1, 5}, {2, 8}, {3, 9}});

        QVERIFY(inserted.isEmpty());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    }

    void saysNothingWhereNothingChanged()
    {
        RowListModel<Stone> pile(stoneRoles());
        pile.setRows({{1, 5}, {2, 7}});
        const QSignalSpy inserted(&pile, &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(&pile, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy changed(&pile, &QAbstractItemModel::dataChanged);

        pile.setRows({{1, 5}, {2, 7}});

        QVERIFY(inserted.isEmpty() && removed.isEmpty() && changed.isEmpty());
    }

    void endsWithTheNewRowsWhateverTheOrder()
    {
        RowListModel<Stone> pile(stoneRoles());
        const QAbstractItemModelTester tester(&pile);
        std::vector<Stone> rows{{1, 1}, {2, 2}, {3, 3}, {4, 4}};
        do {
            pile.setRows(rows);
            QVERIFY(pile.rows() == rows);
        } while (std::ranges::next_permutation(rows, {}, &Stone::id).found);
        pile.setRows({});
        QCOMPARE(pile.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(RowListModelTest)
#include "tst_row_list_model.moc"
