#include "shared/wire/verdict_lines.h"

#include "shared/wire/limits.h"
#include "shared/wire/message_parts.h"

#include <array>
#include <utility>

namespace cairn {

namespace {

constexpr std::array<std::pair<PushLine::Outcome, std::string_view>, 4> kOutcomes{{
    {PushLine::Outcome::Accepted, "accepted"},
    {PushLine::Outcome::Duplicate, "duplicate"},
    {PushLine::Outcome::Refused, "refused"},
    {PushLine::Outcome::Held, "held"},
}};

constexpr std::string_view kContest = "contest";
constexpr std::string_view kWithdraw = "withdraw";
/// A plea that was not heard.
constexpr std::string_view kUnheard = "unheard";

Result<RevisionId> revisionOf(const Value &value)
{
    const auto revision = parseRevisionId(value.at("revision").textOr());
    return revision ? revision : unknownMessage("revision of a line");
}

} // namespace

Map toValue(const PushLine &line)
{
    Map map{{"revision", toText(line.revision)}};
    for (const auto &[outcome, name] : kOutcomes)
        if (outcome == line.outcome)
            map.emplace("outcome", name);
    if (line.stamp.commit > 0) {
        map.emplace("commit", toNumber(line.stamp.commit));
        map.emplace("effective", std::int64_t{toMillis(line.stamp.effective)});
    }
    if (!line.rule.empty()) {
        map.emplace("rule", line.rule);
        map.emplace("where", line.where);
        map.emplace("sentence", line.sentence);
    }
    return map;
}

Result<PushLine> pushLineFrom(const Value &value)
{
    PushLine line;
    const auto revision = revisionOf(value);
    if (!revision)
        return std::unexpected(revision.error());
    line.revision = *revision;
    bool known = false;
    for (const auto &[outcome, name] : kOutcomes)
        if (name == value.at("outcome").textOr()) {
            line.outcome = outcome;
            known = true;
        }
    line.stamp = {fromMillis(value.at("effective").numberOr(0)), countAt(value, "commit")};
    if (!known || (line.outcome == PushLine::Outcome::Accepted && line.stamp.commit == 0))
        return unknownMessage("outcome of an answer");
    line.rule = value.at("rule").textOr();
    line.where = value.at("where").textOr();
    line.sentence = value.at("sentence").textOr();
    return line;
}

Value toValue(const VerdictLine &line)
{
    Map map = toValue(line.line);
    map.emplace("hash", toBase64(line.hash));
    if (line.ruling) {
        map.emplace("ruling", toText(*line.ruling));
        map.emplace("reason", line.reason);
    }
    return map;
}

Result<VerdictLine> verdictLineFrom(const Value &value)
{
    auto line = pushLineFrom(value);
    const auto hash = fixedFromBase64<32>(value.at("hash").textOr());
    if (!line || !hash)
        return unknownMessage("a verdict");
    return VerdictLine{std::move(*line), *hash, caseStateFrom(value.at("ruling").textOr()),
                       std::string(value.at("reason").textOr())};
}

Value toValue(const Plea &plea)
{
    return Map{{"revision", toText(plea.revision)},
               {"hash", toBase64(plea.hash)},
               {"wish", plea.wish == Plea::Wish::Contest ? kContest : kWithdraw},
               {"reason", plea.reason}};
}

Value toValue(const PleaLine &line)
{
    return Map{{"revision", toText(line.revision)},
               {"state", line.state ? toText(*line.state) : kUnheard}};
}

Result<Plea> pleaFrom(const Value &value, const Plea & /*kind*/)
{
    const auto revision = revisionOf(value);
    const auto hash = fixedFromBase64<32>(value.at("hash").textOr());
    const std::string_view wish = value.at("wish").textOr();
    const std::string_view reason = value.at("reason").textOr();
    if (!revision || !hash || (wish != kContest && wish != kWithdraw)
        || reason.size() > kReasonBytesMax)
        return unknownMessage("a plea");
    return Plea{*revision, *hash, wish == kContest ? Plea::Wish::Contest : Plea::Wish::Withdraw,
                std::string(reason)};
}

Result<PleaLine> pleaFrom(const Value &value, const PleaLine & /*kind*/)
{
    const auto revision = revisionOf(value);
    if (!revision)
        return std::unexpected(revision.error());
    return PleaLine{*revision, caseStateFrom(value.at("state").textOr())};
}

Value toValue(const std::vector<AskedRevision> &asks)
{
    List list;
    for (const AskedRevision &asked : asks)
        list.emplace_back(List{toText(asked.revision), toBase64(asked.hash)});
    return list;
}

Result<std::vector<AskedRevision>> asksFrom(const Value &value)
{
    std::vector<AskedRevision> asks;
    for (const Value &each : value.list() ? *value.list() : List()) {
        const List *parts = each.list();
        if (!parts || parts->size() != 2 || asks.size() == kAsksMax)
            return unknownMessage("a question");
        const auto revision = parseRevisionId((*parts)[0].textOr());
        const auto hash = fixedFromBase64<32>((*parts)[1].textOr());
        if (!revision || !hash)
            return unknownMessage("a question");
        asks.push_back({*revision, *hash});
    }
    return asks;
}

} // namespace cairn
