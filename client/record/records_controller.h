#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/record/record_lines.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// Every kind of record that is on this laptop, and the list of one kind.
class RecordsController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QAbstractItemModel *kinds READ kinds CONSTANT)
    Q_PROPERTY(QAbstractItemModel *records READ records CONSTANT)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY wishChanged)
    Q_PROPERTY(QString plural READ plural NOTIFY wishChanged)
    Q_PROPERTY(QString singular READ singular NOTIFY wishChanged)
    Q_PROPERTY(QString help READ help NOTIFY wishChanged)
    Q_PROPERTY(bool mayMake READ mayMake NOTIFY wishChanged)
    Q_PROPERTY(QStringList columns READ columns NOTIFY wishChanged)
    Q_PROPERTY(bool hasStates READ hasStates NOTIFY wishChanged)
    Q_PROPERTY(QString schoolId READ schoolId NOTIFY wishChanged)
    Q_PROPERTY(QString schoolName READ schoolName NOTIFY loaded)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(int shown READ shown NOTIFY listed)
    Q_PROPERTY(int read READ read NOTIFY listed)
    Q_PROPERTY(int total READ total NOTIFY listed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY loaded)

public:
    explicit RecordsController(StoreThread &store, QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *kinds() { return &m_kinds; }
    [[nodiscard]] QAbstractItemModel *records() { return &m_records; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const QString &kind() const { return m_kind; }
    [[nodiscard]] QString plural() const;
    [[nodiscard]] QString singular() const;
    [[nodiscard]] QString help() const;
    [[nodiscard]] bool mayMake() const;
    [[nodiscard]] QStringList columns() const; ///< as many as there are, at most kColumnsMax
    [[nodiscard]] bool hasStates() const;
    [[nodiscard]] QString schoolId() const;
    [[nodiscard]] const QString &schoolName() const { return m_schoolName; }
    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] int shown() const { return m_records.rowCount(); }
    [[nodiscard]] int read() const { return static_cast<int>(m_lines.lines.size()); }
    [[nodiscard]] int total() const { return static_cast<int>(m_lines.total); }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

    void setKind(const QString &kind);
    void setWords(const QString &words);
    /// The records of one school; an empty id: of all.
    Q_INVOKABLE void ofSchool(const QString &school);
    /// Nothing is read before this.
    void load();
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void listed();
    void wishChanged();
    void wordsChanged();

private:
    [[nodiscard]] const RecordType *type() const;
    void reload();
    void filter();

    StoreThread &m_store;
    RowListModel<KindLine> m_kinds;
    RowListModel<RecordLine> m_records;
    RecordLines m_lines;
    QString m_kind;
    RecordId m_school;
    QString m_schoolName;
    QString m_words;
    QString m_refusal;
    bool m_awake = false; ///< somebody has looked
    bool m_ready = false;
};

} // namespace cairn
