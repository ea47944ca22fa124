#include "shared/store/body.h"

#include "shared/schema/json.h"

#include <zstd.h>

#include <memory>

namespace cairn {

namespace {

constexpr char kPackedFirst = '\x01'; ///< zstd with kWordsFirst
constexpr int kLevel = 1;
constexpr std::size_t kBodyBytesMax = std::size_t{1} << 20;

/// What kPackedFirst is read with: frozen for ever. What matters most stands last.
constexpr std::string_view kWordsFirst =
    R"("removed":0,"inserted":"reason":"decision":{"kept":"read":true,"whole":"},)"
    R"("remove":["],"add":[")"
    R"("moderation_and_assessment wellbeing_review first_hand official reported medium high low )"
    R"("started","proposed","prepared","under_way",)"
    R"("recorded","learning_walk","leader_conversation")"
    R"(school visit observation evidence judgement need person plan action review leader )"
    R"( the children were and reading writing with their teacher. In the lesson, pupils could )"
    R"({"is":true}},{"is":false}},{"is":2026-11-10"},"2026-09-01T09:20:00Z",null},)"
    R"("statement":{"splices":[[0,0,""]]},"so_what":{"splices":[[0,0,"areas":{"add":["leadership")"
    R"("units":{"about":[],"areas":[],"area":[],"date":[],"detail":[],"directness":[],"kind":[],)"
    R"("people":[],"position":[],"priority":[],"seen":[],"so_what":[],"source":[],"state":[],)"
    R"("statement":[],"status":[],"title":[],"times":[]}}{"act":[1,1],"author":"019a4d",)"
    R"("clocks":[176,0,176],"payload":{"about":{"is":{"author":"019a4d","school":"019a4d",)"
    R"("visit":"019a4d"}},"kind":{"is":"},"state":{"is":"},"seen":{"splices":[[0,0,")"
    R"(]},"policy":1,"prev":","salt":","units":{"about":[],")";

struct Contexts {
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> in{ZSTD_createCCtx(), ZSTD_freeCCtx};
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> out{ZSTD_createDCtx(), ZSTD_freeDCtx};
};

/// One pair a thread; they are costly to make and hold nothing between two bodies.
Contexts &contexts()
{
    thread_local Contexts pair;
    return pair;
}

const ZSTD_CDict &packingWords()
{
    static const std::unique_ptr<ZSTD_CDict, decltype(&ZSTD_freeCDict)> words(
        ZSTD_createCDict(kWordsFirst.data(), kWordsFirst.size(), kLevel), ZSTD_freeCDict);
    return *words;
}

const ZSTD_DDict &unpackingWords()
{
    static const std::unique_ptr<ZSTD_DDict, decltype(&ZSTD_freeDDict)> words(
        ZSTD_createDDict(kWordsFirst.data(), kWordsFirst.size()), ZSTD_freeDDict);
    return *words;
}

std::unexpected<Fault> unreadable(std::string cause)
{
    return fault(FaultCode::StorageBroken,
                 "The log holds a line that cannot be read. Keep the file and ask for help.",
                 std::move(cause));
}

Result<std::string> unpacked(std::string_view body)
{
    if (body.empty() || body.front() != kPackedFirst)
        return std::string(body);
    body.remove_prefix(1);
    const auto size = ZSTD_getFrameContentSize(body.data(), body.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kBodyBytesMax)
        return unreadable("the size of a packed body");
    std::string text(size, '\0');
    const std::size_t done =
        ZSTD_decompress_usingDDict(contexts().out.get(), text.data(), text.size(), body.data(),
                                   body.size(), &unpackingWords());
    if (ZSTD_isError(done) || done != text.size())
        return unreadable("a packed body");
    return text;
}

} // namespace

std::string packedBody(const Revision &revision)
{
    const std::string text = bodyTextOf(revision);
    std::string packed(1 + ZSTD_compressBound(text.size()), kPackedFirst);
    const std::size_t size =
        ZSTD_compress_usingCDict(contexts().in.get(), packed.data() + 1, packed.size() - 1,
                                 text.data(), text.size(), &packingWords());
    if (ZSTD_isError(size))
        return textOf(revision); // in full reads just as well
    packed.resize(1 + size);
    return packed;
}

Result<Revision> revisionFromBody(std::string_view body, const BodyPlace &place)
{
    const auto text = unpacked(body);
    if (!text)
        return std::unexpected(text.error());
    auto value = parseJson(*text, {.textBytesMax = kBodyBytesMax});
    if (!value || !value->map())
        return unreadable(value ? "not an object" : value.error().cause);
    Map &members = *value->map();
    members.try_emplace("id", toText(place.id));
    members.try_emplace("record", toText(place.record));
    members.try_emplace("type", place.type);
    members.try_emplace("scope", place.scope);
    const bool committed = !members.try_emplace("commitment", toBase64(Hash{})).second;
    auto revision = revisionFrom(*value);
    if (!revision)
        return unreadable(revision.error().cause);
    if (!committed)
        revision->commitment = commitmentOf(*revision);
    return revision;
}

} // namespace cairn
