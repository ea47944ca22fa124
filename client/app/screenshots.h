#pragma once

#include <QDir>
#include <QObject>
#include <QQuickWindow>
#include <QTimer>

#include "client/app/desk.h"

#include <functional>
#include <vector>

namespace cairn {

/// Takes a picture of every screen and of its main states, in light, dark and high contrast, from
/// the vault that is open: for the handbook, and for looking at the work as a stranger would.
class Screenshots : public QObject {
    Q_OBJECT

public:
    struct Wish {
        QDir into;
        QString visit;         ///< id; empty: the nearest there is
        QString passphrase;    ///< opens the vault after its closed state was taken
        bool practice = false; ///< of the practice school alone
    };
    Screenshots(Desk &desk, Appearance &appearance, QQuickWindow &window, Wish wish,
                QObject *parent = nullptr);

    void start();

signals:
    void finished(int pictures);
    void failed(const QString &sentence);

private:
    /// One picture: what is done for it, and what must be true before it is taken.
    struct Scene {
        QString name = {}; ///< empty: no picture is taken
        std::function<void()> prepare = {};
        std::function<bool()> isReady = [] { return true; };
        std::function<bool()> isThere = [] { return true; }; ///< else it is left out
        bool inAllColours = true;
    };
    void addClosed();
    void addScreens();
    void addVisit();
    void addLine();
    void addReport();
    void addPlan();
    void addDecide();
    void addRecords();
    void addHistories();
    void addPractice();
    void addPracticeJudgement();
    [[nodiscard]] QString myLastNote() const;
    void findVisit();
    [[nodiscard]] QString answeredVisit() const;
    [[nodiscard]] QString judgedArea() const;
    void writeInLine(const QString &text);
    void next();
    void look();
    void take();

    Desk &m_desk;
    Appearance &m_appearance;
    QQuickWindow &m_window;
    Wish m_wish;
    std::vector<Scene> m_scenes;
    std::size_t m_place = 0;
    int m_pictures = 0;
    int m_looks = 0;
    QTimer m_wait;
};

} // namespace cairn
