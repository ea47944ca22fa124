#include <QSignalSpy>
#include <QTest>

#include "client/record/record_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

/// The form of a record over a real vault.
class FormTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<test::VisitDay>();
        open();
    }
    void cleanup()
    {
        m_form.reset();
        m_store.reset();
    }

    void drawsARowForEachFieldOfTheDeclaration()
    {
        RecordController &form = need();

        QCOMPARE(form.title(), u"Match home reading books to the sounds taught."_s);
        QCOMPARE(form.school(), u"Mirkdale Beck CofE Primary School"_s);
        QCOMPARE(form.stateWord(), u"Identified"_s);
        QCOMPARE(at(form, u"statement"_s, "control").toInt(), int(RecordController::Prose));
        QCOMPARE(at(form, u"area"_s, "control").toInt(), int(RecordController::Choice));
        QCOMPARE(at(form, u"themes"_s, "control").toInt(), int(RecordController::Members));
        QCOMPARE(at(form, u"source.own_view"_s, "control").toInt(), int(RecordController::Ref));
        QCOMPARE(at(form, u"rank"_s, "help").toString(), u"It decides who gets scarce days."_s);
        QCOMPARE(at(form, u"area"_s, "needed").toString(), u"Prioritised, In a plan"_s);
        QVERIFY(!at(form, u"state"_s, "rowId").isValid()); // the ways on stand above
    }

    void saysWhoMayWrite()
    {
        RecordController &form = need();

        QCOMPARE(at(form, u"about.school"_s, "lock").toInt(), int(RecordController::Fixed));
        QCOMPARE(at(form, u"school_words"_s, "lock").toInt(), int(RecordController::Rule));
        QVERIFY(at(form, u"school_words"_s, "lockSentence").toString().contains(u"school"_s));
        QCOMPARE(at(form, u"area"_s, "lock").toInt(), int(RecordController::Open));
    }

    void keepsWhatWasWrittenWhenTheFieldIsLeft()
    {
        RecordController &form = need();

        form.keep(u"urgency"_s, firstUrgency());
        form.look(u"groups_because"_s, u"All of them."_s, 12);
        form.keep(u"groups_because"_s, u"All of them."_s);

        QTRY_COMPARE(shownAt("groups_because"), u"All of them."_s);
        QTRY_COMPARE(shownAt("urgency"), firstUrgency());
        QTRY_COMPARE(at(form, u"groups_because"_s, "value").toString(), u"All of them."_s);
        QVERIFY(at(form, u"urgency"_s, "refusal").toString().isEmpty());
    }

    void saysWhyAValueWasNotTakenAndKeepsTheWords()
    {
        RecordController &form = need();

        form.look(u"rank"_s, u"first"_s, 5);
        form.keep(u"rank"_s, u"first"_s);

        QTRY_VERIFY(!at(form, u"rank"_s, "refusal").toString().isEmpty());
        QCOMPARE(at(form, u"rank"_s, "value").toString(), u"first"_s);
        form.look(u"rank"_s, u"1"_s, 1);
        form.keep(u"rank"_s, u"1"_s);
        QTRY_VERIFY(at(form, u"rank"_s, "refusal").toString().isEmpty());
        QTRY_COMPARE(at(form, u"rank"_s, "value").toString(), u"1"_s);
    }

    void bringsBackWhatWasTypedAndNeverKept()
    {
        RecordController &before = need();
        before.look(u"groups_because"_s, u"Half a sentence that the battery"_s, 32);
        before.leave();
        m_form.reset();
        m_store.reset();
        open();

        RecordController &form = need();

        QTRY_COMPARE(at(form, u"groups_because"_s, "value").toString(),
                     u"Half a sentence that the battery"_s);
        QVERIFY(at(form, u"groups_because"_s, "restored").toBool());
        form.keep(u"groups_because"_s, u"Half a sentence that the battery"_s);
        QTRY_COMPARE(shownAt("groups_because"), u"Half a sentence that the battery"_s);
        QTRY_VERIFY(!at(form, u"groups_because"_s, "restored").toBool());
    }

    void bringsBackThePartsOfAnEntryThatWasNotAdded()
    {
        need();
        typedLastTime(u"evidence+"_s, u"half an entry"_s);
        QCOMPARE(
            inModel(need().partsOf(u"evidence"_s), "rowId", u"evidence+"_s, "value").toString(),
            u"half an entry"_s);
    }

    /// The program was renewed meanwhile, or the field was closed.
    void showsWordsWhoseFieldIsGone()
    {
        need();
        typedLastTime(u"a_unit_of_last_year"_s, u"What I saw in the hall"_s);
        typedLastTime(u"school_words"_s, u"typed before it was closed"_s);

        RecordController &form = need();

        QCOMPARE(form.strays()->rowCount(), 2);
        QCOMPARE(inModel(form.strays(), "strayId", u"a_unit_of_last_year"_s, "words").toString(),
                 u"What I saw in the hall"_s);
        QVERIFY(
            !inModel(form.strays(), "strayId", u"school_words"_s, "label").toString().isEmpty());
        form.takeChange({u"need"_s});
        QVERIFY(QSignalSpy(&form, &RecordController::loaded).wait());
        form.letGo(u"a_unit_of_last_year"_s);
        QCOMPARE(need().strays()->rowCount(), 1);
    }

    void putsAValueFromElsewhereBesideWhatIsBeingWritten()
    {
        RecordController &form = need();
        form.look(u"groups_because"_s, u"mine"_s, 4);
        wrote({"groups_because", Put{.single = "theirs"}});
        form.takeChange({u"need"_s});
        QTRY_COMPARE(at(form, u"groups_because"_s, "elsewhere").toString(), u"theirs"_s);
        QCOMPARE(at(form, u"groups_because"_s, "value").toString(), u"mine"_s);

        form.keep(u"groups_because"_s, u"mine"_s);
        QTRY_COMPARE(at(form, u"groups_because"_s, "elsewhere").toString(), u"theirs"_s);
        QCOMPARE(shownAt("groups_because"), u"theirs"_s); // nobody is overwritten unasked
        form.keepMine(u"groups_because"_s);

        QTRY_COMPARE(shownAt("groups_because"), u"mine"_s);
        QTRY_VERIFY(at(form, u"groups_because"_s, "elsewhere").toString().isEmpty());
    }

    void keepsBothChangesOfAText()
    {
        RecordController &form = need();
        const QString mine = u"Match home reading books to the sounds taught. Weekly."_s;
        form.look(u"statement"_s, mine, 20);
        wrote({"statement", Write{"First of all, match home reading books to the sounds taught."}});

        form.keep(u"statement"_s, mine);

        QTRY_COMPARE(shownAt("statement"),
                     u"First of all, match home reading books to the sounds taught. Weekly."_s);
    }

    void addsToASetAndTakesOut()
    {
        RecordController &form = need();
        QVERIFY(form.addsAtOnce(u"themes"_s));
        QAbstractItemModel *parts = form.partsOf(u"themes"_s);
        QCOMPARE(parts->rowCount(), 1);
        const QString theme =
            QString::fromStdString(builtInSchema().vocabulary("themes")->terms.front().code);

        form.keep(u"themes+"_s, theme);

        QTRY_COMPARE(at(form, u"themes"_s, "memberCount").toInt(), 1);
        QAbstractItemModel *members = form.membersOf(u"themes"_s);
        const QString member =
            members->index(0, 0).data(members->roleNames().key("memberId")).toString();
        form.removeMember(u"themes"_s, member);
        QTRY_COMPARE(at(form, u"themes"_s, "memberCount").toInt(), 0);
    }

    void movesOnlyWhereNothingStandsInTheWay()
    {
        RecordController &form = need();
        QVERIFY(way(form, u"agreed"_s, "open").toBool());
        form.move(u"agreed"_s);
        QTRY_COMPARE(form.stateWord(), u"Agreed with school"_s);

        QVERIFY(!way(form, u"prioritised"_s, "open").toBool());
        QVERIFY(way(form, u"prioritised"_s, "reasons").toString().contains(u"Still needed: "_s));
    }

    void beginsARecordWithTheSchoolFilledIn()
    {
        RecordController &form = need();
        QSignalSpy made(&form, &RecordController::recordMade);
        form.begin(u"action_plan"_s, QString::fromStdString(toText(m_day->county.school)));
        QTRY_VERIFY(form.isReady() && form.isBeginning());
        QCOMPARE(at(form, u"about.school"_s, "told").toString(),
                 u"Mirkdale Beck CofE Primary School"_s);

        form.look(u"name"_s, u"Early reading 2026"_s, 18);
        form.keep(u"name"_s, u"Early reading 2026"_s);
        form.make();

        QTRY_COMPARE(made.count(), 1);
        QTRY_COMPARE(form.title(), u"Early reading 2026"_s);
        QVERIFY(!form.isBeginning());
        QCOMPARE(form.stateWord(), u"Draft"_s);
        QVERIFY(form.belongingKindCount() > 0); // objectives
    }

    void saysWhatARecordCannotBeginWithout()
    {
        RecordController &form = need();
        form.begin(u"objective"_s, {});
        QTRY_VERIFY(form.isReady());

        form.make();

        QTRY_VERIFY(form.refusal().contains(u"Plan"_s));
        QVERIFY(form.isBeginning());
    }

