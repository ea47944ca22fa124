#pragma once

#include <QTextDocument>

#include "client/report/paper.h"
#include "shared/base/result.h"

#include <memory>

namespace cairn {

/// What a paper can be saved as.
enum class PaperForm {
    Pdf,
    Odt, ///< OpenDocument text, for a word processor
};

/// The paper set for A4, its headings as headings. What the PDF and the ODT are both made of.
[[nodiscard]] std::unique_ptr<QTextDocument> documentOf(const Paper &paper);

/// Writes the paper where `path` says, whole or not at all. Faults: StorageReadOnly, with the path
/// and the reason in words; nothing that stood there before is touched then.
[[nodiscard]] Result<void> savePaper(const Paper &paper, PaperForm form, const QString &path);

/// `.pdf` or `.odt`.
[[nodiscard]] QString endingOf(PaperForm form);

} // namespace cairn
