#include "tests/shared/merge/trace.h"

#include "shared/schema/json.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <zlib.h>

namespace cairn::test {

namespace {

[[noreturn]] void die(const std::string &name, const char *why)
{
    std::fprintf(stderr, "trace %s: %s\n", name.c_str(), why);
    std::abort();
}

std::string inflated(const std::string &name)
{
    const std::string path = std::string(CAIRN_TRACES) + "/" + name + ".json.gz";
    gzFile file = gzopen(path.c_str(), "rb");
    if (!file)
        die(name, "cannot be opened");
    std::string text;
    std::array<char, 65536> part{};
    int read = 0;
    while ((read = gzread(file, part.data(), part.size())) > 0)
        text.append(part.data(), static_cast<std::size_t>(read));
    gzclose(file);
    if (read < 0)
        die(name, "cannot be unpacked");
    return text;
}

/// The transactions' patches, as versions in the order of the file.
class Reader {
public:
    void read(const Value &transaction, const std::vector<RevisionId> &parents)
    {
        const auto agent = static_cast<std::uint8_t>(transaction.at("agent").numberOr(0) + 1);
        std::vector<RevisionId> before = parents;
        for (const Value &patch : *transaction.at("patches").list()) {
            Version version;
            version.id.device.bytes[0] = agent;
            version.id.sequence = ++m_sequences[agent];
            version.author.bytes[0] = agent;
            version.parents = before;
            version.content = Map{{"splices", List{patch}}};
            before = {version.id};
            m_versions.push_back(std::move(version));
        }
        m_last.push_back(m_versions.back().id);
    }

    /// The last version of a transaction.
    [[nodiscard]] const RevisionId &last(std::size_t transaction) const
    {
        return m_last[transaction];
    }

    [[nodiscard]] std::vector<Version> finish() { return std::move(m_versions); }

private:
    std::vector<Version> m_versions;
    std::vector<RevisionId> m_last;
    std::map<std::uint8_t, std::uint64_t> m_sequences;
};

} // namespace

const std::vector<std::string> &traceNames()
{
    static const std::vector<std::string> kNames{"friendsforever", "clownschool",
                                                 "sveltecomponent"};
    return kNames;
}

Trace readTrace(const std::string &name)
{
    const auto document =
        parseJson(inflated(name), {.valuesMax = 5'000'000, .textBytesMax = std::size_t{1} << 24});
    if (!document)
        die(name, document.error().cause.c_str());
    const List &transactions = *document->at("txns").list();
    const bool concurrent = document->at("kind").textOr() == "concurrent";
    Reader reader;
    for (std::size_t i = 0; i < transactions.size(); ++i) {
        std::vector<RevisionId> parents;
        if (concurrent)
            for (const Value &parent : *transactions[i].at("parents").list())
                parents.push_back(reader.last(static_cast<std::size_t>(parent.numberOr(0))));
        else if (i > 0)
            parents.push_back(reader.last(i - 1));
        reader.read(transactions[i], parents);
    }
    return {reader.finish(), std::string(document->at("endContent").textOr()), transactions.size()};
}

} // namespace cairn::test
