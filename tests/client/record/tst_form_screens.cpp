#include <QClipboard>

#include "shared/book/drafts.h"
#include "shared/book/reading.h"
#include "tests/client/app/window_case.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// The form of a record as a page, with the keyboard alone.
class FormScreensTest : public WindowCase {
    Q_OBJECT

private slots:
    void wordsWithoutAFieldAreTakenElsewhereOrLetGo()
    {
        unlock();
        const QString need = leftBehind("a_unit_of_last_year", "What I saw in the hall");
        m_desk->openRecord(need);
        QTRY_COMPARE(m_desk->record()->strays()->rowCount(), 1);
        shoot(u"stray-words"_s);

        tabTo(u"What you typed"_s);
        QCOMPARE(m_window->activeFocusItem()->property("text").toString(),
                 u"What I saw in the hall"_s);
        tabTo(u"Copy what you typed"_s);
        press(Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"What I saw in the hall"_s);
        tabTo(u"I do not need it"_s);
        press(Qt::Key_Space);

        QTRY_COMPARE(m_desk->record()->strays()->rowCount(), 0);
        QTRY_VERIFY(!draftOf(need, "a_unit_of_last_year"));
    }

private:
    static std::string key(const QString &record, const char *row)
    {
        return "record/" + record.toStdString() + '/' + row;
    }
    /// On disk from a program whose form had this field. Returns the record.
    QString leftBehind(const char *row, const char *words)
    {
        auto needs =
            m_store->ask([](Vault &vault) { return list(vault.book(), {.type = "need"}); });
        needs.waitForFinished();
        const QString need = QString::fromStdString(toText(needs.result()->front().id));
        auto kept = m_store->keepDraft({key(need, row), words, 0, 0});
        kept.waitForFinished();
        if (!kept.result())
            qFatal("the draft was not kept");
        return need;
    }
    bool draftOf(const QString &record, const char *row)
    {
        auto asked = m_store->ask(
            [name = key(record, row)](Vault &vault) { return cairn::draftOf(vault.book(), name); });
        asked.waitForFinished();
        return asked.result()->has_value();
    }
};

int main(int argc, char *argv[])
{
    return runInWindow<FormScreensTest>(argc, argv);
}

#include "tst_form_screens.moc"
