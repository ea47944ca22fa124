#pragma once

#include <QAbstractListModel>

#include "client/school/school_table.h"

#include <memory>

namespace cairn {

/// The lines of a SchoolTable that were asked for, in their order: a vector of places, no copies.
class SchoolListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        TownRole,
        PhaseRole,
        LaslRole,
        DistrictRole,
        PupilsRole,
        HeadRole,
        HeadCorrectedRole,
        LastVisitRole,
        StatusRole,
        StandingRole,
    };

    explicit SchoolListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void show(std::shared_ptr<const SchoolTable> table, std::vector<std::uint32_t> places);

private:
    std::shared_ptr<const SchoolTable> m_table;
    std::vector<std::uint32_t> m_places;
};

} // namespace cairn
