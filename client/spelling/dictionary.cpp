#include "client/spelling/dictionary.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <hunspell/hunspell.hxx>

namespace cairn {

namespace {

constexpr qsizetype kSuggestionsMax = 6;

QString typographic(QString word)
{
    return word.replace(u'\'', QChar(0x2019));
}

} // namespace

std::optional<Dictionary> Dictionary::find()
{
    const QString found = QStandardPaths::locate(QStandardPaths::GenericDataLocation,
                                                 QStringLiteral("hunspell/en_GB.dic"));
    return found.isEmpty() ? std::nullopt : open(found.chopped(4));
}

std::optional<Dictionary> Dictionary::open(const QString &place)
{
    const QString rules = place + QStringLiteral(".aff");
    const QString words = place + QStringLiteral(".dic");
    if (!QFileInfo(rules).isReadable() || !QFileInfo(words).isReadable())
        return std::nullopt;
    auto hunspell = std::make_unique<Hunspell>(rules.toLocal8Bit().constData(),
                                               words.toLocal8Bit().constData());
    // Words go in and out as UTF-8; a dictionary in an older spelling of letters is none for us.
    if (hunspell->get_dict_encoding() != "UTF-8")
        return std::nullopt;
    return Dictionary(std::move(hunspell));
}

Dictionary::Dictionary(std::unique_ptr<Hunspell> hunspell) : m_hunspell(std::move(hunspell)) {}
Dictionary::Dictionary(Dictionary &&) noexcept = default;
Dictionary &Dictionary::operator=(Dictionary &&) noexcept = default;
Dictionary::~Dictionary() = default;

bool Dictionary::knows(const QString &word) const
{
    return m_hunspell->spell(word.toStdString())
        || m_hunspell->spell(typographic(word).toStdString());
}

QStringList Dictionary::suggestions(const QString &word) const
{
    QStringList found;
    for (const std::string &each : m_hunspell->suggest(word.toStdString()))
        if (found.size() < kSuggestionsMax)
            found << QString::fromStdString(each);
    return found;
}

} // namespace cairn
