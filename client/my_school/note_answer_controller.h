#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/my_school/note_answer_deeds.h"
#include "client/my_school/note_sheet.h"
#include "client/rows/draft_field.h"
#include "client/rows/term_lines.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// A note of a visit as the school received it, and the school's answer. What the school writes
/// stays a draft here until it sends its answer; a point of fact counts at once.
class NoteAnswerController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString visitId READ visitId NOTIFY loaded)
    Q_PROPERTY(QString school READ school NOTIFY loaded)
    Q_PROPERTY(QString type READ type NOTIFY loaded)
    Q_PROPERTY(QDateTime day READ day NOTIFY loaded)
    Q_PROPERTY(QString version READ version NOTIFY loaded)
    Q_PROPERTY(QDateTime sharedOn READ sharedOn NOTIFY loaded)
    Q_PROPERTY(QDateTime replyDue READ replyDue NOTIFY loaded)
    Q_PROPERTY(bool overdue READ isOverdue NOTIFY loaded)
    Q_PROPERTY(QString by READ by NOTIFY loaded)
    Q_PROPERTY(bool answered READ isAnswered NOTIFY loaded)
    Q_PROPERTY(QString sentAnswer READ sentAnswer NOTIFY loaded)
    Q_PROPERTY(QString sentWords READ sentWords NOTIFY loaded)
    Q_PROPERTY(QString standing READ standing NOTIFY loaded)
    Q_PROPERTY(QString replyId READ replyId NOTIFY loaded)
    Q_PROPERTY(QString answer READ answer WRITE setAnswer NOTIFY answerChanged)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QAbstractItemModel *parts READ parts CONSTANT)
    Q_PROPERTY(QAbstractItemModel *points READ points CONSTANT)
    Q_PROPERTY(QAbstractItemModel *answers READ answers CONSTANT)
    Q_PROPERTY(cairn::DraftField *words READ words CONSTANT)
    Q_PROPERTY(cairn::DraftField *point READ point CONSTANT)

public:
    NoteAnswerController(StoreThread &store, const Surroundings &surroundings,
                         QObject *parent = nullptr);

    [[nodiscard]] bool isReady() const { return !m_sheet.visit.isEmpty(); }
    [[nodiscard]] const QString &visitId() const { return m_sheet.visit; }
    [[nodiscard]] const QString &school() const { return m_sheet.school; }
    [[nodiscard]] const QString &type() const { return m_sheet.type; }
    [[nodiscard]] QDateTime day() const { return m_sheet.day.startOfDay(); }
    [[nodiscard]] const QString &version() const { return m_sheet.version; }
    [[nodiscard]] QDateTime sharedOn() const { return m_sheet.sharedOn.startOfDay(); }
    [[nodiscard]] QDateTime replyDue() const { return m_sheet.replyDue.startOfDay(); }
    [[nodiscard]] bool isOverdue() const { return m_sheet.overdue; }
    [[nodiscard]] const QString &by() const { return m_sheet.by; }
    [[nodiscard]] bool isAnswered() const { return m_sheet.isAnswered(); }
    [[nodiscard]] QString sentAnswer() const; ///< label
    [[nodiscard]] const QString &sentWords() const { return m_sheet.words; }
    [[nodiscard]] const QString &standing() const { return m_sheet.standing; }
    [[nodiscard]] const QString &replyId() const { return m_sheet.reply; }
    [[nodiscard]] const QString &answer() const { return m_answer; }
    void setAnswer(const QString &code);
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *parts() { return &m_parts; }
    [[nodiscard]] QAbstractItemModel *points() { return &m_points; }
    [[nodiscard]] QAbstractItemModel *answers() { return &m_answers; }
    [[nodiscard]] DraftField *words() { return &m_words; }
    [[nodiscard]] DraftField *point() { return &m_point; }

    Q_INVOKABLE void open(const QString &visit);
    Q_INVOKABLE void addPoint();
    Q_INVOKABLE void send();
    void leave();
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void answerChanged();
    void refusalChanged();

private:
    void reload();
    void take(NoteSheet sheet);
    void sendWritten(const ReplyPlace &place);
    [[nodiscard]] ReplyPlace place() const;
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    Surroundings m_surroundings;
    RecordId m_visit;
    NoteSheet m_sheet;
    QString m_answer; ///< chosen and not sent yet
    QString m_refusal;
    DraftField m_words;
    DraftField m_point;
    RowListModel<NotePart> m_parts;
    RowListModel<FactPoint> m_points;
    RowListModel<TermLine> m_answers;
};

} // namespace cairn
