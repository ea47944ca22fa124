#pragma once

#include <QString>

#include "shared/book/record_act.h"

#include <vector>

namespace cairn {

/// Whom to tell, in order.
struct CardRow {
    QString id = {}; ///< code of `routing-roles`, or "emergency"
    QString role = {};
    QString name = {};
    QString phone = {};

    friend bool operator==(const CardRow &, const CardRow &) = default;
};

/// The card of a school as far as this laptop knows names and numbers (rules R71 and R72).
[[nodiscard]] Result<std::vector<CardRow>> readCard(Book &book, const RecordId &school,
                                                    bool aboutTheHead);

/// That somebody was told. There is no field for what it was, anywhere.
struct Passing {
    RecordId school;
    PersonId by;
    std::string told;     ///< routing-roles
    std::string how;      ///< routing-ways
    std::string category; ///< routing-categories
    std::int64_t millis = 0;
    bool received = false; ///< they said so
};
/// Refused (R72): somebody was told who must not be.
[[nodiscard]] Result<Edit> passedOn(const Passing &passing);

} // namespace cairn
