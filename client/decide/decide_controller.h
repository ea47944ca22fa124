#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/decide/decision.h"
#include "client/rows/row_list_model.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// A decision as a line of the list.
struct DecisionLine {
    QString id;
    QString what;
    QString unitLabel;
    QString where;
    QDate day;
    bool contested = false;

    friend bool operator==(const DecisionLine &, const DecisionLine &) = default;
};

/// A field to fill in, with what may be chosen for it as a list of its own.
struct FieldLine {
    QString id;
    QString label;
    bool isLong = false;
    std::shared_ptr<RowListModel<TermLine>> choices; ///< null: free text

    friend bool operator==(const FieldLine &, const FieldLine &) = default;
};

/// What waits for people: the list, and the one that is open. Nothing is settled by itself.
class DecideController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QAbstractItemModel *decisions READ decisions CONSTANT)
    Q_PROPERTY(QAbstractItemModel *sides READ sides CONSTANT)
    Q_PROPERTY(QAbstractItemModel *fields READ fields CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY loaded)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString openId READ openId NOTIFY openChanged)
    Q_PROPERTY(QString what READ what NOTIFY openChanged)
    Q_PROPERTY(QString unitLabel READ unitLabel NOTIFY openChanged)
    Q_PROPERTY(QString where READ where NOTIFY openChanged)
    Q_PROPERTY(QDateTime day READ day NOTIFY openChanged)
    Q_PROPERTY(bool contested READ isContested NOTIFY openChanged)
    Q_PROPERTY(bool prose READ isProse NOTIFY openChanged)
    /// Whether it is for who reads to settle; who settles it, in words.
    Q_PROPERTY(bool mine READ isMine NOTIFY openChanged)
    Q_PROPERTY(QString settlers READ settlers NOTIFY openChanged)
    Q_PROPERTY(QString merged READ merged NOTIFY openChanged)
    Q_PROPERTY(int sideCount READ sideCount NOTIFY openChanged)
    Q_PROPERTY(int chosen READ chosen NOTIFY choiceChanged)
    Q_PROPERTY(QString chosenValue READ chosenValue NOTIFY choiceChanged)
    Q_PROPERTY(QString chosenAuthor READ chosenAuthor NOTIFY choiceChanged)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)

public:
    enum Choice { Nothing = -1, Another = -2 }; ///< else the place of a side
    Q_ENUM(Choice)

    explicit DecideController(StoreThread &store, QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *decisions() { return &m_lines; }
    [[nodiscard]] QAbstractItemModel *sides() { return &m_sides; }
    [[nodiscard]] QAbstractItemModel *fields() { return &m_fields; }
    [[nodiscard]] int count() const { return static_cast<int>(m_decisions.size()); }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const QString &openId() const { return m_open.id; }
    [[nodiscard]] const QString &what() const { return m_open.what; }
    [[nodiscard]] const QString &unitLabel() const { return m_open.unitLabel; }
    [[nodiscard]] const QString &where() const { return m_open.where; }
    [[nodiscard]] QDateTime day() const { return m_open.day.startOfDay(); }
    [[nodiscard]] bool isContested() const { return m_open.contested; }
    [[nodiscard]] bool isProse() const { return m_open.prose; }
    [[nodiscard]] bool isMine() const { return m_open.mine; }
    [[nodiscard]] QString settlers() const { return m_open.settlers; }
    [[nodiscard]] const QString &merged() const { return m_open.merged; }
    [[nodiscard]] int sideCount() const { return static_cast<int>(m_open.sides.size()); }
    [[nodiscard]] int chosen() const { return m_chosen; }
    [[nodiscard]] QString chosenValue() const;
    [[nodiscard]] QString chosenAuthor() const;
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

    void setWriter(const Writer &writer);
    Q_INVOKABLE void open(const QString &id);
    Q_INVOKABLE void choose(int side);
    /// A field of another value than those that stand there.
    Q_INVOKABLE void write(const QString &field, const QString &value);
    /// Makes the decision; a reason is needed.
    Q_INVOKABLE void settle(const QString &reason);
    Q_INVOKABLE void markRead();
    void reload();
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void openChanged();
    void choiceChanged();
    void refusalChanged();
    void settled();

private:
    void takeOver(std::vector<Decision> decisions);
    void record(const UnitEdit &edit);
    void fillFields();
    [[nodiscard]] Value anotherValue() const;
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    Writer m_writer;
    std::vector<Decision> m_decisions;
    Decision m_open;
    int m_chosen = Nothing;
    Map m_another; ///< what was written, by field
    bool m_ready = false;
    QString m_refusal;
    RowListModel<DecisionLine> m_lines;
    RowListModel<SideLine> m_sides;
    RowListModel<FieldLine> m_fields;
};

} // namespace cairn
