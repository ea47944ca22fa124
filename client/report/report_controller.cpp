#include "client/report/report_controller.h"

#include "client/rows/when_answered.h"

#include <algorithm>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageMillis = 250; ///< the page may lag behind the fingers by so much

std::string today(const Surroundings &surroundings)
{
    return dayOf(surroundings).toString(Qt::ISODate).toStdString();
}

// What QML knows by these names is what the page and the check list say.
static_assert(ReportController::Missing == static_cast<int>(PaperKind::Missing));
static_assert(ReportController::Advice == static_cast<int>(CheckKind::Advice));

} // namespace

ReportController::ReportController(StoreThread &store, const Surroundings &surroundings,
                                   QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_drafts(store, surroundings),
      m_lines(paperLineRoles()), m_fields(sourceFieldRoles()), m_checks(checkLineRoles()),
      m_sources(paperSourceRoles()), m_receivers(receiverRoles())
{
    m_page.setSingleShot(true);
    m_page.setInterval(kPageMillis);
    connect(&m_page, &QTimer::timeout, this, &ReportController::showPage);
    connect(&m_drafts, &DraftKeeper::keepingFailed, this, &ReportController::setRefusal);
}

QString ReportController::visitId() const
{
    return m_ready ? toQString(toText(m_sheet.papers.visit.id)) : QString();
}

QString ReportController::school() const
{
    const auto title = std::ranges::find(m_paper.lines, PaperKind::Title, &PaperLine::kind);
    return title == m_paper.lines.end() ? QString() : title->text;
}

QDateTime ReportController::day() const
{
    return QDate::fromString(toQString(m_sheet.papers.visit.text("date")), Qt::ISODate)
        .startOfDay();
}

QString ReportController::noteState() const
{
    return toQString(noteFacts(m_sheet.papers).state());
}

int ReportController::blocking() const
{
    return static_cast<int>(std::ranges::count(m_sheet.checks.lines, true, &CheckLine::blocks));
}

QDateTime ReportController::replyDue() const
{
    return QDate::fromString(toQString(m_sharing.replyDue), Qt::ISODate).startOfDay();
}

void ReportController::open(const QString &visitId)
{
    const auto id = parseId<RecordId>(visitId.toStdString());
    if (!id || *id == m_visit)
        return;
    leave();
    m_visit = *id;
    m_ready = false;
    m_fields.setRows({}); // a field that has the caret would keep the words of another visit
    dismiss();
    reload();
}

void ReportController::leave()
{
    const std::map<QString, QString> typed = m_typed;
    for (const auto &[field, words] : typed)
        keep(field, words);
    m_drafts.flush();
    m_visit = {};
    m_opened.clear();
    m_typed.clear();
    choose({});
}

void ReportController::takeChange(const QSet<QString> &types)
{
    static const QSet<QString> shown{u"visit"_s,     u"visit_note"_s,      u"note_reply"_s,
                                     u"judgement"_s, u"evidence"_s,        u"observation"_s,
                                     u"need"_s,      u"action"_s,          u"person"_s,
                                     u"school"_s,    u"self_evaluation"_s, u"published_note"_s};
    if (!m_visit.isNull() && types.intersects(shown))
        reload();
}

void ReportController::reload()
{
    const auto read = [visit = m_visit, day = today(m_surroundings), words = m_sheet.words](
                          Vault &vault) { return readReport(vault.book(), visit, day, words); };
    whenAnswered(m_store.ask(read), this, [this, visit = m_visit](Result<ReportSheet> sheet) {
        if (visit != m_visit)
            return; // another one was opened meanwhile
        if (sheet)
            takeSheet(std::move(*sheet));
        else
            setRefusal(toQString(sheet.error().sentence));
    });
}

void ReportController::takeSheet(ReportSheet sheet)
{
    const bool isFirst = !m_ready;
    m_sheet = std::move(sheet);
    m_ready = true;
    if (isFirst) {
        for (const auto &[field, draft] : m_sheet.drafts)
            m_typed.emplace(field, toQString(draft.text));
    }
    showFields();
    showPage();
    m_checks.setRows(m_sheet.checks.lines);
    emit loaded();
}

SourceField ReportController::fieldNow(const QString &field) const
{
    for (const SourceField &each : fieldsOf(builtInSchema(), m_sheet.papers))
        if (each.id == field)
            return each;
    return {};
}

void ReportController::showFields()
{
    std::vector<SourceField> fields = fieldsOf(builtInSchema(), m_sheet.papers);
    for (SourceField &field : fields) {
        const auto typed = m_typed.find(field.id);
        const auto opened = m_opened.find(field.id);
        if (opened != m_opened.end()) {
            field.changed = field.words != opened->second;
            field.theirs = field.changed ? field.words : QString();
        }
        if (typed == m_typed.end())
            continue;
        if (typed->second == field.words) {
            m_typed.erase(typed); // on record: from now on the record speaks
            continue;
        }
        field.words = typed->second;
        field.restored = opened == m_opened.end() && m_sheet.drafts.contains(field.id);
    }
    m_fields.setRows(std::move(fields));
}

void ReportController::showPage()
{
    VisitPapers papers = m_sheet.papers;
    for (const auto &[field, words] : m_typed)
        sayIn(papers, field, words);
    m_paper = recordOfVisit(builtInSchema(), papers);
    m_lines.setRows(m_paper.lines);
}

void ReportController::startEdit(const QString &field)
{
    m_opened.try_emplace(field, fieldNow(field).words);
}

void ReportController::lookAt(const QString &field, const QString &words, int caret)
{
    if (!m_opened.contains(field))
        return;
    m_typed.insert_or_assign(field, words);
    m_drafts.take(draftKey(m_visit, field), words, caret);
    if (!m_page.isActive())
        m_page.start();
}

void ReportController::keep(const QString &field, const QString &words)
{
    const auto opened = m_opened.find(field);
    if (opened == m_opened.end() || fieldNow(field).words != opened->second)
        return; // the words wait in their draft until their writer has looked
    m_opened.erase(opened);
    write(field, words);
}

void ReportController::keepMine(const QString &field, const QString &words)
{
    m_opened.erase(field);
    write(field, words);
}

void ReportController::keepBoth(const QString &field, const QString &words)
{
    const QString theirs = fieldNow(field).words;
    m_opened.erase(field);
    write(field, theirs.isEmpty() ? words : theirs + u'\n' + words);
}

void ReportController::takeTheirs(const QString &field)
{
    m_opened.erase(field);
    m_typed.erase(field);
    m_drafts.drop(draftKey(m_visit, field));
    showFields();
    showPage();
}

void ReportController::write(const QString &field, const QString &words)
{
    const QString text = words.trimmed();
    if (text == fieldNow(field).words) {
        takeTheirs(field);
        return;
    }
    const auto edit = editOfField(m_sheet.papers, field, text);
    if (!edit)
        return;
    m_typed.insert_or_assign(field, text);
    whenAnswered(m_store.record({*edit}), this,
                 [this, field, text, visit = m_visit](Result<std::vector<Saved>> saved) {
                     if (!saved) {
                         setRefusal(toQString(saved.error().sentence));
                         return; // the draft stays
                     }
                     m_drafts.drop(draftKey(visit, field));
                     const auto typed = m_typed.find(field);
                     if (visit == m_visit && typed != m_typed.end() && typed->second == text)
                         m_typed.erase(typed);
                     setRefusal({});
                 });
}

void ReportController::choose(const QString &lineId)
{
    const auto line = std::ranges::find(m_paper.lines, lineId, &PaperLine::id);
    std::vector<PaperSource> sources;
    m_sentence.clear();
    if (line != m_paper.lines.end() && !line->notes.isEmpty()) {
        m_sentence = line->text;
        for (const QString &note : line->notes) {
            const auto source = std::ranges::find(m_paper.sources, note, &PaperSource::id);
            if (source != m_paper.sources.end())
                sources.push_back(*source);
        }
    }
    m_sources.setRows(std::move(sources));
    emit sentenceChanged();
}

void ReportController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
