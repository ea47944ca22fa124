#include "client/rows/draft_field.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

namespace cairn {

DraftField::DraftField(StoreThread &store, const Surroundings &surroundings, QObject *parent)
    : QObject(parent), m_keeper(store, surroundings)
{
    connect(&m_keeper, &DraftKeeper::keepingFailed, this, &DraftField::keepingFailed);
}

void DraftField::open(const QString &key, const QString &base)
{
    const bool untouched = m_text == m_base;
    m_base = base;
    if (key == m_key) {
        if (untouched && m_text != base)
            show(base);
        return;
    }
    flush();
    m_key = key;
    show(base);
    whenAnswered(m_keeper.read(key), this, [this, key](Result<std::optional<Draft>> draft) {
        if (key != m_key || m_text != m_base)
            return; // something else is being written by now
        if (draft && *draft)
            show(toQString((*draft)->text));
    });
}

void DraftField::look(const QString &text, int caret)
{
    if (text == m_text || m_key.isEmpty())
        return;
    const bool wasBlank = isBlank();
    m_text = text;
    m_keeper.take(m_key, text, caret);
    if (wasBlank != isBlank())
        emit blankChanged();
}

void DraftField::drop()
{
    m_keeper.drop(m_key);
    show(m_base);
}

void DraftField::show(const QString &text)
{
    m_text = text;
    emit opened();
    emit blankChanged();
}

} // namespace cairn
