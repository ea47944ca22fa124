#include "shared/base/instant.h"
#include "shared/schema/reading.h"

#include <set>

namespace cairn {

namespace {

Term readTerm(const Value &value)
{
    const auto text = [&](const char *member) { return std::string(value.at(member).textOr()); };
    Term term{text("code"), text("label"), text("description"), text("valid_from"),
              text("valid_to")};
    term.parent = text("parent");
    term.kind = text("kind");
    term.recordedIn = text("recorded_in");
    term.inferred = isTrue(value.at("inferred"));
    return term;
}

std::string troubleOf(const Vocabulary &vocabulary)
{
    std::set<std::string_view> codes;
    for (const Term &term : vocabulary.terms) {
        if (term.code.empty() || term.label.empty())
            return "a term has no code or no label";
        if (!codes.insert(term.code).second)
            return "the code " + term.code + " is given twice";
        if ((!term.validFrom.empty() && !isDay(term.validFrom))
            || (!term.validTo.empty() && !isDay(term.validTo)))
            return "the days of " + term.code + " cannot be read";
    }
    for (const Term &term : vocabulary.terms)
        if (!term.parent.empty() && !codes.contains(term.parent))
            return term.code + " stands under " + term.parent + ", which is not there";
    return {};
}

} // namespace

Result<Vocabulary> readVocabulary(std::string_view document, const Value &value)
{
    Vocabulary vocabulary{std::string(value.at("name").textOr()), {}};
    vocabulary.label = value.at("label").textOr(vocabulary.name);
    vocabulary.version = value.at("version").numberOr(1);
    vocabulary.source = value.at("source").textOr();
    vocabulary.isFramework = document.starts_with("frameworks/");
    if (const List *terms = value.at("terms").list())
        for (const Value &term : *terms)
            vocabulary.terms.push_back(readTerm(term));
    if (const std::string trouble = troubleOf(vocabulary); !trouble.empty())
        return wrongDocument(document, trouble);
    return vocabulary;
}

Result<Crosswalk> readCrosswalk(std::string_view document, const Value &value)
{
    const auto text = [](const Value &part, const char *member) {
        return std::string(part.at(member).textOr());
    };
    Crosswalk crosswalk{text(value, "crosswalk"), text(value, "from"), text(value, "to"), {}};
    crosswalk.label = value.at("label").textOr(crosswalk.name);
    crosswalk.version = value.at("version").numberOr(1);
    crosswalk.source = value.at("source").textOr();
    if (crosswalk.from.empty() || crosswalk.to.empty() || !value.at("links").list())
        return wrongDocument(document, "from, to or links are missing");
    for (const Value &link : *value.at("links").list())
        crosswalk.links.push_back(
            {text(link, "from"), text(link, "to"), text(link, "relation"), text(link, "note")});
    return crosswalk;
}

} // namespace cairn
