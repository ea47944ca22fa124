#pragma once

namespace cairn {

/// Where the processor only imitates a graphics card, Qt's own software renderer takes its place:
/// it draws what changed, where the imitation draws the whole window anew for each key. Before any
/// window; what QT_QUICK_BACKEND or QSG_RHI_BACKEND asks for stands.
void chooseRenderer();

} // namespace cairn
