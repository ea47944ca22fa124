#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "client/app/desk.h"

namespace cairn {

/// Icon theme, font, renderer and the name under which settings are kept; before any window.
void dressProgram();

/// Loads the window of the desk; null when its QML does not load (the engine has said why).
[[nodiscard]] QQuickWindow *openWindow(QQmlApplicationEngine &engine, Desk &desk);

} // namespace cairn
