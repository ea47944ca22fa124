#include "server/blobs/upload.h"

#include "shared/base/content_hash.h"
#include "shared/schema/json.h"

#include <algorithm>

namespace cairn {

std::string textOf(const Upload &upload)
{
    return canonical(Map{{"id", upload.id},
                         {"device", toText(upload.device)},
                         {"hash", upload.hash},
                         {"metadata", upload.metadata},
                         {"length", static_cast<std::int64_t>(upload.length)},
                         {"offset", static_cast<std::int64_t>(upload.offset)},
                         {"expires", upload.expiresMillis}});
}

Result<Upload> uploadFrom(std::string_view text)
{
    const auto value = parseJson(text);
    if (!value)
        return std::unexpected(value.error());
    const auto device = parseId<DeviceId>(value->at("device").textOr());
    if (!device)
        return std::unexpected(device.error());
    Upload upload{.id = std::string(value->at("id").textOr()),
                  .device = *device,
                  .hash = std::string(value->at("hash").textOr()),
                  .metadata = std::string(value->at("metadata").textOr()),
                  .length = static_cast<std::size_t>(value->at("length").numberOr(0)),
                  .offset = static_cast<std::size_t>(value->at("offset").numberOr(0)),
                  .expiresMillis = value->at("expires").numberOr(0)};
    const bool isSound = isUploadId(upload.id) && (upload.hash.empty() || isFileHash(upload.hash))
        && upload.offset <= upload.length;
    if (!isSound)
        return fault(FaultCode::Malformed, "An unfinished upload cannot be read.");
    return upload;
}

bool isUploadId(std::string_view text)
{
    return text.size() == kUploadIdDigits && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

} // namespace cairn
