#include "client/app/screenshots.h"

#include <QImage>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookMillis = 50;
constexpr int kLooksMax = 400;     ///< twenty seconds: then the picture will never be ready
constexpr int kSettleMillis = 250; ///< longer than any motion

QVariant first(QAbstractItemModel *model, const char *role)
{
    const int number = model->roleNames().key(role);
    return model->rowCount() > 0 ? model->data(model->index(0, 0), number) : QVariant();
}

} // namespace

Screenshots::Screenshots(Desk &desk, Appearance &appearance, QQuickWindow &window, Wish wish,
                         QObject *parent)
    : QObject(parent), m_desk(desk), m_appearance(appearance), m_window(window),
      m_wish(std::move(wish))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Screenshots::look);
    if (m_wish.practice) {
        addPractice();
        return;
    }
    addClosed();
    addScreens();
    addVisit();
    addLine();
    addPlan();
    addReport();
    addDecide();
    addRecords();
}

void Screenshots::start()
{
    if (!m_wish.into.mkpath(u"."_s)) {
        emit failed(u"The folder for the pictures cannot be made: "_s + m_wish.into.path());
        return;
    }
    next();
}

void Screenshots::addClosed()
{
    m_scenes.push_back({u"sign-in"_s, [] {}});
    m_scenes.push_back({u"enrol"_s, [this] { m_desk.account()->turn(true); }});
    m_scenes.push_back({u"sign-in-refused"_s,
                        [this] {
                            m_desk.account()->turn(false);
                            m_desk.account()->open(u"not this one"_s);
                        },
                        [this] { return m_desk.account()->isWrongPassphrase(); }});
}

void Screenshots::addScreens()
{
    m_scenes.push_back({u"today"_s, [this] { m_desk.account()->open(m_wish.passphrase); },
                        [this] { return m_desk.today()->isReady(); }});
    m_scenes.push_back({u"schools"_s, [this] { m_desk.show(Desk::Schools); },
                        [this] { return m_desk.schools()->isReady(); }});
    m_scenes.push_back({u"schools-filtered"_s, [this] { m_desk.schools()->setWords(u"pri"_s); }});
    m_scenes.push_back({u"search"_s, [this] {
                            m_desk.schools()->setWords({});
                            m_desk.search()->setWords(u"read"_s);
                            m_desk.setSearching(true);
                        }});
    // Not a picture: from here on it is known which visit there is.
    m_scenes.push_back({.name = {}, .prepare = [this] { findVisit(); }});
}

void Screenshots::addVisit()
{
    const auto isOpen = [this] { return !m_desk.visit()->visitId().isEmpty(); };
    const auto isThere = [this] { return !m_wish.visit.isEmpty(); };
    m_scenes.push_back({.name = u"visit"_s,
                        .prepare = [this] { m_desk.openVisit(m_wish.visit); },
                        .isReady = isOpen,
                        .isThere = isThere});
    m_scenes.push_back({.name = u"visit-typing"_s,
                        .prepare = [this] { writeInLine(u"- Nine of fourteen matched #c"_s); },
                        .isThere = isThere});
    m_scenes.push_back(
        {.name = u"visit-asked"_s,
         .prepare = [this] { m_desk.visit()->note()->keep(u"Olivia Thwaite read to us."_s); },
         .isReady = [this] { return m_desk.visit()->note()->lineWord()->asks(); },
         .isThere = isThere});
    m_scenes.push_back({.name = u"safeguarding"_s,
                        .prepare =
                            [this] {
                                m_desk.visit()->note()->lineWord()->clear();
                                writeInLine({});
                                m_desk.safeguarding()->open(m_desk.visit()->schoolId());
                            },
                        .isReady = [this] { return m_desk.safeguarding()->card()->rowCount() > 0; },
                        .isThere = isThere});
    m_scenes.push_back({.name = u"prepare"_s,
                        .prepare =
                            [this] {
                                m_desk.safeguarding()->close();
                                m_desk.openPrepare(m_wish.visit);
                            },
                        .isReady = [this] { return !m_desk.prepare()->visitId().isEmpty(); },
                        .isThere = isThere});
    m_scenes.push_back({.name = u"visit-judgement"_s,
                        .prepare =
                            [this] {
                                m_desk.openVisit(m_wish.visit);
                                m_desk.visit()->judgement()->openArea(judgedArea());
                            },
                        .isThere = isThere});
    m_scenes.push_back({.name = u"visit-large"_s,
                        .prepare =
                            [this] {
                                m_desk.visit()->judgement()->openArea({});
                                m_appearance.setScale(Appearance::kScaleMax);
                            },
                        .isThere = isThere,
                        .inAllColours = false});
    m_scenes.push_back({.name = {}, .prepare = [this] { m_appearance.setScale(1.0); }});
    m_scenes.push_back({.name = u"school"_s,
                        .prepare = [this] { m_desk.openSchool(m_desk.visit()->schoolId()); },
                        .isReady = [this] { return !m_desk.school()->name().isEmpty(); },
                        .isThere = isThere});
}

