#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/rows/draft_keeper.h"
#include "client/rows/term_lines.h"
#include "client/visit/visit_sheet.h"

namespace cairn {

/// The provisional judgement of one area of a visit, and what it rests on.
class JudgementController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QString area READ area NOTIFY areaChanged)
    Q_PROPERTY(QString areaLabel READ areaLabel NOTIFY areaChanged)
    Q_PROPERTY(QString position READ position NOTIFY changed)
    Q_PROPERTY(QString confidence READ confidence NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(QString ownPosition READ ownPosition NOTIFY changed)
    Q_PROPERTY(QString ownWords READ ownWords NOTIFY changed)
    Q_PROPERTY(QString ownState READ ownState NOTIFY changed)
    Q_PROPERTY(bool contested READ isContested NOTIFY changed)
    Q_PROPERTY(int forCount READ forCount NOTIFY changed)
    Q_PROPERTY(int againstCount READ againstCount NOTIFY changed)
    Q_PROPERTY(QString recordId READ recordId NOTIFY changed)
    Q_PROPERTY(QString moderation READ moderation NOTIFY changed)
    Q_PROPERTY(QString moderationState READ moderationState NOTIFY changed)
    Q_PROPERTY(int movedCount READ movedCount NOTIFY changed)
    Q_PROPERTY(int noteCount READ noteCount NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel *evidence READ evidence CONSTANT)
    Q_PROPERTY(QAbstractItemModel *positions READ positions CONSTANT)
    Q_PROPERTY(QAbstractItemModel *confidences READ confidences CONSTANT)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)

public:
    JudgementController(StoreThread &store, const Surroundings &surroundings,
                        QObject *parent = nullptr);

    [[nodiscard]] const QString &area() const { return m_sheet.area; }
    [[nodiscard]] QString areaLabel() const;
    [[nodiscard]] const QString &position() const { return m_sheet.position; }
    [[nodiscard]] const QString &confidence() const { return m_sheet.confidence; }
    [[nodiscard]] const QString &reason() const { return m_sheet.reason; }
    [[nodiscard]] const QString &standing() const { return m_sheet.standing; }
    [[nodiscard]] bool isContested() const { return m_sheet.standing == u"contested"; }
    /// What the school itself says of the area: label, words, code; all empty where it has not
    /// said anything yet.
    [[nodiscard]] const QString &ownPosition() const { return m_ownView.position; }
    [[nodiscard]] const QString &ownWords() const { return m_ownView.statement; }
    [[nodiscard]] const QString &ownState() const { return m_ownView.state; }
    [[nodiscard]] int forCount() const;
    [[nodiscard]] int againstCount() const;
    /// Empty: nothing has been judged yet.
    [[nodiscard]] const QString &recordId() const { return m_sheet.record; }
    /// The case that stands about it, and its state in words; empty: none does.
    [[nodiscard]] const QString &moderation() const { return m_sheet.moderation; }
    [[nodiscard]] const QString &moderationState() const { return m_sheet.moderationState; }
    /// Pieces that came or changed since it was judged.
    [[nodiscard]] int movedCount() const;
    [[nodiscard]] int noteCount() const { return m_noteCount; }
    [[nodiscard]] QAbstractItemModel *evidence() { return &m_evidence; }
    [[nodiscard]] QAbstractItemModel *positions() { return &m_positions; }
    [[nodiscard]] QAbstractItemModel *confidences() { return &m_confidences; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] const std::vector<EvidenceLine> &lines() const { return m_sheet.evidence; }

    void openVisit(const RecordId &visit);
    void takeSheet(const VisitSheet &sheet);

    /// Empty: no area.
    Q_INVOKABLE void openArea(const QString &area);
    Q_INVOKABLE void choosePosition(const QString &position);
    /// By its place on the scale, 1 to 4.
    Q_INVOKABLE void choosePlace(int place);
    Q_INVOKABLE void chooseConfidence(const QString &confidence);
    /// The reason while it is being typed, and when its field is left.
    Q_INVOKABLE void lookAtReason(const QString &text, int caret);
    Q_INVOKABLE void keepReason(const QString &text);
    Q_INVOKABLE void link(const QString &note, bool against);
    Q_INVOKABLE void unlink(const QString &evidence, bool against);

signals:
    void areaChanged();
    void changed();
    void refusalChanged();
    void reasonRestored(const QString &text, int caret);

private:
    [[nodiscard]] QString reasonKey() const;
    void record(const Edit &edit, const QString &draftKey = {});
    void refresh();
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    DraftKeeper m_drafts;
    RecordId m_visit;
    VisitSheet m_visitSheet;
    JudgementSheet m_sheet;
    OwnViewLine m_ownView;
    int m_noteCount = 0;
    QString m_refusal;
    RowListModel<EvidenceLine> m_evidence;
    RowListModel<TermLine> m_positions;
    RowListModel<TermLine> m_confidences;
};

} // namespace cairn
