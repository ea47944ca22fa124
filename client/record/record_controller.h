#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/record/form_acts.h"
#include "client/record/record_pick.h"
#include "client/record/record_sheet.h"
#include "client/rows/draft_keeper.h"
#include "client/rows/term_lines.h"
#include "client/vault/store_thread.h"

#include <map>
#include <memory>

namespace cairn {

/// The form of one record, drawn from its declaration, or the few fields that a new one begins
/// with. Typing puts a draft on disk; leaving a field makes the revision. What comes in from
/// elsewhere never moves text that somebody is writing.
class RecordController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QString recordId READ recordId NOTIFY loaded)
    Q_PROPERTY(bool beginning READ isBeginning NOTIFY loaded)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString type READ type NOTIFY loaded)
    Q_PROPERTY(QString typeLabel READ typeLabel NOTIFY loaded)
    Q_PROPERTY(QString help READ help NOTIFY loaded)
    Q_PROPERTY(QString title READ title NOTIFY loaded)
    Q_PROPERTY(QString school READ school NOTIFY loaded)
    Q_PROPERTY(QString schoolId READ schoolId NOTIFY loaded)
    Q_PROPERTY(QString visitId READ visitId NOTIFY loaded)
    Q_PROPERTY(QString standing READ standing NOTIFY loaded)
    Q_PROPERTY(QString stateWord READ stateWord NOTIFY loaded)
    Q_PROPERTY(QString maker READ maker NOTIFY loaded)
    Q_PROPERTY(QDateTime made READ made NOTIFY loaded)
    Q_PROPERTY(QString inTheWay READ inTheWay NOTIFY loaded)
    Q_PROPERTY(int wayCount READ wayCount NOTIFY loaded)
    Q_PROPERTY(int belongingCount READ belongingCount NOTIFY loaded)
    Q_PROPERTY(int belongingKindCount READ belongingKindCount NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QAbstractItemModel *rows READ rows CONSTANT)
    Q_PROPERTY(QAbstractItemModel *strays READ strays CONSTANT)
    Q_PROPERTY(QAbstractItemModel *ways READ ways CONSTANT)
    Q_PROPERTY(QAbstractItemModel *belongings READ belongings CONSTANT)
    Q_PROPERTY(QAbstractItemModel *belongingKinds READ belongingKinds CONSTANT)
    Q_PROPERTY(cairn::RecordPick *pick READ pick CONSTANT)

