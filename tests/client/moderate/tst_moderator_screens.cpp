#include "tests/client/app/window_case.h"
#include "tests/client/support/moderator_day.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// A case of moderation in the whole program, with the keyboard alone.
class ModeratorScreensTest : public WindowCase {
    Q_OBJECT

private slots:
    void aCaseIsSettledWithTheKeyboardAlone()
    {
        unlock();
        QTRY_COMPARE(m_desk->moderation()->waiting(), 1);
        shoot(u"moderator-today"_s);
        tabTo(u"Mirkdale Beck CofE Primary School. Curriculum"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Case);
        QTRY_COMPARE(m_desk->known()->pieceCount(), 1);
        QVERIFY(m_desk->known()->isFrontierKept());
        for (const auto scheme : {Appearance::Dark, Appearance::Contrast, Appearance::Light}) {
            m_appearance->setScheme(scheme);
            shoot(u"moderator-case-%1"_s.arg(int(scheme)));
        }
        tabTo(u"Upheld with wording"_s);
        press(Qt::Key_Return);
        tabTo(u"The wording you ask for"_s);
        type("Say how many books, and how chosen.");
        tabTo(u"Why: the visitors"_s);
        type("It rests on who had unmatched books.");
        tabTo(u"Settle the case"_s);
        shoot(u"moderator-settling"_s);
        press(Qt::Key_Return);

        QTRY_VERIFY2(m_desk->moderation()->isDecided(),
                     qPrintable(m_desk->moderation()->rule()->sentence()));
        shoot(u"moderator-settled"_s);
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Today);
        QCOMPARE(m_desk->moderation()->waiting(), 0);
    }

private:
    std::filesystem::path vaultDir() override
    {
        m_moderator = std::make_unique<ModeratorDay>();
        return m_moderator->vault.dir;
    }

    std::unique_ptr<ModeratorDay> m_moderator;
};

int main(int argc, char *argv[])
{
    return runInWindow<ModeratorScreensTest>(argc, argv);
}

#include "tst_moderator_screens.moc"
