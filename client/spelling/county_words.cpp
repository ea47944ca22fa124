#include "client/spelling/county_words.h"

#include <QSet>

#include "client/rows/words_of_record.h"
#include "client/spelling/prose_words.h"
#include "shared/store/device_tables.h"

namespace cairn {

namespace {

constexpr const char *kMyWords = "my_words"; ///< a fact of this device: a word a line
constexpr std::size_t kSchoolsMax = 5'000;

void addWords(QSet<QString> &words, const QString &text)
{
    for (const ProseWord &word : proseWords(text))
        words.insert(text.mid(word.at, word.length));
}

void addTerms(QSet<QString> &words, const Vocabulary &vocabulary)
{
    addWords(words, toQString(vocabulary.label));
    for (const Term &term : vocabulary.terms) {
        addWords(words, toQString(term.label));
        addWords(words, toQString(term.description));
    }
}

Result<void> addSchools(QSet<QString> &words, Book &book)
{
    const auto schools = list(book, {.type = "school", .limit = kSchoolsMax});
    if (!schools)
        return std::unexpected(schools.error());
    for (const RecordView &school : *schools) {
        addWords(words, schoolName(school));
        for (const char *path :
             {"register.name", "register.street", "register.locality", "register.town",
              "register.head_last_name", "local.head_name", "local.chair_name", "local.dsl_name"})
            addWords(words, textAt(school, path));
    }
    return {};
}

} // namespace

Result<QStringList> countyWords(Book &book)
{
    QSet<QString> words;
    for (const auto &[name, vocabulary] : book.schema.vocabularies)
        addTerms(words, vocabulary);
    if (auto added = addSchools(words, book); !added)
        return std::unexpected(added.error());
    const auto people = readPeople(book);
    if (!people)
        return std::unexpected(people.error());
    for (const auto &[id, name] : *people)
        addWords(words, name);
    return QStringList(words.begin(), words.end());
}

Result<QStringList> myWords(Book &book)
{
    const auto fact = DeviceTables(book.database).fact(kMyWords);
    if (!fact)
        return std::unexpected(fact.error());
    return toQString(fact->value_or(std::string())).split(u'\n', Qt::SkipEmptyParts);
}

Result<void> keepMyWords(Book &book, const QStringList &words)
{
    return DeviceTables(book.database).keepFact(kMyWords, words.join(u'\n').toStdString());
}

} // namespace cairn
