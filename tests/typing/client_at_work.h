#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QString>

#include "client/app/desk.h"
#include "client/app/window.h"
#include "client/vault/system_surroundings.h"

#include <chrono>
#include <filesystem>
#include <functional>

namespace cairn::typing {

/// The desktop program in this process, put together as `client/app/main.cpp` does.
class ClientAtWork {
public:
    explicit ClientAtWork(const std::filesystem::path &vault);
    ~ClientAtWork();

    /// Opens the vault and waits for the first screen with its content in a frame.
    [[nodiscard]] bool open(const QString &passphrase);
    /// Opens a visit and waits until the caret stands in the line at its foot.
    [[nodiscard]] bool openVisit(const QString &visit);

    [[nodiscard]] Desk &desk() { return m_desk; }
    [[nodiscard]] StoreThread &store() { return m_store; }
    [[nodiscard]] QQuickWindow &window() { return *m_window; }
    /// "software" or what OpenGL calls it ("llvmpipe …").
    [[nodiscard]] QString renderer() const;
    /// What stands in the field with the caret, and where the caret is.
    [[nodiscard]] QString written() const;
    [[nodiscard]] int caret() const;

private:
    Surroundings m_surroundings;
    Appearance m_appearance;
    StoreThread m_store;
    Desk m_desk;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr; ///< of the engine
};

/// Runs the event loop until it is so; false: it never was.
[[nodiscard]] bool waitFor(const std::function<bool()> &isSo,
                           std::chrono::milliseconds most = std::chrono::minutes(2));

} // namespace cairn::typing
