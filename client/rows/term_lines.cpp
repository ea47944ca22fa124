#include "client/rows/term_lines.h"

#include "client/rows/words_of_record.h"

namespace cairn {

std::vector<RowRole<TermLine>> termLineRoles()
{
    return {
        {"code", [](const TermLine &line) { return QVariant(line.id); }},
        {"label", [](const TermLine &line) { return QVariant(line.label); }},
        {"description", [](const TermLine &line) { return QVariant(line.description); }},
    };
}

std::vector<TermLine> termLines(const Schema &schema, std::string_view vocabulary)
{
    std::vector<TermLine> lines;
    const Vocabulary *words = schema.vocabulary(vocabulary);
    if (words == nullptr)
        return lines;
    for (const Term &term : words->terms)
        lines.push_back({toQString(term.code), toQString(term.label), toQString(term.description)});
    return lines;
}

} // namespace cairn
