#pragma once

#include <QList>
#include <QString>

namespace cairn::house {

/// One file of the tree: its path from the root, and what is in it.
struct Source {
    QString path;
    QString text;
};

/// What breaks a rule of the house, and what to do about it.
struct Finding {
    QString path;
    int line; ///< from 1; 0 where the whole file or folder is meant
    QString advice;
};

using Findings = QList<Finding>;

} // namespace cairn::house
