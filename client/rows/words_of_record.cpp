#include "client/rows/words_of_record.h"

#include <QStringList>

namespace cairn {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString textAt(const RecordView &view, std::string_view path)
{
    return toQString(view.at(path).textOr());
}

QString labelOf(const Schema &schema, std::string_view vocabulary, std::string_view code)
{
    const Vocabulary *words = schema.vocabulary(vocabulary);
    const Term *term = words != nullptr ? words->term(code) : nullptr;
    return term != nullptr ? toQString(term->label)
                           : toQString(code).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QDateTime localTime(std::int64_t millis)
{
    return millis == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(millis);
}

const Head *makingOf(const RecordView &view)
{
    const auto about = view.units.find("about");
    if (about == view.units.end() || about->second.heads.empty())
        return nullptr;
    return &about->second.heads.front();
}

QString toQString(Standing standing)
{
    return toQString(toText(standing));
}

QString schoolName(const RecordView &school)
{
    const QString local = textAt(school, "local.name");
    return local.isEmpty() ? textAt(school, "register.name") : local;
}

Result<PeopleNames> readPeople(Book &book)
{
    auto people = list(book, {.type = "person"});
    if (!people)
        return std::unexpected(people.error());
    PeopleNames names;
    for (const RecordView &person : *people)
        names.emplace(person.id, textAt(person, "name"));
    return names;
}

QString nameOf(const PeopleNames &people, const PersonId &person)
{
    const auto found = people.find(person);
    return found != people.end() ? found->second : QString();
}

QString visitorsOf(const RecordView &visit, const PeopleNames &people)
{
    QStringList names;
    const List *members = visit.at("people").list();
    for (const Value &member : members != nullptr ? *members : List{})
        if (const auto id = parseId<PersonId>(member.textOr()))
            names << nameOf(people, *id);
    names.removeAll(QString());
    return names.join(QStringLiteral(", "));
}

QDate dayOf(const Surroundings &surroundings)
{
    return localTime(toMillis(surroundings.now())).date();
}

} // namespace cairn
