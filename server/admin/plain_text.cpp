#include "server/admin/plain_text.h"

#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <memory>

namespace cairn {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

struct CloseConverter {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

bool isUtf8(std::string_view bytes)
{
    UErrorCode trouble = U_ZERO_ERROR;
    u_strFromUTF8(nullptr, 0, nullptr, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                  &trouble);
    return trouble == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(trouble);
}

Result<icu::UnicodeString> fromWindows1252(std::string_view bytes)
{
    UErrorCode trouble = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(
        ucnv_open("windows-1252", &trouble));
    if (U_FAILURE(trouble))
        return fault(FaultCode::Malformed, "The file could not be read as Windows-1252.",
                     u_errorName(trouble));
    icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(),
                            trouble);
    if (U_FAILURE(trouble))
        return fault(FaultCode::Malformed, "The file could not be read as Windows-1252.",
                     u_errorName(trouble));
    return text;
}

} // namespace

Result<std::string> plainText(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return fault(FaultCode::Malformed,
                     "The file is in UTF-16. Save it as UTF-8 or as it was published.");
    if (bytes.find('\0') != std::string_view::npos)
        return fault(FaultCode::Malformed, "The file is not a text: it holds zero bytes.");
    const bool marked = bytes.starts_with(kMark);
    if (marked)
        bytes.remove_prefix(kMark.size());
    icu::UnicodeString text;
    if (isUtf8(bytes)) {
        text = icu::UnicodeString::fromUTF8({bytes.data(), static_cast<int>(bytes.size())});
    } else if (marked) {
        return fault(FaultCode::Malformed, "The file says that it is UTF-8 and is not.");
    } else {
        auto read = fromWindows1252(bytes);
        if (!read)
            return std::unexpected(read.error());
        text = std::move(*read);
    }
    UErrorCode trouble = U_ZERO_ERROR;
    const icu::Normalizer2 *form = icu::Normalizer2::getNFCInstance(trouble);
    if (U_FAILURE(trouble))
        return fault(FaultCode::Malformed, "The text could not be brought to its normal form.",
                     u_errorName(trouble));
    const icu::UnicodeString normal = form->normalize(text, trouble);
    if (U_FAILURE(trouble))
        return fault(FaultCode::Malformed, "The text could not be brought to its normal form.",
                     u_errorName(trouble));
    std::string utf8;
    return normal.toUTF8String(utf8);
}

} // namespace cairn
