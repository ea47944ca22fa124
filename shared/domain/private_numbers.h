#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// What in a text names a person by number, post or machine.
enum class PrivateNumber { PupilNumber, HealthNumber, Telephone, Mail, Postcode, BirthDate };

/// Rule R70: numbers of pupils and of the health service, telephone numbers, mail addresses,
/// postcodes, and dates on which somebody would be two to nineteen years old `today`.
[[nodiscard]] std::vector<PrivateNumber> privateNumbersIn(std::string_view text,
                                                          std::string_view today);

/// "a telephone number"
[[nodiscard]] std::string_view nameOf(PrivateNumber kind);

} // namespace cairn
