#include <QQuickItem>
#include <QTest>

#include "shared/book/reading.h"
#include "tests/bench/measure/gauges.h"
#include "tests/typing/client_at_work.h"
#include "tests/typing/figures.h"
#include "tests/typing/parts.h"

#include <array>
#include <atomic>
#include <cmath>
#include <memory>
#include <unistd.h>

namespace cairn::typing {

using bench::secondsNow;

namespace {

constexpr double kOpenBarMillis = 100;
constexpr double kSearchBarMillis = 50;
constexpr double kMemoryBarMiB = 300;
constexpr int kVisitsOpened = 40;
constexpr int kLetterMillis = 120; ///< between the letters of a search
constexpr std::array kSearches{"reading books", "phonics", "the head said", "behaviour",
                               "school",        "a",       "pupils",        "matched sounds"};

/// When what is true at the call is on screen: the end of the first frame that was put together
/// after it, in whatever thread renders.
class FrameOfNow {
public:
    explicit FrameOfNow(QQuickWindow &window) : m_window(window)
    {
        m_synced = QObject::connect(
            &window, &QQuickWindow::afterSynchronizing, &window,
            [seen = m_seen] { seen->isHeld = seen->isWanted.load(); }, Qt::DirectConnection);
        m_swapped = QObject::connect(
            &window, &QQuickWindow::frameSwapped, &window,
            [seen = m_seen] {
                if (seen->isHeld && seen->at < 0)
                    seen->at = secondsNow();
            },
            Qt::DirectConnection);
    }
    ~FrameOfNow()
    {
        QObject::disconnect(m_synced);
        QObject::disconnect(m_swapped);
    }
    FrameOfNow(const FrameOfNow &) = delete;
    FrameOfNow &operator=(const FrameOfNow &) = delete;

    void want()
    {
        m_seen->isWanted = true;
        m_window.update();
    }
    /// In seconds of the monotonic clock; negative: it never came.
    [[nodiscard]] double wait() const
    {
        return waitFor([this] { return m_seen->at >= 0; }) ? m_seen->at.load() : -1;
    }

private:
    struct Seen {
        std::atomic<bool> isWanted = false;
        std::atomic<bool> isHeld = false;
        std::atomic<double> at = -1;
    };
    QQuickWindow &m_window;
    std::shared_ptr<Seen> m_seen = std::make_shared<Seen>();
    QMetaObject::Connection m_synced;
    QMetaObject::Connection m_swapped;
};

/// Seconds from a deed to the frame that shows its answer; negative: there was none.
template <class Sender, class Signal, class Deed>
double secondsTo(QQuickWindow &window, Sender *sender, Signal signal, Deed deed)
{
    FrameOfNow frame(window);
    const double began = secondsNow();
    const auto answered = QObject::connect(sender, signal, &window, [&frame] { frame.want(); });
    deed();
    const double shown = frame.wait();
    QObject::disconnect(answered);
    return shown < 0 ? -1 : shown - began;
}

std::vector<QString> visitsIn(ClientAtWork &client)
{
    auto asked = client.store().ask(
        [](Vault &vault) { return list(vault.book(), {.type = "visit", .limit = kVisitsOpened}); });
    if (!waitFor([&] { return asked.isFinished(); }))
        return {};
    std::vector<QString> ids;
    const auto visits = asked.result();
    if (visits)
        for (const RecordView &visit : *visits)
            ids.push_back(QString::fromStdString(toText(visit.id)));
    return ids;
}

bool openVisits(ClientAtWork &client)
{
    std::vector<double> times;
    double first = -1;
    for (const QString &visit : visitsIn(client)) {
        const double time =
            secondsTo(client.window(), client.desk().visit(), &VisitController::loaded,
                      [&] { client.desk().openVisit(visit); });
        if (time < 0)
            return false;
        // The first one makes the screen as well, once.
        first < 0 ? void(first = time) : times.push_back(time);
        client.desk().show(Desk::Today);
        FrameOfNow today(client.window());
        today.want();
        if (today.wait() < 0)
            return false;
    }
    QJsonObject row{{"step", "open-visit"}, {"visits", static_cast<int>(times.size()) + 1}};
    tell(row, "open", times);
    row["first_ms"] = millisAt({first}, 1);
    row["notes_each"] = client.desk().visit()->noteCount();
    row["bar_ms"] = kOpenBarMillis;
    row["met"] = std::max(millisAt(times, 1), millisAt({first}, 1)) <= kOpenBarMillis;
    print(row);
    return true;
}

bool searchAsOneTypes(ClientAtWork &client)
{
    std::vector<double> times;
    Desk &desk = client.desk();
    for (const char *words : kSearches) {
        desk.search()->setWords({});
        desk.setSearching(true);
        if (!waitFor([&] {
                const QQuickItem *focused = client.window().activeFocusItem();
                return focused != nullptr
                    && focused->property("placeholderText")
                           .toString()
                           .startsWith(QStringLiteral("Words of"));
            }))
            return false;
        for (const char *letter = words; *letter != 0; ++letter) {
            const double time =
                secondsTo(client.window(), desk.search(), &SearchController::searched,
                          [&] { QTest::keyClick(&client.window(), *letter); });
            if (time < 0)
                return false;
            times.push_back(time);
            QTest::qWait(kLetterMillis); // a person's next letter
        }
        desk.setSearching(false);
    }
    QJsonObject row{{"step", "search"}, {"letters", static_cast<int>(times.size())}};
    tell(row, "search", times);
    row["bar_ms"] = kSearchBarMillis;
    row["met"] = millisAt(times, 0.95) <= kSearchBarMillis;
    print(row);
    return true;
}

bool listObservations(ClientAtWork &client)
{
    RecordsController *records = client.desk().records();
    client.desk().show(Desk::Records);
    if (!waitFor([&] { return records->isReady(); }))
        return false;
    const double time = secondsTo(client.window(), records, &RecordsController::loaded,
                                  [&] { records->setKind(QStringLiteral("observation")); });
    QJsonObject row{{"step", "list"},
                    {"observations", records->total()},
                    {"in_list", records->shown()},
                    {"list_ms", millisAt({time}, 1)}};
    print(row);
    return time >= 0;
}

} // namespace

int openLists(const Part &part)
{
    ClientAtWork client(part.vault);
    if (!client.open(part.passphrase))
        return kLostExit;
    bench::forgetPeak(::getpid()); // what the passphrase takes is taken on purpose, and given back
    const bool done = openVisits(client) && searchAsOneTypes(client) && listObservations(client);
    const double peak = static_cast<double>(bench::usageOf(::getpid()).peakBytes) / (1 << 20);
    print({{"step", "memory"},
           {"renderer", client.renderer()},
           {"peak_mib", std::round(peak)},
           {"bar_mib", kMemoryBarMiB},
           {"met", peak <= kMemoryBarMiB}});
    return done ? 0 : kLostExit;
}

} // namespace cairn::typing
