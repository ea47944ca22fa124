#pragma once

#include <QPointer>
#include <QQuickWindow>

namespace cairn {

/// A field with the caret in it claims Ctrl+Z even where it has nothing of its own to take back:
/// then the key is the program's, which takes back the last act. Lives with its window and looks
/// at whatever has the keyboard there.
class UndoKeys : public QObject {
public:
    explicit UndoKeys(QQuickWindow &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QObject *field);

    QPointer<QObject> m_field;
};

} // namespace cairn
