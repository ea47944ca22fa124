#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "client/visit/calendar_entry.h"
#include "client/visit/visit_controller.h"

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

QString calendarPath(const VisitController &visit)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty())
        folder = QDir::homePath();
    QString name = u"%1 %2"_s.arg(visit.school(), visit.day().date().toString(Qt::ISODate));
    return folder + u'/' + name.replace(u'/', u' ') + u".ics"_s;
}

} // namespace

void VisitController::saveCalendar()
{
    const auto read = [visit = m_visit](Vault &vault) {
        return readCalendarEntry(vault.book(), visit);
    };
    const auto save = [this](Result<CalendarEntry> entry) {
        if (!entry) {
            setRefusal(toQString(entry.error().sentence));
            return;
        }
        QSaveFile file(calendarPath(*this));
        QDir().mkpath(QFileInfo(file.fileName()).path());
        const QByteArray text = calendarOf(*entry);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
            setRefusal(tr("The calendar file could not be saved as %1: %2. The visit itself is "
                          "safe in Cairn. Make room there, or make the folder, and try again.")
                           .arg(file.fileName(), file.errorString()));
            return;
        }
        m_calendarFile = file.fileName();
        emit calendarFileChanged();
    };
    whenAnswered(m_store.ask(read), this, save);
}

void VisitController::dismissCalendar()
{
    m_calendarFile.clear();
    emit calendarFileChanged();
}

} // namespace cairn
