#include "client/app/screenshots.h"

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

QVariant at(QAbstractItemModel *model, int row, const char *role)
{
    return model->index(row, 0).data(model->roleNames().key(role));
}

} // namespace

void Screenshots::addReport()
{
    const auto isThere = [this] { return !m_wish.visit.isEmpty(); };
    const auto isAnswered = [this] { return !answeredVisit().isEmpty(); };
    ReportController &report = *m_desk.report();
    m_scenes.push_back({.name = u"board"_s,
                        .prepare =
                            [this] {
                                m_desk.openVisit(m_wish.visit);
                                m_desk.openBoard();
                            },
                        .isThere = isThere});
    m_scenes.push_back({.name = u"report"_s,
                        .prepare = [this] { m_desk.openReport(m_wish.visit); },
                        .isReady = [&report] { return report.isReady(); },
                        .isThere = isThere});
    m_scenes.push_back({.name = u"report-saving"_s,
                        .prepare = [&report] { report.beginSaving(ReportController::Pdf); },
                        .isThere = isThere});
    m_scenes.push_back(
        {.name = u"report-not-saved"_s,
         .prepare = [&report] { report.save(ReportController::Pdf, u"/no such folder/a.pdf"_s); },
         .isThere = isThere});
    m_scenes.push_back({.name = u"report-contrast"_s,
                        .prepare =
                            [this, &report] {
                                report.dismiss();
                                m_desk.openArea({}); // and with it everything that floats is away
                                m_desk.openReport(m_wish.visit);
                                m_appearance.setScheme(Appearance::Contrast);
                            },
                        .isReady = [&report] { return report.isReady(); },
                        .isThere = isThere,
                        .inAllColours = false});
    m_scenes.push_back({.name = u"report-answered"_s,
                        .prepare = [this] { m_desk.openReport(answeredVisit()); },
                        .isReady = [&report] { return report.isReady(); },
                        .isThere = isAnswered});
    m_scenes.push_back({.name = u"report-sources"_s,
                        .prepare =
                            [&report] {
                                QAbstractItemModel *lines = report.lines();
                                for (int row = lines->rowCount(); row-- > 0;)
                                    if (at(lines, row, "sources").toInt() > 0)
                                        report.choose(at(lines, row, "lineId").toString());
                            },
                        .isThere = isAnswered});
    m_scenes.push_back({.name = u"report-sharing"_s,
                        .prepare =
                            [&report] {
                                report.choose({});
                                report.beginSharing();
                            },
                        .isThere = [&report] { return report.noteState() == u"checked"; }});
}

/// A visit of the school on screen whose note the school has read.
QString Screenshots::answeredVisit() const
{
    QAbstractItemModel *visits = m_desk.school()->visits();
    for (int row = 0; row < visits->rowCount(); ++row)
        if (const QString id = at(visits, row, "visitId").toString(); id != m_wish.visit)
            if (at(visits, row, "visitState").toString() == u"recorded")
                return id;
    return {};
}

} // namespace cairn
