#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// How often something may be tried: `burst` at once, then `perMinute`.
struct Allowance {
    std::string_view name; ///< keeps the buckets of different things apart
    double perMinute = 1;
    double burst = 1;
};

/// Buckets of what each peer, account or device may still do, in memory alone: a new start
/// forgives. At most kBucketsMax; the one longest unused gives way, so that no flood of names can
/// fill the memory. May be called from any thread.
class Rates {
public:
    static constexpr std::size_t kBucketsMax = 50'000;

    explicit Rates(std::size_t bucketsMax = kBucketsMax) : m_bucketsMax(bucketsMax) {}

    /// Takes one token. Nothing: go on. Otherwise the whole seconds until there is one again.
    [[nodiscard]] std::optional<std::int64_t> take(const Allowance &allowance,
                                                   std::string_view whose, std::int64_t nowMillis);

    /// After a try that was no guess (the right password): an office behind one address may sign
    /// in as often as it likes.
    void giveBack(const Allowance &allowance, std::string_view whose);

    [[nodiscard]] std::size_t size() const;

private:
    struct Bucket {
        std::string name;
        double tokens = 0;
        std::int64_t seenMillis = 0;
    };
    using Buckets = std::list<Bucket>; ///< the one used last comes first

    [[nodiscard]] static std::string nameOf(const Allowance &allowance, std::string_view whose);
    Bucket &bucketOf(const Allowance &allowance, std::string_view whose, std::int64_t nowMillis);

    mutable std::mutex m_guard;
    std::size_t m_bucketsMax;
    Buckets m_buckets;
    std::map<std::string, Buckets::iterator, std::less<>> m_byName;
};

} // namespace cairn
