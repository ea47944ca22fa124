#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include "client/vault/vault.h"
#include "shared/book/record_act.h"

#include <vector>

namespace cairn {

/// One thing that somebody needs at a school without a network.
struct PrepareLine {
    QString id = {}; ///< "register", "card", "site", "focus", "interests", "own_view", "notes",
                     ///< "open", "files" or "unsent"
    bool here = false;
    bool must = false; ///< its lack stops; else it is a gap
    int count = 0;
    int of = 0;
    QString detail = {}; ///< words of the records themselves

    friend bool operator==(const PrepareLine &, const PrepareLine &) = default;
};

/// What this laptop holds for one visit.
struct PrepareSheet {
    QString visit = {};
    QString school = {};
    QString type = {};
    QDate day = {};
    QString start = {};
    QString state = {};
    bool mayBePrepared = false; ///< as far as its state goes
    std::vector<PrepareLine> lines = {};

    [[nodiscard]] int lacking() const; ///< what must be here and is not
    [[nodiscard]] int gaps() const;    ///< what else is not here
};

[[nodiscard]] Result<PrepareSheet> readPrepare(Vault &vault, const RecordId &visit);

/// A visitor says whether they have an interest at the school; `outcome`: a code of
/// interest-outcomes.
[[nodiscard]] Edit saidInterest(const RecordId &visit, const PersonId &me, const QString &outcome,
                                QDate today);

} // namespace cairn
