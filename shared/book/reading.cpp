#include "shared/book/reading.h"

#include "shared/book/record_view.h"
#include "shared/store/case_files.h"

#include <algorithm>

namespace cairn {

namespace {

Result<std::vector<RecordView>> viewsOf(const Schema &schema,
                                        const Result<std::vector<RecordRow>> &rows)
{
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<RecordView> shown;
    shown.reserve(rows->size());
    for (const RecordRow &row : *rows) {
        auto view = viewOf(schema, row);
        if (!view)
            return std::unexpected(view.error());
        shown.push_back(std::move(*view));
    }
    return shown;
}

bool isRef(const Schema &schema, const std::string &typeName, std::string_view path)
{
    const RecordType *type = schema.type(typeName);
    const auto dot = path.find('.');
    const Unit *unit = type ? type->unit(path.substr(0, dot)) : nullptr;
    if (!unit)
        return false;
    if (dot == std::string_view::npos)
        return unit->isSingle() && unit->single.kind == FieldKind::Ref;
    const Field *field = unit->field(path.substr(dot + 1));
    return field && field->type.kind == FieldKind::Ref;
}

RowQuery rowQuery(const Schema &schema, const Query &query)
{
    RowQuery rows{query.type, std::nullopt, query.where, query.limit, query.skip};
    for (const auto &[path, text] : query.where)
        if (const auto target = parseId<RecordId>(text); target && isRef(schema, query.type, path))
            rows.reference = Reference{*target, path};
    return rows;
}

/// A piece of the record's own words around the first word that was looked for.
std::string snippetOf(const std::string &words, std::string_view wanted)
{
    constexpr std::size_t kBefore = 40;
    constexpr std::size_t kLength = 160;
    const auto lower = [](std::string_view text) {
        std::string low(text);
        std::ranges::transform(low, low.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        });
        return low;
    };
    const auto found = lower(words).find(lower(wanted.substr(0, wanted.find(' '))));
    const std::size_t hit = found == std::string::npos ? 0 : found;
    std::size_t start = hit > kBefore ? words.find(' ', hit - kBefore) + 1 : 0;
    start = std::min(start, hit); // no white space before it: begin at the word
    std::size_t end = std::min(words.size(), start + kLength);
    while (end < words.size() && words[end] != ' ' && words[end] != '\n')
        ++end;
    std::string snippet = words.substr(start, end - start);
    std::ranges::replace(snippet, '\n', ' ');
    snippet.erase(snippet.find_last_not_of(' ') + 1);
    return snippet;
}

} // namespace

Result<RecordView> show(Book &book, const RecordId &record)
{
    const auto row = Views(book.database).find(record);
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return fault(FaultCode::NotFound, "There is no such record here.", toText(record));
    return viewOf(book.schema, **row);
}

Result<std::vector<Told>> historyOf(Book &book, const RecordId &record)
{
    auto revisions = RevisionLog(book.database).everOfRecord(record);
    if (!revisions)
        return std::unexpected(revisions.error());
    if (revisions->empty())
        return fault(FaultCode::NotFound, "There is no such record here.", toText(record));
    std::vector<Told> told;
    for (Logged &logged : *revisions) {
        const auto file = CaseFiles(book.database).find(logged.revision.id);
        if (!file)
            return std::unexpected(file.error());
        const bool entered = logged.outcome == Outcome::Accepted;
        const bool isFiled = !entered && *file && (*file)->state != CaseState::Open;
        const std::string_view outcome = isFiled ? toText((*file)->state) : toText(logged.outcome);
        told.push_back({std::move(logged.revision), logged.stamp, std::string(outcome)});
    }
    return told;
}

Result<std::vector<RecordView>> list(Book &book, const Query &query)
{
    return viewsOf(book.schema, Views(book.database).list(rowQuery(book.schema, query)));
}

Result<std::size_t> count(Book &book, const Query &query)
{
    return Views(book.database).count(rowQuery(book.schema, query));
}

Result<std::vector<Hit>> search(Book &book, std::string_view words, std::size_t limit)
{
    const auto shown = viewsOf(book.schema, Views(book.database).search(words, limit));
    if (!shown)
        return std::unexpected(shown.error());
    std::vector<Hit> hits;
    for (const RecordView &record : *shown)
        hits.push_back({record.id, record.type, snippetOf(wordsOf(book.schema, record), words)});
    return hits;
}

Result<std::vector<Waiting>> waitingForPeople(Book &book)
{
    const auto shown = viewsOf(book.schema, Views(book.database).waiting());
    if (!shown)
        return std::unexpected(shown.error());
    std::vector<Waiting> waiting;
    for (const RecordView &record : *shown)
        for (const auto &[name, unit] : record.units)
            if (unit.standing != Standing::Settled)
                waiting.push_back({record, name, unit.standing});
    return waiting;
}

Result<RecordId> resolveRef(Book &book, std::string_view type, std::string_view text)
{
    if (auto id = parseId<RecordId>(text))
        return *id;
    const RecordType *declared = book.schema.type(type);
    if (declared && declared->key.size() == 1 && !text.empty())
        return keyedId(type, text);
    return fault(FaultCode::Malformed, "'" + std::string(text) + "' is not the id of a record.");
}

} // namespace cairn
