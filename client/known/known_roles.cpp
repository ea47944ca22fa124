#include "client/known/known_sheet.h"

namespace cairn {

std::vector<RowRole<KnownMoment>> knownMomentRoles()
{
    return {
        {"moment", [](const KnownMoment &line) { return QVariant(line.id); }},
        {"at", [](const KnownMoment &line) { return QVariant(line.at); }},
        {"who", [](const KnownMoment &line) { return QVariant(line.who); }},
        {"position", [](const KnownMoment &line) { return QVariant(line.position); }},
        {"reason", [](const KnownMoment &line) { return QVariant(line.reason); }},
        {"stands", [](const KnownMoment &line) { return QVariant(line.stands); }},
    };
}

std::vector<RowRole<KnownPiece>> knownPieceRoles()
{
    return {
        {"pieceId", [](const KnownPiece &line) { return QVariant(line.id); }},
        {"fate", [](const KnownPiece &line) { return QVariant(static_cast<int>(line.fate)); }},
        {"against", [](const KnownPiece &line) { return QVariant(line.against); }},
        {"about", [](const KnownPiece &line) { return QVariant(line.about); }},
        {"aboutThen", [](const KnownPiece &line) { return QVariant(line.aboutThen); }},
        {"wordsThen", [](const KnownPiece &line) { return QVariant(line.then); }},
        {"wordsNow", [](const KnownPiece &line) { return QVariant(line.now); }},
        {"marked", [](const KnownPiece &line) { return QVariant(line.marked); }},
        {"added", [](const KnownPiece &line) { return QVariant(line.added); }},
        {"removed", [](const KnownPiece &line) { return QVariant(line.removed); }},
    };
}

} // namespace cairn
