#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/school/school_list_model.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// All settings: filter by typing, sort by column.
class SchoolsController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QAbstractItemModel *schools READ schools CONSTANT)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(Column column READ column NOTIFY orderChanged)
    Q_PROPERTY(bool descending READ isDescending NOTIFY orderChanged)
    Q_PROPERTY(int shown READ shown NOTIFY tableChanged)
    Q_PROPERTY(int total READ total NOTIFY tableChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY tableChanged)

public:
    enum Column { Name, Town, Phase, Lasl, District, Pupils, Head, LastVisit, State };
    Q_ENUM(Column)

    explicit SchoolsController(StoreThread &store, QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *schools() { return &m_schools; }
    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] Column column() const { return m_column; }
    [[nodiscard]] bool isDescending() const { return m_descending; }
    [[nodiscard]] int shown() const { return m_schools.rowCount(); }
    [[nodiscard]] int total() const { return static_cast<int>(m_table->size()); }
    [[nodiscard]] bool isReady() const { return m_ready; }

    void setWords(const QString &words);
    /// The same column again turns the order round.
    Q_INVOKABLE void sortBy(Column column);
    /// Reads the settings, in slices, unless that is going on; what stands stays until then.
    Q_INVOKABLE void load();
    void takeChange(const QSet<QString> &types);

signals:
    void wordsChanged();
    void orderChanged();
    void tableChanged();

private:
    void readSlice(std::shared_ptr<const LastVisits> lastVisits, std::vector<SchoolLine> soFar);
    void build(std::vector<SchoolLine> lines);
    void apply();

    StoreThread &m_store;
    SchoolListModel m_schools;
    std::shared_ptr<const SchoolTable> m_table = std::make_shared<SchoolTable>();
    QString m_words;
    Column m_column = Name;
    bool m_descending = false;
    bool m_ready = false;
    bool m_reading = false;
    bool m_outdated = false; ///< something changed while it was being read
};

} // namespace cairn
