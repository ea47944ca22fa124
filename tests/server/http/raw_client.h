#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct ssl_st;
struct ssl_ctx_st;

namespace cairn::test {

/// A peer that sends bytes as it likes over TLS, and reads what comes back. Every call ends within
/// ten seconds.
class RawClient {
public:
    /// Connects to 127.0.0.1 and shakes hands. `version`: as in TLS1_2_VERSION; 0: what both speak.
    explicit RawClient(std::uint16_t port, int version = 0);
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// False: the peer has closed while we were sending.
    bool send(std::string_view bytes);
    /// One whole answer: its header and the body that its Content-Length tells of.
    [[nodiscard]] std::string answer();
    /// Everything until the peer ends.
    [[nodiscard]] std::string everything();
    /// True: the peer ended TLS in order and sent no byte more.
    [[nodiscard]] bool endedInOrder();

    [[nodiscard]] ssl_st *tls() { return m_tls; }

private:
    /// Appends what comes next; false: nothing more will.
    bool readSome();

    int m_socket = -1;
    ssl_ctx_st *m_context = nullptr;
    ssl_st *m_tls = nullptr;
    bool m_connected = false;
    std::string m_read;
};

/// The status of an answer; 0 where it is none.
[[nodiscard]] int statusIn(std::string_view answer);
[[nodiscard]] std::string bodyIn(std::string_view answer);

} // namespace cairn::test
