#include "shared/domain/photo.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

constexpr std::array<std::uint8_t, 8> kPngHead{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
constexpr std::uint8_t kMarker = 0xff;
constexpr std::uint8_t kStartOfImage = 0xd8;
constexpr std::uint8_t kStartOfScan = 0xda;
constexpr std::uint8_t kApp1 = 0xe1;  ///< Exif, XMP
constexpr std::uint8_t kApp13 = 0xed; ///< IPTC
constexpr std::uint8_t kComment = 0xfe;

void append(Bytes &to, ByteView from)
{
    to.insert(to.end(), from.begin(), from.end());
}

bool isNote(std::uint8_t marker)
{
    return marker == kApp1 || marker == kApp13 || marker == kComment;
}

/// Segments up to the scan, each: 0xff, marker, two bytes of length, content.
Bytes jpegWithout(ByteView picture)
{
    Bytes kept(picture.begin(), picture.begin() + 2);
    std::size_t at = 2;
    while (at + 4 <= picture.size() && picture[at] == kMarker && picture[at + 1] != kStartOfScan) {
        const std::size_t length = (std::size_t{picture[at + 2]} << 8U) | picture[at + 3];
        const std::size_t end = std::min(at + 2 + std::max<std::size_t>(length, 2), picture.size());
        if (!isNote(picture[at + 1]))
            append(kept, picture.subspan(at, end - at));
        at = end;
    }
    append(kept, picture.subspan(at));
    return kept;
}

/// Chunks: four bytes of length, four letters, content, four bytes of check sum.
Bytes pngWithout(ByteView picture)
{
    static constexpr std::array<std::string_view, 5> kNotes{"eXIf", "tEXt", "zTXt", "iTXt", "tIME"};
    Bytes kept(picture.begin(), picture.begin() + kPngHead.size());
    std::size_t at = kPngHead.size();
    while (at + 12 <= picture.size()) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length = (length << 8U) | picture[at + i];
        const std::size_t end = std::min(at + 12 + length, picture.size());
        const std::string name(picture.begin() + static_cast<std::ptrdiff_t>(at + 4),
                               picture.begin() + static_cast<std::ptrdiff_t>(at + 8));
        if (std::ranges::find(kNotes, name) == kNotes.end())
            append(kept, picture.subspan(at, end - at));
        at = end;
    }
    append(kept, picture.subspan(at));
    return kept;
}

} // namespace

Bytes withoutCameraNotes(ByteView picture)
{
    if (picture.size() > 2 && picture[0] == kMarker && picture[1] == kStartOfImage)
        return jpegWithout(picture);
    if (picture.size() > kPngHead.size()
        && std::ranges::equal(picture.first(kPngHead.size()), kPngHead))
        return pngWithout(picture);
    return {picture.begin(), picture.end()};
}

Findings judgePicture(ByteView picture, bool looked)
{
    Findings findings;
    if (withoutCameraNotes(picture).size() != picture.size())
        findings.push_back({"R73", "files",
                            "The camera wrote place and time into this picture. They are taken out "
                            "first."});
    if (!looked)
        findings.push_back(
            {"R73", "files", "No faces and no names: go through the picture before it is kept."});
    return findings;
}

} // namespace cairn
