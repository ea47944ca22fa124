#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/rows/draft_keeper.h"
#include "client/rows/rule_word.h"
#include "client/rows/term_lines.h"
#include "client/visit/line_offer.h"
#include "client/visit/visit_sheet.h"

namespace cairn {

/// The quick-note line at the foot of a visit, and a note of mine that is open for rewriting.
/// Typing is never blocked: the line is empty again at once, the note shows when it is on disk.
class NoteController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QAbstractItemModel *kinds READ kinds CONSTANT)
    Q_PROPERTY(cairn::LineOffer *offer READ offer CONSTANT)
    Q_PROPERTY(QString areasShown READ areasShown NOTIFY lookedAt)
    Q_PROPERTY(QString rolesShown READ rolesShown NOTIFY lookedAt)
    Q_PROPERTY(int linksShown READ linksShown NOTIFY lookedAt)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY kindChanged)
    Q_PROPERTY(QString kindLabel READ kindLabel NOTIFY kindChanged)
    Q_PROPERTY(int restoredWords READ restoredWords NOTIFY restored)
    Q_PROPERTY(QDateTime restoredAt READ restoredAt NOTIFY restored)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(cairn::RuleWord *lineWord READ lineWord CONSTANT)
    Q_PROPERTY(cairn::RuleWord *editWord READ editWord CONSTANT)
    Q_PROPERTY(QString editedNote READ editedNote NOTIFY editedNoteChanged)
    Q_PROPERTY(QString editedText READ editedText NOTIFY editedNoteChanged)
    Q_PROPERTY(bool changedElsewhere READ isChangedElsewhere NOTIFY changedElsewhereChanged)

public:
    NoteController(StoreThread &store, const Surroundings &surroundings, QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *kinds() { return &m_kinds; }
    [[nodiscard]] LineOffer *offer() { return &m_offer; }
    /// What the line names so far.
    [[nodiscard]] const QString &areasShown() const { return m_areasShown; }
    [[nodiscard]] const QString &rolesShown() const { return m_rolesShown; }
    [[nodiscard]] int linksShown() const { return m_linksShown; }
    [[nodiscard]] const QString &kind() const { return m_kind; }
    [[nodiscard]] QString kindLabel() const;
    [[nodiscard]] int restoredWords() const { return m_restoredWords; }
    [[nodiscard]] const QDateTime &restoredAt() const { return m_restoredAt; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] RuleWord *lineWord() { return &m_lineWord; }
    [[nodiscard]] RuleWord *editWord() { return &m_editWord; }
    [[nodiscard]] const QString &editedNote() const { return m_editedNote; }
    [[nodiscard]] const QString &editedText() const { return m_editedText; }
    [[nodiscard]] bool isChangedElsewhere() const { return m_changedElsewhere; }

    void setKind(const QString &code);
    void openVisit(const RecordId &visit, const PersonId &me);
    /// What the visit shows now; the open field is left alone.
    void takeNotes(const std::vector<NoteLine> &notes);
    void closeVisit();

    /// Each change of the line and each move of its caret: keeps the draft, offers areas, roles
    /// and links.
    Q_INVOKABLE void lookAt(const QString &text, int caret);
    /// Enter; or the answer to what a rule asked. What was not kept comes back into the line.
    Q_INVOKABLE void keep(const QString &text, const QString &because = {});
    Q_INVOKABLE void dismissRestored();
    Q_INVOKABLE void dismissRefusal();

    Q_INVOKABLE void startEdit(const QString &note);
    Q_INVOKABLE void lookAtEdit(const QString &text, int caret);
    Q_INVOKABLE void keepEdit(const QString &text, const QString &because = {});
    Q_INVOKABLE void cancelEdit();

signals:
    void lookedAt();
    void kindChanged();
    void restored();
    void refusalChanged();
    void editedNoteChanged();
    void changedElsewhereChanged();
    void noteKept(const QString &note);
    void editKept(const QString &note);
    /// A draft of the last time, or a note that could not be kept: it belongs in the line again.
    void lineFilled(const QString &text, int caret);

private:
    [[nodiscard]] QString lineKey() const;
    [[nodiscard]] QString editKey() const;
    [[nodiscard]] QString linksKey() const;
    void restoreLine();
    void restoreLinks();
    void keepLinks();
    void forgetLinks();
    void offerRecent();
    void giveBack(const QString &text);
    void fillLine(const QString &text, int caret);
    void setRefusal(const QString &sentence);
    void setEdited(const QString &note, const QString &text);

    StoreThread &m_store;
    Surroundings m_surroundings;
    DraftKeeper m_drafts;
    RowListModel<TermLine> m_kinds;
    LineOffer m_offer;
    std::vector<NoteLine> m_notes;
    RecordId m_visit;
    PersonId m_me;
    QString m_kind;
    QString m_areasShown;
    QString m_rolesShown;
    int m_linksShown = 0;
    QString m_lineText; ///< as it stands on screen
    int m_lineCaret = 0;
    bool m_isFilling = false; ///< what the line tells now, it was told
    int m_restoredWords = 0;
    QDateTime m_restoredAt;
    QString m_refusal;
    RuleWord m_lineWord;
    RuleWord m_editWord;
    QString m_editedNote;
    QString m_editedText; ///< with which the field was opened
    QString m_shownText;  ///< what the note said then
    bool m_changedElsewhere = false;
};

} // namespace cairn
