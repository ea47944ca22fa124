#pragma once

#include "shared/base/result.h"
#include "shared/base/value.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cairn {

/// How a unit merges (design.md §4). `Server` units are written by the server alone.
enum class Policy { Fixed, Fact, Set, Append, Prose, Decide, State, Server };

enum class FieldKind {
    Text,   ///< UTF-8 in normal form C, at most `limit` code points
    Number, ///< whole
    Truth,  ///< true or false
    Day,    ///< 2026-11-10
    Time,   ///< 09:20, local to the school
    Moment, ///< 2026-11-10T09:20:00.000Z
    Choice, ///< a code of the vocabulary `of`
    Node,   ///< a code of the framework `of`
    Ref,    ///< the id of a record of type `of`
    File,   ///< the hash of a file's content, 64 hex digits (shared/base/content_hash.h)
};

struct FieldType {
    FieldKind kind = FieldKind::Text;
    std::string of;         ///< vocabulary, framework or record type, by kind
    std::int64_t limit = 0; ///< of a text, in code points
};

struct Field {
    std::string name;
    int number = 0; ///< never reused
    std::string label;
    FieldType type;
    bool required = false;
    std::string help = {};
    bool cohort = false;   ///< a number of pupils: small ones are refused (rule R06)
    bool personal = false; ///< names and numbers of adults belong here (rule R70 looks elsewhere)
};

/// What must be there before a record may move into one of some states. Read from `required_when`
/// of a unit or a field.
struct Requirement {
    std::string path;  ///< unit or `unit.field`
    std::string label; ///< of that unit or field
    std::vector<std::string> movingTo;
    std::string where = {};               ///< only where this path …
    std::vector<std::string> is = {};     ///< … holds one of these
    std::vector<std::string> orElse = {}; ///< paths of which one will do instead
    std::string rule = {};                ///< code of the rule that asks for it, if one does
};

/// Which states a state may move to. The first named state is where a record starts.
struct Moves {
    std::string initial;
    std::map<std::string, std::vector<std::string>, std::less<>> to;
    std::vector<std::string> withdrawing =
        {}; ///< states that take a record back; there is no deletion
    std::vector<Requirement> requirements = {};

    [[nodiscard]] bool known(std::string_view state) const { return to.contains(state); }
    [[nodiscard]] bool withdraws(std::string_view state) const;
    [[nodiscard]] bool direct(std::string_view from, std::string_view target) const;
    /// Over any number of moves.
    [[nodiscard]] bool leads(std::string_view from, std::string_view target) const;
};

/// The part of a record that merges as one whole.
struct Unit {
    std::string name;
    std::string label;
    Policy policy = Policy::Fact;
    std::vector<Field> fields;         ///< empty: the unit is one value, of type `single`
    FieldType single;                  ///< a set's element, an entry, a prose, or the one value
    std::vector<std::string> deciding; ///< of a `Decide` unit: fields in which heads must agree
    bool authorOnly = false;           ///< only who made the record may change it
    bool removalWins = false;          ///< of a `Set` that grants access or names people
    Moves moves;                       ///< of a `State` unit
    std::string help = {};
    bool personal = false;                   ///< as of a field
    std::string settledBy = {};              ///< of a `Decide` unit: a code of `settlers`
    std::vector<std::string> writtenBy = {}; ///< codes of `roles`; empty: whoever writes the record
    std::vector<std::string> lockedIn = {};  ///< states in which it is changed no more

    [[nodiscard]] const Field *field(std::string_view name) const;
    [[nodiscard]] bool isSingle() const { return fields.empty(); }
};

/// Where records of a type live. `path` names a unit or `unit.field`.
struct ScopeRule {
    enum class Kind {
        County, ///< everybody
        Key,    ///< `<type>:<what stands at path>`
        SameAs, ///< the scope of the record that `path` refers to
        Within, ///< `<type of that record>:<its id>`
    };
    Kind kind = Kind::County;
    std::string path;
};

