#include "client/search/found.h"

#include "client/rows/words_of_record.h"

namespace cairn {

namespace {

/// From a record over its visit to its school.
Result<void> addPlace(Book &book, const RecordId &record, Found &found)
{
    auto view = show(book, record);
    if (!view)
        return std::unexpected(view.error());
    if (const auto visit = parseId<RecordId>(view->at("about.visit").textOr())) {
        found.visit = toQString(toText(*visit));
        auto shown = show(book, *visit);
        if (!shown)
            return {}; // the visit is not on this device: the words alone are shown
        view = std::move(shown);
    } else if (view->type == "visit") {
        found.visit = toQString(toText(record));
    }
    found.day = QDate::fromString(textAt(*view, "date"), Qt::ISODate);
    if (view->type == "school") {
        found.school = toQString(toText(record));
        found.title = schoolName(*view);
        return {};
    }
    if (const auto school = parseId<RecordId>(view->at("about.school").textOr())) {
        found.school = toQString(toText(*school));
        if (const auto shown = show(book, *school))
            found.title = schoolName(*shown);
    }
    return {};
}

} // namespace

Result<std::vector<Found>> findRecords(Book &book, const QString &words)
{
    auto hits = search(book, words.toStdString(), kFoundMax);
    if (!hits)
        return std::unexpected(hits.error());
    std::vector<Found> all;
    for (const Hit &hit : *hits) {
        const RecordType *type = book.schema.type(hit.type);
        Found found{.id = toQString(toText(hit.record)),
                    .type = toQString(hit.type),
                    .typeLabel = type != nullptr ? toQString(type->label) : toQString(hit.type),
                    .title = {},
                    .snippet = toQString(hit.snippet).simplified(),
                    .day = {},
                    .school = {},
                    .visit = {}};
        if (auto added = addPlace(book, hit.record, found); !added)
            return std::unexpected(added.error());
        all.push_back(std::move(found));
    }
    return all;
}

} // namespace cairn
