#include "client/record/record_pick.h"

#include <QRegularExpression>

#include "client/rows/record_words.h"
#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

namespace {

/// Whose school this is comes first; otherwise by name, as people look for them.
std::vector<RecordLine> sorted(Book &book, RecordLines read, const RecordId &school)
{
    const QString here = school.isNull() ? QString() : RecordWords(book).titleOf(toText(school));
    std::ranges::stable_sort(read.lines, [&](const RecordLine &left, const RecordLine &right) {
        const bool leftHere = !here.isEmpty() && left.school == here;
        const bool rightHere = !here.isEmpty() && right.school == here;
        if (leftHere != rightHere)
            return leftHere;
        return QString::localeAwareCompare(left.title, right.title) < 0;
    });
    return std::move(read.lines);
}

} // namespace

RecordPick::RecordPick(StoreThread &store, QObject *parent)
    : QObject(parent), m_store(store), m_candidates(recordLineRoles())
{
}

QString RecordPick::plural() const
{
    const RecordType *type = builtInSchema().type(m_type.toStdString());
    return type != nullptr ? toQString(type->plural) : QString();
}

void RecordPick::setWords(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    filter();
}

void RecordPick::begin(const QString &type)
{
    m_type = type;
    m_words.clear();
    m_lines.clear();
    m_ready = false;
    filter();
    const auto read = [type = type.toStdString(),
                       school = m_school](Vault &vault) -> Result<std::vector<RecordLine>> {
        auto lines = readLines(vault.book(), {.type = type});
        if (!lines)
            return std::unexpected(lines.error());
        return sorted(vault.book(), std::move(*lines), school);
    };
    whenAnswered(m_store.ask(read), this, [this, type](Result<std::vector<RecordLine>> lines) {
        if (type != m_type)
            return;
        if (lines)
            m_lines = std::move(*lines);
        else
            qWarning("nothing to choose from: %s", lines.error().cause.c_str());
        m_ready = true;
        filter();
    });
}

void RecordPick::filter()
{
    static const QRegularExpression gaps(QStringLiteral("\\s+"));
    const QStringList words = m_words.split(gaps, Qt::SkipEmptyParts);
    std::vector<RecordLine> lines;
    for (const RecordLine &line : m_lines)
        if (lines.size() < kShownMax && line.has(words))
            lines.push_back(line);
    m_candidates.setRows(std::move(lines));
    emit changed();
}

} // namespace cairn
