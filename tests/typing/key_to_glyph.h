#pragma once

#include <QObject>
#include <QQuickWindow>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace cairn::typing {

/// Seconds of the monotonic clock; negative: never.
struct Keystroke {
    double handedIn = -1;  ///< to the loop of the window, by a thread that never waits for it
    double delivered = -1; ///< the window takes it
    double shown = -1;     ///< the first frame that holds it is rendered and swapped
};

/// Types into the field with the caret as a keyboard does, at its own pace however busy the
/// window is, and notes when each key is on screen. Newlines are the Enter key.
class KeyToGlyph : public QObject {
    Q_OBJECT

public:
    KeyToGlyph(QQuickWindow &window, std::string signs, std::chrono::microseconds pace);
    ~KeyToGlyph() override;

    /// To the last frame; false: a key was never shown.
    [[nodiscard]] bool type();

    [[nodiscard]] const std::vector<Keystroke> &keys() const { return m_keys; }
    [[nodiscard]] int frames() const { return m_frames; }
    /// The longest that the loop of the window let a waiting thread wait, in seconds.
    [[nodiscard]] double longestStall() const { return m_longestStall; }

private:
    void press();
    void probe();
    void deliver(std::size_t key);
    void takeSync();
    void takeFrame();

    QQuickWindow &m_window;
    std::string m_signs;
    std::chrono::microseconds m_pace;
    std::vector<Keystroke> m_keys;
    std::atomic<std::size_t> m_delivered = 0;
    std::atomic<std::size_t> m_synced = 0;
    std::atomic<std::size_t> m_shown = 0;
    std::atomic<bool> m_probing = true;
    std::atomic<bool> m_probeIsOut = false;
    std::atomic<int> m_frames = 0;
    double m_longestStall = 0;
    std::jthread m_keyboard;
    std::jthread m_prober;
};

} // namespace cairn::typing
