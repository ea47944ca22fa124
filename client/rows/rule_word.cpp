#include "client/rows/rule_word.h"

#include "client/rows/words_of_record.h"

namespace cairn {

void RuleWord::take(const Guarded &done)
{
    const Finding *first = done.first();
    if (!first || (done.isWritten && first->weight == Weight::Asks))
        return clear(); // what was asked has been answered
    m_sentence = toQString(first->sentence);
    m_asks = first->weight == Weight::Asks;
    m_kept = done.isWritten;
    emit changed();
}

void RuleWord::clear()
{
    if (m_sentence.isEmpty())
        return;
    m_sentence.clear();
    m_asks = false;
    m_kept = false;
    emit changed();
}

} // namespace cairn
