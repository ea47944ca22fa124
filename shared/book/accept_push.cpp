#include "shared/book/accept_push.h"

#include "shared/book/judge_push.h"
#include "shared/store/body.h"

namespace cairn {

WeighedPush::WeighedPush(PushRequest request) : push(std::move(request))
{
    weights.reserve(push.revisions.size());
    for (const Revision &revision : push.revisions)
        weights.push_back({hashOf(revision), packedBody(revision)});
}

Result<PushAnswer> acceptPush(Book &book, const Pusher &pusher, const WeighedPush &weighed)
{
    const OfferedPush offered{pusher, weighed};
    auto answers = acceptPushes(book, {&offered, 1});
    if (!answers)
        return std::unexpected(answers.error());
    return std::move(answers->front());
}

Result<std::vector<PushAnswer>> acceptPushes(Book &book, std::span<const OfferedPush> pushes)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    std::vector<PushAnswer> answers;
    for (const OfferedPush &offered : pushes) {
        auto answer = judgePush(book, offered.pusher, offered.push);
        if (!answer)
            return std::unexpected(answer.error());
        answers.push_back(std::move(*answer));
    }
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return answers;
}

} // namespace cairn
