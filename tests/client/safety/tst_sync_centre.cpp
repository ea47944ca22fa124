#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "client/app/carried_file.h"
#include "shared/book/device_sync.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

/// What waits, what was sent and what came back, over a real vault.
class SyncCentreTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<test::VisitDay>();
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
        m_centre = std::make_unique<SyncCentre>(*m_store, m_day->surroundings(), writeCarriedFile);
        m_centre->load();
        QTRY_VERIFY(m_centre->isReady());
    }
    void cleanup()
    {
        m_centre.reset();
        m_store.reset();
    }

    void tellsWhatWaitsHere()
    {
        QCOMPARE(m_centre->toSendCount(), 1);
        QCOMPARE(m_centre->sentCount(), 0);
        QCOMPARE(m_centre->attentionCount(), 0);
        QCOMPARE(cell(m_centre->toSend(), "kind").toString(), u"Observation"_s);
        QCOMPARE(cell(m_centre->toSend(), "school").toString(),
                 u"Mirkdale Beck CofE Primary School"_s);
        QCOMPARE(cell(m_centre->toSend(), "stage").toString(), u"waiting"_s);
    }

    void movesWhatTheCountyTookToSentWithItsNumber()
    {
        answer(PushLine::Outcome::Accepted);

        QTRY_COMPARE(m_centre->sentCount(), 1);
        QCOMPARE(m_centre->toSendCount(), 0);
        QCOMPARE(cell(m_centre->sent(), "commit").toInt(), 77);
        QCOMPARE(cell(m_centre->sent(), "stage").toString(), u"sent"_s);
    }

    void tellsWhyTheCountySentSomethingBackAndTakesItBack()
    {
        answer(PushLine::Outcome::Refused);
        QTRY_COMPARE(m_centre->attentionCount(), 1);
        QCOMPARE(cell(m_centre->attention(), "sentence").toString(), u"Not yours to write."_s);
        QCOMPARE(
            cell(m_centre->attention(), "title").toString(),
            u"> Ask for the reading lead’s release to be protected."_s); // though it shows no more
        QCOMPARE(cell(m_centre->attention(), "school").toString(),
                 u"Mirkdale Beck CofE Primary School"_s);
        const QString revision = cell(m_centre->attention(), "revision").toString();
        QSignalSpy closed(m_centre.get(), &SyncCentre::caseClosed);

        m_centre->withdraw(revision, u"Written in the wrong visit."_s);

        QTRY_COMPARE(closed.count(), 1);
        QTRY_COMPARE(m_centre->attentionCount(), 0);
    }

    void asksTheCountyToLookAgain()
    {
        answer(PushLine::Outcome::Refused);
        QTRY_COMPARE(m_centre->attentionCount(), 1);

        m_centre->contest(cell(m_centre->attention(), "revision").toString(),
                          u"I was there at nine."_s);

        QTRY_COMPARE(cell(m_centre->attention(), "stage").toString(), u"contested"_s);
        QCOMPARE(cell(m_centre->attention(), "reason").toString(), u"I was there at nine."_s);
        QVERIFY(m_centre->refusal().isEmpty());
    }

    void writesAnewWhatCameBack()
    {
        auto saved =
            m_store->record({{.record = m_day->firstNote, .units = {{"seen", Write{"Shorter."}}}}});
        QTRY_VERIFY(saved.isFinished());
        answer(PushLine::Outcome::Refused);
        QTRY_COMPARE(m_centre->attentionCount(), 2);
        QCOMPARE(cell(m_centre->attention(), "amendUnit", 1).toString(), u"seen"_s);
        QCOMPARE(cell(m_centre->attention(), "amendText", 1).toString(), u"Shorter."_s);

        m_centre->amend(cell(m_centre->attention(), "revision", 1).toString(), u"seen"_s,
                        u"Shorter, and kinder."_s);

        QTRY_COMPARE(m_centre->attentionCount(), 1);
        QTRY_COMPARE(m_centre->toSendCount(), 1);
        auto shown = m_store->ask(
            [note = m_day->firstNote](Vault &vault) { return show(vault.book(), note); });
        QTRY_VERIFY(shown.isFinished());
        QCOMPARE(shown.result()->at("seen").textOr(), std::string_view("Shorter, and kinder."));
    }

    void saysWhyAFileCouldNotBeWritten()
    {
        const QTemporaryDir folder;
        QSignalSpy written(m_centre.get(), &SyncCentre::fileWritten);

        m_centre->saveAsFile(folder.filePath(u"short.pack"_s), u"short"_s);

        QTRY_COMPARE(written.count(), 1);
        QVERIFY(!m_centre->refusal().isEmpty());
        QVERIFY(m_centre->file().isEmpty());
        QVERIFY(!QFile::exists(folder.filePath(u"short.pack"_s)));
    }

private:
    /// The county answers all that waits in one way.
    void answer(PushLine::Outcome outcome)
    {
        auto done = m_store->ask([outcome](Vault &vault) -> Result<PushSummary> {
            const auto push = nextPush(vault.book(), vault.writer());
            if (!push)
                return std::unexpected(push.error());
            PushAnswer said;
            for (const Revision &revision : push->revisions)
                said.lines.push_back(
                    outcome == PushLine::Outcome::Accepted
                        ? PushLine{revision.id,
                                   outcome,
                                   {vault.book().surroundings.now(), 77},
                                   "",
                                   "",
                                   ""}
                        : PushLine{revision.id, outcome, {}, "scope", "", "Not yours to write."});
            return applyPushAnswer(vault.book(), vault.writer(), *push, said);
        });
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result().has_value());
        m_centre->takeChange();
    }
    static QVariant cell(QAbstractItemModel *model, const char *role, int row = 0)
    {
        return model->index(row, 0).data(model->roleNames().key(role));
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<SyncCentre> m_centre;
};

QTEST_GUILESS_MAIN(SyncCentreTest)
#include "tst_sync_centre.moc"
