#pragma once

#include <QDate>
#include <QString>

#include "client/rows/row_list_model.h"
#include "shared/book/book.h"

#include <vector>

namespace cairn {

/// What the school itself says of one area. Visitors read it and cannot alter it (rule R14).
struct OwnViewLine {
    QString id = {};
    QString area = {}; ///< code
    QString areaLabel = {};
    QString position = {}; ///< label; empty: none was given
    QString statement = {};
    QString state = {}; ///< "shared", "declined" or "not_possible"
    QDate asAt = {};

    friend bool operator==(const OwnViewLine &, const OwnViewLine &) = default;
};

/// Of each area the newest year that the school shared or said no to.
[[nodiscard]] Result<std::vector<OwnViewLine>> readOwnViews(Book &book, const std::string &school);

/// Something that was agreed before and is not done yet.
struct PromiseLine {
    QString id = {};
    QString what = {};
    QString who = {}; ///< label of its owner
    QDate due = {};
    bool overdue = false;
    QString state = {}; ///< label
    QString standing = {};

    friend bool operator==(const PromiseLine &, const PromiseLine &) = default;
};

/// Open actions of a school, the nearest first; those without a day last. Overdue by `today`.
[[nodiscard]] Result<std::vector<PromiseLine>> readPromises(Book &book, const std::string &school,
                                                            QDate today);

/// What the school needs, as far as it is still open.
struct OpenNeedLine {
    QString id = {};
    QString statement = {};
    QString state = {}; ///< label

    friend bool operator==(const OpenNeedLine &, const OpenNeedLine &) = default;
};

[[nodiscard]] Result<std::vector<OpenNeedLine>> readOpenNeeds(Book &book,
                                                              const std::string &school);

/// What the delegates of such lists may require.
[[nodiscard]] std::vector<RowRole<OpenNeedLine>> openNeedRoles();
[[nodiscard]] std::vector<RowRole<PromiseLine>> promiseRoles();

} // namespace cairn
