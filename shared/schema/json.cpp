#include "shared/schema/json.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <string>

namespace cairn {

namespace {

using Sax = nlohmann::json_sax<nlohmann::json>;

/// Builds the value as it is told of it, and says stop at the first limit.
class Gate : public Sax {
public:
    explicit Gate(const JsonLimits &limits) : m_limits(limits) {}

    bool null() override { return put(Value()); }
    bool boolean(bool truth) override { return put(Value(truth)); }
    bool number_integer(number_integer_t number) override { return put(Value(number)); }
    bool number_unsigned(number_unsigned_t number) override
    {
        if (number > std::uint64_t{std::numeric_limits<std::int64_t>::max()})
            return stop("A number is too large.");
        return put(Value(static_cast<std::int64_t>(number)));
    }
    bool number_float(number_float_t /*number*/, const string_t & /*text*/) override
    {
        return stop("A number has a fraction; only whole numbers are taken.");
    }
    bool string(string_t &text) override
    {
        if (text.size() > m_limits.textBytesMax)
            return stop("A text is too long.");
        return put(Value(std::move(text)));
    }
    bool binary(binary_t & /*bytes*/) override { return stop("Binary is no JSON."); }
    bool start_object(std::size_t /*count*/) override { return open(Value(Map())); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t /*count*/) override { return open(Value(List())); }
    bool end_array() override { return close(); }
    bool key(string_t &text) override
    {
        if (text.size() > m_limits.keyBytesMax)
            return stop("A key is too long.");
        const Map &members = *m_open.back().value.map();
        const bool isNext = members.empty() || members.rbegin()->first < text;
        if (!isNext && members.contains(text))
            return stop("A key stands twice.");
        m_open.back().key = std::move(text);
        return true;
    }
    bool parse_error(std::size_t position, const std::string & /*token*/,
                     const nlohmann::json::exception &trouble) override
    {
        m_cause = "at byte " + std::to_string(position) + ": " + trouble.what();
        return false;
    }

    Value m_root;
    std::string m_cause;

private:
    struct Level {
        Value value;
        std::string key; ///< under which the next member goes in
    };

    bool stop(const char *cause)
    {
        m_cause = cause;
        return false;
    }

    bool put(Value value)
    {
        if (++m_count > m_limits.valuesMax)
            return stop("There are too many values.");
        if (m_open.empty())
            m_root = std::move(value);
        else if (Map *map = m_open.back().value.map()) // what we write ourselves comes in order
            map->emplace_hint(map->end(), std::move(m_open.back().key), std::move(value));
        else
            m_open.back().value.list()->push_back(std::move(value));
        return true;
    }

    bool open(Value value)
    {
        if (m_open.size() >= m_limits.depthMax)
            return stop("It is nested too deeply.");
        m_open.push_back({std::move(value), {}});
        return true;
    }

    bool close()
    {
        Value done = std::move(m_open.back().value);
        m_open.pop_back();
        return put(std::move(done));
    }

    const JsonLimits &m_limits;
    std::vector<Level> m_open;
    std::size_t m_count = 0;
};

} // namespace

Result<Value> parseJson(std::string_view text, const JsonLimits &limits)
{
    Gate gate(limits);
    try {
        if (nlohmann::json::sax_parse(text, &gate))
            return std::move(gate.m_root);
    } catch (const nlohmann::json::exception &malformed) {
        gate.m_cause = malformed.what(); // nothing beyond this door throws
    }
    return fault(FaultCode::Malformed, "This is not JSON as Cairn takes it.", gate.m_cause);
}

} // namespace cairn
