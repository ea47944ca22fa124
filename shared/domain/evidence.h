#pragma once

#include "shared/domain/days.h"
#include "shared/domain/record_facts.h"

namespace cairn {

/// A piece of evidence as far as the rules weigh it.
struct EvidencePiece {
    RecordId id = {};
    std::string kind = {}; ///< code of `observation-kinds` or of `evidence-kinds`
    std::string day = {};  ///< when it was seen; empty: unknown
    bool firstHand = false;
    bool oneOff = false;      ///< its observer saw it once
    int reliability = 0;      ///< 1 low to 3 high; 0: nobody has said
    bool told = true;         ///< of intelligence: the school has been told
    bool onlyReading = false; ///< an observation with a reading of what was seen, but nothing seen
};

/// Code of `security`.
enum class Security { Thin, Building, Secure };
[[nodiscard]] std::string_view codeOf(Security security);

/// The pieces that a judgement is linked with, for and against, each once. Withdrawn, superseded
/// and struck-out ones do not count. A piece without a day has its visit's. Needs `evidence`; and
/// `observation`, `intelligence`, `visit` for what they say of it.
[[nodiscard]] std::vector<EvidencePiece> piecesOf(const RecordFacts &judgement,
                                                  const Linked &linked);

[[nodiscard]] std::set<std::string> kindsOf(const std::vector<EvidencePiece> &pieces);

/// Rule R01: secure are two pieces or more, of two kinds, one of them first hand, none older than
/// twelve months, not of low reliability on the whole. One piece or one kind is thin.
[[nodiscard]] Security securityOf(const std::vector<EvidencePiece> &pieces, std::string_view today);

} // namespace cairn
