#include "tests/bench/ends/bench_schema.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace cairn::bench {

namespace {

Schema readAll()
{
    std::vector<std::string> names;
    std::vector<std::string> texts;
    for (const auto &entry : std::filesystem::directory_iterator(CAIRN_BENCH_TYPES)) {
        std::ifstream in(entry.path());
        names.push_back("types/" + entry.path().filename().string());
        texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    std::vector<SchemaDocument> documents;
    for (const SchemaDocument &document : builtInDocuments())
        if (document.name.starts_with("vocabularies/") || document.name == "types/person.json")
            documents.push_back(document);
    for (std::size_t i = 0; i < names.size(); ++i)
        documents.push_back({names[i], texts[i]});
    auto schema = readSchema(documents);
    if (!schema) {
        std::cerr << schema.error().sentence << '\n' << schema.error().cause << '\n';
        std::exit(1);
    }
    return std::move(*schema);
}

} // namespace

const Schema &benchSchema()
{
    static const Schema schema = readAll();
    return schema;
}

} // namespace cairn::bench
