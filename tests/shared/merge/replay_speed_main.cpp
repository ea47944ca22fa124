#include "tests/shared/merge/replay_speed.h"

#include <cstdio>

/// Prints how fast the editing traces replay.
int main()
{
    constexpr int kRounds = 5;
    std::puts(cairn::test::replaySpeed(kRounds).c_str());
}
