#include "shared/book/unit_value.h"

#include "shared/base/instant.h"

namespace cairn {

namespace {

Map named(const RevisionId &revision, const PersonId &author)
{
    return Map{{"revision", toText(revision)}, {"author", toText(author)}};
}

Value toValue(const Passage &passage)
{
    List sides;
    for (const Passage::Side &side : passage.sides) {
        Map said = named(side.revision, side.author);
        said.emplace("text", side.text);
        sides.emplace_back(std::move(said));
    }
    return Map{{"at", passage.at}, {"length", passage.length}, {"sides", std::move(sides)}};
}

Value toValue(const MergedEdit &edit)
{
    Map value = named(edit.revision, edit.author);
    value.emplace("at", edit.at);
    value.emplace("length", edit.length);
    value.emplace("removed", edit.removed);
    return value;
}

Value toValue(const Loss &loss)
{
    Map value = named(loss.revision, loss.author);
    value.emplace("value", loss.value);
    value.emplace("to", toText(loss.to));
    value.emplace("winner", toText(loss.winner));
    return value;
}

template <class Each>
void putList(Map &unit, const char *name, const std::vector<Each> &all)
{
    if (all.empty())
        return;
    List list;
    for (const Each &each : all)
        list.push_back(toValue(each));
    unit.emplace(name, std::move(list));
}

Standing standingFrom(std::string_view text)
{
    for (const Standing standing : {Standing::Settled, Standing::Unread})
        if (text == toText(standing))
            return standing;
    return Standing::Contested;
}

const List &listAt(const Value &value, std::string_view name)
{
    static const List kNone;
    const List *list = value.at(name).list();
    return list ? *list : kNone;
}

/// Reads what we have kept ourselves. What cannot be read is noticed once, at the end.
class Reader {
public:
    [[nodiscard]] bool failed() const { return m_failed; }

    template <class Named>
    Named named(const Value &value)
    {
        Named named{};
        const auto revision = parseRevisionId(value.at("revision").textOr());
        const auto author = parseId<PersonId>(value.at("author").textOr());
        m_failed = m_failed || !revision || !author;
        if (revision && author) {
            named.revision = *revision;
            named.author = *author;
        }
        return named;
    }

    Head head(const Value &value)
    {
        Head head = named<Head>(value);
        const auto at = parseInstant(value.at("at").textOr());
        m_failed = m_failed || !at;
        head.claimedMillis = at ? toMillis(*at) : 0;
        head.value = value.at("value");
        return head;
    }

    Passage passage(const Value &value)
    {
        Passage passage{value.at("at").numberOr(0), value.at("length").numberOr(0), {}};
        for (const Value &side : listAt(value, "sides")) {
            passage.sides.push_back(named<Passage::Side>(side));
            passage.sides.back().text = side.at("text").textOr();
        }
        return passage;
    }

    MergedEdit edit(const Value &value)
    {
        MergedEdit edit = named<MergedEdit>(value);
        edit.at = value.at("at").numberOr(0);
        edit.length = value.at("length").numberOr(0);
        edit.removed = value.at("removed").numberOr(0);
        return edit;
    }

    Loss loss(const Value &value)
    {
        Loss loss = named<Loss>(value);
        const auto to = parseRevisionId(value.at("to").textOr());
        const auto winner = parseId<PersonId>(value.at("winner").textOr());
        m_failed = m_failed || !to || !winner;
        loss.value = value.at("value");
        loss.to = to.value_or(RevisionId{});
        loss.winner = winner.value_or(PersonId{});
        return loss;
    }

private:
    bool m_failed = false;
};

} // namespace

Value toValue(const UnitView &unit)
{
    List heads;
    for (const Head &head : unit.heads) {
        Map value = named(head.revision, head.author);
        value.emplace("at", toText(fromMillis(head.claimedMillis)));
        value.emplace("value", head.value);
        heads.emplace_back(std::move(value));
    }
    Map value{{"view", toText(unit.standing)}, {"value", unit.value}, {"heads", heads}};
    putList(value, "passages", unit.passages);
    putList(value, "merged", unit.merged);
    putList(value, "losses", unit.losses);
    return value;
}

Result<UnitView> unitViewFrom(const Value &value)
{
    UnitView unit{.standing = standingFrom(value.at("view").textOr()), .value = value.at("value")};
    Reader reader;
    for (const Value &head : listAt(value, "heads"))
        unit.heads.push_back(reader.head(head));
    for (const Value &passage : listAt(value, "passages"))
        unit.passages.push_back(reader.passage(passage));
    for (const Value &edit : listAt(value, "merged"))
        unit.merged.push_back(reader.edit(edit));
    for (const Value &loss : listAt(value, "losses"))
        unit.losses.push_back(reader.loss(loss));
    if (reader.failed())
        return fault(FaultCode::StorageBroken, "A record cannot be read.");
    return unit;
}

} // namespace cairn
