#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/rows/draft_keeper.h"

namespace cairn {

/// Words that become a revision only with a deed of their own: until then they lie in a draft on
/// disk, and come back where they were left.
class DraftField : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the controller whose words these are")
    Q_PROPERTY(QString text READ text NOTIFY opened)
    Q_PROPERTY(bool blank READ isBlank NOTIFY blankChanged)

public:
    DraftField(StoreThread &store, const Surroundings &surroundings, QObject *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isBlank() const { return m_text.trimmed().isEmpty(); }

    /// From now on it holds the words of this key; `base` where none were left. A second time for
    /// the same key, what is being written stays.
    void open(const QString &key, const QString &base = {});
    /// Each change of the field on screen.
    Q_INVOKABLE void look(const QString &text, int caret);
    /// The words became a revision, or were given up.
    void drop();
    /// What waits is written now: on leaving the screen.
    void flush() { m_keeper.flush(); }

signals:
    void opened(); ///< other words stand here now than were typed
    void blankChanged();
    void keepingFailed(const QString &sentence);

private:
    void show(const QString &text);

    DraftKeeper m_keeper;
    QString m_key;
    QString m_base;
    QString m_text;
};

} // namespace cairn
