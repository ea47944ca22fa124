#include "client/visit/quick_note.h"

#include <QRegularExpression>

#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr qsizetype kLettersMin = 2; ///< "#5" is a number, not an area

const QRegularExpression &tokens()
{
    static const QRegularExpression expression(QStringLiteral("(?<![\\w#&])#([\\p{L}_]+)"),
                                               QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

} // namespace

std::vector<const Term *> matchingAreas(const QString &letters, const Vocabulary &areas)
{
    const QString wanted = letters.toLower();
    std::vector<const Term *> first;
    std::vector<const Term *> later;
    for (const Term &term : areas.terms) {
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

QuickNote parseQuickNote(const QString &typed, const Vocabulary &areas)
{
    QuickNote note;
    QString rest;
    qsizetype done = 0;
    auto found = tokens().globalMatch(typed);
    while (found.hasNext()) {
        const auto token = found.next();
        const QString letters = token.captured(1);
        const auto matches = letters.size() < kLettersMin ? std::vector<const Term *>()
                                                          : matchingAreas(letters, areas);
        if (matches.empty())
            continue;
        const QString code = toQString(matches.front()->code);
        if (!note.areas.contains(code))
            note.areas << code;
        rest += typed.mid(done, token.capturedStart() - done);
        done = token.capturedEnd();
        if ((rest.isEmpty() || rest.back().isSpace()) && done < typed.size() && typed[done] == u' ')
            ++done; // one of the two spaces around what was taken out
    }
    rest += typed.mid(done);
    note.text = rest.trimmed();
    return note;
}

std::optional<AreaToken> areaTokenAt(const QString &typed, qsizetype caret)
{
    // While Qt puts a letter in, its caret is already behind it and its text not yet.
    caret = std::min(caret, typed.size());
    auto found = tokens().globalMatch(typed.left(caret));
    while (found.hasNext()) {
        const auto token = found.next();
        if (token.capturedEnd() == caret)
            return AreaToken{token.capturedStart(), token.captured(1)};
    }
    const bool bare =
        caret > 0 && typed[caret - 1] == u'#' && (caret == 1 || typed[caret - 2].isSpace());
    return bare ? std::optional(AreaToken{caret - 1, QString()}) : std::nullopt;
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

} // namespace cairn
