#include "shared/base/value.h"

#include <array>
#include <cstdio>

namespace cairn {

namespace {

const Value kNull;

void appendText(std::string_view text, std::string &out)
{
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                std::array<char, 8> escape{};
                std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
                out += escape.data();
            } else {
                out += c;
            }
        }
    }
    out += '"';
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
        appendText(key, out);
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

void appendCanonical(const Value &value, std::string &out)
{
    if (value.isNull())
        out += "null";
    else if (const bool *truth = value.truth())
        out += *truth ? "true" : "false";
    else if (const std::int64_t *number = value.number())
        out += std::to_string(*number);
    else if (const std::string *text = value.text())
        appendText(*text, out);
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
