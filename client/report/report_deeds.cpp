#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "client/report/report_controller.h"
#include "client/rows/when_answered.h"

#include <algorithm>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSameNameMax = 99; ///< "… (2).pdf" and so on

std::vector<std::vector<Edit>> oneByOne(std::vector<Edit> first, const std::vector<Edit> &then)
{
    std::vector<std::vector<Edit>> acts{std::move(first)};
    for (const Edit &edit : then)
        acts.push_back({edit});
    return acts;
}

PaperForm formOf(int form)
{
    return form == ReportController::Odt ? PaperForm::Odt : PaperForm::Pdf;
}

} // namespace

void ReportController::agree(const QString &area)
{
    for (const RecordFacts *judgement : m_sheet.papers.linked.all("judgement"))
        if (toQString(judgement->text("about.area")) == area)
            record({{{.record = judgement->id, .units = {{"state", Put{.single = "agreed"}}}}}});
}

void ReportController::signOff()
{
    if (noteState() == u"drafting" && blocking() == 0)
        record({noteSigned(m_sheet.papers)});
}

void ReportController::beginSharing()
{
    m_sharing = sharingToday(m_sheet.papers);
    showSharing();
    emit sharingBegun();
}

void ReportController::setReceiver(const QString &code, bool chosen)
{
    if (chosen)
        m_sharing.receivers.insert(code.toStdString());
    else
        m_sharing.receivers.erase(code.toStdString());
    showSharing();
}

void ReportController::showSharing()
{
    const Schema &schema = builtInSchema();
    const Sharing least = sharingToday(m_sheet.papers);
    std::vector<ReceiverLine> lines;
    for (const Term &term : schema.vocabulary("distribution")->terms)
        lines.push_back({toQString(term.code), toQString(term.label),
                         m_sharing.receivers.contains(term.code),
                         least.receivers.contains(term.code)});
    m_receivers.setRows(std::move(lines));
    m_sharingRefusal.clear();
    for (const Finding &finding : judgeSharing(schema, m_sheet.papers, m_sharing))
        if (finding.weight == Weight::Refuses && m_sharingRefusal.isEmpty())
            m_sharingRefusal = toQString(finding.sentence);
    emit sharingChanged();
}

void ReportController::share()
{
    showSharing();
    if (!m_sharingRefusal.isEmpty())
        return;
    auto acts = oneByOne(noteShared(m_sheet.papers), visitFollows(m_sheet.papers, "shared"));
    acts.insert(acts.begin(), noteAddressed(m_sheet.papers, m_sharing));
    record(std::move(acts));
}

void ReportController::answerPoint(int number, bool accepted, const QString &because)
{
    std::vector<Edit> answer =
        pointAnswered(m_sheet.papers, number, accepted, because.trimmed().toStdString());
    if (!answer.empty())
        record({std::move(answer)});
}

void ReportController::makeFinal()
{
    if (blocking() > 0)
        return;
    std::vector<Edit> then = judgementsFinal(m_sheet.papers);
    std::ranges::move(visitFollows(m_sheet.papers, "final"), std::back_inserter(then));
    record(oneByOne(noteFinal(m_sheet.papers), then));
}

/// One act after the other: where one is refused those after it are not tried.
void ReportController::record(std::vector<std::vector<Edit>> acts)
{
    if (acts.empty())
        return;
    std::vector<Edit> first = std::move(acts.front());
    acts.erase(acts.begin());
    whenAnswered(m_store.record(first), this,
                 [this, acts = std::move(acts)](Result<std::vector<Saved>> saved) {
                     setRefusal(saved ? QString() : toQString(saved.error().sentence));
                     if (saved)
                         record(acts);
                 });
}

QString ReportController::suggestedPath(int form) const
{
    const QString ending = endingOf(formOf(form));
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty())
        folder = QDir::homePath();
    QString path = folder + u'/' + m_paper.fileName + ending;
    for (int more = 2; QFileInfo::exists(path) && more <= kSameNameMax; ++more)
        path = u"%1/%2 (%3)%4"_s.arg(folder, m_paper.fileName).arg(more).arg(ending);
    return path;
}

void ReportController::save(int form, const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (folder == QFileInfo(suggestedPath(form)).path())
        QDir().mkpath(folder); // our own proposal stands on every laptop
    m_page.stop();
    showPage(); // with the last words that were typed
    const auto saved = savePaper(m_paper, formOf(form), path);
    setRefusal(saved ? QString() : toQString(saved.error().sentence));
    m_savedAs = saved ? path : QString();
    emit savedAsChanged();
}

void ReportController::dismiss()
{
    setRefusal({});
    m_savedAs.clear();
    emit savedAsChanged();
}

} // namespace cairn
