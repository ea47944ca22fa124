#include "client/app/renderer.h"

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>

#include <algorithm>
#include <array>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

/// Elsewhere Qt does not draw by OpenGL.
bool drawsByOpenGl()
{
    const QString platform = QGuiApplication::platformName();
    return platform == u"xcb"_s || platform.startsWith(u"wayland"_s);
}

/// So the libraries that imitate a graphics card call themselves.
constexpr std::array kImitations{"llvmpipe", "softpipe", "swrast", "Software Rasterizer",
                                 "SwiftShader"};

bool isOnlyImitated()
{
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!context.create() || !context.makeCurrent(&surface))
        return true; // there is none at all
    const auto *said = context.functions()->glGetString(GL_RENDERER);
    const QByteArray name(reinterpret_cast<const char *>(said));
    return std::ranges::any_of(kImitations, [&](const char *each) { return name.contains(each); });
}

} // namespace

void chooseRenderer()
{
    if (qEnvironmentVariableIsSet("QT_QUICK_BACKEND")
        || qEnvironmentVariableIsSet("QSG_RHI_BACKEND") || !drawsByOpenGl())
        return;
    if (isOnlyImitated())
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

} // namespace cairn
