#include "client/app/screenshots.h"

namespace cairn {

using namespace Qt::StringLiterals;

/// The quick-note line: what it offers for a link, tags typed anew, a part of the day that is open.
void Screenshots::addLine()
{
    const auto isThere = [this] { return !m_wish.visit.isEmpty(); };
    m_scenes.push_back({.name = u"visit-linking"_s,
                        .prepare =
                            [this] {
                                m_desk.openVisit(m_wish.visit);
                                m_desk.visit()->parts()->begin(u"work_look"_s);
                                writeInLine(u"Five more than in [["_s);
                            },
                        .isReady =
                            [this] {
                                return m_desk.visit()->note()->offer()->count() > 0
                                    && !m_desk.visit()->parts()->openLabel().isEmpty();
                            },
                        .isThere = isThere});
    m_scenes.push_back(
        {.name = u"visit-spelling"_s,
         .prepare = [this] { writeInLine(u"Their behavoiur was calm at lunch in Mirkdale."_s); },
         .isReady =
             [this] {
                 return m_desk.speller()->isAbsent() || m_desk.speller()->isWrong(u"behavoiur"_s);
             },
         .isThere = isThere});
    m_scenes.push_back({.name = u"visit-tagging"_s,
                        .prepare =
                            [this] {
                                writeInLine({});
                                emit m_desk.visit()->noteWanted(myLastNote());
                                m_desk.visit()->tagging()->start(myLastNote());
                            },
                        .isThere = isThere});
    m_scenes.push_back({.name = {},
                        .prepare =
                            [this] {
                                m_desk.visit()->tagging()->cancel();
                                m_desk.visit()->parts()->end();
                            },
                        .isThere = isThere});
}

QString Screenshots::myLastNote() const
{
    QAbstractItemModel *notes = m_desk.visit()->notes();
    for (int row = notes->rowCount() - 1; row >= 0; --row)
        if (notes->index(row, 0).data(notes->roleNames().key("mine")).toBool())
            return notes->index(row, 0).data(notes->roleNames().key("noteId")).toString();
    return {};
}

} // namespace cairn
