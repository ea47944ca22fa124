#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/rows/row_list_model.h"
#include "client/vault/store_thread.h"
#include "client/visit/visit_sheet.h"

namespace cairn {

/// The day of a visit: parts of it are opened and closed while it goes on, one at a time for each
/// visitor. What lies between stands as the notes went.
class DayParts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the visit")
    Q_PROPERTY(QAbstractItemModel *lines READ lines CONSTANT)
    Q_PROPERTY(QString openLabel READ openLabel NOTIFY changed)
    Q_PROPERTY(QDateTime openSince READ openSince NOTIFY changed)

public:
    DayParts(StoreThread &store, const Surroundings &surroundings, QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *lines() { return &m_lines; }
    /// Of the part that I am in; empty: none.
    [[nodiscard]] QString openLabel() const { return m_open ? m_open->kindLabel : QString(); }
    [[nodiscard]] QDateTime openSince() const { return m_open ? m_open->start : QDateTime(); }

    void openVisit(const RecordId &visit, const PersonId &me);
    void takeSheet(const VisitSheet &sheet);

    /// A part of this kind begins now, and the one before it ends. The same kind goes on.
    Q_INVOKABLE void begin(const QString &kind);
    Q_INVOKABLE void end();

signals:
    void changed();
    void wentInto(const QString &kind);    ///< I am in another part than before
    void refused(const QString &sentence); ///< empty: all is well again

private:
    [[nodiscard]] QString endOfOpen() const;
    void record(const std::vector<Edit> &edits);

    StoreThread &m_store;
    Surroundings m_surroundings;
    RowListModel<SegmentLine> m_lines;
    RecordId m_visit;
    PersonId m_me;
    std::optional<PartLine> m_open;
    QDateTime m_lastNote; ///< of mine in the open part
};

} // namespace cairn
