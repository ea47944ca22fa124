#include "client/safety/sync_lines.h"

#include <QStringList>

#include "client/rows/record_words.h"
#include "client/rows/words_of_record.h"
#include "shared/book/cases.h"
#include "shared/book/own_work.h"
#include "shared/book/rebased.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

QString stateOf(const Logged &logged)
{
    switch (logged.outcome) {
    case Outcome::Unsent: return QStringLiteral("waiting");
    case Outcome::Parked: return QStringLiteral("parked");
    case Outcome::Accepted: return QStringLiteral("sent");
    case Outcome::Refused: return QStringLiteral("refused");
    case Outcome::Held: return QStringLiteral("held");
    }
    return {};
}

/// What the revision itself says where its record has its title; else the label of the type.
QString ownTitle(Book &book, const RecordType &type, const Revision &revision)
{
    const Unit *unit = type.unit(std::string_view(type.title).substr(0, type.title.find('.')));
    const auto change = unit != nullptr ? revision.units.find(unit->name) : revision.units.end();
    if (change == revision.units.end() || !unit->isSingle())
        return toQString(type.label);
    const auto value = valueAt(book, *unit, std::array{revision.id});
    const QString title = value ? toldText(book.schema, unit->single, *value) : QString();
    return title.isEmpty() ? toQString(type.label) : title.section(u'\n', 0, 0);
}

SyncLine lineOf(Book &book, RecordWords &words, const Logged &logged)
{
    const Revision &revision = logged.revision;
    const RecordType *type = book.schema.type(revision.type);
    SyncLine line{.id = toQString(toText(revision.id)),
                  .record = toQString(toText(revision.record))};
    line.kind = toQString(type != nullptr ? std::string_view(type->label) : revision.type);
    line.title = words.titleOf(toText(revision.record));
    if (line.title.isEmpty()) { // nothing of it shows: it was refused as a whole
        line.record.clear();
        line.title = type != nullptr ? ownTitle(book, *type, revision) : line.kind;
    }
    const RecordView where{
        .id = revision.record, .type = revision.type, .scope = revision.scope, .units = {}};
    const auto shown = show(book, revision.record);
    const RecordId school = words.schoolOf(shown ? *shown : where);
    line.school = school.isNull() ? QString() : words.titleOf(toText(school));
    QStringList units; // of a new record nothing need be named
    const bool isNew = std::ranges::any_of(revision.units, [type](const auto &change) {
        const Unit *unit = type != nullptr ? type->unit(change.first) : nullptr;
        return unit != nullptr && unit->policy == Policy::Fixed;
    });
    for (const auto &[name, change] : revision.units) {
        const Unit *unit = type != nullptr ? type->unit(name) : nullptr;
        if (!isNew)
            units << toQString(unit != nullptr ? std::string_view(unit->label) : name);
    }
    line.units = units.join(QStringLiteral(", "));
    line.at = localTime(revision.clocks.wallMillis);
    line.state = stateOf(logged);
    if (logged.stamp) {
        line.taken = localTime(toMillis(logged.stamp->effective));
        line.commit = static_cast<qint64>(logged.stamp->commit);
    }
    line.rule = toQString(logged.verdict.rule);
    line.sentence = toQString(logged.verdict.sentence);
    return line;
}

/// The words of a refused revision that says one thing in words; other kinds are written anew as
/// they are, or in their form.
void addWords(Book &book, const Logged &refused, SyncLine &line)
{
    const RecordType *type = book.schema.type(refused.revision.type);
    if (type == nullptr)
        return;
    auto said = refused.revision.units;
    said.erase("privacy"); // the door's own note on the words
    if (said.size() != 1)
        return;
    const auto &[name, change] = *said.begin();
    const Unit *unit = type->unit(name);
    if (unit == nullptr || !unit->isSingle())
        return;
    if (unit->policy == Policy::Prose) {
        const auto text = textAt(book, *unit, std::array{refused.revision.id});
        if (!text)
            return;
        line.amendText = toQString(*text);
    } else if (unit->policy == Policy::Fact && unit->single.kind == FieldKind::Text) {
        line.amendText = toQString(change.content.at("is").textOr());
    } else {
        return;
    }
    line.amendUnit = toQString(name);
}

SyncLine lineOf(Book &book, RecordWords &words, const Case &one)
{
    SyncLine line = lineOf(book, words, one.refused);
    if (one.file.state == CaseState::Contested || one.file.state == CaseState::Upheld)
        line.state = toQString(toText(one.file.state));
    line.reason = toQString(one.file.reason);
    line.ruling = toQString(one.file.ruling);
    line.held = static_cast<int>(one.held.size());
    line.mayAmend = one.mayAmend;
    line.mayContest = one.mayContest;
    if (one.mayAmend)
        addWords(book, one.refused, line);
    return line;
}

} // namespace

Result<SyncLines> readSyncLines(Book &book, const Writer &writer)
{
    const auto work = ownWork(book, writer);
    const auto cases = casesOf(book, writer);
    if (!work || !cases)
        return std::unexpected(work ? cases.error() : work.error());
    RecordWords words(book);
    SyncLines lines;
    for (const Logged &logged : work->toSend)
        lines.toSend.push_back(lineOf(book, words, logged));
    for (const Logged &logged : work->sent)
        lines.sent.push_back(lineOf(book, words, logged));
    for (const Case &one : *cases)
        lines.attention.push_back(lineOf(book, words, one));
    if (work->receipt) {
        for (const auto &stamp : work->receipt->stamps)
            if (stamp) {
                lines.receiptAt = localTime(toMillis(stamp->effective));
                lines.receiptCommit = static_cast<qint64>(stamp->commit);
            }
    }
    return lines;
}

std::vector<RowRole<SyncLine>> syncLineRoles()
{
    return {
        {"revision", [](const SyncLine &line) { return QVariant(line.id); }},
        {"recordId", [](const SyncLine &line) { return QVariant(line.record); }},
        {"title", [](const SyncLine &line) { return QVariant(line.title); }},
        {"kind", [](const SyncLine &line) { return QVariant(line.kind); }},
        {"school", [](const SyncLine &line) { return QVariant(line.school); }},
        {"units", [](const SyncLine &line) { return QVariant(line.units); }},
        {"at", [](const SyncLine &line) { return QVariant(line.at); }},
        {"stage", [](const SyncLine &line) { return QVariant(line.state); }},
        {"taken", [](const SyncLine &line) { return QVariant(line.taken); }},
        {"commit", [](const SyncLine &line) { return QVariant(line.commit); }},
        {"rule", [](const SyncLine &line) { return QVariant(line.rule); }},
        {"sentence", [](const SyncLine &line) { return QVariant(line.sentence); }},
        {"reason", [](const SyncLine &line) { return QVariant(line.reason); }},
        {"ruling", [](const SyncLine &line) { return QVariant(line.ruling); }},
        {"held", [](const SyncLine &line) { return QVariant(line.held); }},
        {"mayAmend", [](const SyncLine &line) { return QVariant(line.mayAmend); }},
        {"mayContest", [](const SyncLine &line) { return QVariant(line.mayContest); }},
        {"amendUnit", [](const SyncLine &line) { return QVariant(line.amendUnit); }},
        {"amendText", [](const SyncLine &line) { return QVariant(line.amendText); }},
    };
}

} // namespace cairn
