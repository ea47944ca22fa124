#include "client/record/record_sheet.h"
#include "client/rows/words_of_record.h"
#include "shared/book/drafts.h"

#include <algorithm>

namespace cairn {

namespace {

QString labelOf(const RecordType &type, const QString &row)
{
    const Unit *unit = type.unit(row.section(u'.', 0, 0).section(u'+', 0, 0).toStdString());
    return unit != nullptr ? toQString(unit->label) : QString();
}

} // namespace

Result<FormDrafts> readFormDrafts(Book &book, const RecordType &type, const std::string &prefix,
                                  const std::vector<FormRow> &rows)
{
    const auto drafts = draftsUnder(book, prefix);
    if (!drafts)
        return std::unexpected(drafts.error());
    FormDrafts read;
    for (const Draft &draft : *drafts) {
        const QString id = toQString(draft.key.substr(prefix.size()));
        const QString words = toQString(draft.text);
        const auto row = std::ranges::find(rows, id.section(u'+', 0, 0), &FormRow::id);
        const bool isHere = row != rows.end();
        if (isHere && row->lock == FormLock::Open)
            read.words.emplace(id, words);
        else if (!isHere || row->value != words)
            read.strays.push_back({id, labelOf(type, id), words});
    }
    return read;
}

} // namespace cairn
