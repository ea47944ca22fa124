#pragma once

#include "shared/schema/schema.h"

namespace cairn {

/// The parts that `readSchema` is put together from. Faults name the document and the place in it.

[[nodiscard]] std::unexpected<Fault> wrongDocument(std::string_view document,
                                                   std::string_view what);

[[nodiscard]] std::vector<std::string> readTexts(const Value &value);
[[nodiscard]] bool isTrue(const Value &value);

[[nodiscard]] Result<RecordType> readType(std::string_view document, const Value &value);
[[nodiscard]] Result<Vocabulary> readVocabulary(std::string_view document, const Value &value);
[[nodiscard]] Result<Crosswalk> readCrosswalk(std::string_view document, const Value &value);

/// What one document says of another: choices, references, roles, links of crosswalks.
[[nodiscard]] Result<void> checkAcross(const Schema &schema);

} // namespace cairn
