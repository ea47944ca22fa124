#include "tests/journey/laptop.h"

#include <QAccessible>
#include <QJsonArray>
#include <QQuickItem>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include "client/app/window.h"
#include "client/vault/system_surroundings.h"
#include "shared/book/reading.h"

#include <algorithm>

Q_IMPORT_QML_PLUGIN(Cairn_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Cairn_UiPlugin)

namespace cairn::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRoundMillisMax = 60'000;
constexpr int kTabsMax = 120;

QJsonObject personNamed(const ServerProgram &server, const QString &name)
{
    const QJsonArray people = server.demo["people"].toArray();
    for (const QJsonValue &person : people)
        if (person["name"].toString() == name)
            return person.toObject();
    qFatal("the county has nobody called %s", qPrintable(name));
    return {};
}

template <class Answer>
Answer answerOf(QFuture<Answer> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, kRoundMillisMax))
        qFatal("the store does not answer");
    return future.result();
}

} // namespace

Laptop::Laptop(const ServerProgram &server, const QString &name)
    : m_store(std::make_unique<StoreThread>(systemSurroundings())),
      m_appearance(std::make_unique<Appearance>(false))
{
    m_store->setSyncPeriod(std::chrono::milliseconds(0));
    m_desk = std::make_unique<cairn::Desk>(
        cairn::Desk::Parts{*m_store, systemSurroundings(),
                           m_folder.filePath(u"vault"_s).toStdString(), *m_appearance});
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_window = openWindow(*m_engine, *m_desk);
    const QJsonObject person = personNamed(server, name);
    m_desk->account()->enrol(server.url, server.demo["pin"].toString(), name,
                             person["code"].toString(), person["password"].toString(),
                             u"four stones on one shared pile"_s);
    (void)QTest::qWaitFor([this] { return !m_desk->account()->isBusy(); }, kRoundMillisMax);
}

Laptop::~Laptop()
{
    m_engine.reset(); // before what its bindings look at
}

bool Laptop::isEnrolled() const
{
    return m_desk->account()->stage() == AccountController::Open;
}

QString Laptop::trouble() const
{
    return m_desk->account()->refusal();
}

QString Laptop::me() const
{
    return QString::fromStdString(toText(m_desk->account()->opened().writer.person));
}

bool Laptop::takeInFront()
{
    m_window->requestActivate();
    return QTest::qWaitForWindowActive(m_window)
        && QTest::qWaitFor([this] { return m_window->activeFocusItem() != nullptr; });
}

void Laptop::press(Qt::Key key, Qt::KeyboardModifiers held)
{
    QTest::keyClick(m_window, key, held);
}

void Laptop::type(const QString &text)
{
    for (const QChar sign : text)
        QTest::keyClick(m_window, sign.toLatin1());
}

bool Laptop::tabTo(const QString &name)
{
    for (int each = 0; each < kTabsMax; ++each) {
        if (focused().startsWith(name))
            return true;
        press(Qt::Key_Tab);
    }
    qWarning("Tab never reaches %s", qPrintable(name));
    return false;
}

QString Laptop::focused() const
{
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(m_window->activeFocusItem());
    return told != nullptr ? told->text(QAccessible::Name) : QString();
}

bool Laptop::sync()
{
    const SafetyController &safety = *m_desk->safety();
    const QDateTime before = safety.contact();
    m_store->syncNow();
    // A round begins by saying so: behind this question that has been said, and is taken in.
    answerOf(m_store->ask([](Vault &) { return true; }));
    QCoreApplication::processEvents();
    (void)QTest::qWaitFor([&] { return safety.state() != SafetyController::Sending; },
                          kRoundMillisMax);
    return safety.state() == SafetyController::Idle && safety.contact() != before;
}

QString Laptop::does(const Edit &edit)
{
    const auto done = answerOf(m_store->record({edit}));
    return done ? QString() : QString::fromStdString(done.error().sentence);
}

RecordId Laptop::made(const Edit &edit)
{
    const auto done = answerOf(m_store->record({edit}));
    if (!done)
        qFatal("%s: %s", edit.type.c_str(), done.error().sentence.c_str());
    return done->front().record;
}

RecordView Laptop::shown(const RecordId &record)
{
    const auto view =
        answerOf(m_store->ask([record](Vault &vault) { return show(vault.book(), record); }));
    if (!view)
        qFatal("%s is not here: %s", toText(record).c_str(), view.error().sentence.c_str());
    return *view;
}

std::vector<RecordView> Laptop::all(const char *type)
{
    return *answerOf(
        m_store->ask([type](Vault &vault) { return list(vault.book(), {.type = type}); }));
}

bool Laptop::everSaid(const RecordId &record, const char *unit, const char *words)
{
    const auto history =
        *answerOf(m_store->ask([record](Vault &vault) { return historyOf(vault.book(), record); }));
    return std::ranges::any_of(history, [&](const Told &told) {
        const auto change = told.revision.units.find(unit);
        return change != told.revision.units.end()
            && canonical(change->second.content).find(words) != std::string::npos;
    });
}

std::size_t Laptop::found(const QString &words)
{
    return answerOf(m_store->ask([words = words.toStdString()](Vault &vault) {
               return search(vault.book(), words);
           }))
        ->size();
}

QString idOf(const RecordId &record)
{
    return QString::fromStdString(toText(record));
}

const RecordView *recordWhere(const std::vector<RecordView> &records, const char *path,
                              const RecordId &is)
{
    const auto found = std::ranges::find_if(
        records, [&](const RecordView &record) { return record.at(path).textOr() == toText(is); });
    return found == records.end() ? nullptr : &*found;
}

QVariant inModel(const QAbstractItemModel *model, const char *key, const QString &is,
                 const char *role)
{
    const auto roles = model->roleNames();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data(roles.key(key)).toString() == is)
            return model->index(row, 0).data(roles.key(role));
    return {};
}

} // namespace cairn::test
