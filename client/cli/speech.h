#pragma once

#include "shared/base/result.h"
#include "shared/base/value.h"

#include <ostream>
#include <string_view>

namespace cairn {

/// What the program says: lines for people and scripts, or one JSON object a line. Each line is
/// flushed at once, because whoever reads it may rely on it.
class Speech {
public:
    Speech(std::ostream &out, std::ostream &errors, bool json)
        : m_out(out), m_errors(errors), m_json(json)
    {
    }

    [[nodiscard]] bool inJson() const { return m_json; }

    /// The same thing twice: `plain` for people, `object` for programs.
    void say(std::string_view plain, const Value &object);
    /// A line as it is, in either form.
    void line(std::string_view text);
    /// One sentence, and its cause under it; always on the error stream and always plain.
    void fail(const Fault &fault);
    /// Something to see to, though nothing failed; on the error stream.
    void warn(std::string_view sentence);

private:
    std::ostream &m_out;
    std::ostream &m_errors;
    bool m_json;
};

} // namespace cairn
