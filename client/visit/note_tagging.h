#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/visit/line_offer.h"
#include "client/visit/visit_sheet.h"

#include <functional>

namespace cairn {

/// Tags of a note of mine that stands already: typed over as they are typed live, or one key for
/// its sign.
class NoteTagging : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the visit")
    Q_PROPERTY(cairn::LineOffer *offer READ offer CONSTANT)
    Q_PROPERTY(QString note READ note NOTIFY noteChanged)
    Q_PROPERTY(QString tags READ tags NOTIFY noteChanged)
    Q_PROPERTY(QString unknown READ unknown NOTIFY unknownChanged)

public:
    /// A note of the visit that is open; null: there is none.
    using NoteOf = std::function<const NoteLine *(const QString &id)>;

    NoteTagging(StoreThread &store, const Surroundings &surroundings, NoteOf noteOf,
                QObject *parent = nullptr);

    [[nodiscard]] LineOffer *offer() { return &m_offer; }
    [[nodiscard]] const QString &note() const { return m_note; }
    [[nodiscard]] const QString &tags() const { return m_tags; }       ///< as it was opened
    [[nodiscard]] const QString &unknown() const { return m_unknown; } ///< what names nothing

    void openVisit(const RecordId &visit);

    Q_INVOKABLE void start(const QString &note);
    Q_INVOKABLE void keep(const QString &tags);
    Q_INVOKABLE void cancel();
    /// `+ - ! > ?`; the sign that it has is taken away.
    Q_INVOKABLE void sign(const QString &note, const QString &sign);

signals:
    void noteChanged();
    void unknownChanged();
    void refused(const QString &sentence); ///< empty: all is well again

private:
    [[nodiscard]] const NoteLine *mine(const QString &note) const;
    void open(const QString &note, const QString &tags);
    void setUnknown(const QString &words);

    StoreThread &m_store;
    LineOffer m_offer;
    NoteOf m_noteOf;
    QString m_note;
    QString m_tags;
    QString m_unknown;
};

} // namespace cairn
