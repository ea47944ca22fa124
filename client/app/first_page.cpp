#include "client/app/first_page.h"

namespace cairn {

FirstPage::FirstPage(Desk &desk, QQuickWindow &window, QObject *parent)
    : QObject(parent), m_desk(desk)
{
    connect(desk.today(), &TodayController::loaded, this, [this, &window] {
        m_loaded = true;
        window.update();
    });
    connect(&window, &QQuickWindow::frameSwapped, this, &FirstPage::takeFrame);
}

void FirstPage::takeFrame()
{
    if (!m_loaded || m_done)
        return;
    m_done = true;
    const qint64 unlock = m_desk.account()->opened().unwrapMillis;
    emit shown(unlock, m_clock.elapsed() - unlock);
}

} // namespace cairn
