#include "client/undo/undo_keys.h"

#include <QKeyEvent>

namespace cairn {

UndoKeys::UndoKeys(QQuickWindow &window) : QObject(&window)
{
    connect(&window, &QWindow::focusObjectChanged, this, &UndoKeys::watch);
    watch(window.focusObject());
}

void UndoKeys::watch(QObject *field)
{
    if (m_field)
        m_field->removeEventFilter(this);
    m_field = field;
    if (m_field)
        m_field->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride
        || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo))
        return QObject::eventFilter(watched, event);
    const QVariant canUndo = watched->property("canUndo");
    if (!canUndo.isValid() || canUndo.toBool())
        return QObject::eventFilter(watched, event);
    event->ignore(); // nobody claims it: the shortcut has it
    return true;
}

} // namespace cairn
