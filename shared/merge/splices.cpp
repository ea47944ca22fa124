#include "shared/merge/splices.h"

#include <algorithm>
#include <span>

namespace cairn {

namespace {

/// Over this many pairs of words the middle is replaced as a whole: typing must not wait.
constexpr std::size_t kPairsMax = 4'000'000;

bool continues(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

bool isMark(char c)
{
    return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?';
}

/// Words, single white spaces and single marks, in order and without loss.
std::vector<std::string_view> tokensOf(std::string_view text)
{
    std::vector<std::string_view> tokens;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool alone = i < text.size() && (isSpace(text[i]) || isMark(text[i]));
        if (i < text.size() && !alone)
            continue;
        if (i > start)
            tokens.push_back(text.substr(start, i - start));
        if (alone)
            tokens.push_back(text.substr(i, 1));
        start = i + 1;
    }
    return tokens;
}

/// lengths[i][j]: of the longest common subsequence of before[i…] and after[j…].
std::vector<std::uint32_t> commonLengths(std::span<const std::string_view> before,
                                         std::span<const std::string_view> after)
{
    const std::size_t width = after.size() + 1;
    std::vector<std::uint32_t> lengths((before.size() + 1) * width, 0);
    for (std::size_t i = before.size(); i-- > 0;)
        for (std::size_t j = after.size(); j-- > 0;)
            lengths[i * width + j] = before[i] == after[j]
                ? lengths[(i + 1) * width + j + 1] + 1
                : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    return lengths;
}

/// Collects removals and insertions that touch into one splice.
class Collector {
public:
    explicit Collector(std::int64_t at) : m_at(at) {}

    void keep(std::string_view token)
    {
        flush();
        m_at += lengthOf(token);
    }
    void remove(std::string_view token) { m_open.removed += lengthOf(token); }
    void insert(std::string_view token) { m_open.inserted += token; }

    std::vector<Splice> finish()
    {
        flush();
        return std::move(m_splices);
    }

private:
    void flush()
    {
        if (m_open.removed == 0 && m_open.inserted.empty())
            return;
        m_open.at = m_at;
        m_at += m_open.removed;
        m_splices.push_back(std::move(m_open));
        m_open = {};
    }

    std::int64_t m_at;
    Splice m_open;
    std::vector<Splice> m_splices;
};

std::vector<Splice> middle(std::span<const std::string_view> before,
                           std::span<const std::string_view> after, std::int64_t at)
{
    Collector collector(at);
    const bool tooMany = before.size() * after.size() > kPairsMax;
    const auto lengths = tooMany ? std::vector<std::uint32_t>() : commonLengths(before, after);
    const std::size_t width = after.size() + 1;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (!tooMany && i < before.size() && j < after.size() && before[i] == after[j]) {
            collector.keep(before[i++]);
            ++j;
        } else if (i < before.size()
                   && (j == after.size() || tooMany
                       || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
            collector.remove(before[i++]);
        } else {
            collector.insert(after[j++]);
        }
    }
    return collector.finish();
}

/// Byte offset of the code point at `position`, or the end.
std::size_t offsetOf(std::string_view text, std::int64_t position, std::size_t from = 0)
{
    std::size_t offset = from;
    while (position > 0 && offset < text.size()) {
        ++offset;
        while (offset < text.size() && continues(text[offset]))
            ++offset;
        --position;
    }
    return offset;
}

} // namespace

std::int64_t lengthOf(std::string_view text)
{
    return std::ranges::count_if(text, [](char c) { return !continues(c); });
}

std::vector<Splice> splicesBetween(std::string_view before, std::string_view after)
{
    const auto old = tokensOf(before);
    const auto fresh = tokensOf(after);
    std::size_t head = 0;
    std::int64_t at = 0;
    while (head < old.size() && head < fresh.size() && old[head] == fresh[head])
        at += lengthOf(old[head++]);
    std::size_t tail = 0;
    while (tail < old.size() - head && tail < fresh.size() - head
           && old[old.size() - 1 - tail] == fresh[fresh.size() - 1 - tail])
        ++tail;
    return middle(std::span(old).subspan(head, old.size() - head - tail),
                  std::span(fresh).subspan(head, fresh.size() - head - tail), at);
}

std::string applied(std::string_view text, const std::vector<Splice> &splices)
{
    std::string out;
    std::size_t offset = 0;
    std::int64_t position = 0;
    for (const Splice &splice : splices) {
        const std::int64_t at = std::max(splice.at, position);
        const std::size_t start = offsetOf(text, at - position, offset);
        out += text.substr(offset, start - offset);
        out += splice.inserted;
        offset = offsetOf(text, splice.removed, start);
        position = at + std::max<std::int64_t>(splice.removed, 0);
    }
    out += text.substr(offset);
    return out;
}

Value toValue(const std::vector<Splice> &splices)
{
    List list;
    for (const Splice &splice : splices)
        list.emplace_back(List{splice.at, splice.removed, splice.inserted});
    return list;
}

std::vector<Splice> splicesFrom(const Value &value)
{
    std::vector<Splice> splices;
    const List *list = value.list();
    if (!list)
        return splices;
    for (const Value &element : *list) {
        const List *parts = element.list();
        if (parts && parts->size() == 3 && (*parts)[0].number() && (*parts)[1].number()
            && (*parts)[2].text())
            splices.push_back({*(*parts)[0].number(), *(*parts)[1].number(), *(*parts)[2].text()});
    }
    return splices;
}

} // namespace cairn