private:
    void open()
    {
        OpenedVault opened;
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir, &opened);
        QVERIFY(m_store != nullptr);
        m_writer = opened.writer;
    }
    /// The form of the one need of the day.
    RecordController &need()
    {
        m_form = std::make_unique<RecordController>(*m_store, m_day->surroundings());
        m_form->setReader(m_writer, "leader");
        connect(m_store.get(), &StoreThread::recordsChanged, m_form.get(),
                &RecordController::takeChange);
        auto needs =
            m_store->ask([](Vault &vault) { return list(vault.book(), {.type = "need"}); });
        needs.waitForFinished();
        m_need = needs.result()->front().id;
        m_form->open(QString::fromStdString(toText(m_need)));
        if (!QTest::qWaitFor([&] { return m_form->isReady(); }))
            qFatal("the form does not open");
        return *m_form;
    }
    /// Somebody else's change, as a pull brings it.
    void wrote(const UnitEdit &edit)
    {
        auto saved = m_store->record({{.record = m_need, .units = {edit}}});
        saved.waitForFinished();
        QVERIFY(saved.result().has_value());
    }
    /// Left on disk when the program ended.
    void typedLastTime(const QString &row, const QString &words)
    {
        auto kept = m_store->keepDraft(
            {"record/" + toText(m_need) + '/' + row.toStdString(), words.toStdString(), 0, 0});
        kept.waitForFinished();
        QVERIFY(kept.result().has_value());
    }
    QString shownAt(const char *path)
    {
        auto shown =
            m_store->ask([need = m_need](Vault &vault) { return show(vault.book(), need); });
        shown.waitForFinished();
        return QString::fromUtf8(shown.result()->at(path).textOr().data(),
                                 qsizetype(shown.result()->at(path).textOr().size()));
    }
    static QString firstUrgency()
    {
        return QString::fromStdString(builtInSchema().vocabulary("urgency")->terms.front().code);
    }
    static QVariant at(RecordController &form, const QString &row, const char *role)
    {
        return inModel(form.rows(), "rowId", row, role);
    }
    static QVariant way(RecordController &form, const QString &state, const char *role)
    {
        return inModel(form.ways(), "code", state, role);
    }
    static QVariant inModel(QAbstractItemModel *model, const char *key, const QString &is,
                            const char *role)
    {
        const auto roles = model->roleNames();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data(roles.key(key)).toString() == is)
                return model->index(row, 0).data(roles.key(role));
        return {};
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<RecordController> m_form;
    Writer m_writer;
    RecordId m_need;
};

QTEST_GUILESS_MAIN(FormTest)
#include "tst_form.moc"
