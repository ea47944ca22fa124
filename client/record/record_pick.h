#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/record/record_lines.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// Records of one type to choose one from, with their titles: those of the same school first.
class RecordPick : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QAbstractItemModel *candidates READ candidates CONSTANT)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed)
    Q_PROPERTY(QString plural READ plural NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)

public:
    explicit RecordPick(StoreThread &store, QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *candidates() { return &m_candidates; }
    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] QString plural() const;
    [[nodiscard]] int count() const { return m_candidates.rowCount(); }
    [[nodiscard]] bool isReady() const { return m_ready; }

    void setWords(const QString &words);
    void setSchool(const RecordId &school) { m_school = school; }
    /// Reads what there is to choose from.
    Q_INVOKABLE void begin(const QString &type);

signals:
    void changed();

private:
    void filter();

    static constexpr std::size_t kShownMax = 100; ///< more words find the rest

    StoreThread &m_store;
    RowListModel<RecordLine> m_candidates;
    std::vector<RecordLine> m_lines;
    RecordId m_school;
    QString m_type;
    QString m_words;
    bool m_ready = false;
};

} // namespace cairn
