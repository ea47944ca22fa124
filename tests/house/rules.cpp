#include "tests/house/rules.h"

namespace cairn::house {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLinesMax = 300;
constexpr qsizetype kColumnsMax = 100;

bool isCode(const QString &path)
{
    return path.endsWith(u".cpp"_s) || path.endsWith(u".h"_s) || path.endsWith(u".qml"_s);
}

} // namespace

Findings fileLength(const Source &source)
{
    const qsizetype lines = source.text.count(u'\n');
    if (!isCode(source.path) || lines <= kLinesMax)
        return {};
    return {{source.path, 0,
             u"has %1 lines; split it by concept, the most is %2"_s.arg(lines).arg(kLinesMax)}};
}

Findings lineLength(const Source &source)
{
    if (!isCode(source.path))
        return {};
    Findings findings;
    int number = 0;
    for (const auto line : qTokenize(source.text, u'\n')) {
        ++number;
        if (line.size() > kColumnsMax)
            findings << Finding{source.path, number,
                                u"is longer than %1 columns; break it"_s.arg(kColumnsMax)};
    }
    return findings;
}

} // namespace cairn::house
