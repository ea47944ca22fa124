#pragma once

#include <QAbstractListModel>
#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QVariant>

#include <algorithm>
#include <utility>
#include <vector>

namespace cairn {

/// One role of a row: the name that delegates require, and where its value stands.
template <class Row>
struct RowRole {
    const char *name;
    QVariant (*value)(const Row &);
};

/// Rows for a list on screen. A Row has an `id` and `==`. `setRows` takes over a new reading with
/// the narrowest signals, so that a list that is being read or written in keeps its place.
/// For thousands of rows see SchoolListModel.
template <class Row>
class RowListModel : public QAbstractListModel {
public:
    explicit RowListModel(std::vector<RowRole<Row>> roles, QObject *parent = nullptr)
        : QAbstractListModel(parent), m_roles(std::move(roles))
    {
    }

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        QHash<int, QByteArray> names;
        int role = Qt::UserRole + 1;
        for (const RowRole<Row> &each : m_roles)
            names.insert(role++, each.name);
        return names;
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const int column = role - Qt::UserRole - 1;
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || column < 0
            || column >= static_cast<int>(m_roles.size()))
            return {};
        return m_roles[static_cast<std::size_t>(column)].value(
            m_rows[static_cast<std::size_t>(index.row())]);
    }

    void setRows(std::vector<Row> rows)
    {
        const Ids there = idsOf(rows);
        if (std::ranges::none_of(m_rows, [&](const Row &row) { return there.contains(row.id); }))
            return replaceAll(std::move(rows));
        removeWhatIsGone(there);
        const Ids known = idsOf(m_rows);
        for (std::size_t place = 0; place < rows.size(); ++place)
            settle(place, std::move(rows[place]), known);
    }

private:
    using Ids = QSet<decltype(Row::id)>;

    /// Looked up, because a thousand rows looked through for each of a thousand would be felt.
    static Ids idsOf(const std::vector<Row> &rows)
    {
        Ids ids;
        ids.reserve(static_cast<qsizetype>(rows.size()));
        for (const Row &row : rows)
            ids.insert(row.id);
        return ids;
    }

    /// At once, because a list on screen sets itself right after each signal.
    void replaceAll(std::vector<Row> rows)
    {
        if (!m_rows.empty()) {
            beginRemoveRows({}, 0, static_cast<int>(m_rows.size()) - 1);
            m_rows.clear();
            endRemoveRows();
        }
        if (!rows.empty()) {
            beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
            m_rows = std::move(rows);
            endInsertRows();
        }
    }

    void removeWhatIsGone(const Ids &there)
    {
        for (std::size_t place = m_rows.size(); place-- > 0;) {
            if (!there.contains(m_rows[place].id))
                take(place);
        }
    }

    /// Everything before `place` stands already.
    void settle(std::size_t place, Row row, const Ids &known)
    {
        const auto here = m_rows.begin() + static_cast<std::ptrdiff_t>(place);
        const auto found = known.contains(row.id)
            ? std::find_if(here, m_rows.end(), [&](const Row &each) { return each.id == row.id; })
            : m_rows.end();
        if (found != m_rows.end() && found != here)
            take(static_cast<std::size_t>(found - m_rows.begin()));
        if (found == here && found != m_rows.end()) {
            if (*found == row)
                return;
            *found = std::move(row);
            const QModelIndex changed = index(static_cast<int>(place));
            emit dataChanged(changed, changed);
            return;
        }
        beginInsertRows({}, static_cast<int>(place), static_cast<int>(place));
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(place), std::move(row));
        endInsertRows();
    }

    void take(std::size_t place)
    {
        beginRemoveRows({}, static_cast<int>(place), static_cast<int>(place));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(place));
        endRemoveRows();
    }

    std::vector<RowRole<Row>> m_roles;
    std::vector<Row> m_rows;
};

} // namespace cairn
