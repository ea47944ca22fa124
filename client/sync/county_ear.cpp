#include "client/sync/county_ear.h"

#include <QPointer>

#include "shared/wire/limits.h"

namespace cairn {

CountyEar::CountyEar(const SyncParty &party, Link &link, QObject *parent)
    : QObject(parent), m_party(party), m_link(link)
{
}

void CountyEar::open(const std::string &token, std::int64_t serverWire)
{
    if (m_open)
        return;
    const auto request = makePull(m_party.book, m_party.writer, {serverWire, kPullWaitMillisMax});
    if (!request) {
        const LinkTrouble trouble{.fault = request.error()};
        QMetaObject::invokeMethod(
            this, [this, trouble] { emit lost(trouble); }, Qt::QueuedConnection);
        return;
    }
    m_open = true;
    const std::uint64_t question = ++m_question;
    m_link.post({.path = "/v1/pull",
                 .body = encode(*request),
                 .bearer = token,
                 .answerBytesMax = kPullAnswerBytesMax,
                 .waitMillis = kPullWaitMillisMax},
                [self = QPointer(this), question, asked = *request](const LinkAnswer &answer) {
                    if (self && self->m_open && self->m_question == question)
                        self->take(asked, answer);
                });
}

void CountyEar::close()
{
    m_open = false;
}

void CountyEar::take(const PullRequest &asked, const LinkAnswer &answer)
{
    m_open = false;
    if (!answer) {
        emit lost(answer.error());
        return;
    }
    const auto said = readPullAnswer(*answer);
    const auto page = said ? takePullAnswer(m_party.book, asked, *said)
                           : Result<Page>(std::unexpected(said.error()));
    if (page)
        emit heard(*page);
    else
        emit lost({.fault = page.error()});
}

} // namespace cairn
