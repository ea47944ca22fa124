#include "tests/house/floor_plan.h"

#include <QMap>

#include "tests/house/source_text.h"

namespace cairn::house {

using namespace Qt::StringLiterals;

namespace {

/// Which rooms each room may include from, besides itself. Read it as the floor plan: a room that
/// is not named here follows the line of its floor ("client/*", "server/*").
const QMap<QString, QStringList> kMayInclude{
    {u"shared/base"_s, {}},
    {u"shared/schema"_s, {u"shared/base"_s}},
    {u"shared/history"_s, {u"shared/base"_s, u"shared/schema"_s}},
    {u"shared/merge"_s, {u"shared/base"_s, u"shared/schema"_s, u"shared/history"_s}},
    {u"shared/domain"_s,
     {u"shared/base"_s, u"shared/schema"_s, u"shared/history"_s, u"shared/merge"_s}},
    {u"shared/wire"_s, {u"shared/base"_s, u"shared/schema"_s, u"shared/history"_s}},
    {u"shared/store"_s, {u"shared/base"_s, u"shared/schema"_s, u"shared/history"_s}},
    {u"shared/sync"_s,
     {u"shared/base"_s, u"shared/schema"_s, u"shared/history"_s, u"shared/merge"_s,
      u"shared/domain"_s, u"shared/wire"_s}},
    {u"shared/book"_s, {u"shared"_s}},

    {u"client/sync"_s, {u"shared"_s}},
    {u"client/blobs"_s, {u"shared"_s, u"client/sync"_s}},
    {u"client/vault"_s, {u"shared"_s, u"client/sync"_s, u"client/blobs"_s}},
    {u"client/rows"_s, {u"shared"_s, u"client/vault"_s}},
    {u"client/app"_s, {u"shared"_s, u"client"_s}},
    {u"client/cli"_s, {u"shared"_s, u"client"_s}},
    {u"client/*"_s, {u"shared"_s, u"client/vault"_s, u"client/rows"_s}},

    {u"server/http"_s,
     {u"shared"_s, u"server/sync"_s, u"server/blobs"_s, u"server/snapshots"_s, u"server/account"_s,
      u"server/picture"_s, u"server/portal"_s}},
    {u"server/portal"_s,
     {u"shared"_s, u"server/store"_s, u"server/account"_s, u"server/picture"_s}},
    {u"server/admin"_s,
     {u"shared"_s, u"server/store"_s, u"server/account"_s, u"server/sync"_s, u"server/picture"_s}},
    {u"server/store"_s, {u"shared"_s}},
    {u"server/account"_s, {u"shared"_s, u"server/store"_s}},
    {u"server/*"_s, {u"shared"_s, u"server/store"_s, u"server/account"_s}},
    // Where a program starts, everything is made and joined.
    {u"server"_s, {u"shared"_s, u"server"_s}},
    {u"tests"_s, {u"shared"_s, u"client"_s, u"server"_s, u"tests"_s}},
};

/// "server/http/session.h" lies in "server/http", "server/main.cpp" in "server".
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.first() == u"tests" || parts.size() < 3)
        return parts.first();
    return parts[0] + u'/' + parts[1];
}

QStringList mayInclude(const QString &room)
{
    const auto own = kMayInclude.constFind(room);
    return own != kMayInclude.constEnd()
        ? *own
        : kMayInclude.value(room.section(u'/', 0, 0) + u"/*"_s, QStringList{});
}

struct Library {
    QString pattern;       ///< of what stands between the signs of an include
    QStringList forbidden; ///< folders …
    QStringList except;    ///< … but for these in them
    QString advice;
};

