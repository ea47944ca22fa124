#include "tests/typing/key_to_glyph.h"

#include <QTest>

#include "tests/bench/measure/gauges.h"
#include "tests/typing/client_at_work.h"

#include <algorithm>

namespace cairn::typing {

using bench::secondsNow;

namespace {

constexpr std::chrono::milliseconds kProbeEvery{2};

} // namespace

KeyToGlyph::KeyToGlyph(QQuickWindow &window, std::string signs, std::chrono::microseconds pace)
    : m_window(window), m_signs(std::move(signs)), m_pace(pace), m_keys(m_signs.size())
{
    // In whatever thread renders: what is put together now is what the next frame holds.
    connect(&window, &QQuickWindow::afterSynchronizing, this, &KeyToGlyph::takeSync,
            Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &KeyToGlyph::takeFrame,
            Qt::DirectConnection);
}

KeyToGlyph::~KeyToGlyph()
{
    m_probing = false;
}

bool KeyToGlyph::type()
{
    m_keyboard = std::jthread([this] { press(); });
    m_prober = std::jthread([this] { probe(); });
    const auto most = std::chrono::duration_cast<std::chrono::milliseconds>(
                          m_pace * static_cast<std::int64_t>(m_keys.size()))
        + std::chrono::seconds(60);
    const bool done = waitFor([this] { return m_shown == m_keys.size(); }, most);
    m_probing = false;
    return done;
}

/// The keyboard waits for nobody: a key that comes while the window is busy waits its turn, and
/// that wait counts.
void KeyToGlyph::press()
{
    const auto began = std::chrono::steady_clock::now();
    for (std::size_t key = 0; key < m_keys.size(); ++key) {
        std::this_thread::sleep_until(began + m_pace * static_cast<std::int64_t>(key));
        m_keys[key].handedIn = secondsNow();
        QMetaObject::invokeMethod(this, [this, key] { deliver(key); }, Qt::QueuedConnection);
    }
}

void KeyToGlyph::probe()
{
    while (m_probing) {
        std::this_thread::sleep_for(kProbeEvery);
        if (m_probeIsOut.exchange(true))
            continue;
        QMetaObject::invokeMethod(
            this,
            [this, asked = secondsNow()] {
                m_longestStall = std::max(m_longestStall, secondsNow() - asked);
                m_probeIsOut = false;
            },
            Qt::QueuedConnection);
    }
}

void KeyToGlyph::deliver(std::size_t key)
{
    m_keys[key].delivered = secondsNow();
    if (m_signs[key] == '\n')
        QTest::keyClick(&m_window, Qt::Key_Return);
    else
        QTest::keyClick(&m_window, m_signs[key]);
    m_delivered = key + 1;
}

void KeyToGlyph::takeSync()
{
    m_synced = m_delivered.load();
}

void KeyToGlyph::takeFrame()
{
    ++m_frames;
    const double now = secondsNow();
    const std::size_t synced = m_synced;
    for (std::size_t key = m_shown; key < synced; ++key)
        m_keys[key].shown = now;
    m_shown = synced;
}

} // namespace cairn::typing
