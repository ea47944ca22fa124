#include "shared/history/revision.h"

#include <array>
#include <charconv>

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

/// Behind `name`, with commas between.
template <class... Numbers>
void appendNumbers(std::string &out, std::string_view name, Numbers... numbers)
{
    std::array<char, 24> digits{};
    const auto append = [&](auto number) {
        const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
        out.append(name).append(digits.begin(), end);
        name = ",";
    };
    (append(numbers), ...);
}

constexpr std::size_t kUsualBytes = 768;

enum class Members { Skeleton, All, Line, Body };

/// The canonical text of a revision without unknown members, member by member in the order of their
/// names: no tree is built for a hash.
void appendMembers(const Revision &revision, Members members, std::string &out,
                   bool withPrevious = true)
{
    // All of them by name: who gives a revision another member has to write it here, too.
    const auto &[id, actFirst, actSize, record, type, scope, author, clocks, policyVersion,
                 previous, commitment, was, salt, units, unknown] = revision;
    out.reserve(out.size() + kUsualBytes);
    appendNumbers(out, "{\"act\":[", actFirst, actSize);
    out.append("],\"author\":\"").append(toText(author));
    appendNumbers(out, "\",\"clocks\":[", clocks.wallMillis, clocks.monotonicMillis,
                  clocks.serverMillis);
    out += ']';
    const bool inFull = members == Members::Skeleton || members == Members::All;
    if (inFull || !isIntact(revision))
        out.append(",\"commitment\":\"").append(toBase64(commitment)).append("\"");
    if (members != Members::Body)
        out.append(",\"id\":\"").append(toText(id)).append("\"");
    if (members != Members::Skeleton) {
        out.append(",\"payload\":");
        appendPayload(units, out);
    }
    appendNumbers(out, ",\"policy\":", policyVersion);
    if (withPrevious)
        out.append(",\"prev\":\"").append(toBase64(previous)).append("\"");
    if (members != Members::Body)
        out.append(",\"record\":\"").append(toText(record)).append("\"");
    if (members != Members::Skeleton)
        out.append(",\"salt\":\"").append(toBase64(salt)).append("\"");
    if (members != Members::Body) {
        out.append(",\"scope\":");
        appendCanonicalText(scope, out);
        out.append(",\"type\":");
        appendCanonicalText(type, out);
    }
    out.append(",\"units\":");
    appendParents(units, out);
    if (was)
        out.append(",\"was\":[\"")
            .append(toText(was->id))
            .append("\",\"")
            .append(toBase64(was->hash))
            .append("\"]");
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
