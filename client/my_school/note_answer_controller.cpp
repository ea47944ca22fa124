#include "client/my_school/note_answer_controller.h"

#include "client/my_school/my_school_roles.h"
#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

namespace cairn {

NoteAnswerController::NoteAnswerController(StoreThread &store, const Surroundings &surroundings,
                                           QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_words(store, surroundings),
      m_point(store, surroundings), m_parts(notePartRoles()), m_points(factPointRoles()),
      m_answers(termLineRoles())
{
    m_answers.setRows(termLines(builtInSchema(), "agreement"));
    for (const DraftField *field : {&m_words, &m_point})
        connect(field, &DraftField::keepingFailed, this, &NoteAnswerController::setRefusal);
}

QString NoteAnswerController::sentAnswer() const
{
    return isAnswered() ? labelOf(builtInSchema(), "agreement", m_sheet.answer.toStdString())
                        : QString();
}

void NoteAnswerController::setAnswer(const QString &code)
{
    if (m_answer == code)
        return;
    m_answer = code;
    setRefusal({});
    emit answerChanged();
}

void NoteAnswerController::open(const QString &visit)
{
    const auto id = parseId<RecordId>(visit.toStdString());
    if (!id)
        return;
    if (*id != m_visit) {
        m_sheet = {};
        m_parts.setRows({});
        m_points.setRows({});
        setAnswer({});
        emit loaded();
    }
    m_visit = *id;
    setRefusal({});
    m_point.open(QStringLiteral("answer/%1/point").arg(visit));
    reload();
}

void NoteAnswerController::addPoint()
{
    if (!isReady())
        return;
    const auto plan = [place = place(), text = m_point.text()](Vault &vault) {
        return pointAdded(vault.book(), place, text);
    };
    whenAnswered(m_store.recordPlanned(plan), this, [this](Result<std::vector<Saved>> saved) {
        setRefusal(saved ? QString() : toQString(saved.error().sentence));
        if (saved && !saved->empty())
            m_point.drop();
    });
}

void NoteAnswerController::send()
{
    if (!isReady() || isAnswered())
        return;
    m_words.flush();
    const auto plan = [place = place(), answer = m_answer, words = m_words.text()](Vault &) {
        return noteAnswered(place, answer, words);
    };
    whenAnswered(m_store.recordPlanned(plan), this,
                 [this, place = place()](Result<std::vector<Saved>> saved) {
                     setRefusal(saved ? QString() : toQString(saved.error().sentence));
                     if (saved)
                         sendWritten(place);
                 });
}

void NoteAnswerController::sendWritten(const ReplyPlace &place)
{
    whenAnswered(m_store.record({replySent(place)}), this,
                 [this](Result<std::vector<Saved>> saved) {
                     setRefusal(saved ? QString() : toQString(saved.error().sentence));
                     if (saved)
                         m_words.drop();
                 });
}

void NoteAnswerController::leave()
{
    m_words.flush();
    m_point.flush();
}

void NoteAnswerController::takeChange(const QSet<QString> &types)
{
    static const QSet<QString> shown{QStringLiteral("note_reply"), QStringLiteral("visit"),
                                     QStringLiteral("published_note"), QStringLiteral("school"),
                                     QStringLiteral("person")};
    if (!m_visit.isNull() && types.intersects(shown))
        reload();
}

void NoteAnswerController::reload()
{
    const QDate today = dayOf(m_surroundings);
    whenAnswered(m_store.ask([visit = m_visit, today](Vault &vault) {
        return readNoteSheet(vault.book(), visit, today);
    }),
                 this, [this, visit = m_visit](Result<NoteSheet> sheet) {
                     if (visit != m_visit)
                         return; // another one was opened meanwhile
                     if (sheet)
                         take(std::move(*sheet));
                     else
                         setRefusal(toQString(sheet.error().sentence));
                 });
}

void NoteAnswerController::take(NoteSheet sheet)
{
    m_sheet = std::move(sheet);
    // Whoever stopped half-way goes on there.
    m_words.open(QStringLiteral("answer/%1/words").arg(m_sheet.visit), m_sheet.words);
    if (m_answer.isEmpty())
        setAnswer(m_sheet.answer);
    m_parts.setRows(m_sheet.parts);
    m_points.setRows(m_sheet.points);
    emit loaded();
}

ReplyPlace NoteAnswerController::place() const
{
    const auto school = parseId<RecordId>(m_sheet.schoolId.toStdString());
    return {.school = school ? *school : RecordId(), .visit = m_visit};
}

void NoteAnswerController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
