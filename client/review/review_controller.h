#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/review/review_actions_controller.h"
#include "client/review/review_sheet.h"
#include "client/rows/draft_keeper.h"
#include "client/rows/rule_word.h"
#include "client/rows/term_lines.h"
#include "client/vault/store_thread.h"

#include <map>

namespace cairn {

/// The review of a plan: objective by objective, what was agreed beside what is now, what was
/// measured and what is found. The first thing that is kept begins the review.
class ReviewController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QString planId READ planId NOTIFY loaded)
    Q_PROPERTY(QString plan READ plan NOTIFY loaded)
    Q_PROPERTY(QString school READ school NOTIFY loaded)
    Q_PROPERTY(QString reviewId READ reviewId NOTIFY loaded)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(bool contested READ isContested NOTIFY loaded)
    Q_PROPERTY(QString date READ date NOTIFY loaded)
    Q_PROPERTY(QString present READ present NOTIFY loaded)
    Q_PROPERTY(QString rating READ rating NOTIFY loaded)
    Q_PROPERTY(QString words READ words NOTIFY loaded)
    Q_PROPERTY(QString changed READ changed NOTIFY loaded)
    Q_PROPERTY(QString nextDate READ nextDate NOTIFY loaded)
    Q_PROPERTY(int count READ count NOTIFY loaded)
    Q_PROPERTY(int found READ found NOTIFY loaded)
    Q_PROPERTY(int earlier READ earlier NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QAbstractItemModel *objectives READ objectives CONSTANT)
    Q_PROPERTY(QAbstractItemModel *results READ results CONSTANT)
    Q_PROPERTY(QAbstractItemModel *ratings READ ratings CONSTANT)
    Q_PROPERTY(cairn::RuleWord *rule READ rule CONSTANT)
    Q_PROPERTY(cairn::ReviewActionsController *actions READ actions CONSTANT)

public:
    ReviewController(StoreThread &store, const Surroundings &surroundings,
                     QObject *parent = nullptr);

    [[nodiscard]] const QString &planId() const { return m_sheet.planId; }
    [[nodiscard]] const QString &plan() const { return m_sheet.plan; }
    [[nodiscard]] const QString &school() const { return m_sheet.school; }
    /// Empty: nothing was kept yet.
    [[nodiscard]] const QString &reviewId() const { return m_sheet.review; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isContested() const { return m_sheet.contested; }
    [[nodiscard]] const QString &date() const { return m_sheet.date; }
    [[nodiscard]] const QString &present() const { return m_sheet.present; }
    [[nodiscard]] const QString &rating() const { return m_sheet.rating; }
    [[nodiscard]] QString words() const { return whole(QStringLiteral("progress.words")); }
    [[nodiscard]] QString changed() const { return whole(QStringLiteral("changed")); }
    [[nodiscard]] const QString &nextDate() const { return m_sheet.nextDate; }
    [[nodiscard]] int count() const { return m_objectives.rowCount(); }
    /// Objectives of which this review has found something.
    [[nodiscard]] int found() const;
    [[nodiscard]] int earlier() const { return m_sheet.earlier; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *objectives() { return &m_objectives; }
    [[nodiscard]] QAbstractItemModel *results() { return &m_results; }
    [[nodiscard]] QAbstractItemModel *ratings() { return &m_ratings; }
    [[nodiscard]] RuleWord *rule() { return &m_rule; }
    [[nodiscard]] ReviewActionsController *actions() { return &m_actions; }

    Q_INVOKABLE void open(const QString &plan);
    /// What is found of an objective, until it is kept.
    Q_INVOKABLE void pick(const QString &objective, const QString &result);
    /// Each change of a field: `changed` or `evidence` of an objective, or, with no objective, a
    /// path of the whole.
    Q_INVOKABLE void look(const QString &objective, const QString &field, const QString &text,
                          int caret);
    /// Makes an entry of what is found of an objective; the last one counts.
    Q_INVOKABLE void keep(const QString &objective);
    /// A field of the whole was left.
    Q_INVOKABLE void say(const QString &path, const QString &text);
    /// To what a rule asked: the last deed again, with a because.
    Q_INVOKABLE void answer(const QString &because);
    /// The review is recorded.
    Q_INVOKABLE void finish();
    void leave()
    {
        m_drafts.flush();
        m_actions.leave();
    }
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void refusalChanged();
    void kept(const QString &objective);
    void recorded();

private:
    using Words = std::map<QString, QString>; ///< "objective.field" → what was typed and not kept
    struct Opened {
        ReviewSheet sheet;
        Words words;
    };
    [[nodiscard]] QString draftKey(const QString &place) const;
    [[nodiscard]] QString whole(const QString &path) const;
    [[nodiscard]] const ReviewObjective *objective(const QString &id) const;
    void reload(bool withDrafts);
    void show();
    void perform(const StoreThread::ActPlan &plan, const std::function<void()> &done,
                 const QString &because = {});
    void drop(const QString &place);
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    Surroundings m_surroundings;
    DraftKeeper m_drafts;
    ReviewActionsController m_actions;
    RuleWord m_rule;
    RecordId m_plan;
    ReviewSheet m_sheet;
    bool m_ready = false;
    Words m_words;
    QString m_refusal;
    std::function<void(const QString &because)> m_last; ///< what a rule asked about
    RowListModel<ReviewObjective> m_objectives;
    RowListModel<TermLine> m_results;
    RowListModel<TermLine> m_ratings;
};

} // namespace cairn
