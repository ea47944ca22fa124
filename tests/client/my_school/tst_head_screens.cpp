#include <QAccessible>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include "client/app/window.h"
#include "tests/client/support/head_day.h"

Q_IMPORT_QML_PLUGIN(Cairn_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Cairn_UiPlugin)

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

QStringList s_said; ///< by Qt Quick, while the screens were shown

void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    std::fprintf(stderr, "%s\n", qPrintable(message));
    if (type != QtDebugMsg && type != QtInfoMsg)
        s_said << message;
}

} // namespace

/// The screens of a head, in the whole program; with CAIRN_PICTURES they are kept to be looked at.
class HeadScreensTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_before = qInstallMessageHandler(listen); }
    void cleanupTestCase() { qInstallMessageHandler(m_before); }
    void init()
    {
        s_said.clear();
        m_appearance = std::make_unique<Appearance>(false);
    }
    void cleanup()
    {
        m_engine.reset();
        m_desk.reset();
        m_store.reset();
        QCOMPARE(s_said, QStringList());
    }

    void theSchoolIsWhatAHeadComesTo()
    {
        unlock();
        QVERIFY(m_desk->mySchool()->isMine());
        QTRY_COMPARE(accessibleName(m_window->activeFocusItem()).left(17), u"Note of the visit"_s);
        shoot(u"head-today"_s);
        wheelDown();
        shoot(u"head-today-below"_s);

        press(Qt::Key_Return);

        QTRY_COMPARE(m_desk->screen(), cairn::Desk::NoteAnswer);
        QTRY_VERIFY(m_desk->noteAnswer()->isReady());
        shoot(u"head-note"_s);
    }

    void aNoteIsAnsweredWithTheKeyboardAlone()
    {
        unlock();
        m_desk->openNoteAnswer(idText(m_day->noted));
        QTRY_VERIFY(m_desk->noteAnswer()->isReady());
        QTRY_VERIFY(m_window->activeFocusItem() != nullptr);
        tabTo(u"Agree in part"_s);
        press(Qt::Key_Return);
        QCOMPARE(m_desk->noteAnswer()->answer(), u"in_part"_s);
        tabTo(u"In our words"_s);
        type("We accept the book match. The sets are ordered.");
        QCOMPARE(m_desk->noteAnswer()->words()->text(),
                 u"We accept the book match. The sets are ordered."_s);
        tabTo(u"A point of fact"_s);
        type("Fourteen books were looked at, not twelve.");
        tabTo(u"Add the point"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->noteAnswer()->points()->rowCount(), 1);
        shoot(u"head-note-answering"_s);
        tabTo(u"Send our answer"_s);
        press(Qt::Key_Return);

        QTRY_VERIFY2(m_desk->noteAnswer()->isAnswered(),
                     qPrintable(m_desk->noteAnswer()->refusal()));
        shoot(u"head-note-answered"_s);
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Today);
    }

    void theFocusIsAmendedWithTheKeyboardAlone()
    {
        unlock();
        tabTo(u"Amend the focus of the visit on Thu 12"_s); // the first that can be answered
        tabTo(u"Amend the focus of the visit on Tue 24"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(accessibleName(m_window->activeFocusItem()).left(23),
                     u"What the visit looks at"_s);
        QTest::keyClick(m_window, Qt::Key_End, Qt::ControlModifier);
        type(" Or in the spring.");
        press(Qt::Key_Tab);
        type("Please keep writing for the spring.");
        shoot(u"head-amend"_s);
        tabTo(u"Send the amendment"_s);
        press(Qt::Key_Return);

        QTRY_COMPARE(visitState(), u"agreed"_s);
    }

    void ourOwnViewIsOpenedOnItsForm()
    {
        unlock();
        tabTo(u"Teaching"_s);
        press(Qt::Key_Return);
        wheelDown();
        shoot(u"head-view"_s);
        tabTo(u"We would rather not"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(accessibleName(m_window->activeFocusItem()), u"Why you would rather not"_s);
        shoot(u"head-decline"_s);
        press(Qt::Key_Escape);
        m_desk->mySchool()->writeView(u"teaching"_s);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Record);
        QTRY_VERIFY(m_desk->record()->isReady());
        shoot(u"head-view-form"_s);
    }

    void aSchoolThatIsNotHereYetIsSaid()
    {
        unlock("school:990999");
        QCOMPARE(m_desk->mySchool()->schoolCount(), 0);
        shoot(u"head-empty"_s);
    }

private:
    void unlock(const char *reach = "school:990137")
    {
        m_day = std::make_unique<test::HeadDay>(reach);
        const Surroundings surroundings = m_day->day.surroundings();
        m_store = std::make_unique<StoreThread>(surroundings);
        m_store->setSyncPeriod(std::chrono::milliseconds(0));
        m_desk = std::make_unique<cairn::Desk>(
            cairn::Desk::Parts{*m_store, surroundings, m_day->vault.dir, *m_appearance});
        m_engine = std::make_unique<QQmlApplicationEngine>();
        m_window = openWindow(*m_engine, *m_desk);
        QVERIFY(m_window != nullptr);
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_desk->account()->open(QString::fromLatin1(test::kPassphrase));
        QTRY_COMPARE(m_desk->account()->stage(), AccountController::Open);
        QTRY_VERIFY(m_desk->mySchool()->isReady());
        QTRY_VERIFY(m_window->activeFocusItem() != nullptr);
    }
    /// In light, dark and high contrast, where pictures are wanted.
    void shoot(const QString &name)
    {
        const QString into = qEnvironmentVariable("CAIRN_PICTURES");
        if (into.isEmpty())
            return;
        for (const auto &[scheme, word] :
             {std::pair(Appearance::Light, "light"), std::pair(Appearance::Dark, "dark"),
              std::pair(Appearance::Contrast, "contrast")}) {
            m_appearance->setScheme(scheme);
            QTest::qWait(250); // longer than any motion
            QVERIFY(m_window->grabWindow().save(
                u"%1/%2-%3.png"_s.arg(into, name, QLatin1String(word))));
        }
        m_appearance->setScheme(Appearance::Light);
    }
    void wheelDown()
    {
        QWheelEvent wheel(QPointF(300, 500), QPointF(300, 500), {}, {0, -3000}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window, &wheel);
        QTest::qWait(50);
    }
    [[nodiscard]] QString visitState() const
    {
        QAbstractItemModel *visits = m_desk->mySchool()->visits();
        const auto names = visits->roleNames();
        for (int row = 0; row < visits->rowCount(); ++row)
            if (visits->index(row, 0).data(names.key("visitId")) == idText(m_day->proposed))
                return visits->index(row, 0).data(names.key("visitState")).toString();
        return {};
    }
    static QString idText(const RecordId &id) { return QString::fromStdString(toText(id)); }
    void type(const char *text)
    {
        for (const char *sign = text; *sign != 0; ++sign)
            QTest::keyClick(m_window, *sign);
    }
    void press(Qt::Key key) { QTest::keyClick(m_window, key); }
    /// Tab, until a control whose accessible name begins so has the keyboard.
    void tabTo(const QString &name)
    {
        constexpr int kTabsMax = 90;
        for (int each = 0; each < kTabsMax; ++each) {
            if (accessibleName(m_window->activeFocusItem()).startsWith(name))
                return;
            press(Qt::Key_Tab);
        }
        QFAIL(qPrintable(u"Tab never reaches "_s + name));
    }
    static QString accessibleName(QObject *item)
    {
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(item);
        return told != nullptr ? told->text(QAccessible::Name) : QString();
    }

    QtMessageHandler m_before = nullptr;
    std::unique_ptr<test::HeadDay> m_day;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<cairn::Desk> m_desk;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr; ///< of the engine
};

int main(int argc, char *argv[])
{
    QGuiApplication program(argc, argv);
    dressProgram();
    HeadScreensTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_head_screens.moc"
