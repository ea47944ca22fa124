#include "client/moderate/case_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

#include <utility>

namespace cairn {

CaseController::CaseController(StoreThread &store, const Surroundings &surroundings,
                               QObject *parent)
    : QObject(parent), m_store(store), m_question(store, surroundings),
      m_wording(store, surroundings), m_reasons(store, surroundings), m_cases(caseLineRoles()),
      m_why(caseReasonRoles()), m_words(caseWordRoles()), m_outcomes(termLineRoles()),
      m_positions(termLineRoles())
{
    m_outcomes.setRows(termLines(builtInSchema(), "moderation-outcomes"));
    m_positions.setRows(termLines(builtInSchema(), "casl-judgement-1"));
    for (DraftField *field : {&m_question, &m_wording, &m_reasons})
        connect(field, &DraftField::keepingFailed, this, &CaseController::setRefusal);
}

QString CaseController::outcomeTold() const
{
    QStringList told{m_sheet.outcome.isEmpty() ? QString() : m_sheet.outcomeLabel,
                     m_sheet.changedTo.isEmpty() ? QString() : m_sheet.changedToLabel,
                     m_sheet.wording};
    told.removeAll(QString());
    return told.join(QStringLiteral(": "));
}

void CaseController::setReader(const PersonId &me)
{
    m_me = me;
    list();
}

void CaseController::setOutcome(const QString &outcome)
{
    m_outcome = outcome;
    emit chosen();
}

void CaseController::setChangedTo(const QString &position)
{
    m_changedTo = position;
    emit chosen();
}

void CaseController::open(const QString &moderation)
{
    const auto id = parseId<RecordId>(moderation.toStdString());
    if (!id)
        return;
    if (*id != m_case) {
        leave();
        m_case = *id;
        m_sheet = {};
        m_ready = false;
        m_rule.clear();
        setRefusal({});
        setOutcome({});
        setChangedTo({});
        const QString key = QStringLiteral("case/%1/").arg(moderation);
        m_question.open(key + QStringLiteral("question"));
        m_wording.open(key + QStringLiteral("wording"));
        m_reasons.open(key + QStringLiteral("reasons"));
        emit loaded();
    }
    m_opening = true;
    reload();
}

void CaseController::send()
{
    if (m_question.isBlank())
        return;
    const bool isFirst = m_sheet.state == u"assigned";
    const Edit edit = m_sheet.isMine ? asked(m_case, m_question.text(), isFirst)
                                     : replied(m_case, m_question.text());
    perform(edit, [this] { m_question.drop(); });
}

void CaseController::settle()
{
    if (m_outcome.isEmpty())
        return setRefusal(tr("Choose first what you came to. What you wrote is safe here. The five "
                             "outcomes stand above the reasons."));
    const CaseOutcome outcome{m_outcome, m_changedTo, m_wording.text(), m_reasons.text()};
    perform(settled(m_case, outcome), [this] {
        m_wording.drop();
        m_reasons.drop();
    });
}

void CaseController::answer(const QString &because)
{
    if (m_last && !because.trimmed().isEmpty())
        m_last(because);
}

void CaseController::perform(const Edit &edit, const std::function<void()> &done,
                             const QString &because)
{
    m_last = [this, edit, done](const QString &why) { perform(edit, done, why); };
    whenAnswered(m_store.save({edit}, because), this, [this, done](Result<Guarded> guarded) {
        setRefusal(guarded ? QString() : toQString(guarded.error().sentence));
        if (guarded)
            m_rule.take(*guarded);
        if (guarded && guarded->isWritten)
            done();
        reload();
    });
}

void CaseController::leave()
{
    for (DraftField *field : {&m_question, &m_wording, &m_reasons})
        field->flush();
}

void CaseController::takeChange(const QSet<QString> &types)
{
    static const QSet<QString> shown{QStringLiteral("moderation"), QStringLiteral("judgement"),
                                     QStringLiteral("school"), QStringLiteral("person"),
                                     QStringLiteral("self_evaluation")};
    if (m_me.isNull() || !types.intersects(shown))
        return;
    list();
    if (m_ready)
        reload();
}

void CaseController::list()
{
    whenAnswered(m_store.ask([me = m_me](Vault &vault) { return readCases(vault.book(), me); }),
                 this, [this](Result<std::vector<CaseLine>> cases) {
                     if (!cases)
                         return setRefusal(toQString(cases.error().sentence));
                     m_cases.setRows(std::move(*cases));
                     emit listed();
                 });
}

void CaseController::reload()
{
    whenAnswered(m_store.ask([id = m_case, me = m_me](Vault &vault) {
        return readCase(vault.book(), id, me);
    }),
                 this, [this, id = m_case](Result<CaseSheet> sheet) {
                     if (id != m_case)
                         return; // another one was opened meanwhile
                     if (!sheet)
                         return setRefusal(toQString(sheet.error().sentence));
                     take(std::move(*sheet));
                 });
}

void CaseController::take(CaseSheet sheet)
{
    m_sheet = std::move(sheet);
    m_ready = true;
    m_why.setRows(m_sheet.why);
    m_words.setRows(m_sheet.words);
    emit loaded();
    if (std::exchange(m_opening, false))
        emit judgementShown(m_sheet.judgement);
}

void CaseController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
