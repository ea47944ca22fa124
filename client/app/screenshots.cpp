#include "client/app/screenshots.h"

#include <QImage>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookMillis = 50;
constexpr int kLooksMax = 400; ///< twenty seconds: then the picture will never be ready
constexpr int kSettleMillis = 250; ///< longer than any motion

QVariant first(QAbstractItemModel *model, const char *role)
{
    const int number = model->roleNames().key(role);
    return model->rowCount() > 0 ? model->data(model->index(0, 0), number) : QVariant();
}

} // namespace

Screenshots::Screenshots(Desk &desk, Appearance &appearance, QQuickWindow &window, Wish wish,
                         QObject *parent) :
    QObject(parent), m_desk(desk), m_appearance(appearance), m_window(window),
    m_wish(std::move(wish))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Screenshots::look);
    addClosed();
    addScreens();
    addVisit();
    addDecide();
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
}

void Screenshots::addVisit()
{
    const auto isOpen = [this] { return !m_desk.visit()->visitId().isEmpty(); };
    m_scenes.push_back({u"visit"_s,
                        [this] {
                            m_desk.setSearching(false);
                            if (m_wish.visit.isEmpty())
                                m_wish.visit
                                    = first(m_desk.today()->underWay(), "visitId").toString();
                            m_desk.openVisit(m_wish.visit);
                        },
                        isOpen});
    m_scenes.push_back({u"visit-judgement"_s, [this] {
                            QAbstractItemModel *areas = m_desk.visit()->areas();
                            const int notes = areas->roleNames().key("position");
                            const int code = areas->roleNames().key("code");
                            QString judged = first(areas, "code").toString();
                            for (int row = 0; row < areas->rowCount(); ++row) {
                                if (!areas->index(row, 0).data(notes).toString().isEmpty())
                                    judged = areas->index(row, 0).data(code).toString();
                            }
                            m_desk.visit()->judgement()->openArea(judged);
                        }});
    m_scenes.push_back({u"visit-large"_s,
                        [this] {
                            m_desk.visit()->judgement()->openArea({});
                            m_appearance.setScale(2.0);
                        },
                        isOpen, false});
    m_scenes.push_back({u"visit-contrast"_s,
                        [this] {
                            m_appearance.setScale(1.0);
                            m_appearance.setScheme(Appearance::Contrast);
                        },
                        isOpen, false});
    m_scenes.push_back({u"school"_s,
                        [this] {
                            m_appearance.setScheme(Appearance::Light);
                            m_desk.openSchool(m_desk.visit()->schoolId());
                        },
                        [this] { return !m_desk.school()->name().isEmpty(); }});
}

void Screenshots::addDecide()
{
    m_scenes.push_back({u"decide"_s, [this] { m_desk.show(Desk::Decide); },
                        [this] { return m_desk.decide()->isReady(); }});
    m_scenes.push_back({u"decide-chosen"_s, [this] { m_desk.decide()->choose(0); }});
}

void Screenshots::next()
{
    if (m_place == m_scenes.size()) {
        emit finished(m_pictures);
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
    const auto shoot = [&](const QString &name) {
        if (m_window.grabWindow().save(m_wish.into.filePath(name + u".png"_s)))
            ++m_pictures;
    };
    if (scene.inAllColours) {
        m_appearance.setScheme(Appearance::Light);
        shoot(scene.name + u"-light"_s);
        m_appearance.setScheme(Appearance::Dark);
        shoot(scene.name + u"-dark"_s);
        m_appearance.setScheme(Appearance::Light);
    } else {
        shoot(scene.name);
    }
    ++m_place;
    next();
}

} // namespace cairn
