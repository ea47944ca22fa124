#include "tests/bench/workload/lexicon.h"

#include <array>

namespace cairn::bench {

using Text = std::string_view;

Words firstNames()
{
    static constexpr std::array kFirst = std::to_array<Text>(
        {"Amina",   "Bryn",   "Ciara",   "Dafydd", "Edith",   "Farid",  "Greta", "Hamza",
         "Isla",    "Jakub",  "Katie",   "Leon",   "Mabel",   "Nia",    "Oscar", "Priya",
         "Quentin", "Reuben", "Saoirse", "Tomasz", "Ursula",  "Viktor", "Wren",  "Xanthe",
         "Yusuf",   "Zofia",  "Renée",   "Söfia",  "Héloïse", "Björn"});
    return kFirst;
}

Words lastNames()
{
    static constexpr std::array kLast = std::to_array<Text>(
        {"Airey",    "Bland",    "Cowx",     "Dent",          "Ewart",   "Fisher",
         "Graham",   "Hodgson",  "Irving",   "Jackson",       "Kirkby",  "Little",
         "Musgrave", "Nixon",    "Ostle",    "Postlethwaite", "Quayle",  "Routledge",
         "Sewell",   "Tyson",    "Usher",    "Varty",         "Wharton", "Yates",
         "Abebe",    "Banerjee", "Chaudhry", "Dąbrowski",     "Eriksen", "Fernández"});
    return kLast;
}

Words places()
{
    static constexpr std::array kPlaces = std::to_array<Text>(
        {"Askerdale",  "Birkrigg", "Crosthwaite", "Dubmill",   "Eamont",    "Flookburgh",
         "Grizebeck",  "Harras",   "Ireby",       "Jerichow",  "Kirkrigg",  "Lanercross",
         "Mosserdale", "Newlands", "Orthwaite",   "Plumbland", "Ruckcroft", "Silloughby",
         "Torpenholm", "Ulpha",    "Wreay"});
    return kPlaces;
}

Words subjects()
{
    static constexpr std::array kSubjects = std::to_array<Text>(
        {"English", "Mathematics", "Science", "History", "Geography", "Art", "Music", "PE",
         "Computing", "RE", "French", "Welsh", "PSHE", "Drama", "Design"});
    return kSubjects;
}

Words areas()
{
    static constexpr std::array kAreas = std::to_array<Text>(
        {"teaching", "curriculum", "leadership", "early years", "attendance", "behaviour",
         "inclusion", "reading", "wellbeing", "governance", "safeguarding"});
    return kAreas;
}

Words syllables()
{
    static constexpr std::array kSyllables = std::to_array<Text>(
        {"ab",   "bra",  "cam",  "dor",   "el",    "fen",  "gar",  "hal",  "ith",  "jo",
         "kel",  "lan",  "mer",  "nor",   "ol",    "pen",  "qui",  "ras",  "sel",  "thor",
         "ul",   "ver",  "wen",  "yar",   "zel",   "mont", "by",   "wick", "ness", "thwaite",
         "rigg", "gill", "beck", "tarn",  "mere",  "holm", "side", "dale", "fold", "ham",
         "ton",  "ley",  "ster", "mouth", "combe", "ski",  "son",  "etta", "ina",  "ard",
         "win",  "bel",  "cor",  "dun",   "es",    "fir",  "gos",  "hut",  "ix",   "jul"});
    return kSyllables;
}

} // namespace cairn::bench
