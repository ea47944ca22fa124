#include "client/review/review_controller.h"

#include "client/rows/field_edit.h"
#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "shared/book/drafts.h"

#include <algorithm>

namespace cairn {

namespace {

const QString kResult = QStringLiteral("result");
const QString kChanged = QStringLiteral("changed");
const QString kEvidence = QStringLiteral("evidence");

QString placeIn(const QString &objective, const QString &field)
{
    return objective + u'.' + field;
}

} // namespace

ReviewController::ReviewController(StoreThread &store, const Surroundings &surroundings,
                                   QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_drafts(store, surroundings),
      m_actions(store, surroundings), m_objectives(reviewObjectiveRoles()),
      m_results(termLineRoles()), m_ratings(termLineRoles())
{
    m_results.setRows(termLines(builtInSchema(), "objective-results"));
    m_ratings.setRows(termLines(builtInSchema(), "ratings"));
    connect(&m_drafts, &DraftKeeper::keepingFailed, this, &ReviewController::setRefusal);
}

int ReviewController::found() const
{
    return static_cast<int>(std::ranges::count_if(
        m_sheet.objectives, [](const ReviewObjective &line) { return !line.result.isEmpty(); }));
}

QString ReviewController::whole(const QString &path) const
{
    if (const auto typed = m_words.find(placeIn({}, path)); typed != m_words.end())
        return typed->second;
    return path == kChanged ? m_sheet.changed : m_sheet.words;
}

void ReviewController::open(const QString &plan)
{
    const auto id = parseId<RecordId>(plan.toStdString());
    if (!id)
        return;
    if (*id == m_plan)
        return reload(false);
    m_drafts.flush();
    m_plan = *id;
    m_sheet = {};
    m_ready = false;
    m_words.clear();
    m_rule.clear();
    setRefusal({});
    show();
    reload(true);
    m_actions.open(m_plan);
}

void ReviewController::pick(const QString &objective, const QString &result)
{
    look(objective, kResult, result, 0);
    show();
}

void ReviewController::look(const QString &objective, const QString &field, const QString &text,
                            int caret)
{
    const QString place = placeIn(objective, field);
    const auto typed = m_words.find(place);
    if (typed != m_words.end() && typed->second == text)
        return;
    m_words[place] = text;
    m_drafts.take(draftKey(place), text, caret);
}

void ReviewController::keep(const QString &objective)
{
    const ReviewObjective *line = this->objective(objective);
    if (line == nullptr)
        return;
    const auto said = [&](const QString &field, const QString &stands) {
        const auto typed = m_words.find(placeIn(objective, field));
        return typed != m_words.end() ? typed->second : stands;
    };
    const ReviewFinding finding{objective, said(kResult, line->result),
                                said(kChanged, line->changed), said(kEvidence, line->evidence)};
    if (finding.result.isEmpty())
        return setRefusal(tr("Say first whether it was achieved. What you wrote is safe here. "
                             "Choose one of the four."));
    const auto deed = [finding, plan = m_plan,
                       today = dayOf(m_surroundings)](Vault &vault) -> Result<std::vector<Edit>> {
        auto edit = inReview(vault.book(), plan, today, cairn::found(finding));
        if (!edit)
            return std::unexpected(edit.error());
        return std::vector{std::move(*edit)};
    };
    perform(deed, [this, finding] {
        for (const auto &[field, words] :
             {std::pair(kResult, finding.result), std::pair(kChanged, finding.changed),
              std::pair(kEvidence, finding.evidence)})
            if (const auto typed = m_words.find(placeIn(finding.objective, field));
                typed != m_words.end() && typed->second == words)
                drop(placeIn(finding.objective, field));
        emit kept(finding.objective);
    });
}

void ReviewController::say(const QString &path, const QString &text)
{
    const std::string where = path.toStdString();
    const std::map<QString, QString> shown{{QStringLiteral("date"), m_sheet.date},
                                           {QStringLiteral("progress.rating"), m_sheet.rating},
                                           {QStringLiteral("progress.words"), m_sheet.words},
                                           {kChanged, m_sheet.changed},
                                           {QStringLiteral("next_date"), m_sheet.nextDate}};
    const auto base = shown.find(path);
    const bool isEntry = base == shown.end();
    if (isEntry ? text.trimmed().isEmpty() : text == base->second)
        return drop(placeIn({}, path));
    const auto review = parseId<RecordId>(m_sheet.review.toStdString());
    const auto deed = [=, was = isEntry ? QString() : base->second, plan = m_plan,
                       today = dayOf(m_surroundings)](Vault &vault) -> Result<std::vector<Edit>> {
        if (review && !isEntry) {
            auto edit = fieldEdit(vault.book(), {*review, where, text, was, false});
            if (!edit)
                return std::unexpected(edit.error());
            if (!edit->elsewhere.isEmpty())
                return fault(FaultCode::Refused,
                             "Meanwhile “" + edit->elsewhere.toStdString()
                                 + "” came from elsewhere. Nothing was overwritten. Leave it, or "
                                   "write yours once more.");
            return edit->edit ? std::vector{std::move(*edit->edit)} : std::vector<Edit>{};
        }
        auto said = saidInReview(vault.book(), where, text);
        if (!said)
            return std::unexpected(said.error());
        auto edit = inReview(vault.book(), plan, today, std::move(*said));
        if (!edit)
            return std::unexpected(edit.error());
        return std::vector{std::move(*edit)};
    };
    perform(deed, [this, path, text] {
        const auto typed = m_words.find(placeIn({}, path));
        if (typed == m_words.end() || typed->second == text)
            drop(placeIn({}, path));
    });
}

void ReviewController::finish()
{
    const auto review = parseId<RecordId>(m_sheet.review.toStdString());
    if (!review)
        return setRefusal(tr("Nothing was found yet. What you wrote is safe here. Say of an "
                             "objective what came of it."));
    const Edit edit{.record = *review, .units = {{"state", Put{.single = "recorded"}}}};
    perform([edit](Vault &) { return std::vector{edit}; }, [this] { emit recorded(); });
}

void ReviewController::answer(const QString &because)
{
    if (m_last && !because.trimmed().isEmpty())
        m_last(because);
}

void ReviewController::perform(const StoreThread::ActPlan &plan, const std::function<void()> &done,
                               const QString &because)
{
    m_last = [this, plan, done](const QString &why) { perform(plan, done, why); };
    whenAnswered(m_store.savePlanned(plan, because), this, [this, done](Result<Guarded> guarded) {
        setRefusal(guarded ? QString() : toQString(guarded.error().sentence));
        if (guarded)
            m_rule.take(*guarded);
        if (guarded && guarded->isWritten)
            done();
        reload(false);
    });
}

void ReviewController::reload(bool withDrafts)
{
    const auto ask = [plan = m_plan, today = dayOf(m_surroundings),
                      withDrafts](Vault &vault) -> Result<Opened> {
        auto sheet = readReview(vault.book(), plan, today);
        if (!sheet)
            return std::unexpected(sheet.error());
        Opened opened{.sheet = std::move(*sheet), .words = {}};
        const auto restore = [&](const QString &place) {
            const QString key = QStringLiteral("review/%1/%2").arg(opened.sheet.planId, place);
            const auto draft = draftOf(vault.book(), key.toStdString());
            if (draft && *draft)
                opened.words.emplace(place, toQString((*draft)->text));
        };
        if (!withDrafts)
            return opened;
        for (const ReviewObjective &line : opened.sheet.objectives)
            for (const QString &field : {kResult, kChanged, kEvidence})
                restore(placeIn(line.id, field));
        restore(placeIn({}, kChanged));
        restore(placeIn({}, QStringLiteral("progress.words")));
        return opened;
    };
    whenAnswered(m_store.ask(ask), this, [this, plan = m_plan](Result<Opened> opened) {
        if (plan != m_plan)
            return; // another one was opened meanwhile
        if (!opened)
            return setRefusal(toQString(opened.error().sentence));
        m_sheet = std::move(opened->sheet);
        m_ready = true;
        m_words.merge(opened->words);
        show();
    });
}

void ReviewController::show()
{
    std::vector<ReviewObjective> lines = m_sheet.objectives;
    for (ReviewObjective &line : lines)
        for (const auto &[field, value] : {std::pair(kResult, &ReviewObjective::result),
                                           std::pair(kChanged, &ReviewObjective::changed),
                                           std::pair(kEvidence, &ReviewObjective::evidence)})
            if (const auto typed = m_words.find(placeIn(line.id, field)); typed != m_words.end()) {
                line.unsaved = line.unsaved || line.*value != typed->second;
                line.*value = typed->second;
            }
    m_objectives.setRows(std::move(lines));
    emit loaded();
}

const ReviewObjective *ReviewController::objective(const QString &id) const
{
    const auto line = std::ranges::find(m_sheet.objectives, id, &ReviewObjective::id);
    return line != m_sheet.objectives.end() ? &*line : nullptr;
}

QString ReviewController::draftKey(const QString &place) const
{
    return QStringLiteral("review/%1/%2").arg(toQString(toText(m_plan)), place);
}

void ReviewController::drop(const QString &place)
{
    m_words.erase(place);
    m_drafts.drop(draftKey(place));
}

void ReviewController::takeChange(const QSet<QString> &types)
{
    static const QSet<QString> shown{QStringLiteral("action_plan"), QStringLiteral("objective"),
                                     QStringLiteral("measure"), QStringLiteral("review")};
    if (m_ready && types.intersects(shown))
        reload(false);
    if (m_ready && (types.contains(QStringLiteral("action")) || types.intersects(shown)))
        m_actions.reload();
}

void ReviewController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
