#pragma once

#include "client/report/check_list.h"
#include "client/report/paper.h"
#include "client/rows/row_list_model.h"
#include "shared/book/drafts.h"

#include <map>
#include <memory>

namespace cairn {

/// One prose of the record of visit, as it is written: a part of the note ("saw"), or the
/// statement of a judgement ("statement/early_years").
struct SourceField {
    QString id = {};
    QString label = {};
    QString help = {};
    QString words = {};    ///< a draft of the last time before what the record says
    QString standing = {}; ///< "settled", "unread" or "contested"
    QString theirs = {};   ///< what came in from another laptop while this one is open for writing
    bool changed = false;  ///< `theirs` counts, also where it is empty
    bool locked = false;
    bool restored = false; ///< `words` was typed the last time and is not saved yet

    friend bool operator==(const SourceField &, const SourceField &) = default;
};

/// One who may receive the note.
struct ReceiverLine {
    QString id = {}; ///< code of `distribution`
    QString label = {};
    bool chosen = false;
    bool needed = false; ///< rule R16: this school's notes go there

    friend bool operator==(const ReceiverLine &, const ReceiverLine &) = default;
};

/// What one reading of the store brings for the screen.
struct ReportSheet {
    VisitPapers papers;
    CheckList checks;
    std::map<QString, Draft> drafts;         ///< by field
    std::shared_ptr<const KnownWords> words; ///< read once, handed in again
};

/// `words`: nothing the first time.
[[nodiscard]] Result<ReportSheet> readReport(Book &book, const RecordId &visit,
                                             const std::string &today,
                                             std::shared_ptr<const KnownWords> words);

[[nodiscard]] std::vector<SourceField> fieldsOf(const Schema &schema, const VisitPapers &papers);

/// What a field says over; nothing where there is no such field.
[[nodiscard]] std::optional<Edit> editOfField(const VisitPapers &papers, const QString &field,
                                              const QString &words);

/// The papers as they would be if the field said so: for the page while one types.
void sayIn(VisitPapers &papers, const QString &field, const QString &words);

[[nodiscard]] QString draftKey(const RecordId &visit, const QString &field);

[[nodiscard]] std::vector<RowRole<SourceField>> sourceFieldRoles();
[[nodiscard]] std::vector<RowRole<PaperLine>> paperLineRoles();
[[nodiscard]] std::vector<RowRole<CheckLine>> checkLineRoles();
[[nodiscard]] std::vector<RowRole<PaperSource>> paperSourceRoles();
[[nodiscard]] std::vector<RowRole<ReceiverLine>> receiverRoles();

} // namespace cairn
