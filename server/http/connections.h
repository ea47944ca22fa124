#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace cairn {

/// Which connections there are: kConnectionsMax in all, kConnectionsPerAddressMax from one
/// address. May be called from any thread. Whoever holds a Place is counted.
class Connections : public std::enable_shared_from_this<Connections> {
public:
    /// One counted connection; it gives its place back when it goes.
    class Place {
    public:
        Place(std::shared_ptr<Connections> all, std::size_t number, std::string address);
        ~Place();
        Place(Place &&other) noexcept = default;
        Place &operator=(Place &&) = delete;

        [[nodiscard]] const std::string &address() const { return m_address; }
        /// How to ask this connection to end after the answer that it is giving.
        void whenAskedToEnd(std::function<void()> ask);

    private:
        std::shared_ptr<Connections> m_all; ///< null once moved from
        std::size_t m_number;
        std::string m_address;
    };

    Connections(std::size_t most, std::size_t mostPerAddress)
        : m_most(most), m_mostPerAddress(mostPerAddress)
    {
    }

    /// Nothing: there are too many, in all or from there.
    [[nodiscard]] std::optional<Place> admit(const std::string &address);

    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] std::size_t turnedAway() const;
    /// From here on nobody is let in, and whoever is here is asked to end.
    void askAllToEnd();

private:
    std::size_t m_most;
    std::size_t m_mostPerAddress;
    mutable std::mutex m_guard;
    std::map<std::size_t, std::function<void()>> m_open; ///< by number
    std::map<std::string, std::size_t> m_byAddress;
    std::size_t m_nextNumber = 0;
    std::size_t m_turnedAway = 0;
    bool m_ending = false;
};

} // namespace cairn
