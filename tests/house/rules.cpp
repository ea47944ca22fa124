#include "tests/house/rules.h"

#include "tests/house/source_text.h"

namespace cairn::house {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLinesMax = 300;
constexpr qsizetype kColumnsMax = 100;

/// The rules' own examples would break the rules.
bool isExample(const QString &path)
{
    return isIn(path, u"tests/house"_s);
}

bool isCode(const QString &path)
{
    return isCpp(path) || isQml(path);
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

Findings namesSaySomething(const Source &source)
{
    static const QRegularExpression kFile(u"manager|helper|utils|common"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kType(
        uR"re(\b(?:class|struct|enum|concept|using|component)\s+(?:class\s+|struct\s+)?)re"
        uR"re(\w*(?:Manager|Helper|Utils|Common)\w*)re"_s);
    if (!isCode(source.path))
        return {};
    Findings findings;
    if (source.path.contains(kFile))
        findings << Finding{source.path, 0, u"has a name that says nothing; name what it does"_s};
    if (!isExample(source.path))
        findings << everyMatch(source, withoutComments(source.text), kType,
                               u"\"%1\" says nothing; name what it does"_s);
    return findings;
}

Findings qmlDeclaresItsNeeds(const Source &source)
{
    static const QRegularExpression kInCpp(u"\\bsetContextPropert(?:y|ies)\\b"_s);
    static const QRegularExpression kInQml(
        u"\\bproperty var\\b|\\bXMLHttpRequest\\b|\\bQt\\.createQmlObject\\b"_s);
    if (isExample(source.path))
        return {};
    if (isCpp(source.path))
        return everyMatch(source, withoutComments(source.text), kInCpp,
                          u"%1: make it a QML_ELEMENT or a required property"_s);
    if (isQml(source.path))
        return everyMatch(source, withoutComments(source.text), kInQml,
                          u"%1: declare a typed property and do the work in client/"_s);
    return {};
}

Findings qmlNamesWhereSingletonsLive(const Source &source)
{
    static const QRegularExpression kUsed(u"\\b(?:Theme|Words)\\."_s);
    static const QRegularExpression kNamed(u"^import Cairn\\.Ui$"_s,
                                           QRegularExpression::MultilineOption);
    if (!source.path.startsWith("qml/components/"_L1) || !isQml(source.path)
        || !withoutComments(source.text).contains(kUsed) || source.text.contains(kNamed)
        || source.path.endsWith("/Theme.qml"_L1))
        return {};
    return {{source.path, 0, u"uses a singleton: import Cairn.Ui"_s}};
}

Findings nothingIsSwitchedOff(const Source &source)
{
    static const QRegularExpression kOff(u"^[ \t]*#[ \t]*if[ \t]+(?:0|false)\\b"_s,
                                         QRegularExpression::MultilineOption);
    if (!isCpp(source.path) || isExample(source.path))
        return {};
    return everyMatch(source, source.text, kOff, u"%1: delete what is switched off"_s);
}

Findings sharedHasNoSurroundings(const Source &source)
{
    static const QRegularExpression kWorld(
        uR"(\b(?:system_clock|steady_clock|high_resolution_clock|gettimeofday|clock_gettime)\b)"
        uR"(|\bstd::(?:thread|jthread|async|this_thread)\b|\brandom_device\b|\bmt19937\w*)"
        uR"(|\brandombytes_\w+|\b(?:secure_)?getenv\b|\bs?rand\s*\()"
        uR"(|\btime\((?:nullptr|NULL|0)\))"_s);
    if (!isIn(source.path, u"shared"_s) || !isCpp(source.path))
        return {};
    return everyMatch(source, withoutComments(source.text), kWorld,
                      u"%1: take it from Surroundings (shared/base/surroundings.h)"_s);
}

} // namespace cairn::house
