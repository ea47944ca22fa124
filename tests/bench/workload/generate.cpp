#include "tests/bench/workload/generate.h"

#include "shared/merge/splices.h"
#include "tests/bench/workload/clashes.h"
#include "tests/bench/workload/county_maker.h"
#include "tests/bench/workload/prose.h"

#include <algorithm>
#include <fstream>
#include <set>

namespace cairn::bench {

namespace {

constexpr std::int64_t kLateSeconds = kYearStartSeconds + 366 * kDaySeconds;
constexpr int kSteady = 100;

constexpr std::array<std::string_view, 8> kShapes{
    "prose-disjoint", "plain-same", "prose-sentence", "plain-diff",
    "prose-overlap",  "plain-same", "prose-append",   "plain-diff"};

class Writing {
public:
    explicit Writing(const WorkloadSize &size) : m_size(size), m_records(makeCounty(size)) {}

    std::string text()
    {
        for (const Standing &record : m_records) {
            ++m_kinds[record.kind];
            put("rec",
                {{"id", record.id},
                 {"kind", record.kind},
                 {"part", record.part},
                 {"by", record.by},
                 {"at", momentText(record.atSeconds)},
                 {"f", record.fields}});
        }
        addEdits();
        // Both change what stands after the edits; clashes stay clear of what is edited steadily.
        const std::vector<std::size_t> clashing = chooseClashing();
        addSteady();
        addClashes(clashing);
        return header() + m_lines;
    }

private:
    void put(const char *kind, Map line)
    {
        // `t` comes first, so that a reader can tell a line by its beginning.
        const std::string rest = canonical(line);
        m_lines += std::string("{\"t\":\"") + kind + "\"," + rest.substr(1) + '\n';
    }

    std::string header() const
    {
        Map kinds;
        for (const auto &[kind, count] : m_kinds)
            kinds.emplace(kind, count);
        const std::string rest = canonical(Map{{"format", "field-sync-workload/1"},
                                               {"scale", m_size.scale},
                                               {"seed", static_cast<std::int64_t>(m_size.seed)},
                                               {"records", m_size.records},
                                               {"schools", m_kinds.at("school")},
                                               {"leaders", m_kinds.at("leader")},
                                               {"edited_records", m_size.records / 10},
                                               {"edits", m_edits},
                                               {"steady", kSteady},
                                               {"concurrent", m_clashes},
                                               {"kinds", kinds}});
        return "{\"t\":\"header\"," + rest.substr(1) + '\n';
    }

