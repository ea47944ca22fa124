#pragma once

#include <QObject>

#include "client/blobs/file_shelf.h"
#include "client/sync/file_link.h"
#include "shared/book/attachments.h"

#include <deque>
#include <functional>
#include <optional>
#include <string>

namespace cairn {

/// How a turn of the lane ended.
struct LaneEnd {
    std::optional<Fault> fault = {}; ///< the county could not be reached, or the disk failed
    std::size_t unsent = 0;          ///< files that the county did not take
};

/// Files travel in a lane of their own, after the records: what is unsent goes by resumable tus,
/// what records speak of and is not here comes in ranges. One file at a time, one request at a
/// time; a cut link costs a piece, and one bad file never holds up the next one. Lives in the
/// thread of its book.
class FileLane : public QObject {
    Q_OBJECT

public:
    FileLane(Book &book, FileShelf &shelf, FileLink &link, QObject *parent = nullptr);

    /// Sends and fetches all; `token` is what a round signed in with. Takes away files that no
    /// record here speaks of any more. Signals come later, never from within. While a turn is
    /// under way nothing is begun: its end is the one that comes.
    void start(const std::string &token);
    /// Fetches this one alone.
    void startFetching(const std::string &token, const Attachment &file);

signals:
    void sent(const cairn::Attachment &file);
    void fetched(const cairn::Attachment &file);
    /// It stays as it is for now, and why.
    void leftWaiting(const cairn::Attachment &file, const cairn::Fault &why);
    void finished(const cairn::LaneEnd &end);

private:
    using Take = void (FileLane::*)(const FileAnswer &);

    [[nodiscard]] bool beginTurn(const std::string &token);
    void next();
    void end(std::optional<Fault> fault = std::nullopt);
    void leave(const Fault &why);
    void ask(FileRequest request, Take take);
    void tryAgain(void (FileLane::*from)());

    // Sending: is it there already? Begin (or find what was begun), see how far, send a piece.
    void lookWhetherHeld();
    void takeWhetherHeld(const FileAnswer &answer);
    void begin();
    void takeBegun(const FileAnswer &answer);
    void lookHowFar();
    void takeHowFar(const FileAnswer &answer);
    void sendPiece();
    void takePieceSent(const FileAnswer &answer);
    void takeSent();

    // Fetching.
    void fetchPiece();
    void takePiece(const FileAnswer &answer);
    void takeWhole();

    Book &m_book;
    FileShelf &m_shelf;
    FileLink &m_link;
    bool m_underWay = false;
    std::string m_token;
    std::deque<Attachment> m_toSend;
    std::deque<Attachment> m_toFetch;
    Attachment m_file; ///< in hand
    bool m_sending = false;
    std::string m_upload; ///< its address
    std::size_t m_offset = 0;
    int m_tries = 0; ///< of this file, after answers that say: not so
    std::optional<SealedReader> m_reader;
    std::optional<SealedWriter> m_writer;
    std::size_t m_unsent = 0;
};

} // namespace cairn
