#include "client/school/school_list_model.h"

#include <QDateTime>

namespace cairn {

SchoolListModel::SchoolListModel(QObject *parent) : QAbstractListModel(parent) {}

int SchoolListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QVariant SchoolListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SchoolLine &line = m_table->line(m_places[static_cast<std::size_t>(index.row())]);
    switch (role) {
    case IdRole: return line.id;
    case NameRole: return line.name;
    case TownRole: return line.town;
    case PhaseRole: return line.phase;
    case LaslRole: return line.lasl;
    case DistrictRole: return line.district;
    case PupilsRole: return line.pupils;
    case HeadRole: return line.head;
    case HeadCorrectedRole: return line.headCorrected;
    case LastVisitRole: return line.lastVisit.startOfDay();
    case StatusRole: return line.status;
    case StandingRole: return line.standing;
    }
    return {};
}

QHash<int, QByteArray> SchoolListModel::roleNames() const
{
    return {
        {IdRole, "schoolId"},         {NameRole, "name"},     {TownRole, "town"},
        {PhaseRole, "phase"},         {LaslRole, "lasl"},     {DistrictRole, "district"},
        {PupilsRole, "pupils"},       {HeadRole, "head"},     {HeadCorrectedRole, "headCorrected"},
        {LastVisitRole, "lastVisit"}, {StatusRole, "status"}, {StandingRole, "standing"}};
}

void SchoolListModel::show(std::shared_ptr<const SchoolTable> table,
                           std::vector<std::uint32_t> places)
{
    beginResetModel();
    m_table = std::move(table);
    m_places = std::move(places);
    endResetModel();
}

} // namespace cairn
