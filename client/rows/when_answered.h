#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <utility>

namespace cairn {

/// Calls `done` with what the store thread answered, in the thread of `context`, unless that is
/// gone by then. QFuture::then of Qt 6.4 asserts when its context went first, and looks at it from
/// the other thread; a watcher is a child of its context and goes with it.
template <class Answer, class Done>
void whenAnswered(const QFuture<Answer> &future, QObject *context, Done done)
{
    // Owned by its parent, as Qt does it.
    auto *watcher = std::make_unique<QFutureWatcher<Answer>>(context).release();
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled())
                             done(watcher->future().takeResult());
                     });
    watcher->setFuture(future);
}

} // namespace cairn
