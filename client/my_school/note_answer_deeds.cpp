#include "client/my_school/note_answer_deeds.h"

#include "client/vault/entered_text.h"
#include "shared/book/reading.h"

#include <algorithm>

namespace cairn {

namespace {

Edit ofReply(const ReplyPlace &place)
{
    Edit edit{.type = "note_reply"};
    edit.units = {
        {"about",
         Put{.fields = {{"school", toText(place.school)}, {"visit", toText(place.visit)}}}}};
    return edit;
}

} // namespace

Result<std::vector<Edit>> noteAnswered(const ReplyPlace &place, const QString &answer,
                                       const QString &words)
{
    const QString said = words.trimmed();
    if (answer.isEmpty())
        return fault(FaultCode::Refused,
                     "The answer itself is still missing. Your words are kept. "
                     "Choose whether you agree.");
    if (said.isEmpty() && answer != u"agree")
        return fault(FaultCode::Refused,
                     "Where you see it differently is still missing. Nothing "
                     "was sent. Say it in your words first.");
    Edit edit = ofReply(place);
    edit.units.push_back({"answer", Put{.single = answer.toStdString()}});
    if (!said.isEmpty())
        edit.units.push_back({"words", Write{entered(said)}});
    return std::vector{std::move(edit)};
}

Edit replySent(const ReplyPlace &place)
{
    Edit edit = ofReply(place);
    edit.units.push_back({"state", Put{.single = "replied"}});
    return edit;
}

Result<std::vector<Edit>> pointAdded(Book &book, const ReplyPlace &place, const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::vector<Edit>{};
    const auto there =
        list(book, {.type = "note_reply", .where = {{"about.visit", toText(place.visit)}}});
    if (!there)
        return std::unexpected(there.error());
    std::int64_t last = 0;
    if (!there->empty())
        if (const List *points = there->front().at("factual_points").list())
            for (const Value &point : *points)
                last = std::max(last, point.at("number").numberOr(0));
    Edit edit = ofReply(place);
    edit.units.push_back(
        {"factual_points",
         Amend{.add = {Value(Map{{"number", last + 1}, {"text", entered(text.trimmed())}})}}});
    return std::vector{std::move(edit)};
}

} // namespace cairn
