#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/plan/carry_controller.h"
#include "client/plan/plan_acts.h"
#include "client/plan/plan_sheet.h"
#include "client/rows/draft_keeper.h"
#include "client/vault/store_thread.h"

#include <map>
#include <memory>
#include <set>

namespace cairn {

/// What a school needs and what was planned for it, worked as a grid. Typing puts a draft on disk;
/// leaving a cell makes the revision, through the rules. What the rules say stands at the row.
class PlanController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QString schoolId READ schoolId NOTIFY loaded)
    Q_PROPERTY(QString school READ school NOTIFY loaded)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(int count READ count NOTIFY loaded)
    Q_PROPERTY(int finished READ finished NOTIFY loaded)
    Q_PROPERTY(bool showsFinished READ showsFinished WRITE setShowsFinished NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QString offering READ offering NOTIFY offered)
    Q_PROPERTY(bool offersMany READ offersMany NOTIFY offered)
    Q_PROPERTY(QAbstractItemModel *rows READ rows CONSTANT)
    Q_PROPERTY(QAbstractItemModel *choices READ choices CONSTANT)
    Q_PROPERTY(cairn::CarryController *carrying READ carrying CONSTANT)

public:
    /// As PlanControl.
    enum Control { Nothing, Line, Prose, Day, Choice, Set, State, Told, Reading };
    Q_ENUM(Control)

    PlanController(StoreThread &store, const Surroundings &surroundings, QObject *parent = nullptr);

    [[nodiscard]] const QString &schoolId() const { return m_sheet.schoolId; }
    [[nodiscard]] const QString &school() const { return m_sheet.school; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] int count() const { return m_rows.rowCount(); }
    [[nodiscard]] int finished() const { return m_sheet.finished; }
    [[nodiscard]] bool showsFinished() const { return m_reader.showsFinished; }
    void setShowsFinished(bool shows);
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    /// Label of the cell that something is offered for.
    [[nodiscard]] const QString &offering() const { return m_offer.label; }
    [[nodiscard]] bool offersMany() const { return m_offer.control == PlanControl::Set; }
    [[nodiscard]] QAbstractItemModel *rows() { return &m_rows; }
    [[nodiscard]] QAbstractItemModel *choices() { return &m_choices; }
    [[nodiscard]] CarryController *carrying() { return &m_carrying; }

    void setReader(const PersonId &me, const std::string &role);
    Q_INVOKABLE void open(const QString &school);
    /// The cells of a row; they live as long as the school is open.
    Q_INVOKABLE QAbstractItemModel *cellsOf(const QString &row);
    /// Where a row stands; -1: nowhere.
    Q_INVOKABLE int rowPlace(const QString &row) const;

    /// Each change of a cell with text: keeps the draft.
    Q_INVOKABLE void look(const QString &row, int column, const QString &text, int caret);
    /// The cell was left.
    Q_INVOKABLE void keep(const QString &row, int column, const QString &text);
    /// What was typed in it is given up.
    Q_INVOKABLE void giveUp(const QString &row, int column);

    /// Fills `choices` with what may stand in a cell; `offered` says when.
    Q_INVOKABLE void offer(const QString &row, int column);
    /// One of what is offered; of a set it comes or goes.
    Q_INVOKABLE void choose(const QString &code);

    /// Whether a row of a kind can be begun beside that one; and to begin it.
    Q_INVOKABLE bool mayBegin(const QString &kind, const QString &beside) const;
    Q_INVOKABLE void begin(const QString &kind, const QString &beside);

    /// To what a rule asks in a row, or the words that it lacks.
    Q_INVOKABLE void answer(const QString &row, const QString &words);
    /// What was written here over what came from elsewhere; or the other way round.
    Q_INVOKABLE void keepMine(const QString &row);
    Q_INVOKABLE void takeTheirs(const QString &row);

    void leave() { m_drafts.flush(); }
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void refusalChanged();
    void offered();
    void rowBegun(const QString &row);
    void rowMade(const QString &row);

private:
    /// What stands in a cell that was not kept yet.
    struct Typed {
        QString text;
        QString base; ///< what stood there when the writing began
    };
    using Drafts = std::map<QString, QString>; ///< key → text
    struct Opened {
        PlanSheet sheet;
        Drafts drafts;
    };
    /// What a row's trouble is about.
    struct Stuck {
        PlanTrouble trouble;
        QString path = {};  ///< of the cell, or of the text that is missing
        QString state = {}; ///< where the row was to move to
    };
    struct Offer {
        QString row = {};
        int column = 0;
        QString label = {};
        PlanControl control = PlanControl::Nothing;
    };

    [[nodiscard]] const PlanRow *row(const QString &id) const;
    [[nodiscard]] const RecordType *typeOf(const QString &row) const;
    [[nodiscard]] QString draftKey(const QString &row, const QString &path) const;
    [[nodiscard]] QString newKey(const PlanPlace &place) const;
    [[nodiscard]] PlanPlace placeBeside(const QString &kind, const QString &beside) const;
    [[nodiscard]] std::vector<PlanChoice> choicesFor(const PlanRow &row, int column) const;
    void reload(bool withDrafts);
    void take(Opened opened);
    void restore(const Drafts &drafts);
    void show();
    void overlay(PlanRow &row) const;
    void insertNew(std::vector<PlanRow> &rows) const;
    void write(const QString &row, const QString &path, bool over, const QString &because);
    void make(const QString &words, const QString &because);
    void move(const QString &row, const QString &state, const QString &path = {},
              const QString &words = {});
    /// What became of a deed in a row; true: it was written.
    bool heed(const QString &row, const Result<Guarded> &done, Stuck stuck);
    void drop(const QString &row, const QString &path);
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    Surroundings m_surroundings;
    DraftKeeper m_drafts;
    CarryController m_carrying;
    PlanReader m_reader;
    RecordId m_school;
    PlanSheet m_sheet;
    bool m_ready = false;
    std::optional<PlanPlace> m_new;   ///< the row that is not made yet
    QString m_made;                   ///< the row that was made of it, until it is shown
    std::map<QString, Typed> m_typed; ///< by draftKey
    std::set<QString> m_onTheWay;     ///< keys of what is being written
    std::map<QString, Stuck> m_stuck; ///< by row
    Offer m_offer;
    QString m_refusal;
    RowListModel<PlanRow> m_rows;
    RowListModel<PlanChoice> m_choices;
    std::map<QString, std::unique_ptr<RowListModel<PlanCell>>> m_cells; ///< by row
};

} // namespace cairn
