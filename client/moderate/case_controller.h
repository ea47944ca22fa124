#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/moderate/case_sheet.h"
#include "client/rows/draft_field.h"
#include "client/rows/rule_word.h"
#include "client/rows/term_lines.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// Cases to moderate, and one of them: the judgement, why it is looked at once more, questions and
/// replies, and what the moderator comes to. Visitors read it and reply.
class CaseController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QString caseId READ caseId NOTIFY loaded)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(int waiting READ waiting NOTIFY listed)
    Q_PROPERTY(QString school READ school NOTIFY loaded)
    Q_PROPERTY(QString area READ area NOTIFY loaded)
    Q_PROPERTY(QString visitors READ visitors NOTIFY loaded)
    Q_PROPERTY(QString position READ position NOTIFY loaded)
    Q_PROPERTY(QString confidence READ confidence NOTIFY loaded)
    Q_PROPERTY(QString reason READ reason NOTIFY loaded)
    Q_PROPERTY(QString statement READ statement NOTIFY loaded)
    Q_PROPERTY(QString groups READ groups NOTIFY loaded)
    Q_PROPERTY(QString ownView READ ownView NOTIFY loaded)
    Q_PROPERTY(QString moderator READ moderator NOTIFY loaded)
    Q_PROPERTY(QString stateLabel READ stateLabel NOTIFY loaded)
    Q_PROPERTY(bool mayAsk READ mayAsk NOTIFY loaded)
    Q_PROPERTY(bool mayReply READ mayReply NOTIFY loaded)
    Q_PROPERTY(bool contested READ isContested NOTIFY loaded)
    Q_PROPERTY(bool decided READ isDecided NOTIFY loaded)
    Q_PROPERTY(QString outcomeTold READ outcomeTold NOTIFY loaded)
    Q_PROPERTY(QString reasonsTold READ reasonsTold NOTIFY loaded)
    Q_PROPERTY(QString outcome READ outcome WRITE setOutcome NOTIFY chosen)
    Q_PROPERTY(QString changedTo READ changedTo WRITE setChangedTo NOTIFY chosen)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QAbstractItemModel *cases READ cases CONSTANT)
    Q_PROPERTY(QAbstractItemModel *why READ why CONSTANT)
    Q_PROPERTY(QAbstractItemModel *words READ words CONSTANT)
    Q_PROPERTY(QAbstractItemModel *outcomes READ outcomes CONSTANT)
    Q_PROPERTY(QAbstractItemModel *positions READ positions CONSTANT)
    Q_PROPERTY(cairn::DraftField *question READ question CONSTANT)
    Q_PROPERTY(cairn::DraftField *wording READ wording CONSTANT)
    Q_PROPERTY(cairn::DraftField *reasons READ reasons CONSTANT)
    Q_PROPERTY(cairn::RuleWord *rule READ rule CONSTANT)

public:
    CaseController(StoreThread &store, const Surroundings &surroundings, QObject *parent = nullptr);

    [[nodiscard]] const QString &caseId() const { return m_sheet.id; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// Cases that wait for this person.
    [[nodiscard]] int waiting() const { return m_cases.rowCount(); }
    [[nodiscard]] const QString &school() const { return m_sheet.school; }
    [[nodiscard]] const QString &area() const { return m_sheet.area; }
    [[nodiscard]] const QString &visitors() const { return m_sheet.visitors; }
    [[nodiscard]] const QString &position() const { return m_sheet.position; }
    [[nodiscard]] const QString &confidence() const { return m_sheet.confidence; }
    [[nodiscard]] const QString &reason() const { return m_sheet.reason; }
    [[nodiscard]] const QString &statement() const { return m_sheet.statement; }
    [[nodiscard]] const QString &groups() const { return m_sheet.groups; }
    [[nodiscard]] const QString &ownView() const { return m_sheet.ownView; }
    [[nodiscard]] const QString &moderator() const { return m_sheet.moderator; }
    [[nodiscard]] const QString &stateLabel() const { return m_sheet.stateLabel; }
    [[nodiscard]] bool mayAsk() const { return m_sheet.isMine && isUnsettled(); }
    [[nodiscard]] bool mayReply() const
    {
        return m_sheet.isVisitor && !m_sheet.isMine && m_sheet.state == u"asked";
    }
    [[nodiscard]] bool isContested() const { return m_sheet.contested; }
    [[nodiscard]] bool isDecided() const
    {
        return m_sheet.state == u"decided" || m_sheet.state == u"recorded";
    }
    /// What the moderator came to, in words.
    [[nodiscard]] QString outcomeTold() const;
    [[nodiscard]] const QString &reasonsTold() const { return m_sheet.reasons; }
    [[nodiscard]] const QString &outcome() const { return m_outcome; }
    void setOutcome(const QString &outcome);
    [[nodiscard]] const QString &changedTo() const { return m_changedTo; }
    void setChangedTo(const QString &position);
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *cases() { return &m_cases; }
    [[nodiscard]] QAbstractItemModel *why() { return &m_why; }
    [[nodiscard]] QAbstractItemModel *words() { return &m_words; }
    [[nodiscard]] QAbstractItemModel *outcomes() { return &m_outcomes; }
    [[nodiscard]] QAbstractItemModel *positions() { return &m_positions; }
    /// A question of the moderator's or a reply of a visitor's.
    [[nodiscard]] DraftField *question() { return &m_question; }
    [[nodiscard]] DraftField *wording() { return &m_wording; }
    [[nodiscard]] DraftField *reasons() { return &m_reasons; }
    [[nodiscard]] RuleWord *rule() { return &m_rule; }

    void setReader(const PersonId &me);
    Q_INVOKABLE void open(const QString &moderation);
    /// What stands in `question`, as a question or a reply.
    Q_INVOKABLE void send();
    /// The outcome as it is chosen and written.
    Q_INVOKABLE void settle();
    /// To what a rule asked: the last deed again, with a because.
    Q_INVOKABLE void answer(const QString &because);
    void leave();
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void listed();
    void chosen();
    void refusalChanged();
    void judgementShown(const QString &judgement);

private:
    [[nodiscard]] bool isUnsettled() const
    {
        return m_sheet.state == u"opened" || m_sheet.state == u"assigned"
            || m_sheet.state == u"asked";
    }
    void list();
    void reload();
    void take(CaseSheet sheet);
    void perform(const Edit &edit, const std::function<void()> &done, const QString &because = {});
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    PersonId m_me;
    RecordId m_case;
    CaseSheet m_sheet;
    bool m_ready = false;
    bool m_opening = false; ///< its judgement is still to be shown
    QString m_outcome;
    QString m_changedTo;
    QString m_refusal;
    std::function<void(const QString &because)> m_last; ///< what a rule asked about
    DraftField m_question;
    DraftField m_wording;
    DraftField m_reasons;
    RuleWord m_rule;
    RowListModel<CaseLine> m_cases;
    RowListModel<CaseReason> m_why;
    RowListModel<CaseWord> m_words;
    RowListModel<TermLine> m_outcomes;
    RowListModel<TermLine> m_positions;
};

} // namespace cairn
