#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/review/review_action.h"
#include "client/rows/draft_keeper.h"
#include "client/rows/rule_word.h"
#include "client/rows/term_lines.h"
#include "client/vault/store_thread.h"

#include <map>
#include <memory>

namespace cairn {

/// What became of the actions of the plan under review. Keeping the first begins the review.
class ReviewActionsController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the review")
    Q_PROPERTY(int count READ count NOTIFY loaded)
    Q_PROPERTY(int found READ found NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QAbstractItemModel *outcomes READ outcomes CONSTANT)
    Q_PROPERTY(cairn::RuleWord *rule READ rule CONSTANT)

public:
    ReviewActionsController(StoreThread &store, const Surroundings &surroundings,
                            QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_actions.size()); }
    /// Of which this review says what became of them.
    [[nodiscard]] int found() const;
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *outcomes() { return &m_outcomes; }
    [[nodiscard]] RuleWord *rule() { return &m_rule; }

    void open(const RecordId &plan);
    void reload(bool withDrafts = false);
    void leave() { m_drafts.flush(); }

    /// The actions of an objective; they live as long as the plan is open.
    Q_INVOKABLE QAbstractItemModel *actionsOf(const QString &objective);
    /// What is chosen of an action, and each change of its because: until it is kept.
    Q_INVOKABLE void pick(const QString &action, const QString &became);
    Q_INVOKABLE void look(const QString &action, const QString &because, int caret);
    Q_INVOKABLE void keep(const QString &action);
    /// To what a rule asked: the last deed again, with a because.
    Q_INVOKABLE void answer(const QString &because);

signals:
    void loaded();
    void refusalChanged();

private:
    using Words = std::map<QString, QString>; ///< "action.field" → what was said and not kept
    struct Opened {
        std::vector<ReviewAction> actions;
        Words words;
    };
    [[nodiscard]] QString draftKey(const QString &place) const;
    [[nodiscard]] ReviewAction asSaid(const ReviewAction &action) const;
    void say(const QString &place, const QString &text, int caret);
    void perform(const ActionFinding &finding, const QString &because);
    void drop(const QString &place);
    void show();
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    Surroundings m_surroundings;
    DraftKeeper m_drafts;
    RuleWord m_rule;
    RecordId m_plan;
    std::vector<ReviewAction> m_actions;
    Words m_words;
    QString m_refusal;
    std::optional<ActionFinding> m_last; ///< what a rule asked about
    RowListModel<TermLine> m_outcomes;
    std::map<QString, std::unique_ptr<RowListModel<ReviewAction>>> m_lists; ///< by objective
};

} // namespace cairn
