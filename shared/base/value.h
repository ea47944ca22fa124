#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cairn {

class Value;
using List = std::vector<Value>;
using Map = std::map<std::string, Value, std::less<>>;

/// What a record is made of: a tree of null, true and false, whole numbers, UTF-8 text, lists and
/// maps. There are no fractions: they print differently from build to build, and hashes must not.
class Value {
public:
    Value() = default;
    Value(bool truth) : m_held(truth) {}
    Value(std::int64_t number) : m_held(number) {}
    Value(int number) : m_held(std::int64_t{number}) {}
    Value(std::string text) : m_held(std::move(text)) {}
    Value(std::string_view text) : m_held(std::string(text)) {}
    Value(const char *text) : m_held(std::string(text)) {}
    Value(List list) : m_held(std::move(list)) {}
    Value(Map map) : m_held(std::move(map)) {}

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_held); }
    [[nodiscard]] const bool *truth() const { return std::get_if<bool>(&m_held); }
    [[nodiscard]] const std::int64_t *number() const { return std::get_if<std::int64_t>(&m_held); }
    [[nodiscard]] const std::string *text() const { return std::get_if<std::string>(&m_held); }
    [[nodiscard]] const List *list() const { return std::get_if<List>(&m_held); }
    [[nodiscard]] const Map *map() const { return std::get_if<Map>(&m_held); }
    [[nodiscard]] List *list() { return std::get_if<List>(&m_held); }
    [[nodiscard]] Map *map() { return std::get_if<Map>(&m_held); }

    /// The member of a map; null for anything else and for a member that is not there.
    [[nodiscard]] const Value &at(std::string_view key) const;

    /// The text, or nothing at all where it is not a text.
    [[nodiscard]] std::string_view textOr(std::string_view otherwise = {}) const;
    [[nodiscard]] std::int64_t numberOr(std::int64_t otherwise) const;

    friend bool operator==(const Value &, const Value &) = default;
    friend std::strong_ordering operator<=>(const Value &left, const Value &right);

private:
    std::variant<std::monostate, bool, std::int64_t, std::string, List, Map> m_held;
};

/// The one spelling of a value: JSON with keys sorted by byte, no white space, the shortest
/// escapes. Equal values give equal bytes on every build; hashes are taken over it.
[[nodiscard]] std::string canonical(const Value &value);
void appendCanonical(const Value &value, std::string &out);
void appendCanonicalText(std::string_view text, std::string &out);

} // namespace cairn
