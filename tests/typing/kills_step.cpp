#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>

#include "shared/book/reading.h"
#include "tests/bench/measure/gauges.h"
#include "tests/client/vault/small_vault.h"
#include "tests/typing/figures.h"
#include "tests/typing/filled_vault.h"
#include "tests/typing/parts.h"
#include "tests/typing/steps.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace cairn::typing {

namespace {

constexpr double kLostMax = 1.0; ///< seconds of typing
constexpr int kTypedMillisMax = 2'500;
constexpr int kSaidMillisMax = 60'000;
constexpr int kPaceMillis = 15;

/// The line as a process left it: what it held when that began to type, and each key since.
struct Line {
    QString text;
    int caret = 0;
    QString typed;
    std::vector<double> at; ///< of each key, in seconds
    double killed = 0;

    /// How many of the keys stand in the line that came back; -1: it is not this line.
    [[nodiscard]] int keysIn(const QString &back, int caretBack) const
    {
        const auto keys = static_cast<int>(back.size() - text.size());
        if (keys < 0 || keys > typed.size() || caretBack != caret + keys)
            return -1;
        const QString held = text.left(caret) + typed.left(keys) + text.mid(caret);
        return held == back ? keys : -1;
    }
};

class Killed {
public:
    Killed(const test::SmallVault &place, const QString &visit) : m_place(place), m_visit(visit) {}

    [[nodiscard]] bool round(int number);
    [[nodiscard]] double lostMost() const { return m_lostMost; }
    [[nodiscard]] int typed() const { return m_typed; }
    [[nodiscard]] const QStringList &kept() const { return m_kept; }

private:
    [[nodiscard]] bool take(const QJsonObject &said);
    [[nodiscard]] bool takeRestored(const QString &text, int caret);
    [[nodiscard]] bool readLines(QProcess &client);

    const test::SmallVault &m_place;
    QString m_visit;
    Line m_line; ///< of the process that runs, or of the one killed last
    bool m_hasBegun = false;
    QStringList m_kept;
    double m_lostMost = 0;
    int m_typed = 0;
};

bool Killed::round(int number)
{
    QProcess client;
    client.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CAIRN_PASSPHRASE"), test::kPassphrase);
    client.setProcessEnvironment(environment);
    client.start(QCoreApplication::applicationFilePath(),
                 {"type-until-killed", "--vault", QString::fromStdString(m_place.dir.string()),
                  "--visit", m_visit, "--keys", QString::number(number), "--pace-ms",
                  QString::number(kPaceMillis)});
    m_hasBegun = false;
    while (!m_hasBegun || m_line.at.empty())
        if (!client.waitForReadyRead(kSaidMillisMax) || !readLines(client))
            return false;
    const int typing = QRandomGenerator::global()->bounded(kTypedMillisMax);
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < typing;)
        if (client.waitForReadyRead(std::max<int>(1, typing - static_cast<int>(clock.elapsed())))
            && !readLines(client))
            return false;
    m_line.killed = bench::secondsNow();
    client.kill();
    client.waitForFinished();
    return readLines(client);
}

bool Killed::readLines(QProcess &client)
{
    // A line is whole, or its end comes with what is read next; the last one may be cut off.
    while (client.canReadLine())
        if (!take(QJsonDocument::fromJson(client.readLine()).object()))
            return false;
    return true;
}

bool Killed::take(const QJsonObject &said)
{
    const QString what = said["said"].toString();
    if (what == u"restored")
        return takeRestored(said["text"].toString(), said["caret"].toInt());
    if (what == u"kept") {
        m_kept << said["text"].toString();
    } else if (what == u"begins") {
        m_line = {.text = said["text"].toString(),
                  .caret = said["caret"].toInt(),
                  .typed = {},
                  .at = {},
                  .killed = 0};
        m_hasBegun = true;
    } else if (what == u"key") {
        m_line.typed += said["sign"].toString();
        m_line.at.push_back(said["at"].toDouble());
        ++m_typed;
    }
    return true;
}

bool Killed::takeRestored(const QString &text, int caret)
{
    const int keys = m_line.keysIn(text, caret);
    if (keys < 0) {
        std::fprintf(stderr, "came back: '%s' with the caret at %d\nbefore: '%s' at %d, and '%s'\n",
                     qPrintable(text), caret, qPrintable(m_line.text), m_line.caret,
                     qPrintable(m_line.typed));
        return false;
    }
    if (const auto lost = static_cast<std::size_t>(keys); lost < m_line.at.size())
        m_lostMost = std::max(m_lostMost, m_line.killed - m_line.at[lost]);
    return true;
}

/// Whether every note that a killed process had kept stands in the vault.
bool holdsAll(const test::SmallVault &place, const QStringList &kept)
{
    auto vault = place.open();
    if (!vault)
        return false;
    const auto notes = list((*vault)->book(), {.type = "observation"});
    if (!notes)
        return false;
    std::multiset<std::string> held;
    for (const RecordView &note : *notes)
        held.emplace(note.at("seen").textOr());
    return std::ranges::all_of(
        kept, [&](const QString &text) { return held.contains(text.trimmed().toStdString()); });
}

Result<QString> makeVisit(const test::SmallVault &place)
{
    auto vault = place.open();
    if (!vault)
        return std::unexpected(vault.error());
    const auto school = makeSchool(**vault);
    if (!school)
        return std::unexpected(school.error());
    const auto visits = fill(**vault, *school, {.notes = 100, .perVisit = 100});
    if (!visits)
        return std::unexpected(visits.error());
    return QString::fromStdString(toText(visits->front()));
}

} // namespace

int killsStep(const Wish &wish)
{
    const test::SmallVault place;
    const auto visit = makeVisit(place);
    if (!visit)
        return 1;
    Killed killed(place, *visit);
    for (int round = 0; round < wish.kills; ++round)
        if (!killed.round(round))
            return kLostExit;
    const bool isHeld = holdsAll(place, killed.kept());
    const bool isMet = isHeld && killed.lostMost() <= kLostMax;
    print({{"step", "kills"},
           {"kills", wish.kills},
           {"keys", killed.typed()},
           {"notes_kept", static_cast<int>(killed.kept().size())},
           {"all_kept_there", isHeld},
           {"lost_most_ms", millisAt({killed.lostMost()}, 1)},
           {"bar_ms", kLostMax * 1e3},
           {"met", isMet}});
    return isMet ? 0 : kLostExit;
}

} // namespace cairn::typing
