#pragma once

#include <QTest>

#include "tests/journey/laptop.h"
#include "tests/support/county.h"

namespace cairn::test {

/// Visit V-2026-1187 as the scenario of the county tells it, from the proposal to the final note:
/// one real server, five people with the whole desktop program before them. Its steps are the
/// functions of the test, in order; each begins where the last one ended.
class VisitDayTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    // Planning
    void step01_ruthProposesAVisitAndTheHeadSeesIt();
    void step02_theHeadAmendsTheFocus();
    void step03_theSchoolsOwnViewComesFirst();
    void step04_nobodyIsPreparedBeforeInterestsAreCleared();
    void step05_bothHaveEverythingOnTheirLaptops();

    // At the school, without a signal
    void step06_noSignalIsSaidAndNothingIsLost();
    void step07_ruthWritesWhatSheSees();
    void step09_whatLooksLikeAPupilsNameIsAskedAbout();
    void step10_smallNumbersAreRefused();
    void step13_safeguardingIsToldAndNotWrittenDown();
    void step15_bothWorkOnTheSameRecordsApart();

    // Afterwards
    void step16_danSyncsFirst();
    void step17_nothingThatEitherWroteIsMissing();
    void step18_thePositionIsSettledByBoth();
    void step19_theDateGoesToTheSchool();
    void step20_theNeedIsKept();
    void step21_thePassageIsRead();
    void step22_aModerationCaseIsOpen();
    void step23_theNoteIsShared();
    void step24_theSchoolAnswers();
    void step25_theNoteIsFinal();
    void step26_theCountyCountsTheSchool();

    void cleanupTestCase();

private:
    void haveWhatWasThereBefore();
    [[nodiscard]] bool openVisit(Laptop &laptop);
    /// Types a line into the quick note and keeps it; the id of the note that stands then.
    QString writes(Laptop &laptop, const QString &kind, const QString &line);
    [[nodiscard]] RecordView judgement(Laptop &laptop);
    [[nodiscard]] QString visitSays(const char *role);
    [[nodiscard]] Edit noteText(const char *unit, const char *text) const;

    ServerProgram m_server;
    std::unique_ptr<Laptop> m_ruth;
    std::unique_ptr<Laptop> m_dan;
    std::unique_ptr<Laptop> m_joanna;
    std::unique_ptr<Laptop> m_margaret;
    std::unique_ptr<Laptop> m_anne;
    QString m_today;
    QString m_school; ///< id of its record
    RecordId m_visit;
    RecordId m_books;   ///< action AC-2: match home books to sounds taught
    RecordId m_release; ///< action AC-1, with notes
    RecordId m_need;    ///< N-88: mixed-age writing
    std::vector<QString> m_ruthsNotes;
    std::vector<QString> m_dansNotes;
};

} // namespace cairn::test
