#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace cairn::typing {

/// What is asked of the whole program.
struct Wish {
    int notes = 20'000;
    int keys = 2'000;
    int paceMillis = 40; ///< 25 keys a second: faster than people
    int slowMillis = 200;
    int observations = 100'000;
    int kills = 100;
};

/// Each makes a vault, has a client work on it in a process of its own (parts.h), and prints its
/// rows. 0, or 2 where something was lost; 1: it could not be measured.
///
/// A leader types while her 20,000 notes go to a real server and a colleague's come in; `isSlowed`:
/// each fsync and fdatasync of the client takes that much longer, by strace.
[[nodiscard]] int typingStep(const Wish &wish, bool isSlowed);
[[nodiscard]] int listsStep(const Wish &wish);
/// A process that types is killed, again and again, at a moment that nobody chose.
[[nodiscard]] int killsStep(const Wish &wish);

} // namespace cairn::typing
