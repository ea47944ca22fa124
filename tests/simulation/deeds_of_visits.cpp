#include "tests/simulation/deeds.h"

namespace cairn::sim {

namespace {

constexpr const char *kAreas[]{"early_years", "curriculum", "teaching"};
constexpr const char *kPositions[]{"strength", "secure", "developing", "priority"};
constexpr const char *kConfidence[]{"low", "medium", "high"};
constexpr const char *kDays[]{"2026-11-10", "2026-11-11", "2026-12-01"};

std::string personOf(std::uint64_t number)
{
    return toText(keyedId("person", "Leader " + std::to_string(number)));
}

} // namespace

void Scribe::newVisit(Deed &deed)
{
    const auto school = pick("school");
    if (!school)
        return;
    Amend people;
    if (m_chance.percent(70))
        people.add.emplace_back(toText(m_device.writer().person));
    for (std::uint64_t other = 0; other < 5; ++other)
        if (const std::string person = personOf(other);
            m_chance.percent(60) && Value(person) != Value(toText(m_device.writer().person)))
            people.add.emplace_back(person);
    Edit visit{std::nullopt, "visit", "", {}};
    visit.units.push_back(
        {"about", Put{{{"school", toText(school->id)}, {"type", "focus_visit"}}, {}}});
    visit.units.push_back({"date", Put{{}, m_chance.oneOf(kDays)}});
    if (!people.add.empty())
        visit.units.push_back({"people", std::move(people)});
    deed.edits.push_back(std::move(visit));
}

void Scribe::newObservation(Deed &deed)
{
    const auto visit = pickVisitOfMine();
    if (!visit)
        return;
    Marker marker;
    const std::string text = sentence(marker);
    const Map about{{"visit", toText(visit->id)}, {"author", toText(m_device.writer().person)}};
    Edit edit{std::nullopt, "observation", "", {{"about", Put{about, {}}}}};
    edit.units.push_back({"kind", Put{{}, "learning_walk"}});
    edit.units.push_back({"seen", Write{text}});
    deed.meanings.push_back({deed.edits.size(), "seen", {marker}, {}});
    deed.edits.push_back(std::move(edit));
}

void Scribe::newEvidence(Deed &deed)
{
    const auto visit = pickVisitOfMine();
    if (!visit)
        return;
    Marker marker;
    const std::string text = sentence(marker);
    Edit edit{std::nullopt, "evidence", "", {{"about", Put{{{"visit", toText(visit->id)}}, {}}}}};
    edit.units.push_back({"source", Put{{}, text}});
    deed.meanings.push_back({deed.edits.size(), "source", {marker}, {}});
    deed.edits.push_back(std::move(edit));
}

/// Judgements are named by visit and area: two leaders make the same one offline.
void Scribe::newJudgement(Deed &deed)
{
    const auto visit = pickVisitOfMine();
    if (!visit)
        return;
    const char *area = m_chance.oneOf(kAreas);
    const auto known =
        show(m_book, keyedId("judgement", toText(visit->id) + "\n" + std::string(area)));
    if (known)
        return editPosition(deed);
    Marker marker;
    const std::string text = sentence(marker);
    const Map about{{"visit", toText(visit->id)}, {"area", area}};
    const Map position{{"position", m_chance.oneOf(kPositions)},
                       {"confidence", m_chance.oneOf(kConfidence)},
                       {"reason", text}};
    deed.meanings.push_back({deed.edits.size(), "position", {marker}, {}});
    deed.edits.push_back({std::nullopt,
                          "judgement",
                          "",
                          {{"about", Put{about, {}}}, {"position", Put{position, {}}}}});
}

void Scribe::newNeed(Deed &deed)
{
    const auto school = pick("school");
    if (!school)
        return;
    Marker marker;
    const std::string text = sentence(marker);
    deed.meanings.push_back({deed.edits.size(), "statement", {marker}, {}});
    deed.edits.push_back(
        {std::nullopt,
         "need",
         "",
         {{"about", Put{{{"school", toText(school->id)}}, {}}}, {"statement", Write{text}}}});
}

/// Mostly one more sentence, at the end or before the first; sometimes one goes.
void Scribe::editProse(Deed &deed, std::string_view type, const char *unit)
{
    const auto record = pick(type);
    if (!record)
        return;
    const auto base = baseOf(record->units.at(unit));
    if (!base)
        return settle(deed, *record, unit);
    const std::string before(base->textOr());
    std::string after = before;
    if (m_chance.percent(20) && after.find(". ") != std::string::npos) {
        after.erase(0, after.find(". ") + 2);
    } else {
        Marker marker;
        const std::string text = sentence(marker);
        const auto gap = after.find(". ");
        if (m_chance.percent(30) && gap != std::string::npos)
            after.insert(gap + 2, text + " ");
        else if (m_chance.percent(30))
            after = text + " " + after;
        else
            after += (after.empty() ? "" : " ") + text;
    }
    const auto was = markersIn(before);
    const auto is = markersIn(after);
    const Meaning meaning{deed.edits.size(), unit, lacking(is, was), lacking(was, is)};
    deed.edits.push_back({record->id, "", "", {{unit, Write{after}}}});
    deed.meanings.push_back(meaning);
}

void Scribe::editPosition(Deed &deed)
{
    const auto judgement = pick("judgement");
    if (!judgement)
        return;
    Marker marker;
    const std::string reason = sentence(marker);
    put(deed, *judgement, "position",
        {{"position", m_chance.oneOf(kPositions)},
         {"confidence", m_chance.oneOf(kConfidence)},
         {"reason", reason}},
        {});
}

void Scribe::editSchool(Deed &deed)
{
    const auto school = pick("school");
    if (!school)
        return;
    Marker marker;
    const std::string text = sentence(marker);
    put(deed, *school, "local", {{m_chance.percent(50) ? "site_notes" : "head_name", text}}, {});
}

void Scribe::editEvidenceLists(Deed &deed)
{
    const auto judgement = pick("judgement");
    const auto evidence = pick("evidence");
    if (!judgement || !evidence)
        return;
    const char *unit = m_chance.percent(70) ? "evidence_for" : "evidence_against";
    const std::string element = toText(evidence->id);
    const bool holds = textOf(judgement->at(unit)).find(element) != std::string::npos;
    Meaning meaning{deed.edits.size(), unit, {}, {}};
    (holds ? meaning.removedElement : meaning.addedElement) = element;
    const Amend amend = holds ? Amend{{}, {element}} : Amend{{element}, {}};
    deed.edits.push_back({judgement->id, "", "", {{unit, amend}}});
    deed.meanings.push_back(std::move(meaning));
}

void Scribe::editVisit(Deed &deed)
{
    const auto visit = pick("visit");
    if (!visit)
        return;
    if (m_chance.percent(50))
        put(deed, *visit, "date", {}, m_chance.oneOf(kDays));
    else
        put(deed, *visit, "times", {{"start", m_chance.percent(50) ? "09:20" : "10:40"}}, {});
}

void Scribe::moveState(Deed &deed, std::string_view type)
{
    const auto record = pick(type);
    if (!record)
        return;
    const Unit *state = m_book.schema.type(type)->unit("state");
    const auto base = baseOf(record->units.at("state"));
    if (!base)
        return settle(deed, *record, "state");
    const auto moves = state->moves.to.find(std::string(base->textOr(state->moves.initial)));
    if (moves != state->moves.to.end() && !moves->second.empty())
        put(deed, *record, "state", {}, m_chance.oneOf(moves->second));
}

std::optional<Fault> Scribe::changeVisitors(bool &added, bool &taken)
{
    const auto visit = pickVisitOfMine();
    if (!visit)
        return m_trouble;
    const std::string person = personOf(m_chance.below(5));
    const bool there = textOf(visit->at("people")).find(person) != std::string::npos;
    const Amend amend = there ? Amend{{}, {person}} : Amend{{person}, {}};
    Deed deed;
    deed.edits.push_back({visit->id, "", "", {{"people", amend}}});
    auto trouble = carryOut(deed);
    added = !trouble && !there;
    taken = !trouble && there;
    return trouble;
}

} // namespace cairn::sim
