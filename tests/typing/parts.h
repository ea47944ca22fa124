#pragma once

#include <QJsonObject>
#include <QString>

#include <filesystem>

namespace cairn::typing {

/// The client's end of each step, in a process of its own: each prints rows and answers the exit
/// code, 2 where something was lost or never came.
struct Part {
    std::filesystem::path vault;
    QString passphrase;
    QString visit;
    int keys = 2'000;
    int paceMillis = 40;
};

/// Types into the quick-note line of a visit, Enter after each sentence.
[[nodiscard]] int typeNotes(const Part &part);
/// Opens visits, searches as one types, lists all observations.
[[nodiscard]] int openLists(const Part &part);
/// Says what stands in the line and goes on writing there, until somebody kills it.
[[nodiscard]] int typeUntilKilled(const Part &part);

constexpr int kLostExit = 2;

} // namespace cairn::typing
