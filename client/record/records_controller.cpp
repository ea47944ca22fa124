#include "client/record/records_controller.h"

#include <QRegularExpression>

#include "client/record/record_kinds.h"
#include "client/rows/record_words.h"
#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

namespace cairn {

namespace {

/// What one look reads, so that list, counts and name speak of the same moment.
struct Looked {
    std::vector<KindLine> kinds;
    RecordLines lines;
    QString school;
};

Result<Looked> look(Book &book, const RecordWish &wish)
{
    auto kinds = readKinds(book, wish.school);
    auto lines = readLines(book, wish);
    if (!kinds || !lines)
        return std::unexpected(kinds ? lines.error() : kinds.error());
    QString school;
    if (!wish.school.isNull())
        school = RecordWords(book).titleOf(toText(wish.school));
    return Looked{std::move(*kinds), std::move(*lines), school};
}

} // namespace

RecordsController::RecordsController(StoreThread &store, QObject *parent)
    : QObject(parent), m_store(store), m_kinds(kindLineRoles()), m_records(recordLineRoles()),
      m_kind(QStringLiteral("need"))
{
}

const RecordType *RecordsController::type() const
{
    return builtInSchema().type(m_kind.toStdString());
}

QString RecordsController::plural() const
{
    return type() != nullptr ? toQString(type()->plural) : QString();
}

QString RecordsController::singular() const
{
    return type() != nullptr ? toQString(type()->label) : QString();
}

QString RecordsController::help() const
{
    return type() != nullptr ? toQString(type()->help) : QString();
}

bool RecordsController::mayMake() const
{
    return type() != nullptr && isMadeByPeople(*type());
}

QStringList RecordsController::columns() const
{
    QStringList labels;
    if (type() != nullptr)
        for (const RecordColumn &column : columnsOf(*type()))
            labels << column.label;
    return labels;
}

bool RecordsController::hasStates() const
{
    return type() != nullptr && type()->stateUnit() != nullptr;
}

QString RecordsController::schoolId() const
{
    return m_school.isNull() ? QString() : toQString(toText(m_school));
}

void RecordsController::setKind(const QString &kind)
{
    if (kind == m_kind || builtInSchema().type(kind.toStdString()) == nullptr)
        return;
    m_kind = kind;
    m_lines = {};
    m_records.setRows({});
    setWords({});
    emit wishChanged();
    emit listed();
    reload();
}

void RecordsController::setWords(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    emit wordsChanged();
    filter();
}

void RecordsController::ofSchool(const QString &school)
{
    const auto id = parseId<RecordId>(school.toStdString());
    const RecordId wanted = id ? *id : RecordId{};
    if (wanted == m_school && m_awake)
        return;
    m_school = wanted;
    m_schoolName.clear();
    m_awake = true;
    emit wishChanged();
    reload();
}

void RecordsController::load()
{
    if (m_awake)
        return;
    m_awake = true;
    reload();
}

void RecordsController::takeChange(const QSet<QString> &)
{
    reload(); // counts of all kinds stand at the side
}

void RecordsController::reload()
{
    if (!m_awake)
        return;
    const RecordWish wish{.type = m_kind.toStdString(), .school = m_school};
    whenAnswered(m_store.ask([wish](Vault &vault) { return look(vault.book(), wish); }), this,
                 [this, wish](Result<Looked> looked) {
                     if (wish.type != m_kind.toStdString() || wish.school != m_school)
                         return; // another list was asked for meanwhile
                     m_ready = true;
                     m_refusal = looked ? QString() : toQString(looked.error().sentence);
                     if (looked) {
                         m_kinds.setRows(std::move(looked->kinds));
                         m_lines = std::move(looked->lines);
                         m_schoolName = looked->school;
                         filter();
                     }
                     emit loaded();
                 });
}

void RecordsController::filter()
{
    static const QRegularExpression gaps(QStringLiteral("\\s+"));
    const QStringList words = m_words.split(gaps, Qt::SkipEmptyParts);
    std::vector<RecordLine> lines;
    for (const RecordLine &line : m_lines.lines)
        if (line.has(words))
            lines.push_back(line);
    m_records.setRows(std::move(lines));
    emit listed();
}

} // namespace cairn
