#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/rows/row_list_model.h"
#include "client/search/found.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// Ctrl+K: the words of everything that is on this device.
class SearchController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QAbstractItemModel *found READ found CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY searched)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)

public:
    explicit SearchController(StoreThread &store, QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *found() { return &m_found; }
    [[nodiscard]] int count() const { return m_found.rowCount(); }
    [[nodiscard]] const QString &words() const { return m_words; }
    void setWords(const QString &words);

signals:
    void searched();
    void wordsChanged();

private:
    void search();

    StoreThread &m_store;
    RowListModel<Found> m_found;
    QString m_words;
    bool m_searching = false;
};

} // namespace cairn
