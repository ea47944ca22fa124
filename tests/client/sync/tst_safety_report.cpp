#include <QTest>

#include "client/sync/safety_report.h"

using namespace cairn;

class SafetyReportTest : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatTheLogAndTheReceiptsSay()
    {
        const DeviceStatus status{.unsent = 3,
                                  .refusedOrHeld = 2,
                                  .contested = 1,
                                  .unread = 4,
                                  .savedMillis = 50,
                                  .contactMillis = 40,
                                  .records = 9};

        const SafetyReport report = safetyReport(status, {}, std::nullopt);

        QCOMPARE(report.unsent, 3U);
        QCOMPARE(report.needsAttention, 2U);
        QCOMPARE(report.contested, 1U);
        QCOMPARE(report.unread, 4U);
        QCOMPARE(report.savedMillis, 50);
        QCOMPARE(report.contactMillis, 40);
        QCOMPARE(report.state, SafetyState::Idle);
    }

    void countsContactThatLeftNoMarkOnDisk()
    {
        const DeviceStatus status{.contactMillis = 40};
        const Contact contact{.contactMillis = 70};

        QCOMPARE(safetyReport(status, contact, std::nullopt).contactMillis, 70);
    }

    void aFailedSaveOutweighsTheLink()
    {
        const Contact contact{.state = SafetyState::NoServer, .sentence = "no server"};
        const Fault full{FaultCode::StorageFull, "full"};

        const SafetyReport report = safetyReport({}, contact, full);

        QCOMPARE(report.state, SafetyState::DiskFull);
        QCOMPARE(report.sentence, std::string("full"));
    }
};

QTEST_GUILESS_MAIN(SafetyReportTest)
#include "tst_safety_report.moc"
