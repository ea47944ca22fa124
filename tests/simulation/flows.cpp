#include "tests/simulation/flows.h"

#include "shared/book/device_sync.h"
#include "shared/book/drafts.h"

namespace cairn::sim {

namespace {

void beginOnDevice(Stage &stage, std::size_t device)
{
    stage.marksDevice = device;
    stage.record(stage.device(device).disk);
}

void beginOnServer(Stage &stage)
{
    stage.marksServer = true;
    stage.record(stage.server().disk);
}

/// Two laptops that know of each other's work, and some of it that clashes.
void fill(Stage &stage, int deeds)
{
    for (const std::size_t device : {0U, 1U, 0U, 1U}) {
        stage.write(device, deeds);
        stage.sync(device);
    }
    stage.sync(0);
}

/// An empty disk, the tables, who this is, and what enrolling told.
void playFirstOpening(Stage &stage)
{
    SimDevice &laptop = stage.device(1);
    laptop.kill();
    laptop.disk.putImage({});
    laptop.outsideMark.clear();
    beginOnDevice(stage, 1);
    if (!laptop.open())
        return;
    for (const char *name : {"epoch", "server_millis", "person"})
        (void)keepDeviceFact(laptop.book(), name, toText(laptop.rights().person));
    stage.write(1, 2);
}

void playWriting(Stage &stage)
{
    fill(stage, 3);
    beginOnDevice(stage, 0);
    stage.write(0, 12);
}

void playTyping(Stage &stage)
{
    fill(stage, 1);
    beginOnDevice(stage, 0);
    for (int pause = 0; pause < 8; ++pause)
        (void)keepDraft(stage.device(0).book(),
                        {"note/1/seen", std::string(static_cast<std::size_t>(20 * pause), 'a'),
                         20 * pause, stage.trueMillis()});
    stage.write(0, 1);
    (void)dropDraft(stage.device(0).book(), "note/1/seen");
}

void playPushing(Stage &stage)
{
    fill(stage, 2);
    stage.write(0, 10);
    beginOnDevice(stage, 0);
    stage.sync(0);
}

void playPulling(Stage &stage)
{
    fill(stage, 2);
    stage.write(0, 10);
    stage.sync(0);
    stage.write(1, 4);
    stage.server().pageMax = 3;
    beginOnDevice(stage, 1);
    stage.sync(1);
    stage.write(1, 2);
}

/// The other laptop's school goes to another alliance and comes back: wiped, then whole again.
void playLosingAScope(Stage &stage)
{
    fill(stage, 4);
    stage.write(1, 3);
    beginOnDevice(stage, 1);
    for (const char *alliance : {"south", "north"}) {
        for (const std::string &urn : firstDay().schools) {
            const Put put{{{"lasl", alliance}}, {}};
            (void)recordAct(stage.server().book(), stage.server().writer(),
                            {Edit{keyedId("school", urn), "", "", {{"assigned", put}}}});
        }
        stage.sync(1);
        stage.write(1, 2);
    }
}

/// Writes until the log beside the database has been folded into it at least once.
void playFolding(Stage &stage)
{
    fill(stage, 2);
    beginOnDevice(stage, 0);
    stage.write(0, 90);
    stage.sync(0);
}

void playTakingPushes(Stage &stage)
{
    fill(stage, 2);
    stage.write(0, 6);
    stage.write(1, 6);
    beginOnServer(stage);
    stage.sync(0);
    stage.sync(1);
    stage.write(0, 4);
    stage.sync(0);
}

void playServerActs(Stage &stage)
{
    fill(stage, 1);
    beginOnServer(stage);
    for (int i = 0; i < 6; ++i) {
        const Put put{{{"phone", std::to_string(i)}}, {}};
        const auto saved =
            recordAct(stage.server().book(), stage.server().writer(),
                      {Edit{keyedId("school", "990137"), "", "", {{"register", put}}}});
        if (saved)
            stage.addMark({0, saved->front().revision, {}, std::nullopt});
    }
    stage.write(1, 3);
    stage.sync(1);
}

constexpr Flow kFlows[]{{"first_opening", playFirstOpening},
                        {"writing", playWriting},
                        {"typing", playTyping},
                        {"pushing", playPushing},
                        {"pulling", playPulling},
                        {"losing_a_scope", playLosingAScope},
                        {"folding", playFolding, 6},
                        {"taking_pushes", playTakingPushes},
                        {"server_acts", playServerActs}};

} // namespace

std::span<const Flow> flows()
{
    return kFlows;
}

} // namespace cairn::sim
