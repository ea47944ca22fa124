#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/rows/row_list_model.h"
#include "client/vault/store_thread.h"
#include "client/visit/quick_note.h"

namespace cairn {

/// Something that may be meant by what stands before the caret.
struct OfferLine {
    QString id = {}; ///< a code, or the record of a link
    QString label = {};
    QString sort = {}; ///< "area", "role", or the field of a link

    friend bool operator==(const OfferLine &, const OfferLine &) = default;
};

/// What is offered while `#area`, `@role` or `[[` is being typed. Areas and roles are known at
/// once; links are looked for on the store thread, one question at a time, so that who types never
/// waits.
class LineOffer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the controller of the line")
    Q_PROPERTY(QAbstractItemModel *lines READ lines CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY offered)

public:
    LineOffer(StoreThread &store, const Surroundings &surroundings, QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *lines() { return &m_lines; }
    [[nodiscard]] int count() const { return m_lines.rowCount(); }
    /// What was picked since `openVisit` or `setLinks`.
    [[nodiscard]] const std::vector<NoteLink> &links() const { return m_links; }

    void openVisit(const RecordId &visit);
    void setLinks(std::vector<NoteLink> links);
    /// The newest notes: offered before anything was typed after `[[`.
    void setRecent(std::vector<NoteLink> recent);

    /// Each change of the line or its caret.
    Q_INVOKABLE void look(const QString &text, int caret);
    /// Puts the line at `place` where what is being typed stands: see `completed`.
    Q_INVOKABLE void complete(const QString &text, int caret, int place);
    Q_INVOKABLE void clear();

signals:
    void offered();
    void completed(const QString &text, int caret);
    void picked(); ///< a link more

private:
    void offerTerms(const LineToken &token);
    void ask();
    void offerLinks(const std::vector<NoteLink> &found);
    [[nodiscard]] QString pick(const OfferLine &line);

    StoreThread &m_store;
    Surroundings m_surroundings;
    RowListModel<OfferLine> m_lines;
    std::vector<NoteLink> m_links;
    std::vector<NoteLink> m_recent;
    RecordId m_visit;
    std::optional<QString> m_wanted; ///< letters after `[[`; nothing: no link is being typed
    bool m_asking = false;
};

} // namespace cairn
