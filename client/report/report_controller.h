#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "client/report/note_deeds.h"
#include "client/report/paper_document.h"
#include "client/report/report_sheet.h"
#include "client/rows/draft_keeper.h"

namespace cairn {

/// The record of a visit: its prose beside the page that comes of it, what is still to be looked
/// at, and the deeds that take it to the school. Typing waits for nothing: the page follows.
class ReportController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QString visitId READ visitId NOTIFY loaded)
    Q_PROPERTY(QString school READ school NOTIFY loaded)
    Q_PROPERTY(QDateTime day READ day NOTIFY loaded)
    Q_PROPERTY(QString noteState READ noteState NOTIFY loaded)
    Q_PROPERTY(int contested READ contested NOTIFY loaded)
    Q_PROPERTY(int unread READ unread NOTIFY loaded)
    Q_PROPERTY(int blocking READ blocking NOTIFY loaded)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QString savedAs READ savedAs NOTIFY savedAsChanged)
    Q_PROPERTY(QString sentence READ sentence NOTIFY sentenceChanged)
    Q_PROPERTY(QDateTime replyDue READ replyDue NOTIFY sharingChanged)
    Q_PROPERTY(QString sharingRefusal READ sharingRefusal NOTIFY sharingChanged)
    Q_PROPERTY(QAbstractItemModel *lines READ lines CONSTANT)
    Q_PROPERTY(QAbstractItemModel *fields READ fields CONSTANT)
    Q_PROPERTY(QAbstractItemModel *checks READ checks CONSTANT)
    Q_PROPERTY(QAbstractItemModel *sources READ sources CONSTANT)
    Q_PROPERTY(QAbstractItemModel *receivers READ receivers CONSTANT)

public:
    /// How a line of the page is set; as PaperKind.
    enum Kind { Title, Facts, Heading, Subheading, Prose, Sentence, Item, School, Quiet, Missing };
    Q_ENUM(Kind)
    /// As CheckKind.
    enum Check { Contested, Unread, Unsupported, ToAgree, Lacking, Words, Waiting, Advice };
    Q_ENUM(Check)
    enum Form { Pdf, Odt };
    Q_ENUM(Form)

    ReportController(StoreThread &store, const Surroundings &surroundings,
                     QObject *parent = nullptr);

    [[nodiscard]] QString visitId() const;
    [[nodiscard]] QString school() const;
    [[nodiscard]] QDateTime day() const;
    [[nodiscard]] QString noteState() const;
    [[nodiscard]] int contested() const { return m_sheet.checks.contested; }
    [[nodiscard]] int unread() const { return m_sheet.checks.unread; }
    /// Lines of the check list that keep the note from moving on.
    [[nodiscard]] int blocking() const;
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] const QString &savedAs() const { return m_savedAs; }
    [[nodiscard]] const QString &sentence() const { return m_sentence; }
    [[nodiscard]] QDateTime replyDue() const;
    [[nodiscard]] const QString &sharingRefusal() const { return m_sharingRefusal; }
    [[nodiscard]] QAbstractItemModel *lines() { return &m_lines; }
    [[nodiscard]] QAbstractItemModel *fields() { return &m_fields; }
    [[nodiscard]] QAbstractItemModel *checks() { return &m_checks; }
    [[nodiscard]] QAbstractItemModel *sources() { return &m_sources; }
    [[nodiscard]] QAbstractItemModel *receivers() { return &m_receivers; }

    void open(const QString &visitId);
    void leave();
    void takeChange(const QSet<QString> &types);

    /// The caret is in the field: from now on what comes in does not touch it.
    Q_INVOKABLE void startEdit(const QString &field);
    Q_INVOKABLE void lookAt(const QString &field, const QString &words, int caret);
    /// On leaving the field. Where something came in meanwhile nothing is written yet.
    Q_INVOKABLE void keep(const QString &field, const QString &words);
    /// Mine over theirs, both one after the other, or theirs alone.
    Q_INVOKABLE void keepMine(const QString &field, const QString &words);
    Q_INVOKABLE void keepBoth(const QString &field, const QString &words);
    Q_INVOKABLE void takeTheirs(const QString &field);

    /// What a sentence of the page rests on comes into `sources`; empty: nothing is chosen.
    Q_INVOKABLE void choose(const QString &lineId);
    Q_INVOKABLE void agree(const QString &area);
    Q_INVOKABLE void signOff();
    Q_INVOKABLE void beginSharing();
    Q_INVOKABLE void setReceiver(const QString &code, bool chosen);
    Q_INVOKABLE void share();
    Q_INVOKABLE void answerPoint(int number, bool accepted, const QString &because);
    Q_INVOKABLE void makeFinal();

    /// Where the paper would be saved: the documents folder, under a name that is not taken.
    Q_INVOKABLE [[nodiscard]] QString suggestedPath(int form) const;
    Q_INVOKABLE void beginSaving(int form) { emit savingBegun(form); }
    Q_INVOKABLE void save(int form, const QString &path);
    Q_INVOKABLE void dismiss(); ///< what was refused, and where something was saved

signals:
    void loaded();
    void refusalChanged();
    void savedAsChanged();
    void sentenceChanged();
    void sharingChanged();
    void sharingBegun();
    void savingBegun(int form);

private:
    void reload();
    void takeSheet(ReportSheet sheet);
    void showFields();
    void showPage();
    void write(const QString &field, const QString &words);
    void record(std::vector<std::vector<Edit>> acts);
    void showSharing();
    void setRefusal(const QString &sentence);
    [[nodiscard]] SourceField fieldNow(const QString &field) const;

    StoreThread &m_store;
    Surroundings m_surroundings;
    DraftKeeper m_drafts;
    QTimer m_page; ///< the page follows the typing after a moment
    RecordId m_visit;
    ReportSheet m_sheet;
    Paper m_paper;
    bool m_ready = false;
    QString m_refusal;
    QString m_savedAs;
    QString m_sentence;
    Sharing m_sharing;
    QString m_sharingRefusal;
    /// What the fields said when the caret came into them: one is open, others wait for a decision.
    std::map<QString, QString> m_opened;
    std::map<QString, QString> m_typed; ///< by field, not on record yet
    RowListModel<PaperLine> m_lines;
    RowListModel<SourceField> m_fields;
    RowListModel<CheckLine> m_checks;
    RowListModel<PaperSource> m_sources;
    RowListModel<ReceiverLine> m_receivers;
};

} // namespace cairn
