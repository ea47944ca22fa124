#include "client/cli/terminal.h"

#include "client/vault/entered_text.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <termios.h>
#include <unistd.h>

namespace cairn {
namespace {

constexpr std::size_t kSecretBytesMax = 1'024;

/// The terminal with its echo off, put back when this goes.
class Silence {
public:
    explicit Silence(int terminal) : m_terminal(terminal)
    {
        if (::tcgetattr(m_terminal, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_silent = ::tcsetattr(m_terminal, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_silent)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;

    [[nodiscard]] bool isSilent() const { return m_silent; }

private:
    int m_terminal;
    termios m_before{};
    bool m_silent = false;
};

} // namespace

Result<std::string> secret(const char *variable, const std::string &question)
{
    if (const char *given = std::getenv(variable); given != nullptr)
        return entered(std::string_view(given));
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> terminal(std::fopen("/dev/tty", "r+"),
                                                                    std::fclose);
    const auto nobody =
        fault(FaultCode::Unauthorised,
              question + ": there is no terminal to ask at. Put it into " + variable + ".");
    if (!terminal)
        return nobody;
    const Silence silence(::fileno(terminal.get()));
    if (!silence.isSilent())
        return nobody;
    std::fprintf(terminal.get(), "%s: ", question.c_str());
    std::fflush(terminal.get());
    std::string typed(kSecretBytesMax, '\0');
    const char *read = std::fgets(typed.data(), static_cast<int>(typed.size()), terminal.get());
    std::fprintf(terminal.get(), "\n");
    if (read == nullptr)
        return nobody;
    typed.resize(typed.find_first_of(std::string_view("\r\n\0", 3)));
    return entered(std::string_view(typed));
}

} // namespace cairn
