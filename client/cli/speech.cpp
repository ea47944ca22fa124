#include "client/cli/speech.h"

namespace cairn {

void Speech::say(std::string_view plain, const Value &object)
{
    if (m_json)
        line(canonical(object));
    else
        line(plain);
}

void Speech::line(std::string_view text)
{
    m_out << text << '\n' << std::flush;
}

void Speech::warn(std::string_view sentence)
{
    m_errors << sentence << std::endl;
}

void Speech::fail(const Fault &fault)
{
    m_errors << fault.sentence << '\n';
    if (!fault.cause.empty())
        m_errors << "  " << fault.cause << '\n';
    m_errors << std::flush;
}

} // namespace cairn
