#include "client/visit/quick_note.h"

#include <QRegularExpression>

#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr qsizetype kLettersMin = 2; ///< "#5" is a number, not an area
constexpr qsizetype kLinkMax = 80;   ///< letters of a label; further back no `[[` is looked for

/// A mark inside a word is none: an e-mail address, an anchor.
const QRegularExpression &tokens()
{
    static const QRegularExpression expression(
        QStringLiteral(R"((?<![\w#&])#([\p{L}_]+)|(?<![\w@.])@([\p{L}_]+)|\[\[([^\[\]\n]+)\]\])"),
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

/// Takes what a token names; false where it names nothing.
bool take(const QRegularExpressionMatch &token, const Schema &schema,
          const std::vector<NoteLink> &links, QuickNote &note)
{
    if (token.hasCaptured(3)) {
        const auto link = std::ranges::find(links, token.captured(3), &NoteLink::label);
        if (link == links.end())
            return false;
        if (std::ranges::find(note.links, *link) == note.links.end())
            note.links.push_back(*link);
        return true;
    }
    const bool isArea = token.hasCaptured(1);
    const QString letters = token.captured(isArea ? 1 : 2);
    if (letters.size() < kLettersMin)
        return false;
    const auto matches =
        matchingTerms(letters, *schema.vocabulary(isArea ? "casl-areas" : "school-roles"));
    if (matches.empty())
        return false;
    QStringList &codes = isArea ? note.areas : note.roles;
    if (const QString code = toQString(matches.front()->code); !codes.contains(code))
        codes << code;
    return true;
}

std::optional<LineToken> linkTokenAt(QStringView before)
{
    const qsizetype from = std::max(before.size() - kLinkMax, qsizetype{0});
    const qsizetype at = before.mid(from).lastIndexOf(QStringLiteral("[["));
    if (at < 0)
        return std::nullopt;
    const QStringView letters = before.mid(from + at + 2);
    if (letters.contains(u']') || letters.contains(u'\n'))
        return std::nullopt;
    return LineToken{u'[', from + at, letters.toString()};
}

} // namespace

std::vector<const Term *> matchingTerms(const QString &letters, const Vocabulary &vocabulary)
{
    const QString wanted = letters.toLower();
    std::vector<const Term *> first;
    std::vector<const Term *> later;
    for (const Term &term : vocabulary.terms) {
        const QString code = toQString(term.code);
        if (code.startsWith(wanted)) {
            first.push_back(&term);
            continue;
        }
        const QStringList words = code.split(QLatin1Char('_'));
        const bool inside = std::ranges::any_of(
            words, [&](const QString &word) { return word.startsWith(wanted); });
        if (inside)
            later.push_back(&term);
    }
    first.insert(first.end(), later.begin(), later.end());
    return first;
}

QuickNote parseQuickNote(const QString &typed, const Schema &schema,
                         const std::vector<NoteLink> &links)
{
    QuickNote note;
    QString rest;
    qsizetype done = 0;
    auto found = tokens().globalMatch(typed);
    while (found.hasNext()) {
        const auto token = found.next();
        if (!take(token, schema, links, note))
            continue;
        rest += typed.mid(done, token.capturedStart() - done);
        done = token.capturedEnd();
        if ((rest.isEmpty() || rest.back().isSpace()) && done < typed.size() && typed[done] == u' ')
            ++done; // one of the two spaces around what was taken out
    }
    rest += typed.mid(done);
    note.text = rest.trimmed();
    return note;
}

QString tagLine(const QStringList &areas, const QStringList &roles)
{
    QString line;
    for (const QString &area : areas)
        line += u'#' + area + u' ';
    for (const QString &role : roles)
        line += u'@' + role + u' ';
    return line;
}

std::optional<LineToken> lineTokenAt(const QString &typed, qsizetype caret)
{
    // While Qt puts a letter in, its caret is already behind it and its text not yet.
    caret = std::min(caret, typed.size());
    const QString before = typed.left(caret);
    if (const auto link = linkTokenAt(before))
        return link;
    auto found = tokens().globalMatch(before);
    while (found.hasNext()) {
        const auto token = found.next();
        if (token.capturedEnd() != caret || token.hasCaptured(3))
            continue;
        const int which = token.hasCaptured(1) ? 1 : 2;
        return LineToken{which == 1 ? u'#' : u'@', token.capturedStart(), token.captured(which)};
    }
    const bool bare = caret > 0 && (typed[caret - 1] == u'#' || typed[caret - 1] == u'@')
        && (caret == 1 || typed[caret - 2].isSpace());
    return bare ? std::optional(LineToken{typed[caret - 1], caret - 1, QString()}) : std::nullopt;
}

QString signOf(const QString &text)
{
    const bool isSign =
        text.size() > 1 && QStringLiteral("+-!>?").contains(text[0]) && text[1].isSpace();
    return isSign ? text.left(1) : QString();
}

QString withoutSign(const QString &text)
{
    return signOf(text).isEmpty() ? text : text.mid(2).trimmed();
}

QString withSign(const QString &text, const QString &sign)
{
    const QString words = withoutSign(text);
    return signOf(text) == sign ? words : sign + u' ' + words;
}

} // namespace cairn
