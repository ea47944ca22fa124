#include "tests/simulation/plants.h"

namespace cairn::sim {

namespace {

Plant &chosen()
{
    static Plant one = Plant::None;
    return one;
}

} // namespace

std::optional<Plant> plantNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kPlantNames.size(); ++i)
        if (kPlantNames[i] == name)
            return static_cast<Plant>(i);
    return std::nullopt;
}

void plant(Plant bug)
{
    chosen() = bug;
}

bool isPlanted(Plant bug)
{
    return chosen() == bug;
}

} // namespace cairn::sim
