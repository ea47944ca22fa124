#include "shared/history/revision.h"

namespace cairn {

namespace {

using Units = std::map<std::string, UnitChange, std::less<>>;

void appendPayload(const Units &units, std::string &out)
{
    char before = '{';
    for (const auto &[name, change] : units) {
        out += before;
        appendCanonicalText(name, out);
        out += ':';
        appendCanonical(change.content, out);
        before = ',';
    }
    out += units.empty() ? "{}" : "}";
}

void appendParents(const Units &units, std::string &out)
{
    char before = '{';
    for (const auto &[name, change] : units) {
        out += before;
        appendCanonicalText(name, out);
        out += ":[";
        for (const RevisionId &parent : change.parents)
            out.append(&parent == &change.parents.front() ? "\"" : ",\"")
                .append(toText(parent))
                .append("\"");
        out += ']';
        before = ',';
    }
    out += units.empty() ? "{}" : "}";
}

enum class Members { Skeleton, All, Line, Body };

/// The canonical text of a revision without unknown members, member by member in the order of their
/// names: no tree is built for a hash.
void appendMembers(const Revision &revision, Members members, std::string &out,
                   bool withPrevious = true)
{
    // All of them by name: who gives a revision another member has to write it here, too.
    const auto &[id, actFirst, actSize, record, type, scope, author, clocks, policyVersion,
                 previous, commitment, was, salt, units, unknown] = revision;
    const auto number = [](auto value) { return std::to_string(value); };
    out.append("{\"act\":[" + number(actFirst) + ',' + number(actSize));
    out.append("],\"author\":\"" + toText(author));
    out.append("\",\"clocks\":[" + number(clocks.wallMillis) + ',' + number(clocks.monotonicMillis)
               + ',' + number(clocks.serverMillis) + ']');
    const bool inFull = members == Members::Skeleton || members == Members::All;
    if (inFull || !isIntact(revision))
        out.append(",\"commitment\":\"" + toBase64(commitment) + '"');
    if (members != Members::Body)
        out.append(",\"id\":\"" + toText(id) + '"');
    if (members != Members::Skeleton) {
        out.append(",\"payload\":");
        appendPayload(units, out);
    }
    out.append(",\"policy\":" + number(policyVersion));
    if (withPrevious)
        out.append(",\"prev\":\"" + toBase64(previous) + '"');
    if (members != Members::Body)
        out.append(",\"record\":\"" + toText(record) + '"');
    if (members != Members::Skeleton)
        out.append(",\"salt\":\"" + toBase64(salt) + '"');
    if (members != Members::Body) {
        out.append(",\"scope\":");
        appendCanonicalText(scope, out);
        out.append(",\"type\":");
        appendCanonicalText(type, out);
    }
    out.append(",\"units\":");
    appendParents(units, out);
    if (was)
        out.append(",\"was\":[\"" + toText(was->id) + "\",\"" + toBase64(was->hash) + "\"]");
    out += '}';
}

/// Members that a body does without.
void leaveOut(const Revision &revision, Map &members)
{
    for (const char *name : {"id", "record", "type", "scope"})
        members.erase(name);
    if (isIntact(revision))
        members.erase("commitment");
}

} // namespace

Hash commitmentOf(const Revision &revision)
{
    std::string text(revision.salt.begin(), revision.salt.end());
    appendPayload(revision.units, text);
    return blake2b(text);
}

bool isIntact(const Revision &revision)
{
    return commitmentOf(revision) == revision.commitment;
}

Hash hashOf(const Revision &revision)
{
    if (!revision.unknown.empty())
        return blake2b(canonical(skeletonOf(revision)));
    std::string text;
    appendMembers(revision, Members::Skeleton, text);
    return blake2b(text);
}

std::string textOf(const Revision &revision)
{
    if (!revision.unknown.empty())
        return canonical(toValue(revision));
    std::string text;
    appendMembers(revision, Members::All, text);
    return text;
}

std::string lineTextOf(const Revision &revision, bool withPrevious)
{
    std::string text;
    if (revision.unknown.empty()) {
        appendMembers(revision, Members::Line, text, withPrevious);
        return text;
    }
    Value value = toValue(revision);
    if (isIntact(revision))
        value.map()->erase("commitment");
    if (!withPrevious)
        value.map()->erase("prev");
    appendCanonical(value, text);
    return text;
}

std::string bodyTextOf(const Revision &revision)
{
    std::string text;
    if (revision.unknown.empty()) {
        appendMembers(revision, Members::Body, text);
    } else {
        Value value = toValue(revision);
        leaveOut(revision, *value.map());
        appendCanonical(value, text);
    }
    return text;
}

} // namespace cairn
