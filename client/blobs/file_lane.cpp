#include "client/blobs/file_lane.h"

#include <QMetaObject>
#include <QPointer>

#include <utility>

namespace cairn {
namespace {

constexpr int kTriesMax = 5;

} // namespace

FileLane::FileLane(Book &book, FileShelf &shelf, FileLink &link, QObject *parent)
    : QObject(parent), m_book(book), m_shelf(shelf), m_link(link)
{
}

bool FileLane::beginTurn(const std::string &token)
{
    if (std::exchange(m_underWay, true))
        return false;
    m_token = token;
    m_unsent = 0;
    return true;
}

void FileLane::start(const std::string &token)
{
    if (!beginTurn(token))
        return;
    const auto files = attachmentsHere(m_book);
    if (!files)
        return end(files.error());
    std::set<std::string> spokenOf;
    for (const auto &[hash, file] : *files) {
        spokenOf.insert(hash);
        const FileShelf::Place place = m_shelf.placeOf(hash);
        if (place == FileShelf::Place::Unsent)
            m_toSend.push_back(file);
        if (place == FileShelf::Place::Missing)
            m_toFetch.push_back(file);
    }
    m_shelf.keepOnly(spokenOf);
    QMetaObject::invokeMethod(this, &FileLane::next, Qt::QueuedConnection);
}

void FileLane::startFetching(const std::string &token, const Attachment &file)
{
    if (!beginTurn(token))
        return;
    m_toFetch.push_back(file);
    QMetaObject::invokeMethod(this, &FileLane::next, Qt::QueuedConnection);
}

void FileLane::next()
{
    m_reader.reset();
    m_writer.reset();
    m_upload.clear();
    m_tries = 0;
    m_sending = !m_toSend.empty();
    std::deque<Attachment> &from = m_sending ? m_toSend : m_toFetch;
    if (from.empty())
        return end();
    m_file = std::move(from.front());
    from.pop_front();
    if (!m_sending)
        return fetchPiece();
    auto reader = m_shelf.reader(m_file.hash);
    if (!reader)
        return leave(reader.error());
    m_reader.emplace(std::move(*reader));
    lookWhetherHeld();
}

/// Later, so that whoever started the lane has come back before it is over.
void FileLane::end(std::optional<Fault> fault)
{
    m_toSend.clear();
    m_toFetch.clear();
    const LaneEnd told{std::move(fault), m_unsent};
    QMetaObject::invokeMethod(
        this,
        [this, told] {
            m_underWay = false;
            emit finished(told);
        },
        Qt::QueuedConnection);
}

void FileLane::leave(const Fault &why)
{
    m_unsent += m_sending ? 1 : 0;
    emit leftWaiting(m_file, why);
    next();
}

void FileLane::ask(FileRequest request, Take take)
{
    request.bearer = m_token;
    m_link.ask(request, [self = QPointer(this), take](const FileOutcome &outcome) {
        if (!self)
            return;
        if (!outcome)
            self->end(outcome.error().fault);
        else
            (self->*take)(*outcome);
    });
}

void FileLane::tryAgain(void (FileLane::*from)())
{
    if (++m_tries < kTriesMax)
        return (this->*from)();
    leave({FaultCode::Refused,
           "The county's server does not take this file as it should. It is safe on "
           "this computer and is tried again at the next sync."});
}

} // namespace cairn