/// Units that stand together in a form, in this order.
struct Group {
    std::string name;
    std::string label;
    std::vector<std::string> units;
};

struct RecordType {
    std::string name;
    std::string label;
    ScopeRule scope;
    std::vector<std::string> key; ///< paths whose values make the id; empty: minted
    std::string title;            ///< path of what stands for the record in a list
    std::vector<Unit> units;
    std::string plural = {};
    std::string help = {};
    std::string sensitivity = {};   ///< a code of `sensitivity`
    std::string retention = {};     ///< a code of `retention`
    std::vector<Group> groups = {}; ///< empty, or every unit stands in exactly one

    [[nodiscard]] const Unit *unit(std::string_view name) const;
    /// The unit that says in which state a record is; none for records that only stand there.
    [[nodiscard]] const Unit *stateUnit() const;
};

/// One code of a vocabulary or one node of a framework.
struct Term {
    std::string code;
    std::string label;
    std::string description;
    std::string validFrom;       ///< day, or empty: always
    std::string validTo;         ///< day after the last, or empty: still
    std::string parent = {};     ///< code of the node above
    std::string kind = {};       ///< of a node: area, module, tool, outcome, card, principle …
    std::string recordedIn = {}; ///< `type.unit` where a record holds what the node is about
    bool inferred = false;       ///< its wording is ours: the source was not found
};

/// A vocabulary, or a framework: one version of it. Another version has another name.
struct Vocabulary {
    std::string name;
    std::vector<Term> terms; ///< in the order of the document
    std::string label = {};
    std::int64_t version = 0;
    std::string source = {};
    bool isFramework = false;

    [[nodiscard]] const Term *term(std::string_view code) const;
};

/// Cross-references between two frameworks. They never convert: no scale crosses here (rule R09).
struct Crosswalk {
    /// How a node of the one framework bears upon a node of the other.
    struct Link {
        std::string from;
        std::string to;
        std::string relation; ///< a code of `crosswalk-relations`
        std::string note;
    };
    std::string name;
    std::string from; ///< framework
    std::string to;   ///< framework
    std::vector<Link> links;
    std::string label = {};
    std::int64_t version = 0;
    std::string source = {};
};

/// A link as it looks from one of its ends.
struct Crossing {
    std::string framework; ///< at the other end
    std::string node;
    std::string relation;
    std::string note;
    bool forward = true; ///< seen from where the link starts

    friend bool operator==(const Crossing &, const Crossing &) = default;
};

/// Record types, vocabularies and frameworks as data. Read once, then only looked at.
struct Schema {
    std::map<std::string, RecordType, std::less<>> types;
    std::map<std::string, Vocabulary, std::less<>> vocabularies; ///< frameworks as well
    std::map<std::string, Crosswalk, std::less<>> crosswalks;

    [[nodiscard]] const RecordType *type(std::string_view name) const;
    [[nodiscard]] const Vocabulary *vocabulary(std::string_view name) const;
    /// Everything that is linked with a node, whichever end of the link it stands at.
    [[nodiscard]] std::vector<Crossing> crossings(std::string_view framework,
                                                  std::string_view node) const;
    /// The nodes that are about a unit: (framework, code). `path` is `type.unit`.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>>
    nodesRecordedIn(std::string_view path) const;
};

/// A document of `types/`, `vocabularies/`, `frameworks/` or `crosswalks/`; FORMAT.md says how.
struct SchemaDocument {
    std::string_view name; ///< "types/visit.json"
    std::string_view text;
};

[[nodiscard]] Result<Schema> readSchema(std::span<const SchemaDocument> documents);

/// The documents that this build carries (generated from the JSON files beside this header).
[[nodiscard]] std::span<const SchemaDocument> builtInDocuments();

/// The built-in schema; that it reads is a test, so here it is a matter of course.
[[nodiscard]] const Schema &builtInSchema();

} // namespace cairn