const QList<Library> kLibraries{
    {u"Q[A-Za-z0-9/]+"_s,
     {u"shared"_s, u"server"_s},
     {},
     u"only client/ and tests/ know Qt; use the standard library"_s},
    {u"boost/beast[\\w./]*"_s,
     {u"shared"_s, u"client"_s, u"server"_s},
     {u"server/http"_s},
     u"only server/http speaks HTTP; take and give values"_s},
    {u"boost/asio[\\w./]*"_s,
     {u"shared"_s, u"client"_s},
     {},
     u"sockets are the server's business"_s},
    {u"nlohmann/[\\w./]*"_s,
     {u"shared"_s, u"client"_s, u"server"_s},
     {u"shared/schema"_s, u"shared/wire"_s},
     u"JSON is read in shared/schema and shared/wire; use cairn::Value and canonical()"_s},
    {u"(?:sqlite3\\.h|sqlcipher/[\\w./]*|SQLiteCpp/[\\w./]*)"_s,
     {u"shared"_s, u"client"_s, u"server"_s},
     {u"shared/store"_s, u"server/store"_s},
     u"the database is opened and asked in shared/store"_s},
    {u"QNetwork[A-Za-z]+|QSsl[A-Za-z]+|QHttp[A-Za-z]+"_s,
     {u"client"_s},
     {u"client/sync"_s},
     u"only client/sync knows HTTP on the device"_s},
};

} // namespace

Findings everyFileKeepsToItsRoom(const Source &source)
{
    static const QRegularExpression kInclude(uR"re(^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)")re"_s,
                                             QRegularExpression::MultilineOption);
    if (!isCpp(source.path))
        return {};
    if (isIn(source.path, u"qml"_s))
        return {{source.path, 0, u"is C++ in qml/; move it to client/"_s}};

    const QString room = roomOf(source.path);
    Findings findings;
    auto each = kInclude.globalMatch(source.text);
    while (each.hasNext()) {
        const auto match = each.next();
        const QString named = match.captured(1);
        const QString other = roomOf(named);
        const QStringList allowed = mayInclude(room);
        if (named.endsWith(u".moc") || other == room || isInAny(named, allowed))
            continue;
        const auto line = static_cast<int>(source.text.left(match.capturedStart()).count(u'\n'));
        findings << Finding{
            source.path, line + 1,
            named.contains(u'/')
                ? u"%1 must not include %2; it may know: %3"_s.arg(room, named,
                                                                   allowed.join(u", "_s))
                : u"includes \"%1\"; name it by its path from the root"_s.arg(named)};
    }
    return findings;
}

Findings librariesStayInTheirRooms(const Source &source)
{
    Findings findings;
    if (!isCpp(source.path))
        return findings;
    for (const Library &library : kLibraries) {
        if (!isInAny(source.path, library.forbidden) || isInAny(source.path, library.except))
            continue;
        const QRegularExpression pattern(
            uR"re(^[ \t]*#[ \t]*include[ \t]*[<"](?:%1)[>"])re"_s.arg(library.pattern),
            QRegularExpression::MultilineOption);
        findings << everyMatch(source, source.text, pattern, u"%1: "_s + library.advice);
    }
    return findings;
}

Findings sqlStaysInTheStore(const Source &source)
{
    // At the start of a text, in capitals throughout or not at all: English begins "Select".
    static const QRegularExpression kStatement(
        uR"re("(?:[^\s()"\\]{0,16}\()?\s*(?:(?:SELECT|select)\s[^"]*\b(?:FROM|from)\b)re"
        uR"re(|(?:INSERT|insert)\s(?:OR|or|INTO|into)\b|(?:DELETE\sFROM|delete\sfrom)\b)re"
        uR"re(|(?:UPDATE|update)\s\w+\s(?:SET|set)\b|(?:PRAGMA|pragma)\s\w)re"
        uR"re(|(?:CREATE|DROP|ALTER)\s(?:\w+\s)?(?:TABLE|INDEX)\b)re"
        uR"re(|(?:create|drop|alter)\s(?:\w+\s)?(?:table|index)\b))re"_s);
    if (!isInAny(source.path, {u"shared"_s, u"client"_s, u"server"_s, u"qml"_s})
        || isInAny(source.path, {u"shared/store"_s, u"server/store"_s})
        || !(isCpp(source.path) || isQml(source.path)))
        return {};
    return everyMatch(source, withoutComments(source.text), kStatement,
                      u"SQL lives in shared/store; give that room a function with this meaning"_s);
}

} // namespace cairn::house
