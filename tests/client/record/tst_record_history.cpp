#include <QTest>

#include "client/record/history_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

/// The history of a record over a real vault.
class RecordHistoryTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<test::VisitDay>();
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
        m_history = std::make_unique<HistoryController>(*m_store);
        connect(m_store.get(), &StoreThread::recordsChanged, m_history.get(),
                &HistoryController::takeChange);
    }
    void cleanup()
    {
        m_history.reset();
        m_store.reset();
    }

    void tellsWordByWordWhatChangedNewestFirst()
    {
        const RecordId need = theOne("need");
        rewrite(need, "statement", "Match all home reading books to the sounds taught <now>.");

        open(need);

        QCOMPARE(cell(0, "unit").toString(), u"Statement"_s);
        QCOMPARE(cell(0, "marked").toString(),
                 u"Match <ins>all </ins>home reading books to the sounds taught<ins> "
                 "&lt;now&gt;</ins>."_s);
        QCOMPARE(cell(0, "added").toString(), u"all … <now>"_s);
        QCOMPARE(cell(0, "removed").toString(), QString());
        QCOMPARE(cell(0, "who").toString(), u"Ruth Askwith"_s);
        QCOMPARE(cell(0, "outcome").toString(), u"unsent"_s);
        QVERIFY(cell(0, "first").toBool());
    }

    void showsTheRecordAsItWas()
    {
        const RecordId need = theOne("need");
        open(need);
        const QString begun = cell(m_history->changes()->rowCount() - 1, "revision").toString();
        rewrite(need, "statement", "Something else.");
        QTRY_VERIFY(cell(0, "added").toString().contains(u"Something"_s));

        m_history->lookAt(begun);

        QTRY_VERIFY(then(u"Statement"_s).isValid());
        QCOMPARE(then(u"Statement"_s).toString(),
                 u"Match home reading books to the sounds taught."_s);
        QCOMPARE(then(u"School"_s), QVariant());
        m_history->lookAt({});
        QCOMPARE(m_history->then()->rowCount(), 0);
    }

    void marksTheTwoViewsOfAJudgementThatPeopleSawDifferently()
    {
        auto judgements =
            m_store->ask([](Vault &vault) { return list(vault.book(), {.type = "judgement"}); });
        judgements.waitForFinished();
        const auto read = judgements.result();
        for (const RecordView &each : *read)
            if (each.standing() == Standing::Contested)
                open(each.id);

        QStringList branches;
        for (int row = 0; row < m_history->changes()->rowCount(); ++row)
            if (cell(row, "fate").toString() == u"branch"_s)
                branches << cell(row, "who").toString();
        branches.sort();
        QCOMPARE(branches, QStringList({u"Dan Oyelaran"_s, u"Ruth Askwith"_s}));
    }

private:
    RecordId theOne(const char *type)
    {
        auto all =
            m_store->ask([type](Vault &vault) { return list(vault.book(), {.type = type}); });
        all.waitForFinished();
        return all.result()->front().id;
    }
    void rewrite(const RecordId &record, const char *unit, const char *text)
    {
        auto saved = m_store->record({{.record = record, .units = {{unit, Write{text}}}}});
        saved.waitForFinished();
        QVERIFY(saved.result().has_value());
    }
    void open(const RecordId &record)
    {
        m_history->open(QString::fromStdString(toText(record)));
        QTRY_VERIFY(m_history->isReady());
        QVERIFY(m_history->changes()->rowCount() > 0);
    }
    QVariant cell(int row, const char *role)
    {
        QAbstractItemModel *model = m_history->changes();
        return model->index(row, 0).data(model->roleNames().key(role));
    }
    QVariant then(const QString &label)
    {
        QAbstractItemModel *model = m_history->then();
        const auto roles = model->roleNames();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data(roles.key("label")).toString() == label)
                return model->index(row, 0).data(roles.key("value"));
        return {};
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<HistoryController> m_history;
};

QTEST_GUILESS_MAIN(RecordHistoryTest)
#include "tst_record_history.moc"
