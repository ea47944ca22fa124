#include "client/review/review_actions_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

const std::array kFields{QStringLiteral("became"), QStringLiteral("because")};

QString placeOf(const QString &action, const QString &field)
{
    return action + u'.' + field;
}

} // namespace

ReviewActionsController::ReviewActionsController(StoreThread &store,
                                                 const Surroundings &surroundings, QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_drafts(store, surroundings),
      m_outcomes(termLineRoles())
{
    m_outcomes.setRows(termLines(builtInSchema(), "action-outcomes"));
    connect(&m_drafts, &DraftKeeper::keepingFailed, this, &ReviewActionsController::setRefusal);
}

int ReviewActionsController::found() const
{
    return static_cast<int>(std::ranges::count(m_actions, true, &ReviewAction::found));
}

void ReviewActionsController::open(const RecordId &plan)
{
    m_drafts.flush();
    m_plan = plan;
    m_actions.clear();
    m_words.clear();
    m_last.reset();
    m_rule.clear();
    setRefusal({});
    show();
    reload(true);
}

void ReviewActionsController::reload(bool withDrafts)
{
    const auto ask = [plan = m_plan, withDrafts](Vault &vault) -> Result<Opened> {
        auto actions = readReviewActions(vault.book(), plan);
        if (!actions)
            return std::unexpected(actions.error());
        Opened opened{.actions = std::move(*actions), .words = {}};
        if (!withDrafts)
            return opened;
        for (const ReviewAction &action : opened.actions)
            for (const QString &field : kFields) {
                const QString place = placeOf(action.id, field);
                const auto draft = draftOf(vault.book(), "review/" + place.toStdString());
                if (draft && *draft)
                    opened.words.emplace(place, toQString((*draft)->text));
            }
        return opened;
    };
    whenAnswered(m_store.ask(ask), this, [this, plan = m_plan](Result<Opened> opened) {
        if (plan != m_plan)
            return; // another one was opened meanwhile
        if (!opened)
            return setRefusal(toQString(opened.error().sentence));
        m_actions = std::move(opened->actions);
        m_words.merge(opened->words);
        show();
    });
}

QAbstractItemModel *ReviewActionsController::actionsOf(const QString &objective)
{
    auto &list = m_lists[objective];
    if (list == nullptr) {
        // With a parent, else QML owns it.
        list = std::make_unique<RowListModel<ReviewAction>>(reviewActionRoles(), this);
        show();
    }
    return list.get();
}

ReviewAction ReviewActionsController::asSaid(const ReviewAction &action) const
{
    ReviewAction line = action;
    for (const auto &[field, value] : {std::pair(kFields[0], &ReviewAction::became),
                                       std::pair(kFields[1], &ReviewAction::because)})
        if (const auto typed = m_words.find(placeOf(action.id, field)); typed != m_words.end()) {
            line.unsaved = line.unsaved || line.*value != typed->second;
            line.*value = typed->second;
        }
    return line;
}

void ReviewActionsController::show()
{
    for (auto &[objective, list] : m_lists) {
        std::vector<ReviewAction> lines;
        for (const ReviewAction &action : m_actions)
            if (action.objective == objective)
                lines.push_back(asSaid(action));
        list->setRows(std::move(lines));
    }
    emit loaded();
}

void ReviewActionsController::say(const QString &place, const QString &text, int caret)
{
    const auto typed = m_words.find(place);
    if (typed != m_words.end() && typed->second == text)
        return;
    m_words[place] = text;
    m_drafts.take(draftKey(place), text, caret);
}

void ReviewActionsController::pick(const QString &action, const QString &became)
{
    say(placeOf(action, kFields[0]), became, 0);
    show();
}

void ReviewActionsController::look(const QString &action, const QString &because, int caret)
{
    say(placeOf(action, kFields[1]), because, caret);
}

void ReviewActionsController::keep(const QString &action)
{
    const auto found = std::ranges::find(m_actions, action, &ReviewAction::id);
    const auto id = parseId<RecordId>(action.toStdString());
    if (found == m_actions.end() || !id)
        return;
    const ReviewAction said = asSaid(*found);
    if (said.found && !said.unsaved)
        return; // it says so already
    if (said.became.isEmpty())
        return setRefusal(tr("Say first what became of it. What you wrote is safe here. Choose one "
                             "of the three."));
    if (said.became == u"given_up" && said.because.trimmed().isEmpty())
        return setRefusal(tr("What was promised is given up with a because. Write in the line why, "
                             "and keep it."));
    perform({*id, said.became, said.because}, {});
}

void ReviewActionsController::answer(const QString &because)
{
    if (m_last && !because.trimmed().isEmpty())
        perform(*m_last, because);
}

void ReviewActionsController::perform(const ActionFinding &finding, const QString &because)
{
    m_last = finding;
    const auto deed = [finding, plan = m_plan, today = dayOf(m_surroundings)](Vault &vault) {
        return foundOfAction(vault.book(), plan, today, finding);
    };
    const auto answered = [this, finding](Result<Guarded> done) {
        setRefusal(done ? QString() : toQString(done.error().sentence));
        if (done)
            m_rule.take(*done);
        const QString action = toQString(toText(finding.action));
        for (const auto &[field, words] :
             {std::pair(kFields[0], finding.became), std::pair(kFields[1], finding.because)}) {
            const auto typed = m_words.find(placeOf(action, field));
            if (done && done->isWritten && typed != m_words.end() && typed->second == words)
                drop(placeOf(action, field));
        }
        reload();
    };
    whenAnswered(m_store.savePlanned(deed, because), this, answered);
}

QString ReviewActionsController::draftKey(const QString &place) const
{
    return QStringLiteral("review/") + place;
}

void ReviewActionsController::drop(const QString &place)
{
    m_drafts.drop(draftKey(place));
    m_words.erase(place);
}

void ReviewActionsController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
