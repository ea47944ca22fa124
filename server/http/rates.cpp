#include "server/http/rates.h"

#include <algorithm>
#include <cmath>

namespace cairn {

namespace {

constexpr double kMillisPerMinute = 60'000;
constexpr std::size_t kNameBytesMax = 256; // longer names share their beginning's bucket

} // namespace

std::string Rates::nameOf(const Allowance &allowance, std::string_view whose)
{
    return std::string(allowance.name).append("\n").append(whose.substr(0, kNameBytesMax));
}

Rates::Bucket &Rates::bucketOf(const Allowance &allowance, std::string_view whose,
                               std::int64_t nowMillis)
{
    std::string name = nameOf(allowance, whose);
    if (const auto known = m_byName.find(name); known != m_byName.end()) {
        m_buckets.splice(m_buckets.begin(), m_buckets, known->second);
        return m_buckets.front();
    }
    if (m_buckets.size() >= m_bucketsMax) {
        m_byName.erase(m_buckets.back().name);
        m_buckets.pop_back();
    }
    m_buckets.push_front({name, allowance.burst, nowMillis});
    m_byName.emplace(std::move(name), m_buckets.begin());
    return m_buckets.front();
}

std::optional<std::int64_t> Rates::take(const Allowance &allowance, std::string_view whose,
                                        std::int64_t nowMillis)
{
    const std::lock_guard hold(m_guard);
    Bucket &bucket = bucketOf(allowance, whose, nowMillis);
    const double perMilli = allowance.perMinute / kMillisPerMinute;
    const auto passed =
        static_cast<double>(std::max(std::int64_t{0}, nowMillis - bucket.seenMillis));
    bucket.tokens = std::min(allowance.burst, bucket.tokens + passed * perMilli);
    bucket.seenMillis = std::max(bucket.seenMillis, nowMillis);
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return {};
    }
    const double waitMillis = (1 - bucket.tokens) / perMilli;
    return static_cast<std::int64_t>(std::ceil(waitMillis / 1000));
}

void Rates::giveBack(const Allowance &allowance, std::string_view whose)
{
    const std::lock_guard hold(m_guard);
    if (const auto known = m_byName.find(nameOf(allowance, whose)); known != m_byName.end())
        known->second->tokens = std::min(allowance.burst, known->second->tokens + 1);
}

std::size_t Rates::size() const
{
    const std::lock_guard hold(m_guard);
    return m_buckets.size();
}

} // namespace cairn
