#include "client/rows/finding_words.h"

#include <QObject>

#include "client/rows/words_of_record.h"
#include "client/rows/written_field.h"

namespace cairn {

QStringList sentencesOf(const RecordType &type, const Findings &findings)
{
    QStringList sentences;
    QStringList missing;
    for (const Finding &finding : findings) {
        const FormPlace place = placeOf(type, finding.where);
        const std::string label = place.field != nullptr ? place.field->label
            : place.unit != nullptr                      ? place.unit->label
                                                         : std::string();
        if (finding.sentence == "'" + label + "' is needed before this moves on.")
            missing << toQString(label);
        else
            sentences << toQString(finding.sentence);
    }
    missing.removeDuplicates();
    if (!missing.isEmpty())
        sentences << QObject::tr("Still needed: %1.").arg(missing.join(QStringLiteral(", ")));
    sentences.removeDuplicates();
    return sentences;
}

} // namespace cairn
