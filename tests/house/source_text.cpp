#include "tests/house/source_text.h"

namespace cairn::house {

using namespace Qt::StringLiterals;

namespace {

/// Comments, and before them everything that may hold the signs of one without being one.
const QRegularExpression
    kCommentOrLiteral(uR"re(R"(?<mark>[^\s()\\]{0,16})\([\s\S]*?\)\k<mark>"|"(?:\\.|[^"\\\n])*")re"
                      uR"re(|(?<!\w)'(?:\\.|[^'\\\n])+'|(?<comment>//[^\n]*|/\*[\s\S]*?\*/))re"_s);

} // namespace

bool isCpp(const QString &path)
{
    return path.endsWith(u".cpp"_s) || path.endsWith(u".h"_s);
}

bool isQml(const QString &path)
{
    return path.endsWith(u".qml"_s);
}

bool isIn(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

bool isInAny(const QString &path, const QStringList &folders)
{
    for (const QString &folder : folders) {
        if (isIn(path, folder))
            return true;
    }
    return false;
}

QString withoutComments(const QString &text)
{
    QString code = text;
    auto each = kCommentOrLiteral.globalMatch(text);
    while (each.hasNext()) {
        const auto match = each.next();
        for (qsizetype at = match.capturedStart(u"comment"_s);
             at >= 0 && at < match.capturedEnd(u"comment"_s); ++at) {
            if (code[at] != u'\n')
                code[at] = u' ';
        }
    }
    return code;
}

Findings everyMatch(const Source &source, const QString &text, const QRegularExpression &pattern,
                    const QString &advice)
{
    Findings findings;
    auto each = pattern.globalMatch(text);
    while (each.hasNext()) {
        const auto match = each.next();
        const auto line = static_cast<int>(text.left(match.capturedStart()).count(u'\n')) + 1;
        QString said = advice;
        findings << Finding{source.path, line,
                            said.replace(u"%1"_s, match.captured().simplified())};
    }
    return findings;
}

} // namespace cairn::house
