#include "client/spelling/speller.h"

#include <QPointer>

#include "client/rows/when_answered.h"
#include "client/spelling/county_words.h"
#include "client/spelling/dictionary.h"

namespace cairn {

namespace {

constexpr qsizetype kVerdictsMax = 50'000; ///< words remembered; then they are asked about again
constexpr qsizetype kMineMax = 5'000;

/// "Mirkdale's" is as right as "Mirkdale".
QString bare(const QString &word)
{
    QString plain = word.toLower();
    plain.replace(QChar(0x2019), u'\'');
    return plain.endsWith(QStringLiteral("'s")) ? plain.chopped(2) : plain;
}

} // namespace

Speller::Speller(StoreThread &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(0);
    connect(&m_gather, &QTimer::timeout, this, &Speller::askPending);
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("speller"));
    m_thread.start(QThread::LowPriority);
}

Speller::~Speller()
{
    m_thread.quit();
    m_thread.wait();
}

void Speller::load(const QString &place)
{
    readWords();
    if (m_state == State::Ready || m_state == State::Loading)
        return;
    m_state = State::Loading;
    QMetaObject::invokeMethod(&m_worker, [this, place] {
        auto found = place.isEmpty() ? Dictionary::find() : Dictionary::open(place);
        auto dictionary = found ? std::make_shared<Dictionary>(std::move(*found)) : nullptr;
        QMetaObject::invokeMethod(this, [this, dictionary = std::move(dictionary)] {
            m_dictionary = dictionary;
            m_state = m_dictionary ? State::Ready : State::Absent;
            emit stateChanged();
            askPending();
        });
    });
}

bool Speller::isWrong(const QString &word)
{
    if (m_state == State::Absent || isAccepted(word))
        return false;
    if (const auto known = m_verdicts.constFind(word); known != m_verdicts.cend())
        return *known;
    m_pending.insert(word);
    if (m_state == State::Ready && !m_gather.isActive())
        m_gather.start();
    return false;
}

void Speller::suggest(const QString &word, QObject *context,
                      const std::function<void(const QStringList &)> &answer)
{
    if (m_state != State::Ready)
        return;
    QMetaObject::invokeMethod(
        &m_worker,
        [this, dictionary = m_dictionary, word, answer, context = QPointer<QObject>(context)] {
            const QStringList found = dictionary->suggestions(word);
            QMetaObject::invokeMethod(this, [found, answer, context] {
                if (context)
                    answer(found);
            });
        });
}

void Speller::learn(const QString &word)
{
    if (m_mine.contains(word) || m_mine.size() >= kMineMax)
        return;
    m_mine << word;
    m_accepted.insert(bare(word));
    emit learned();
    whenAnswered(
        m_store.ask([mine = m_mine](Vault &vault) { return keepMyWords(vault.book(), mine); }),
        this, [](const Result<void> &kept) {
            if (!kept)
                qWarning("a word was not kept: %s", kept.error().cause.c_str());
        });
}

bool Speller::isAccepted(const QString &word) const
{
    return m_accepted.contains(bare(word));
}

void Speller::readWords()
{
    struct Words {
        QStringList county;
        QStringList mine;
    };
    whenAnswered(m_store.ask([](Vault &vault) -> Result<Words> {
        auto county = countyWords(vault.book());
        auto mine = myWords(vault.book());
        if (!county || !mine)
            return std::unexpected(county ? mine.error() : county.error());
        return Words{std::move(*county), std::move(*mine)};
    }),
                 this, [this](const Result<Words> &words) {
                     if (!words) {
                         qWarning("no words were read: %s", words.error().cause.c_str());
                         return;
                     }
                     m_mine = words->mine;
                     for (const QString &word : words->county + words->mine)
                         m_accepted.insert(bare(word));
                     emit learned();
                 });
}

void Speller::askPending()
{
    if (m_state != State::Ready || m_pending.isEmpty())
        return;
    QMetaObject::invokeMethod(
        &m_worker, [this, dictionary = m_dictionary, asked = std::exchange(m_pending, {})] {
            QSet<QString> wrong;
            for (const QString &word : asked)
                if (!dictionary->knows(word))
                    wrong.insert(word);
            QMetaObject::invokeMethod(this, [this, asked, wrong] { takeVerdicts(asked, wrong); });
        });
}

void Speller::takeVerdicts(const QSet<QString> &asked, const QSet<QString> &wrong)
{
    if (m_verdicts.size() + asked.size() > kVerdictsMax)
        m_verdicts.clear();
    for (const QString &word : asked)
        m_verdicts.insert(word, wrong.contains(word));
    if (!wrong.isEmpty())
        emit judged(wrong);
}

} // namespace cairn