    std::vector<std::size_t> shuffledRecords(Chance &chance) const
    {
        std::vector<std::size_t> all(m_records.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        chance.shuffle(all);
        return all;
    }

    /// Changes the record and says how.
    Map changeProse(Standing &record, const std::string &field, const Cut &cut)
    {
        const std::string before(record.fields.at(field).textOr());
        const std::string after = cutInto(before, cut);
        record.fields.insert_or_assign(field, after);
        return {{"id", record.id},
                {"field", field},
                {"value", after},
                {"splice", spliceValue(before, cut)}};
    }

    Map changePlain(Standing &record, const std::string &field, Chance &chance)
    {
        Value value = otherValue(chance, record, field);
        record.fields.insert_or_assign(field, value);
        return {{"id", record.id}, {"field", field}, {"value", std::move(value)}};
    }

    /// A tenth of the records, each once or a few times, later and in order of time.
    void addEdits()
    {
        Chance chance(m_size.seed, "edits");
        auto chosen = shuffledRecords(chance);
        chosen.resize(m_records.size() / 10);
        std::vector<std::pair<std::int64_t, std::size_t>> due;
        for (const std::size_t at : chosen) {
            const int share = chance.under(100);
            const int times = share < 70 ? 1 : share < 90 ? 2 : share < 97 ? 3 : 5;
            std::int64_t when = m_records[at].atSeconds;
            for (int i = 0; i < times; ++i) {
                when += chance.between(3'600, static_cast<int>(30 * kDaySeconds));
                due.emplace_back(when, at);
            }
        }
        std::ranges::sort(due);
        m_edits = static_cast<int>(due.size());
        for (const auto &[when, at] : due) {
            Standing &record = m_records[at];
            const std::string field(proseFieldOf(record.kind));
            const bool isProse = !field.empty() && chance.percent(55)
                && lengthOf(record.fields.at(field).textOr()) < kProseMax - 400;
            Map line = isProse
                ? changeProse(record, field, revisionOf(chance, record.fields.at(field).textOr()))
                : changePlain(record, chance.pick(plainFieldsOf(record.kind)), chance);
            line.emplace("by", record.by);
            line.emplace("at", momentText(when));
            put("edit", std::move(line));
        }
    }

    /// Prose and plain in turn, as the shapes want them; prose needs three sentences.
    std::vector<std::size_t> chooseClashing()
    {
        Chance chance(m_size.seed, "clashing");
        const auto order = shuffledRecords(chance);
        std::vector<std::size_t> chosen;
        m_clashes = m_size.records / 100;
        for (int n = 0; n < m_clashes; ++n) {
            const bool isProse =
                kShapes[static_cast<std::size_t>(n) % kShapes.size()].starts_with("prose");
            const auto fits = [&](std::size_t at) {
                if (m_used.contains(at))
                    return false;
                const std::string_view field = proseFieldOf(m_records[at].kind);
                if (!isProse)
                    return true;
                return !field.empty()
                    && sentencesOf(m_records[at].fields.find(field)->second.textOr()).size() >= 3;
            };
            const std::size_t at = *std::ranges::find_if(order, fits);
            m_used.insert(at);
            chosen.push_back(at);
        }
        return chosen;
    }

    void addSteady()
    {
        Chance chance(m_size.seed, "steady");
        const auto order = shuffledRecords(chance);
        std::size_t next = 0;
        for (int n = 0; n < kSteady; ++n) {
            while (m_used.contains(order.at(next))
                   || proseFieldOf(m_records[order[next]].kind).empty())
                ++next;
            Standing &record = m_records[order[next++]];
            const std::string field(proseFieldOf(record.kind));
            const auto end = record.fields.at(field).textOr().size();
            Map line = n % 2 == 0
                ? changeProse(record, field,
                              {end, 0, " Seen once more, number " + std::to_string(n) + '.'})
                : changePlain(record, plainFieldsOf(record.kind).front(), chance);
            line.emplace("n", n);
            line.emplace("at", momentText(kLateSeconds + n * 60));
            put("steady", std::move(line));
        }
    }

    void addClashes(const std::vector<std::size_t> &chosen)
    {
        Chance chance(m_size.seed, "concurrent");
        for (std::size_t n = 0; n < chosen.size(); ++n) {
            const std::string_view shape = kShapes[n % kShapes.size()];
            const Standing &record = m_records[chosen[n]];
            Map line{{"n", static_cast<std::int64_t>(n)},
                     {"shape", shape},
                     {"id", record.id},
                     {"at", momentText(kLateSeconds + kDaySeconds + std::int64_t(n) * 60)}};
            if (shape.starts_with("prose"))
                clashInProse(chance, record, shape, line);
            else
                clashInPlain(chance, record, shape == "plain-same", line);
            put("conc", std::move(line));
        }
    }

    const WorkloadSize &m_size;
    std::vector<Standing> m_records;
    std::map<std::string, int> m_kinds;
    std::set<std::size_t> m_used;
    int m_edits = 0;
    int m_clashes = 0;
    std::string m_lines;
};

} // namespace

Result<WorkloadSize> sizeOf(std::string_view scale, std::uint64_t seed)
{
    for (const auto &[name, records] :
         {std::pair("S", 1'000), std::pair("M", 10'000), std::pair("L", 100'000)})
        if (scale == name)
            return WorkloadSize{name, records, seed};
    return fault(FaultCode::Malformed, "A scale is S, M or L.");
}

Result<void> generate(const WorkloadSize &size, const std::filesystem::path &file)
{
    std::ofstream out(file, std::ios::binary);
    out << Writing(size).text();
    out.close();
    if (!out)
        return fault(FaultCode::StorageReadOnly, "The workload could not be written.",
                     file.string());
    return {};
}

} // namespace cairn::bench
