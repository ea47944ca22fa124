#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/visit/day_parts.h"
#include "client/visit/evidence_board.h"
#include "client/visit/judgement_controller.h"
#include "client/visit/note_controller.h"
#include "client/visit/note_tagging.h"

namespace cairn {

/// A visit while it goes on: its stream of notes, its people and times, its state.
class VisitController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(cairn::NoteController *note READ note CONSTANT)
    Q_PROPERTY(cairn::JudgementController *judgement READ judgement CONSTANT)
    Q_PROPERTY(QString visitId READ visitId NOTIFY loaded)
    Q_PROPERTY(QString schoolId READ schoolId NOTIFY loaded)
    Q_PROPERTY(QString school READ school NOTIFY loaded)
    Q_PROPERTY(QString type READ type NOTIFY loaded)
    Q_PROPERTY(QDateTime day READ day NOTIFY loaded)
    Q_PROPERTY(QString start READ start NOTIFY loaded)
    Q_PROPERTY(QString end READ end NOTIFY loaded)
    Q_PROPERTY(QString people READ people NOTIFY loaded)
    Q_PROPERTY(QString visitState READ visitState NOTIFY loaded)
    Q_PROPERTY(bool mayBegin READ mayBegin NOTIFY loaded)
    Q_PROPERTY(bool mayRecord READ mayRecord NOTIFY loaded)
    Q_PROPERTY(int contested READ contested NOTIFY loaded)
    Q_PROPERTY(int unread READ unread NOTIFY loaded)
    Q_PROPERTY(int noteCount READ noteCount NOTIFY loaded)
    Q_PROPERTY(int arrivedNotes READ arrivedNotes NOTIFY arrivedChanged)
    Q_PROPERTY(QString arrivedFrom READ arrivedFrom NOTIFY arrivedChanged)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QString calendarFile READ calendarFile NOTIFY calendarFileChanged)
    Q_PROPERTY(QAbstractItemModel *notes READ notes CONSTANT)
    Q_PROPERTY(cairn::DayParts *parts READ parts CONSTANT)
    Q_PROPERTY(cairn::NoteTagging *tagging READ tagging CONSTANT)
    Q_PROPERTY(QAbstractItemModel *areas READ areas CONSTANT)
    Q_PROPERTY(QAbstractItemModel *board READ board CONSTANT)
    Q_PROPERTY(QAbstractItemModel *areaNotes READ areaNotes CONSTANT)
    Q_PROPERTY(QAbstractItemModel *needs READ needs CONSTANT)
    Q_PROPERTY(QAbstractItemModel *promises READ promises CONSTANT)
    Q_PROPERTY(QAbstractItemModel *visitors READ visitors CONSTANT)

public:
    VisitController(StoreThread &store, const Surroundings &surroundings,
                    QObject *parent = nullptr);

    [[nodiscard]] NoteController *note() { return &m_note; }
    [[nodiscard]] JudgementController *judgement() { return &m_judgement; }
    [[nodiscard]] const QString &visitId() const { return m_sheet.id; }
    [[nodiscard]] const QString &schoolId() const { return m_sheet.schoolId; }
    [[nodiscard]] const QString &school() const { return m_sheet.school; }
    [[nodiscard]] const QString &type() const { return m_sheet.type; }
    [[nodiscard]] QDateTime day() const { return m_sheet.day.startOfDay(); }
    [[nodiscard]] const QString &start() const { return m_sheet.start; }
    [[nodiscard]] const QString &end() const { return m_sheet.end; }
    [[nodiscard]] const QString &people() const { return m_sheet.people; }
    [[nodiscard]] const QString &visitState() const { return m_sheet.state; }
    [[nodiscard]] bool mayBegin() const { return m_sheet.moves.contains(u"under_way"); }
    [[nodiscard]] bool mayRecord() const { return m_sheet.moves.contains(u"recorded"); }
    [[nodiscard]] int contested() const { return m_sheet.contested; }
    [[nodiscard]] int unread() const { return m_sheet.unread; }
    [[nodiscard]] int noteCount() const { return static_cast<int>(m_sheet.notes.size()); }
    [[nodiscard]] int arrivedNotes() const { return m_arrivedNotes; }
    [[nodiscard]] const QString &arrivedFrom() const { return m_arrivedFrom; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *notes() { return &m_notes; }
    [[nodiscard]] DayParts *parts() { return &m_parts; }
    [[nodiscard]] NoteTagging *tagging() { return &m_tagging; }
    [[nodiscard]] QAbstractItemModel *areas() { return &m_areas; }
    [[nodiscard]] QAbstractItemModel *board() { return &m_board; }
    /// The notes under the area whose judgement is open.
    [[nodiscard]] QAbstractItemModel *areaNotes() { return &m_areaNotes; }
    [[nodiscard]] QAbstractItemModel *needs() { return &m_needs; }
    [[nodiscard]] QAbstractItemModel *promises() { return &m_promises; }
    [[nodiscard]] QAbstractItemModel *visitors() { return &m_visitors; }

    [[nodiscard]] const QString &calendarFile() const { return m_calendarFile; }

    void setReader(const PersonId &me) { m_me = me; }
    Q_INVOKABLE void open(const QString &visitId);
    /// Puts what is unfinished on disk: on leaving the screen.
    Q_INVOKABLE void leave();
    Q_INVOKABLE void begin();
    Q_INVOKABLE void finish(); ///< the visit is recorded, unless something waits for people
    /// Times of day as "09:20"; anything else is refused with a sentence.
    Q_INVOKABLE void setTimes(const QString &start, const QString &end);
    Q_INVOKABLE void setVisitor(const QString &person, bool here);
    Q_INVOKABLE void dismissArrived();
    Q_INVOKABLE void dismissRefusal();
    /// Saves the visit as an .ics file in the documents folder, over the one of last time: a
    /// calendar then takes it as the same entry changed. `calendarFile` says where.
    Q_INVOKABLE void saveCalendar();
    Q_INVOKABLE void dismissCalendar();
    /// Where in the stream a note stands; -1: nowhere.
    Q_INVOKABLE int placeOf(const QString &note) const;
    /// Brings a note of this visit before the reader, as soon as it is there.
    void showNote(const QString &note);
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void noteWanted(const QString &note);
    void arrivedChanged();
    void refusalChanged();
    void calendarFileChanged();

private:
    void reload();
    void takeSheet(VisitSheet sheet);
    [[nodiscard]] const NoteLine *noteOf(const QString &id) const;
    void countArrived(const VisitSheet &sheet);
    void record(const Edit &edit);
    void beginWithFirstNote();
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    Surroundings m_surroundings;
    PersonId m_me;
    RecordId m_visit;
    VisitSheet m_sheet;
    NoteController m_note;
    NoteTagging m_tagging;
    DayParts m_parts;
    JudgementController m_judgement;
    int m_arrivedNotes = 0;
    QString m_arrivedFrom;
    QString m_calendarFile; ///< saved a moment ago; empty: none
    QString m_wantedNote;   ///< to be shown once it is read
    QString m_refusal;
    RowListModel<NoteLine> m_notes;
    RowListModel<AreaLine> m_areas;
    RowListModel<BoardLine> m_board;
    RowListModel<NoteLine> m_areaNotes;
    RowListModel<OpenNeedLine> m_needs;
    RowListModel<PromiseLine> m_promises;
    RowListModel<VisitorLine> m_visitors;
};

} // namespace cairn
