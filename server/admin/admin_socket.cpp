#include "server/admin/admin_socket.h"

#include "server/admin/order_text.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <chrono>
#include <memory>
#include <sys/stat.h>

namespace cairn {

namespace asio = boost::asio;

namespace {

using Local = asio::local::stream_protocol;
constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds kAcceptPause{100};

/// What the connections of one listener share; they run on its strand.
struct Listening {
    BringOrder bring;
    int connections = 0;
};

/// Waits, on this strand, for the answer that the book's thread gives.
asio::awaitable<OrderAnswer> answerTo(std::shared_ptr<Listening> listening, Order order)
{
    auto initiate = [listening, order = std::move(order)](auto handler) mutable {
        auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
        listening->bring(std::move(order), [waiting](OrderAnswer answer) {
            auto executor = asio::get_associated_executor(*waiting);
            asio::dispatch(executor, [waiting, answer = std::move(answer)]() mutable {
                std::move (*waiting)(std::move(answer));
            });
        });
    };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(OrderAnswer)>(
        std::move(initiate), asio::use_awaitable);
}

asio::awaitable<void> serveOrder(std::shared_ptr<Listening> listening, Local::socket peer)
{
    std::string buffer;
    const auto [lineTrouble, lineSize] = co_await asio::async_read_until(
        peer, asio::dynamic_buffer(buffer, kOrderLineMax), '\n', kAwait);
    auto line = lineTrouble ? Result<OrderLine>(fault(FaultCode::Malformed, "No order came."))
                            : readOrderLine(std::string_view(buffer).substr(0, lineSize));
    if (!line)
        co_return; // Nobody but our own program speaks here; a broken one is told by silence.
    std::string content = buffer.substr(lineSize, line->contentSize);
    const std::size_t have = content.size();
    content.resize(line->contentSize);
    const auto [contentTrouble, contentSize] = co_await asio::async_read(
        peer, asio::buffer(content.data() + have, content.size() - have), kAwait);
    if (contentTrouble)
        co_return;
    line->order.content = std::move(content);
    const OrderAnswer answer = co_await answerTo(listening, std::move(line->order));
    const std::string head = lineOf(answer);
    const std::array<asio::const_buffer, 2> both{asio::buffer(head), asio::buffer(answer.output)};
    co_await asio::async_write(peer, both, kAwait);
}

asio::awaitable<void> serveCounted(std::shared_ptr<Listening> listening, Local::socket peer)
{
    ++listening->connections;
    co_await serveOrder(listening, std::move(peer));
    --listening->connections;
}

} // namespace

Result<AdminDoor> AdminDoor::open(const asio::any_io_executor &strand, const ServerPaths &paths)
{
    auto place = std::make_unique<SocketPlace>(paths);
    // Left by a server that was killed: whoever calls holds the lock, so it is nobody's.
    ::unlink(place->path().c_str());
    Acceptor acceptor(strand);
    boost::system::error_code trouble;
    acceptor.open(Local(), trouble);
    if (!trouble)
        acceptor.bind(Local::endpoint(place->path()), trouble);
    if (!trouble && ::chmod(place->path().c_str(), S_IRUSR | S_IWUSR) != 0)
        trouble.assign(errno, boost::system::system_category());
    if (!trouble)
        acceptor.listen(kAdminConnectionsMax, trouble);
    if (trouble)
        return fault(FaultCode::StorageReadOnly,
                     "The admin socket " + paths.adminSocket().string() + " could not be opened.",
                     trouble.message());
    return AdminDoor(std::move(acceptor), std::move(place));
}

AdminDoor::~AdminDoor()
{
    if (m_place)
        ::unlink(m_place->path().c_str());
}

asio::awaitable<void> serveOrders(AdminDoor door, BringOrder bring)
{
    auto listening = std::make_shared<Listening>();
    listening->bring = std::move(bring);
    asio::steady_timer pause(door.acceptor().get_executor());
    for (;;) {
        auto [trouble, peer] = co_await door.acceptor().async_accept(kAwait);
        if (trouble == asio::error::operation_aborted)
            co_return;
        if (trouble) {
            // Most likely out of file handles: trying at once would only burn the processor.
            pause.expires_after(kAcceptPause);
            co_await pause.async_wait(kAwait);
            continue;
        }
        if (listening->connections >= kAdminConnectionsMax)
            continue; // The peer sees the connection close, and says that the server is busy.
        asio::co_spawn(door.acceptor().get_executor(), serveCounted(listening, std::move(peer)),
                       asio::detached);
    }
}

Result<OrderAnswer> sendOrder(const ServerPaths &paths, const Order &order)
{
    const auto cutOff = [](const boost::system::error_code &why) {
        return fault(FaultCode::Unreachable,
                     "The server that runs here did not answer to the end. "
                     "Look whether the command was done, then try again.",
                     why.message());
    };
    const SocketPlace place(paths);
    asio::io_context context;
    Local::socket peer(context);
    boost::system::error_code trouble;
    peer.connect(Local::endpoint(place.path()), trouble);
    if (trouble)
        return fault(FaultCode::NotFound, "No server listens in " + paths.root.string() + ".",
                     trouble.message());
    const std::string head = lineOf(order);
    const std::array<asio::const_buffer, 2> both{asio::buffer(head), asio::buffer(order.content)};
    asio::write(peer, both, trouble);
    if (trouble)
        return cutOff(trouble);
    std::string buffer;
    const std::size_t lineSize =
        asio::read_until(peer, asio::dynamic_buffer(buffer, kOrderLineMax), '\n', trouble);
    if (trouble)
        return cutOff(trouble);
    auto line = readAnswerLine(std::string_view(buffer).substr(0, lineSize));
    if (!line)
        return std::unexpected(line.error());
    std::string output = buffer.substr(lineSize, line->outputSize);
    const std::size_t have = output.size();
    output.resize(line->outputSize);
    asio::read(peer, asio::buffer(output.data() + have, output.size() - have), trouble);
    if (trouble)
        return cutOff(trouble);
    line->answer.output = std::move(output);
    return std::move(line->answer);
}

} // namespace cairn
