#pragma once

#include <QDate>
#include <QString>

#include "shared/book/book.h"

#include <vector>

namespace cairn {

/// One fact of a school.
struct FactLine {
    QString id = {}; ///< the field of `local` that corrects it, else the register's
    QString label = {};
    QString value = {};         ///< what is shown
    QString registerValue = {}; ///< what the register says, where something else was said here
    bool corrected = false;
    bool editable = false; ///< there is a field of `local` for it
    bool isLong = false;   ///< several lines

    friend bool operator==(const FactLine &, const FactLine &) = default;
};

struct SchoolVisitLine {
    QString id = {};
    QDate day = {};
    QString type = {};
    QString state = {};
    QString people = {};

    friend bool operator==(const SchoolVisitLine &, const SchoolVisitLine &) = default;
};

struct NeedLine {
    QString id = {};
    QString statement = {};
    QString area = {};
    QString state = {}; ///< label
    QString urgency = {};

    friend bool operator==(const NeedLine &, const NeedLine &) = default;
};

/// A school as its page shows it.
struct SchoolSheet {
    QString id = {};
    QString urn = {};
    QString name = {};
    QString status = {};
    QString place = {}; ///< "Kirkby Stephen, CA17 4VV"
    QString phase = {};
    QString lasl = {};
    QString standing = {};
    std::vector<FactLine> contacts = {};
    std::vector<FactLine> facts = {};
    std::vector<SchoolVisitLine> visits = {}; ///< newest first
    std::vector<NeedLine> needs = {};
};

[[nodiscard]] Result<SchoolSheet> readSchool(Book &book, const RecordId &id);

} // namespace cairn