public:
    /// As FormControl.
    enum Control { Line, Prose, Number, Truth, Day, Time, Moment, Choice, Ref, Members, Told };
    Q_ENUM(Control)
    /// As FormLock.
    enum Lock { Open, County, Fixed, Author, Rule, Contested, Newer };
    Q_ENUM(Lock)

    RecordController(StoreThread &store, const Surroundings &surroundings,
                     QObject *parent = nullptr);

    [[nodiscard]] QString recordId() const;
    [[nodiscard]] bool isBeginning() const { return m_beginning; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const QString &type() const { return m_sheet.type; }
    [[nodiscard]] const QString &typeLabel() const { return m_sheet.typeLabel; }
    [[nodiscard]] const QString &help() const { return m_sheet.help; }
    [[nodiscard]] const QString &title() const { return m_sheet.title; }
    [[nodiscard]] const QString &school() const { return m_sheet.school; }
    [[nodiscard]] const QString &schoolId() const { return m_sheet.schoolId; }
    [[nodiscard]] const QString &visitId() const { return m_sheet.visitId; }
    [[nodiscard]] const QString &standing() const { return m_sheet.standing; }
    [[nodiscard]] const QString &stateWord() const { return m_sheet.state; }
    [[nodiscard]] const QString &maker() const { return m_sheet.maker; }
    [[nodiscard]] const QDateTime &made() const { return m_sheet.made; }
    [[nodiscard]] const QString &inTheWay() const { return m_sheet.inTheWay; }
    [[nodiscard]] int wayCount() const { return m_ways.rowCount(); }
    [[nodiscard]] int belongingCount() const { return m_belongings.rowCount(); }
    [[nodiscard]] int belongingKindCount() const { return m_belongingKinds.rowCount(); }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *rows() { return &m_rows; }
    [[nodiscard]] QAbstractItemModel *strays() { return &m_strays; }
    [[nodiscard]] QAbstractItemModel *ways() { return &m_ways; }
    [[nodiscard]] QAbstractItemModel *belongings() { return &m_belongings; }
    [[nodiscard]] QAbstractItemModel *belongingKinds() { return &m_belongingKinds; }
    [[nodiscard]] RecordPick *pick() { return &m_pick; }

    void setReader(const Writer &writer, const std::string &role);
    Q_INVOKABLE void open(const QString &record);
    /// A new record of a type; where it has a field for a school or for what it belongs to,
    /// `school` and `owner` (at `path`) stand there already.
    Q_INVOKABLE void begin(const QString &type, const QString &school, const QString &path = {},
                           const QString &owner = {});
    /// Makes the new record of what was written.
    Q_INVOKABLE void make();

    /// Each change of a field with text: keeps the draft.
    Q_INVOKABLE void look(const QString &row, const QString &text, int caret);
    /// The field was left, or something was chosen in it, which `told` says in words.
    Q_INVOKABLE void keep(const QString &row, const QString &text, const QString &told = {});
    /// What was written here, over what came from elsewhere; or the other way round.
    Q_INVOKABLE void keepMine(const QString &row);
    Q_INVOKABLE void takeTheirs(const QString &row);
    /// What was written in the parts of this row, as a new element or entry.
    Q_INVOKABLE void addMember(const QString &row);
    Q_INVOKABLE void removeMember(const QString &row, const QString &member);
    Q_INVOKABLE void move(const QString &state);
    /// Words that have no field to be written in are not needed any more.
    Q_INVOKABLE void letGo(const QString &stray);

    /// Codes to choose from, the first of which says nothing, or that one may be added. Lives as
    /// long as this.
    Q_INVOKABLE QAbstractItemModel *choicesOf(const QString &vocabulary, bool adding);
    /// The fields of a new element of a set or of a new entry, as rows of a form; their ids are
    /// "unit+field".
    Q_INVOKABLE QAbstractItemModel *partsOf(const QString &row);
    /// Whether choosing something adds it at once; whether there is but one field to fill in.
    Q_INVOKABLE bool addsAtOnce(const QString &row) const;
    Q_INVOKABLE bool hasOnePart(const QString &row) const;
    /// What stands in a set, or the entries; lives as long as the record is open.
    Q_INVOKABLE QAbstractItemModel *membersOf(const QString &row);

    void leave();
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void refusalChanged();
    void kept(const QString &row);
    void memberAdded(const QString &row);
    void recordMade(const QString &record);

private:
    /// What stands in a field that was not kept yet.
    struct Typed {
        QString text;
        QString base; ///< what stood there when the writing began
        QString told = {};
        QString elsewhere = {};
        QString refusal = {};
        bool restored = false;
    };
    struct Opened {
        RecordSheet sheet;
        FormDrafts drafts;
    };

    [[nodiscard]] const RecordType *declared() const;
    [[nodiscard]] QString draftKey(const QString &row) const;
    [[nodiscard]] const FormRow *row(const QString &id) const;
    void keepForLater(const QString &row, const QString &text, const QString &told);
    void reload(bool withDrafts);
    void take(Opened opened);
    void showRows();
    void showTyped(FormRow &row) const;
    [[nodiscard]] bool keepsBoth(const FormRow &row) const;
    [[nodiscard]] std::vector<FormRow> partRows(const QString &row) const;
    void write(const QString &row, const Typed &typed, bool over);
    void record(const StoreThread::ActPlan &plan, const std::function<void()> &done,
                const QStringList &endsDrafts = {});
    void setRefusal(const QString &sentence);
    void clear();

    StoreThread &m_store;
    Surroundings m_surroundings;
    DraftKeeper m_drafts;
    RecordPick m_pick;
    FormReader m_reader;
    RecordId m_record;
    RecordSheet m_sheet;
    bool m_beginning = false;
    bool m_ready = false;
    std::map<QString, Typed> m_typed; ///< by row
    QString m_refusal;
    RowListModel<FormRow> m_rows;
    RowListModel<StrayDraft> m_strays;
    RowListModel<WayOn> m_ways;
    RowListModel<BelongingLine> m_belongings;
    RowListModel<BelongingKind> m_belongingKinds;
    std::map<QString, std::unique_ptr<RowListModel<TermLine>>> m_choices;
    std::map<QString, std::unique_ptr<RowListModel<FormRow>>> m_parts;
    std::map<QString, std::unique_ptr<RowListModel<MemberLine>>> m_members;
};

} // namespace cairn
