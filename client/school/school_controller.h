#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/rows/term_lines.h"
#include "client/school/school_reading.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// One school: what the register says, what was corrected here, its visits and needs.
class SchoolController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QString schoolId READ schoolId NOTIFY loaded)
    Q_PROPERTY(QString urn READ urn NOTIFY loaded)
    Q_PROPERTY(QString name READ name NOTIFY loaded)
    Q_PROPERTY(QString place READ place NOTIFY loaded)
    Q_PROPERTY(QString phase READ phase NOTIFY loaded)
    Q_PROPERTY(QString lasl READ lasl NOTIFY loaded)
    Q_PROPERTY(QString status READ status NOTIFY loaded)
    Q_PROPERTY(QString standing READ standing NOTIFY loaded)
    Q_PROPERTY(QString writtenToday READ writtenToday NOTIFY loaded)
    Q_PROPERTY(int visitCount READ visitCount NOTIFY loaded)
    Q_PROPERTY(int needCount READ needCount NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QAbstractItemModel *contacts READ contacts CONSTANT)
    Q_PROPERTY(QAbstractItemModel *facts READ facts CONSTANT)
    Q_PROPERTY(QAbstractItemModel *visits READ visits CONSTANT)
    Q_PROPERTY(QAbstractItemModel *needs READ needs CONSTANT)
    Q_PROPERTY(QAbstractItemModel *visitTypes READ visitTypes CONSTANT)

public:
    SchoolController(StoreThread &store, const Surroundings &surroundings,
                     QObject *parent = nullptr);

    [[nodiscard]] const QString &schoolId() const { return m_sheet.id; }
    [[nodiscard]] const QString &urn() const { return m_sheet.urn; }
    [[nodiscard]] const QString &name() const { return m_sheet.name; }
    [[nodiscard]] const QString &place() const { return m_sheet.place; }
    [[nodiscard]] const QString &phase() const { return m_sheet.phase; }
    [[nodiscard]] const QString &lasl() const { return m_sheet.lasl; }
    [[nodiscard]] const QString &status() const { return m_sheet.status; }
    [[nodiscard]] const QString &standing() const { return m_sheet.standing; }
    [[nodiscard]] QString writtenToday() const;
    [[nodiscard]] int visitCount() const { return static_cast<int>(m_sheet.visits.size()); }
    [[nodiscard]] int needCount() const { return static_cast<int>(m_sheet.needs.size()); }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *contacts() { return &m_contacts; }
    [[nodiscard]] QAbstractItemModel *facts() { return &m_facts; }
    [[nodiscard]] QAbstractItemModel *visits() { return &m_visits; }
    [[nodiscard]] QAbstractItemModel *needs() { return &m_needs; }
    [[nodiscard]] QAbstractItemModel *visitTypes() { return &m_visitTypes; }

    void setReader(const PersonId &me) { m_me = me; }
    Q_INVOKABLE void open(const QString &schoolId);
    /// Says a fact here, over what the register says; an empty text takes that back.
    Q_INVOKABLE void correct(const QString &field, const QString &text);
    /// A proposed visit of mine; `day` as people write it, 10/11/2026.
    Q_INVOKABLE void planVisit(const QString &type, const QString &day);
    Q_INVOKABLE [[nodiscard]] bool isDay(const QString &written) const;
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void refusalChanged();
    void corrected(const QString &field);
    void visitPlanned(const QString &visitId);

private:
    void reload();
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    Surroundings m_surroundings;
    PersonId m_me;
    RecordId m_school;
    SchoolSheet m_sheet;
    QString m_refusal; ///< plain sentence of the store; empty: nothing was refused
    RowListModel<FactLine> m_contacts;
    RowListModel<FactLine> m_facts;
    RowListModel<SchoolVisitLine> m_visits;
    RowListModel<NeedLine> m_needs;
    RowListModel<TermLine> m_visitTypes;
};

} // namespace cairn
