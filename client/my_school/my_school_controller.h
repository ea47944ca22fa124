#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/my_school/my_school.h"
#include "client/my_school/my_school_deeds.h"
#include "client/rows/draft_field.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// The first screen of a head and of a chair of governors: their school, the visits it awaits, its
/// own view, the notes that wait for its answer, and what was agreed.
class MySchoolController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(bool mine READ isMine NOTIFY readerChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString schoolId READ schoolId NOTIFY loaded)
    Q_PROPERTY(QString name READ name NOTIFY loaded)
    Q_PROPERTY(QString year READ year NOTIFY loaded)
    Q_PROPERTY(QDateTime day READ day NOTIFY loaded)
    Q_PROPERTY(int schoolCount READ schoolCount NOTIFY loaded)
    Q_PROPERTY(int toAnswer READ toAnswer NOTIFY loaded)
    Q_PROPERTY(int overdue READ overdue NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QAbstractItemModel *schools READ schools CONSTANT)
    Q_PROPERTY(QAbstractItemModel *visits READ visits CONSTANT)
    Q_PROPERTY(QAbstractItemModel *views READ views CONSTANT)
    Q_PROPERTY(QAbstractItemModel *notes READ notes CONSTANT)
    Q_PROPERTY(QAbstractItemModel *promises READ promises CONSTANT)
    Q_PROPERTY(QAbstractItemModel *needs READ needs CONSTANT)
    Q_PROPERTY(cairn::DraftField *foci READ foci CONSTANT)
    Q_PROPERTY(cairn::DraftField *words READ words CONSTANT)
    Q_PROPERTY(cairn::DraftField *reason READ reason CONSTANT)

public:
    MySchoolController(StoreThread &store, const Surroundings &surroundings,
                       QObject *parent = nullptr);

    /// Whether who opened the vault speaks for a school.
    [[nodiscard]] bool isMine() const { return m_mine; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const QString &schoolId() const { return m_page.id; }
    [[nodiscard]] const QString &name() const { return m_page.name; }
    [[nodiscard]] const QString &year() const { return m_page.year; }
    [[nodiscard]] QDateTime day() const { return today().startOfDay(); }
    [[nodiscard]] int schoolCount() const { return static_cast<int>(m_page.schools.size()); }
    [[nodiscard]] int toAnswer() const; ///< notes
    [[nodiscard]] int overdue() const;  ///< promises
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *schools() { return &m_schools; }
    [[nodiscard]] QAbstractItemModel *visits() { return &m_visits; }
    [[nodiscard]] QAbstractItemModel *views() { return &m_views; }
    [[nodiscard]] QAbstractItemModel *notes() { return &m_notes; }
    [[nodiscard]] QAbstractItemModel *promises() { return &m_promises; }
    [[nodiscard]] QAbstractItemModel *needs() { return &m_needs; }
    [[nodiscard]] DraftField *foci() { return &m_foci; }
    [[nodiscard]] DraftField *words() { return &m_words; }
    [[nodiscard]] DraftField *reason() { return &m_reason; }

    /// `role` as Enrolment has it.
    void setReader(const std::string &role);
    Q_INVOKABLE void chooseSchool(const QString &school);

    Q_INVOKABLE void acceptFocus(const QString &visit);
    /// Puts the foci of a visit, and what was left of an earlier attempt, into `foci` and `words`.
    Q_INVOKABLE void beginAmending(const QString &visit);
    Q_INVOKABLE void amendFocus();
    /// Opens the school's own view of an area, made where it is not there yet: see `viewWanted`.
    Q_INVOKABLE void writeView(const QString &area);
    Q_INVOKABLE void shareView(const QString &area);
    Q_INVOKABLE void beginDeclining(const QString &area);
    Q_INVOKABLE void declineView();
    Q_INVOKABLE void dismiss();
    void leave();
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void readerChanged();
    void refusalChanged();
    void viewWanted(const QString &record);
    void amended();
    void declined();

private:
    void reload();
    void take(MySchool page);
    using ActsOf = std::function<Result<Acts>(Vault &)>;
    /// Works out the acts on the store thread and writes them one after the other.
    void perform(const ActsOf &acts, const std::function<void()> &done = {});
    void record(Acts acts, const std::function<void()> &done);
    [[nodiscard]] const OwnViewRow *view(const QString &area) const;
    [[nodiscard]] OwnViewPlace placeOf(const QString &area) const;
    [[nodiscard]] QDate today() const;
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    Surroundings m_surroundings;
    bool m_mine = false;
    bool m_ready = false;
    RecordId m_school;
    MySchool m_page;
    RecordId m_amending;
    QString m_declining; ///< area
    QString m_refusal;
    DraftField m_foci;
    DraftField m_words;
    DraftField m_reason;
    RowListModel<TermLine> m_schools;
    RowListModel<AwaitedVisit> m_visits;
    RowListModel<OwnViewRow> m_views;
    RowListModel<NoteRow> m_notes;
    RowListModel<PromiseLine> m_promises;
    RowListModel<OpenNeedLine> m_needs;
};

} // namespace cairn
