#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>

#include "client/app/desk.h"
#include "tests/support/programs.h"

#include <memory>

namespace cairn::test {

/// Somebody of the demonstration county with the whole desktop program in front of them: a vault of
/// their own, the real thread, link and screens. It syncs when it is told to.
class Laptop {
public:
    Laptop(const ServerProgram &server, const QString &name);
    ~Laptop();

    [[nodiscard]] bool isEnrolled() const; ///< else `trouble` says why
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] QString me() const; ///< id of the person

    [[nodiscard]] cairn::Desk &desk() { return *m_desk; }
    [[nodiscard]] QQuickWindow *window() { return m_window; }

    /// Keys go to this window from now on.
    [[nodiscard]] bool takeInFront();
    void press(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier);
    void type(const QString &text);
    /// Tab, until a control whose accessible name begins so has the keyboard.
    [[nodiscard]] bool tabTo(const QString &name);
    [[nodiscard]] QString focused() const; ///< the accessible name of what has the keyboard

    /// A round with the county; true when it came to its end, false when there was no answer.
    [[nodiscard]] bool sync();

    /// An act for which the journey needs no screen: what it says if it is refused, or nothing.
    QString does(const Edit &edit);
    RecordId made(const Edit &edit); ///< the same, for what must be written

    [[nodiscard]] RecordView shown(const RecordId &record);
    [[nodiscard]] std::vector<RecordView> all(const char *type);
    /// How the history of a record was ever said in a unit, as canonical text.
    [[nodiscard]] bool everSaid(const RecordId &record, const char *unit, const char *words);
    [[nodiscard]] std::size_t found(const QString &words); ///< by the search of the vault

private:
    QTemporaryDir m_folder;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<cairn::Desk> m_desk;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr; ///< of the engine
};

[[nodiscard]] QString idOf(const RecordId &record);
/// The first in which the path names that record; null: none does.
[[nodiscard]] const RecordView *recordWhere(const std::vector<RecordView> &records,
                                            const char *path, const RecordId &is);

/// What stands in the row of a model whose `key` says `is`; invalid: there is no such row.
[[nodiscard]] QVariant inModel(const QAbstractItemModel *model, const char *key, const QString &is,
                               const char *role);

} // namespace cairn::test
