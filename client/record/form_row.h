#pragma once

#include <QString>

#include "client/rows/row_list_model.h"
#include "client/rows/written_field.h"

#include <string>
#include <string_view>

namespace cairn {

/// The control that a kind of field is written with; QML has one of each name.
enum class FormControl {
    Line,
    Prose,
    Number,
    Truth,
    Day,
    Time,
    Moment,
    Choice,
    Ref,
    Members,
    Told
};

/// Why something cannot be written here and now.
enum class FormLock {
    Open,      ///< it can
    County,    ///< the county alone writes it
    Fixed,     ///< it was said when the record was made
    Author,    ///< only who made the record writes it
    Rule,      ///< a rule of the field says whose it is, or that it has gone too far
    Contested, ///< people must decide first
    Newer,     ///< a newer build's; shown only
};

/// One element of a set or one entry.
struct MemberLine {
    QString id = {}; ///< its value as canonical JSON
    QString text = {};
    QString words = {};
    bool removable = false;

    friend bool operator==(const MemberLine &, const MemberLine &) = default;
};

/// One field of a unit, or a unit of one value, or a set with its elements.
struct FormRow {
    QString id = {};        ///< "unit" or "unit.field"
    QString group = {};     ///< the heading above it; empty: the row before it has it
    bool leads = true;      ///< the first of its unit: what is to be said of the unit stands there
    QString unitLabel = {}; ///< above the first field of a unit with several; empty otherwise
    QString label = {};
    QString help = {};
    FormControl control = FormControl::Told;
    QString vocabulary = {}; ///< to choose from
    QString refType = {};    ///< code of the type that is referred to
    int limit = 0;           ///< letters; 0: none
    QString value = {};      ///< as it is written
    QString told = {};       ///< as it is read
    QString needed = {};     ///< labels of the states that want it; empty: none does
    QString standing = {};
    FormLock lock = FormLock::Open;
    QString lockSentence = {}; ///< of a rule
    std::vector<MemberLine> members = {};
    QString elsewhere = {}; ///< what came from elsewhere while something was written here
    QString refusal = {};   ///< why what was written was not kept
    bool restored = false;  ///< what stands here was typed the last time and never kept

    friend bool operator==(const FormRow &, const FormRow &) = default;
};

[[nodiscard]] FormControl controlOf(const Unit &unit, const FieldType &type);

} // namespace cairn
