#include <QTest>

#include "shared/book/check.h"
#include "tests/support/pack_day.h"

#include <random>

using namespace cairn;
using namespace cairn::test;

/// Writing, giving and syncing in any order: once both have synced, everybody shows the same, and
/// nothing is lost or doubled. CAIRN_PACK_STORIES=1000 tells more of them.
class PacksAtRandomTest : public QObject {
    Q_OBJECT

private slots:
    void anyOrderEndsTheSame_data();
    void anyOrderEndsTheSame();
};

namespace {

struct Story {
    PackDay day;
    std::mt19937 chance;
    std::vector<RecordId> visits{day.visit};
    std::vector<RecordId> judgements = {};
    std::size_t notes = 0;
    std::string told = {};

    explicit Story(unsigned seed) : chance(seed) {}

    std::size_t below(std::size_t end) { return chance() % end; }

    template <class List>
    const auto &anyOf(const List &list)
    {
        return list[below(list.size())];
    }

    /// Where a record is not here yet, or waits for a decision, there is nothing to write.
    void write(Device &who)
    {
        switch (below(5)) {
        case 0: {
            const auto visit = who.did(
                newVisit(day.county.school, {day.ruth.rights.person, day.dan.rights.person}));
            visits.push_back(visit.record);
            break;
        }
        case 1: {
            const auto judged =
                who.tried(newJudgement(anyOf(visits), below(2) ? "teaching" : "curriculum",
                                       below(2) ? "secure" : "strength", "As seen."));
            if (judged)
                judgements.push_back(judged->front().record);
            break;
        }
        case 2:
            if (!judgements.empty())
                (void)who.tried(
                    {anyOf(judgements),
                     "",
                     "",
                     {{"statement",
                       Write{"Seen " + std::to_string(below(1'000)) + " times. And again."}}}});
            break;
        case 3:
            (void)who.tried({anyOf(visits),
                             "",
                             "",
                             {{"date", Put{{}, below(2) ? "2026-11-12" : "2026-11-13"}}}});
            break;
        default:
            notes += who.tried(newObservation(anyOf(visits), who.rights.person, "Seen.")) ? 1 : 0;
        }
    }

    void step()
    {
        const bool ruths = below(2) == 0;
        Device &who = ruths ? day.ruth : day.dan;
        Device &other = ruths ? day.dan : day.ruth;
        const std::size_t kind = below(8);
        told += (ruths ? "R" : "D") + std::string(kind < 5 ? "w " : kind < 7 ? "> " : "s ");
        if (kind < 5)
            return write(who);
        if (kind == 7) {
            who.sync();
            return;
        }
        if (const auto lines = packed(who); lines)
            if (const auto done = read(other, *lines); !done)
                told += "(" + done.error().sentence + ") ";
    }

    /// What is not as it must be in the end; empty: nothing.
    std::string wrong()
    {
        for (Device *device : {&day.ruth, &day.dan}) {
            const auto status = *deviceStatus(device->book, device->writer);
            if (device->exported() != day.atServerFor(*device))
                return "a device shows something else than the county";
            if (status.unsent + status.refusedOrHeld > 0)
                return "something waits still";
            if (!check(device->book)->findings.empty())
                return check(device->book)->findings.front();
            if (*count(device->book, {.type = "observation"}) != notes)
                return "a note is lost or doubled";
        }
        return {};
    }
};

} // namespace

void PacksAtRandomTest::anyOrderEndsTheSame_data()
{
    QTest::addColumn<unsigned>("seed");
    const auto stories = static_cast<unsigned>(qEnvironmentVariableIntValue("CAIRN_PACK_STORIES"));
    for (unsigned seed = 1; seed <= std::max(24U, stories); ++seed)
        QTest::newRow(std::to_string(seed).c_str()) << seed;
}

void PacksAtRandomTest::anyOrderEndsTheSame()
{
    QFETCH(unsigned, seed);
    Story story(seed);

    for (int i = 0; i < 24; ++i)
        story.step();
    for (Device *device : {&story.day.ruth, &story.day.dan, &story.day.ruth, &story.day.dan})
        device->sync();

    const std::string wrong = story.wrong();
    QVERIFY2(wrong.empty(), (story.told + ": " + wrong).c_str());
}

QTEST_GUILESS_MAIN(PacksAtRandomTest)
#include "tst_packs_at_random.moc"
