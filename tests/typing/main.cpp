#include <QGuiApplication>
#include <QSurfaceFormat>
#include <QtQml/qqmlextensionplugin.h>

#include "client/app/window.h"
#include "tests/typing/parts.h"
#include "tests/typing/steps.h"

#include <CLI/CLI.hpp>

#include <algorithm>

Q_IMPORT_QML_PLUGIN(Cairn_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Cairn_UiPlugin)

namespace {

using namespace cairn::typing;

struct Given {
    Wish wish;
    std::vector<std::string> steps;
    std::string vault;
    std::string visit;
    Part part;
};

/// One process of the client, as `cairn` would be.
int runPart(int argc, char **argv, const Given &given, int (*part)(const Part &))
{
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setSwapInterval(0); // a frame is shown when it is rendered, whatever the screen does
    QSurfaceFormat::setDefaultFormat(format);
    const QGuiApplication program(argc, argv);
    cairn::dressProgram();
    Part asked = given.part;
    asked.vault = given.vault;
    asked.visit = QString::fromStdString(given.visit);
    asked.passphrase = qEnvironmentVariable("CAIRN_PASSPHRASE");
    return part(asked);
}

int runSteps(const Given &given)
{
    const auto wants = [&](const char *step) {
        return given.steps.empty() || std::ranges::count(given.steps, step) > 0;
    };
    int worst = 0;
    if (wants("typing"))
        worst = std::max(worst, typingStep(given.wish, false));
    if (wants("typing-slow-disk"))
        worst = std::max(worst, typingStep(given.wish, true));
    if (wants("lists"))
        worst = std::max(worst, listsStep(given.wish));
    if (wants("kills"))
        worst = std::max(worst, killsStep(given.wish));
    return worst;
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App app(
        "How long a key takes to be a letter on the screen, and what a dead battery costs.");
    Given given;
    Wish &wish = given.wish;
    app.add_option("--step", given.steps, "typing, typing-slow-disk, lists, kills; none: all");
    app.add_option("--notes", wish.notes, "in the vault in which is typed");
    app.add_option("--keys", wish.keys, "typed");
    app.add_option("--pace-ms", wish.paceMillis, "from one key to the next");
    app.add_option("--slow-ms", wish.slowMillis, "that each fsync takes longer");
    app.add_option("--observations", wish.observations, "in the vault of the lists");
    app.add_option("--kills", wish.kills, "of a process that types");
    const auto part = [&](const char *name) {
        auto *made = app.add_subcommand(name, "a part of this: the client")->group("");
        made->add_option("--vault", given.vault)->required();
        made->add_option("--visit", given.visit);
        made->add_option("--keys", given.part.keys);
        made->add_option("--pace-ms", given.part.paceMillis);
        return made;
    };
    const auto *typing = part("type-notes");
    const auto *lists = part("open-lists");
    const auto *killed = part("type-until-killed");
    CLI11_PARSE(app, argc, argv);

    if (*typing)
        return runPart(argc, argv, given, &typeNotes);
    if (*lists)
        return runPart(argc, argv, given, &openLists);
    if (*killed)
        return runPart(argc, argv, given, &typeUntilKilled);
    const QCoreApplication program(argc, argv);
    return runSteps(given);
}
