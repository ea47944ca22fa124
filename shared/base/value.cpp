#include "shared/base/value.h"

#include <array>
#include <cstdio>

namespace cairn {

namespace {

const Value kNull;

bool mayStand(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

/// What stands for a byte that may not stand in a JSON text.
std::string_view escapeOf(char c, std::array<char, 8> &room)
{
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    case '\b': return "\\b";
    case '\f': return "\\f";
    default: break;
    }
    std::snprintf(room.data(), room.size(), "\\u%04x", static_cast<unsigned>(c));
    return room.data();
}

void appendList(const List &list, std::string &out)
{
    out += '[';
    bool first = true;
    for (const Value &element : list) {
        if (!first)
            out += ',';
        first = false;
        appendCanonical(element, out);
    }
    out += ']';
}

void appendMap(const Map &map, std::string &out)
{
    out += '{';
    bool first = true;
    for (const auto &[key, member] : map) {
        if (!first)
            out += ',';
        first = false;
        appendCanonicalText(key, out);
        out += ':';
        appendCanonical(member, out);
    }
    out += '}';
}

} // namespace

const Value &Value::at(std::string_view key) const
{
    const Map *members = map();
    if (!members)
        return kNull;
    const auto found = members->find(key);
    return found == members->end() ? kNull : found->second;
}

std::string_view Value::textOr(std::string_view otherwise) const
{
    const std::string *held = text();
    return held ? std::string_view(*held) : otherwise;
}

std::int64_t Value::numberOr(std::int64_t otherwise) const
{
    const std::int64_t *held = number();
    return held ? *held : otherwise;
}

std::strong_ordering operator<=>(const Value &left, const Value &right)
{
    return canonical(left) <=> canonical(right);
}

void appendCanonicalText(std::string_view text, std::string &out)
{
    out += '"';
    std::size_t from = 0; // of the run that needs no escape
    std::array<char, 8> room{};
    for (std::size_t at = 0; at < text.size(); ++at)
        if (!mayStand(text[at])) {
            out.append(text, from, at - from).append(escapeOf(text[at], room));
            from = at + 1;
        }
    out.append(text, from);
    out += '"';
}

void appendCanonical(const Value &value, std::string &out)
{
    if (value.isNull())
        out += "null";
    else if (const bool *truth = value.truth())
        out += *truth ? "true" : "false";
    else if (const std::int64_t *number = value.number())
        out += std::to_string(*number);
    else if (const std::string *text = value.text())
        appendCanonicalText(*text, out);
    else if (const List *list = value.list())
        appendList(*list, out);
    else if (const Map *map = value.map())
        appendMap(*map, out);
}

std::string canonical(const Value &value)
{
    std::string out;
    appendCanonical(value, out);
    return out;
}

} // namespace cairn
