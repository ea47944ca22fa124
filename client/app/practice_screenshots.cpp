#include "client/app/screenshots.h"

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

/// What somebody might write who tries it.
const QStringList kTried{
    u"+ Three groups, three adults: all used the same words for each step. #early #teach"_s,
    u"- Fourteen home reading books looked at: nine matched the sounds taught. #curr"_s,
    u"? Ask who checks the books of pupils who joined mid-year. #curr"_s};

QString noteAt(VisitController &visit, int row)
{
    QAbstractItemModel *notes = visit.notes();
    return notes->index(row, 0).data(notes->roleNames().key("noteId")).toString();
}

} // namespace

/// The practice school from the first screen to the record of visit: each says that it is practice.
void Screenshots::addPractice()
{
    m_scenes.push_back({.name = u"practice-today"_s,
                        .prepare = [this] { m_desk.account()->open(m_wish.passphrase); },
                        .isReady = [this] { return m_desk.today()->isReady(); }});
    m_scenes.push_back({.name = {}, .prepare = [this] { findVisit(); }});
    m_scenes.push_back({.name = {},
                        .prepare = [this] { m_desk.openPrepare(m_wish.visit); },
                        .isReady = [this] { return !m_desk.prepare()->visitId().isEmpty(); }});
    m_scenes.push_back({.name = u"practice-prepare"_s,
                        .prepare = [this] { m_desk.prepare()->sayNoInterest(); },
                        .isReady = [this] { return m_desk.prepare()->hasSaidInterest(); }});
    m_scenes.push_back({.name = {},
                        .prepare = [this] { m_desk.openVisit(m_wish.visit); },
                        .isReady = [this] { return !m_desk.visit()->visitId().isEmpty(); }});
    for (int tried = 0; tried < kTried.size(); ++tried)
        m_scenes.push_back(
            {.name = {},
             .prepare = [this, tried] { m_desk.visit()->note()->keep(kTried[tried]); },
             .isReady = [this, tried] { return m_desk.visit()->noteCount() > tried; }});
    m_scenes.push_back({.name = u"practice-visit"_s, .prepare = [] {}});
    addPracticeJudgement();
    m_scenes.push_back({.name = u"practice-board"_s, .prepare = [this] {
                            m_desk.visit()->judgement()->openArea({});
                            m_desk.openBoard();
                        }});
    m_scenes.push_back({.name = u"practice-plan"_s,
                        .prepare = [this] { m_desk.openPlan(m_desk.visit()->schoolId()); },
                        .isReady = [this] { return m_desk.plan()->isReady(); }});
    m_scenes.push_back({.name = u"practice-record"_s,
                        .prepare = [this] { m_desk.openReport(m_wish.visit); },
                        .isReady = [this] { return !m_desk.report()->visitId().isEmpty(); }});
    m_scenes.push_back(
        {.name = u"practice-details"_s, .prepare = [this] { m_desk.show(Desk::Sync); }});
}

/// What was seen of the books, linked to a first position.
void Screenshots::addPracticeJudgement()
{
    JudgementController &judgement = *m_desk.visit()->judgement();
    m_scenes.push_back({.name = {},
                        .prepare =
                            [&judgement] {
                                judgement.openArea(u"curriculum"_s);
                                judgement.choosePosition(u"developing"_s);
                            },
                        .isReady = [&judgement] { return !judgement.position().isEmpty(); }});
    m_scenes.push_back(
        {.name = {},
         .prepare = [this, &judgement] { judgement.link(noteAt(*m_desk.visit(), 1), false); },
         .isReady = [&judgement] { return judgement.forCount() > 0; }});
    m_scenes.push_back({.name = u"practice-judgement"_s, .prepare = [] {}});
}

} // namespace cairn
