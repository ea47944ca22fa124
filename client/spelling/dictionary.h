#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class Hunspell;

namespace cairn {

/// British English as Hunspell knows it. Loading takes a moment and asking a dictionary may too:
/// it belongs into a thread of its own (Speller).
class Dictionary {
public:
    /// The dictionary that is installed; nothing: there is none.
    [[nodiscard]] static std::optional<Dictionary> find();
    /// `place`: of the `.aff` and the `.dic`, without the ending.
    [[nodiscard]] static std::optional<Dictionary> open(const QString &place);

    Dictionary(Dictionary &&) noexcept;
    Dictionary &operator=(Dictionary &&) noexcept;
    Dictionary(const Dictionary &) = delete;
    Dictionary &operator=(const Dictionary &) = delete;
    ~Dictionary();

    [[nodiscard]] bool knows(const QString &word) const;
    [[nodiscard]] QStringList suggestions(const QString &word) const;

private:
    explicit Dictionary(std::unique_ptr<Hunspell> hunspell);

    std::unique_ptr<Hunspell> m_hunspell;
};

} // namespace cairn
