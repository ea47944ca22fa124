#pragma once

#include <QDateTime>
#include <QString>

#include "client/record/form_row.h"
#include "shared/book/book.h"
#include "shared/domain/record_facts.h"

#include <map>
#include <string>
#include <vector>

namespace cairn {

/// A way on from the state in which a record is.
struct WayOn {
    QString id = {}; ///< code of the state
    QString label = {};
    bool open = false;    ///< nothing refuses it
    QString reasons = {}; ///< why not, or what is worth knowing first; a line each

    friend bool operator==(const WayOn &, const WayOn &) = default;
};

/// Records that were made under this one: the objectives of a plan.
struct BelongingLine {
    QString id = {};    ///< of the record
    QString kind = {};  ///< code of its type
    QString label = {}; ///< of the type
    QString title = {};
    QString state = {};

    friend bool operator==(const BelongingLine &, const BelongingLine &) = default;
};

/// A type whose records are made under one like this.
struct BelongingKind {
    QString id = {}; ///< code of the type
    QString label = {};
    QString path = {}; ///< where its records name this one

    friend bool operator==(const BelongingKind &, const BelongingKind &) = default;
};

/// A record as its form shows it.
struct RecordSheet {
    RecordId id;
    QString type = {};
    QString typeLabel = {};
    QString help = {};
    QString title = {};
    QString school = {};
    QString schoolId = {};
    QString visitId = {};
    QString standing = {};
    QString state = {}; ///< label; empty: the type has no states
    QString maker = {};
    QDateTime made = {};
    std::vector<FormRow> rows = {};
    std::vector<WayOn> ways = {};
    QString inTheWay = {}; ///< what keeps every one of the ways closed, said once
    std::vector<BelongingKind> belongingKinds = {};
    std::vector<BelongingLine> belongings = {};
};

/// Words that were typed into a field which the form does not have any more, or not for writing.
struct StrayDraft {
    QString id = {}; ///< of the row
    QString label = {};
    QString words = {};

    friend bool operator==(const StrayDraft &, const StrayDraft &) = default;
};

/// What was typed the last time and never kept.
struct FormDrafts {
    std::map<QString, QString> words = {}; ///< by row, or by part of one
    std::vector<StrayDraft> strays = {};
};
/// `prefix`: what the keys of these drafts begin with.
[[nodiscard]] Result<FormDrafts> readFormDrafts(Book &book, const RecordType &type,
                                                const std::string &prefix,
                                                const std::vector<FormRow> &rows);

/// Who reads, and when.
struct FormReader {
    Writer writer;
    std::string role; ///< a code of `roles`
    std::string today;
};

[[nodiscard]] Result<RecordSheet> readSheet(Book &book, const FormReader &reader,
                                            const RecordId &id);

/// The few fields that a record begins with: what is fixed for ever, and its title. `given`: path →
/// what stands there already.
[[nodiscard]] std::vector<FormRow> beginningRows(Book &book, const RecordType &type,
                                                 const std::map<std::string, std::string> &given);

/// The ways on from here, each with what the rules say of it alone, and what they say of all.
void addWays(Book &book, const RecordType &type, const RecordView &record, const FormReader &reader,
             RecordSheet &sheet);

} // namespace cairn
