#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include "client/report/visit_papers.h"

#include <vector>

namespace cairn {

/// How a line of the paper is set.
enum class PaperKind {
    Title,
    Facts,      ///< who, when, in which state
    Heading,    ///< of a section
    Subheading, ///< of a part of it
    Prose,
    Sentence, ///< of a judgement's statement; it leads to what it rests on
    Item,     ///< of a list
    School,   ///< the school's own words, as it wrote them
    Quiet,    ///< what the program says of the words above
    Missing,  ///< here something is still to be written
};

/// One line of the record of visit; what the screen, the PDF and the ODT are all made from.
struct PaperLine {
    QString id = {};
    PaperKind kind = PaperKind::Prose;
    QString text = {};
    QString field = {};     ///< id of the source field that it comes from; empty: from none
    QString standing = {};  ///< "unread" or "contested" where people must look first
    QStringList notes = {}; ///< observations that a sentence rests on, the closest first
    bool newPage = false;

    friend bool operator==(const PaperLine &, const PaperLine &) = default;
};

/// A note that something on the paper rests on.
struct PaperSource {
    QString id = {}; ///< of the observation
    QString kind = {};
    QString author = {};
    QDateTime at = {};
    QString words = {};
    bool against = false;

    friend bool operator==(const PaperSource &, const PaperSource &) = default;
};

/// The record of a visit: a summary of one page, then its sections.
struct Paper {
    QString title = {};
    QString author = {};   ///< the visitors
    QString fileName = {}; ///< without its ending
    std::vector<PaperLine> lines = {};
    std::vector<PaperSource> sources = {};
};

/// Worked out from the records alone.
[[nodiscard]] Paper recordOfVisit(const Schema &schema, const VisitPapers &papers);

/// Whole sentences of a text, without the space between them.
[[nodiscard]] QStringList sentencesOf(const QString &text);

/// "10 November 2026" of 2026-11-10; empty where there is no day.
[[nodiscard]] QString longDay(std::string_view day);

} // namespace cairn
