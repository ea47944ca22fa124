#pragma once

#include <QDate>
#include <QString>

#include "shared/book/book.h"

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace cairn {

/// One setting as a line of the table.
struct SchoolLine {
    QString id = {};
    QString urn = {};
    QString name = {};
    QString town = {};
    QString phase = {};
    QString lasl = {};     ///< label
    QString district = {}; ///< label
    QString head = {};
    QString status = {};  ///< as the register says it: "Open", "Closed" …
    int pupils = -1;      ///< -1: not said
    QDate lastVisit = {}; ///< newest recorded visit
    QString standing = {};
    bool headCorrected = false; ///< what is shown was said here, not by the register

    friend bool operator==(const SchoolLine &, const SchoolLine &) = default;
};

enum class SchoolColumn { Name, Town, Phase, Lasl, District, Pupils, Head, LastVisit, State };
constexpr std::size_t kSchoolColumns = 9;

using LastVisits = std::map<QString, QDate>; ///< by id of the school

/// Newest recorded visit of each school.
[[nodiscard]] Result<LastVisits> readLastVisits(Book &book);

/// A slice of the schools in the order of the store, so that a note that is being saved meanwhile
/// waits for one slice at most. An empty slice is the end.
constexpr std::size_t kSchoolSlice = 250;
[[nodiscard]] Result<std::vector<SchoolLine>> readSchools(Book &book, const LastVisits &lastVisits,
                                                          std::size_t skip);

/// All settings, in memory and never changed: each order is worked out once, off the screen's
/// thread; a filter is then one walk over an order. 10,000 lines take some 10 MB.
class SchoolTable {
public:
    SchoolTable() = default;
    explicit SchoolTable(std::vector<SchoolLine> lines);

    [[nodiscard]] std::size_t size() const { return m_lines.size(); }
    [[nodiscard]] const SchoolLine &line(std::size_t place) const { return m_lines[place]; }

    struct Wish {
        QString words = {}; ///< each must be somewhere in the line
        SchoolColumn column = SchoolColumn::Name;
        bool descending = false;
    };
    /// Places of the lines that match, in the order wished for.
    [[nodiscard]] std::vector<std::uint32_t> find(const Wish &wish) const;

private:
    std::vector<SchoolLine> m_lines;
    std::vector<QString> m_folded; ///< what is searched: lower case, without accents
    std::array<std::vector<std::uint32_t>, kSchoolColumns> m_orders;
};

/// Lower case, no accents, no apostrophes: "Zoë" is found by "zoe".
[[nodiscard]] QString folded(const QString &text);

} // namespace cairn
