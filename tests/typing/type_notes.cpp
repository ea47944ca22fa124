#include "client/visit/quick_note.h"
#include "shared/book/reading.h"
#include "tests/typing/client_at_work.h"
#include "tests/typing/figures.h"
#include "tests/typing/key_to_glyph.h"
#include "tests/typing/parts.h"

#include <algorithm>
#include <array>
#include <set>

namespace cairn::typing {

namespace {

constexpr double kBarMillis = 16;

constexpr std::array kSentences{
    "Reading is taught every day, in the same way in both classes, with pace and praise.",
    "Fourteen home reading books looked at, nine of them matched to the sounds taught. #early",
    "+ Pupils who find it hard are heard every morning, and staff keep a note of each one.",
    "- The books that go home are chosen by colour, not by what has been taught so far.",
    "Older pupils read aloud with expression; several could say why they chose their book.",
    "Asked how gaps are found: a check each half term, then a list for the teaching assistant.",
    "> Look at the list again together in January, and at who has moved off it since then.",
    "The library has been moved beside the hall, and a rota for it hangs on the door. #lead",
};

/// As many keys as are asked for, each sentence ended by Enter and told apart by its number.
std::string signsOf(int keys)
{
    std::string signs;
    for (int line = 0; static_cast<int>(signs.size()) < keys; ++line) {
        const std::string sentence = kSentences.at(static_cast<std::size_t>(line) % 8);
        const auto end = sentence.find_last_of('.');
        signs += sentence.substr(0, end) + ", round " + std::to_string(line + 100)
            + sentence.substr(end) + '\n';
    }
    signs.resize(static_cast<std::size_t>(keys));
    return signs;
}

/// How many of the sentences that were ended stand in the vault word by word.
int keptOf(ClientAtWork &client, const QString &visit, const QStringList &lines)
{
    auto asked = client.store().ask([visit](Vault &vault) {
        return list(vault.book(),
                    {.type = "observation", .where = {{"about.visit", visit.toStdString()}}});
    });
    if (!waitFor([&] { return asked.isFinished(); }))
        return -1;
    const auto notes = asked.result();
    if (!notes)
        return -1;
    std::set<std::string> held;
    for (const RecordView &note : *notes)
        held.emplace(note.at("seen").textOr());
    int kept = 0;
    for (const QString &line : lines) {
        const QString text = parseQuickNote(line, builtInSchema(), {}).text;
        kept += static_cast<int>(held.count(text.toStdString()));
    }
    return kept;
}

QJsonObject told(const KeyToGlyph &typed)
{
    std::vector<double> fromHand;
    std::vector<double> fromDelivery;
    for (const Keystroke &key : typed.keys()) {
        fromHand.push_back(key.shown - key.handedIn);
        fromDelivery.push_back(key.shown - key.delivered);
    }
    QJsonObject row{{"step", "typing"}};
    tell(row, "key_to_glyph", fromHand);
    row["from_delivery_p99_ms"] = millisAt(fromDelivery, 0.99);
    const auto longest = std::ranges::max_element(fromHand);
    if (longest != fromHand.end())
        row["longest_at_key"] = static_cast<int>(longest - fromHand.begin());
    row["longest_stall_ms"] = millisAt({typed.longestStall()}, 1);
    row["frames"] = typed.frames();
    row["bar_ms"] = kBarMillis;
    row["met"] = millisAt(fromHand, 0.99) <= kBarMillis;
    return row;
}

} // namespace

int typeNotes(const Part &part)
{
    ClientAtWork client(part.vault);
    if (!client.open(part.passphrase) || !client.openVisit(part.visit))
        return kLostExit;
    int changes = 0;
    QObject::connect(&client.store(), &StoreThread::recordsChanged, client.desk().visit(),
                     [&changes] { ++changes; });
    const int unsentBefore = client.desk().safety()->unsent();
    const int notesBefore = client.desk().visit()->noteCount();

    const std::string signs = signsOf(part.keys);
    KeyToGlyph typed(client.window(), signs, std::chrono::milliseconds(part.paceMillis));
    const bool allShown = typed.type();

    QStringList lines = QString::fromStdString(signs).split(u'\n');
    const QString unfinished = lines.takeLast();
    const auto isThere = [&] { return keptOf(client, part.visit, lines) == lines.size(); };
    const bool allKept = isThere() || waitFor(isThere, std::chrono::minutes(1));
    QJsonObject row = told(typed);
    row["renderer"] = client.renderer();
    row["keys"] = part.keys;
    row["pace_ms"] = part.paceMillis;
    row["sentences"] = static_cast<int>(lines.size());
    row["all_kept"] = allKept;
    row["unsent_before"] = unsentBefore;
    row["unsent_after"] = client.desk().safety()->unsent();
    row["changes_taken_in"] = changes;
    row["notes_from_others"] =
        client.desk().visit()->noteCount() - notesBefore - static_cast<int>(lines.size());
    print(row);
    return allShown && allKept && client.written() == unfinished ? 0 : kLostExit;
}

} // namespace cairn::typing
