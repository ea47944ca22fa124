#include "client/app/start_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsageExit = 2;

[[noreturn]] void refuse(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    std::exit(kUsageExit);
}

std::optional<Appearance::Scheme> schemeOf(const QString &word)
{
    if (word.isEmpty())
        return std::nullopt;
    if (word == u"light")
        return Appearance::Light;
    if (word == u"dark")
        return Appearance::Dark;
    if (word == u"contrast")
        return Appearance::Contrast;
    refuse(u"--theme takes light, dark or contrast, not '%1'."_s.arg(word));
}

std::optional<Instant> instantOf(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto instant = parseInstant(text.toStdString());
    if (!instant)
        refuse(u"--now takes an instant as 2026-11-10T09:20:00Z, not '%1'."_s.arg(text));
    return *instant;
}

} // namespace

StartOptions readStartOptions()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Cairn, a field book for visits to schools."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QString otherwise =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/cairn"_s;
    const QCommandLineOption vault(u"vault"_s, u"The folder of the vault."_s, u"folder"_s,
                                   otherwise);
    const QCommandLineOption passphrase(u"passphrase-env"_s,
                                        u"The variable that holds the passphrase."_s, u"name"_s,
                                        u"CAIRN_PASSPHRASE"_s);
    const QCommandLineOption theme(u"theme"_s, u"light, dark or contrast, for this time."_s,
                                   u"theme"_s);
    const QCommandLineOption visit(u"visit"_s, u"The visit to open first."_s, u"id"_s);
    const QCommandLineOption screenshots(
        u"screenshots"_s, u"Save a picture of every screen there, and end."_s, u"folder"_s);
    const QCommandLineOption timing(u"timing"_s,
                                    u"Print how long unlocking and the window took, and end."_s);
    const QCommandLineOption now(u"now"_s, u"Begin the clock at this instant."_s, u"instant"_s);
    const QCommandLineOption practice(
        u"practice"_s,
        u"Try a visit at an invented school. Nothing of it goes anywhere, your own "
        u"vault stays shut, and all of it is gone when Cairn is closed."_s);
    parser.addOptions({vault, passphrase, theme, visit, screenshots, timing, now, practice});
    parser.process(*QCoreApplication::instance());
    if (parser.isSet(practice) && parser.isSet(vault))
        refuse(u"--practice has a vault of its own: leave --vault away."_s);

    return {.vault = parser.value(vault).toStdString(),
            .passphrase = qEnvironmentVariable(parser.value(passphrase).toUtf8()),
            .scheme = schemeOf(parser.value(theme)),
            .screenshots = parser.value(screenshots),
            .visit = parser.value(visit),
            .now = instantOf(parser.value(now)),
            .timing = parser.isSet(timing),
            .practice = parser.isSet(practice)};
}

} // namespace cairn
