#include "tests/house/tree_rules.h"

#include <QMap>

#include "tests/house/source_text.h"

#include <algorithm>

namespace cairn::house {

using namespace Qt::StringLiterals;

namespace {

const QStringList kTopLevel{u"CMakeLists.txt"_s,
                            u"CMakePresets.json"_s,
                            u"LICENSE"_s,
                            u"README.md"_s,
                            u"client"_s,
                            u"packaging"_s,
                            u"qml"_s,
                            u"server"_s,
                            u"shared"_s,
                            u"tests"_s};
/// Folders whose shape is ours; what others prescribe (debian/, systemd/) lies elsewhere.
const QStringList kRooms{u"client"_s, u"qml"_s, u"server"_s, u"shared"_s};

/// "shared/base/id.{h,cpp}" names two files.
QStringList spellings(const QString &named)
{
    const qsizetype open = named.indexOf(u'{');
    const qsizetype shut = named.indexOf(u'}', open);
    if (open < 0 || shut < 0)
        return {named};
    QStringList all;
    for (const QString &middle : named.mid(open + 1, shut - open - 1).split(u','))
        all << named.left(open) + middle.trimmed() + named.mid(shut + 1);
    return all;
}

bool isThere(QString path, const Tree &tree)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return std::ranges::any_of(
        tree, [&](const QString &file) { return file == path || isIn(file, path); });
}

/// Whether a word in backticks means a place in this tree, and not an address or a command.
bool namesAPlace(const QString &word)
{
    static const QRegularExpression kSource(u"^[\\w.{},-]+(?:/[\\w.{},-]+)*/?$"_s);
    static const QRegularExpression kEnding(
        u"(?:/|\\.(?:cpp|h|qml|json|md|sql|py|txt|\\{h,cpp\\}))$"_s);
    if (!word.contains(kSource) || isIn(word, u"build"_s))
        return false;
    return (word.contains(u'/') && kTopLevel.contains(word.section(u'/', 0, 0)))
        || word.contains(kEnding);
}

} // namespace

Findings topLevelIsFixed(const Tree &tree)
{
    Findings findings;
    for (const QString &path : tree) {
        const QString top = path.section(u'/', 0, 0);
        const bool known = top.startsWith(u'.') || kTopLevel.contains(top);
        const auto same = [&](const Finding &finding) { return finding.path == top; };
        if (!known && std::ranges::none_of(findings, same))
            findings << Finding{top, 0,
                                u"has no place at the top; it belongs in one of: "_s
                                    + kTopLevel.join(u", "_s)};
    }
    return findings;
}

Findings foldersAreNotLonely(const Tree &tree)
{
    QMap<QString, int> entries;
    for (const QString &path : tree) {
        if (!isInAny(path, kRooms) || path.endsWith(u"/CMakeLists.txt"))
            continue;
        const QString folder = path.section(u'/', 0, -2);
        // Data lies where the code that reads it looks, be it one document or many.
        entries[folder] += path.endsWith(u".json") ? 2 : 1;
        // A folder that only holds folders is a floor, not a drawer with one thing in it.
        for (QString above = folder.section(u'/', 0, -2); !above.isEmpty();
             above = above.section(u'/', 0, -2))
            entries[above] += 2;
    }
    Findings findings;
    for (const auto &[folder, count] : entries.asKeyValueRange()) {
        if (count == 1)
            findings << Finding{
                folder, 0, u"holds one file; put it in the folder above until there are two"_s};
    }
    return findings;
}

Findings readmeTellsTheTruth(const Source &source, const Tree &tree)
{
    static const QRegularExpression kTicked(u"`([^`\\n]+)`"_s);
    if (source.path.section(u'/', -1) != u"README.md")
        return {};
    const QString room = source.path.section(u'/', 0, -2);
    Findings findings;
    auto each = kTicked.globalMatch(source.text);
    while (each.hasNext()) {
        const auto match = each.next();
        const QString word = match.captured(1).section(u' ', 0, 0);
        if (!namesAPlace(word))
            continue;
        for (const QString &path : spellings(word)) {
            if (isThere(path, tree) || (!room.isEmpty() && isThere(room + u'/' + path, tree)))
                continue;
            const auto line = source.text.left(match.capturedStart()).count(u'\n') + 1;
            findings << Finding{source.path, static_cast<int>(line),
                                u"names `%1`, which does not exist; mend the sentence"_s.arg(path)};
        }
    }
    return findings;
}

} // namespace cairn::house
