#include "tests/typing/client_at_work.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickItem>
#include <QSGRendererInterface>
#include <QTimer>

namespace cairn::typing {

ClientAtWork::ClientAtWork(const std::filesystem::path &vault)
    : m_surroundings(systemSurroundings()), m_appearance(false), m_store(m_surroundings),
      m_desk({m_store, m_surroundings, vault, m_appearance}), m_window(openWindow(m_engine, m_desk))
{
}

ClientAtWork::~ClientAtWork() = default;

bool ClientAtWork::open(const QString &passphrase)
{
    if (m_window == nullptr)
        return false;
    m_window->requestActivate();
    m_desk.account()->open(passphrase);
    return waitFor([this] {
        return m_desk.today()->isReady() && m_window->isActive()
            && m_window->activeFocusItem() != nullptr;
    });
}

bool ClientAtWork::openVisit(const QString &visit)
{
    m_desk.openVisit(visit);
    return waitFor([&] {
        const QQuickItem *focused = m_window->activeFocusItem();
        return m_desk.visit()->visitId() == visit && focused != nullptr
            && focused->property("cursorPosition").isValid();
    });
}

QString ClientAtWork::renderer() const
{
    if (m_window->rendererInterface()->graphicsApi() == QSGRendererInterface::Software)
        return QStringLiteral("software");
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!context.create() || !context.makeCurrent(&surface))
        return QStringLiteral("unknown");
    return QString::fromLatin1(
        reinterpret_cast<const char *>(context.functions()->glGetString(GL_RENDERER)));
}

QString ClientAtWork::written() const
{
    const QQuickItem *field = m_window->activeFocusItem();
    return field != nullptr ? field->property("text").toString() : QString();
}

int ClientAtWork::caret() const
{
    const QQuickItem *field = m_window->activeFocusItem();
    return field != nullptr ? field->property("cursorPosition").toInt() : -1;
}

bool waitFor(const std::function<bool()> &isSo, std::chrono::milliseconds most)
{
    constexpr int kLookMillis = 5;
    QEventLoop loop;
    QTimer look;
    look.setTimerType(Qt::PreciseTimer);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isSo())
            loop.exit(1);
    });
    look.start(kLookMillis);
    QTimer::singleShot(most, &loop, [&loop] { loop.exit(0); });
    return isSo() || loop.exec() == 1;
}

} // namespace cairn::typing
