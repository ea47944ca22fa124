#pragma once

#include "server/account/accounts.h"
#include "server/picture/known.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// Pages as text: complete HTML documents without a script, every value escaped.
///
///   GET  /               countyPage, or signInPage (200) without a session
///   GET  /known/<lasl>   alliancePage, or problemPage (404)
///   GET  /cairn.css      styleSheet
///   POST /sign-in        fields name, password (application/x-www-form-urlencoded), then 303 to /
///   POST /sign-out       field form, then 303 to /

struct PageReader {
    Account account;
    std::string formToken;
};

/// `sentence` says why the last try failed; empty: nobody tried.
[[nodiscard]] std::string signInPage(std::string_view sentence = {});
[[nodiscard]] std::string countyPage(const KnownPicture &picture, const PageReader &reader);
/// Nothing: the reader sees no alliance of that code.
[[nodiscard]] std::optional<std::string>
alliancePage(const KnownPicture &picture, std::string_view lasl, const PageReader &reader);
[[nodiscard]] std::string problemPage(std::string_view title, std::string_view sentence);
[[nodiscard]] std::string_view styleSheet();

struct PageHeader {
    std::string_view name;
    std::string_view value;
};
/// Goes out with every page, style sheet and redirect.
[[nodiscard]] std::array<PageHeader, 7> pageHeaders();

/// The fields of a form body; nothing where it is not one, or has over kFormFieldsMax fields.
constexpr std::size_t kFormFieldsMax = 16;
using FormFields = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] std::optional<FormFields> parseForm(std::string_view body);

} // namespace cairn
