#include <QTest>

#include "tests/bench/measure/gauges.h"
#include "tests/typing/client_at_work.h"
#include "tests/typing/figures.h"
#include "tests/typing/parts.h"

#include <algorithm>

namespace cairn::typing {

namespace {

constexpr qsizetype kLineMax = 400; ///< then Enter keeps it and a new one is begun

/// Where the draft of the line has its caret; -1: there is none.
std::int64_t caretOnDisk(ClientAtWork &client, const QString &visit)
{
    const std::string key = "visit/" + visit.toStdString() + "/seen";
    auto asked = client.store().ask([key](Vault &vault) { return draftOf(vault.book(), key); });
    asked.waitForFinished();
    const auto draft = asked.result();
    return draft && *draft ? (*draft)->caret : -1;
}

/// What the line holds now, as it came back; Enter first where it has grown long.
void beginLine(ClientAtWork &client, const QString &visit)
{
    if (caretOnDisk(client, visit) > 0) // it comes as soon as the store has answered
        (void)waitFor([&client] { return !client.written().isEmpty(); });
    print({{"said", "restored"}, {"text", client.written()}, {"caret", client.caret()}});
    if (client.written().size() < kLineMax)
        return;
    bool isKept = false;
    const QString text = client.written();
    QObject::connect(client.desk().visit()->note(), &NoteController::noteKept, &client.window(),
                     [&isKept] { isKept = true; });
    QTest::keyClick(&client.window(), Qt::Key_Return);
    if (waitFor([&isKept] { return isKept; }))
        print({{"said", "kept"}, {"text", text}});
}

} // namespace

int typeUntilKilled(const Part &part)
{
    ClientAtWork client(part.vault);
    // The draft is asked for before the visit is, so it stands in the line when the visit does.
    if (!client.open(part.passphrase) || !client.openVisit(part.visit))
        return kLostExit;
    beginLine(client, part.visit);

    // Not always at the end: the caret has a place to come back to.
    const auto back = std::min<qsizetype>(client.written().size() / 3, part.keys % 7 * 5);
    for (qsizetype step = 0; step < back; ++step)
        QTest::keyClick(&client.window(), Qt::Key_Left);
    if (back > 0 && !waitFor([&] { return caretOnDisk(client, part.visit) == client.caret(); }))
        return kLostExit; // what a kill may cost is counted from here
    print({{"said", "begins"}, {"text", client.written()}, {"caret", client.caret()}});
    constexpr const char *kWords = "nine of fourteen matched the sounds taught so far, and ";
    for (std::size_t key = 0;; key = (key + 1) % std::char_traits<char>::length(kWords)) {
        print({{"said", "key"},
               {"sign", QString(QLatin1Char(kWords[key]))},
               {"at", bench::secondsNow()}});
        QTest::keyClick(&client.window(), kWords[key]);
        QTest::qWait(part.paceMillis);
    }
}

} // namespace cairn::typing