void Screenshots::addDecide()
{
    m_scenes.push_back({.name = u"decide"_s,
                        .prepare = [this] { m_desk.show(Desk::Decide); },
                        .isReady = [this] { return m_desk.decide()->isReady(); }});
    m_scenes.push_back({.name = u"decide-chosen"_s,
                        .prepare = [this] { m_desk.decide()->choose(0); },
                        .isThere = [this] { return m_desk.decide()->isContested(); }});
}

/// Where nothing was asked for: a visit under way, else the nearest there is.
void Screenshots::findVisit()
{
    m_desk.setSearching(false);
    TodayController &today = *m_desk.today();
    for (QAbstractItemModel *visits : {today.underWay(), today.today(), today.week(), today.next()})
        if (m_wish.visit.isEmpty())
            m_wish.visit = first(visits, "visitId").toString();
}

QString Screenshots::judgedArea() const
{
    QAbstractItemModel *areas = m_desk.visit()->areas();
    const int position = areas->roleNames().key("position");
    const int code = areas->roleNames().key("code");
    for (int row = 0; row < areas->rowCount(); ++row)
        if (!areas->index(row, 0).data(position).toString().isEmpty())
            return areas->index(row, 0).data(code).toString();
    return first(areas, "code").toString();
}

void Screenshots::writeInLine(const QString &text)
{
    emit m_desk.visit()->note()->lineFilled(text, static_cast<int>(text.size()));
}

void Screenshots::next()
{
    if (m_place == m_scenes.size()) {
        emit finished(m_pictures);
        return;
    }
    if (!m_scenes[m_place].isThere()) {
        ++m_place;
        next();
        return;
    }
    m_looks = 0;
    m_scenes[m_place].prepare();
    m_wait.start(kSettleMillis);
}

void Screenshots::look()
{
    const Scene &scene = m_scenes[m_place];
    if (scene.isReady()) {
        // What became ready just now is on screen after a moment.
        m_looks == 0 ? take() : QTimer::singleShot(kSettleMillis, this, &Screenshots::take);
        return;
    }
    if (++m_looks > kLooksMax) {
        emit failed(u"The picture %1 is not ready after a long wait."_s.arg(scene.name));
        return;
    }
    m_wait.start(kLookMillis);
}

void Screenshots::take()
{
    const Scene &scene = m_scenes[m_place];
    if (scene.name.isEmpty()) {
        ++m_place;
        next();
        return;
    }
    const auto shoot = [&](const QString &name) {
        if (m_window.grabWindow().save(m_wish.into.filePath(name + u".png"_s)))
            ++m_pictures;
    };
    if (scene.inAllColours) {
        m_appearance.setScheme(Appearance::Light);
        shoot(scene.name + u"-light"_s);
        m_appearance.setScheme(Appearance::Dark);
        shoot(scene.name + u"-dark"_s);
        m_appearance.setScheme(Appearance::Contrast);
        shoot(scene.name + u"-contrast"_s);
        m_appearance.setScheme(Appearance::Light);
    } else {
        shoot(scene.name);
    }
    ++m_place;
    next();
}

} // namespace cairn
