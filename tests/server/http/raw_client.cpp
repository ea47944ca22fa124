#include "tests/server/http/raw_client.h"

#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <charconv>
#include <csignal>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace cairn::test {

namespace {

int connectTo(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const int atOnce = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &atOnce, sizeof atOnce);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

} // namespace

RawClient::RawClient(std::uint16_t port, int version)
    : m_socket(connectTo(port)), m_context(SSL_CTX_new(TLS_client_method())),
      m_tls(SSL_new(m_context))
{
    std::signal(SIGPIPE, SIG_IGN); // a closed peer is what we want to see, not to die of
    if (version != 0) {
        SSL_set_min_proto_version(m_tls, version);
        SSL_set_max_proto_version(m_tls, version);
    }
    SSL_set_fd(m_tls, m_socket);
    m_connected = m_socket >= 0 && SSL_connect(m_tls) == 1;
}

RawClient::~RawClient()
{
    SSL_free(m_tls);
    SSL_CTX_free(m_context);
    if (m_socket >= 0)
        ::close(m_socket);
}

bool RawClient::send(std::string_view bytes)
{
    std::size_t written = 0;
    return bytes.empty() || SSL_write_ex(m_tls, bytes.data(), bytes.size(), &written) == 1;
}

bool RawClient::readSome()
{
    char buffer[16 * 1024];
    std::size_t read = 0;
    if (SSL_read_ex(m_tls, buffer, sizeof buffer, &read) != 1)
        return false;
    m_read.append(buffer, read);
    return true;
}

std::string RawClient::answer()
{
    std::size_t end = 0;
    while ((end = m_read.find("\r\n\r\n")) == m_read.npos) {
        if (!readSome())
            return {};
    }
    const std::string name = "Content-Length: ";
    const std::size_t at = m_read.find(name);
    std::size_t length = 0;
    if (at < end)
        std::from_chars(m_read.data() + at + name.size(), m_read.data() + end, length);
    while (m_read.size() < end + 4 + length) {
        if (!readSome())
            return {};
    }
    std::string whole = m_read.substr(0, end + 4 + length);
    m_read.erase(0, whole.size());
    return whole;
}

std::string RawClient::everything()
{
    while (readSome()) {}
    return std::move(m_read);
}

bool RawClient::endedInOrder()
{
    return everything().empty() && (SSL_get_shutdown(m_tls) & SSL_RECEIVED_SHUTDOWN) != 0;
}

int statusIn(std::string_view answer)
{
    constexpr std::string_view kStart = "HTTP/1.1 ";
    int status = 0;
    if (answer.starts_with(kStart))
        std::from_chars(answer.data() + kStart.size(), answer.data() + answer.size(), status);
    return status;
}

std::string bodyIn(std::string_view answer)
{
    const auto end = answer.find("\r\n\r\n");
    return end == answer.npos ? std::string() : std::string(answer.substr(end + 4));
}

} // namespace cairn::test
