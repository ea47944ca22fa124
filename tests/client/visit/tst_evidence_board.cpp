#include <QTest>

#include "client/visit/evidence_board.h"

#include <algorithm>

using namespace cairn;
using namespace Qt::StringLiterals;

/// What the evidence board says of an area.
class EvidenceBoardTest : public QObject {
    Q_OBJECT

private slots:
    void everyAreaHasItsLineAlsoWhereNobodyLooked()
    {
        const auto lines = boardOf({}, builtInSchema());

        QCOMPARE(lines.size(), builtInSchema().vocabulary("casl-areas")->terms.size());
        QVERIFY(std::ranges::none_of(lines, &BoardLine::lookedAt));
    }

    void strengthsAndConcernsAreCountedAndTheFirstOfEachIsTold()
    {
        VisitSheet sheet;
        sheet.notes = {note(u"+ All adults use the same words."_s),
                       note(u"+ Pauses are short."_s),
                       note(u"- Five books did not match."_s),
                       note(u"? Ask who checks."_s),
                       {.id = u"other"_s, .text = u"+ Elsewhere."_s, .areas = {u"curriculum"_s}}};

        const BoardLine line = lineOf(sheet);

        QCOMPARE(line.strengths, 2);
        QCOMPARE(line.strength, u"All adults use the same words."_s);
        QCOMPARE(line.concerns, 1);
        QCOMPARE(line.concern, u"Five books did not match."_s);
        QCOMPARE(line.notes, 4);
        QVERIFY(line.lookedAt);
    }

    void aCaseThatStandsAboutAnAreaIsSaidThere()
    {
        VisitSheet sheet;
        sheet.judgements = {{.area = u"teaching"_s, .moderationState = u"Asked"_s}};

        QCOMPARE(lineOf(sheet).moderation, u"Asked"_s);
        QCOMPARE(lineOf({}).moderation, QString());
    }

    void evidenceIsCountedByKindAndSide()
    {
        VisitSheet sheet;
        sheet.judgements = {{.area = u"teaching"_s,
                             .position = u"secure"_s,
                             .evidence = {piece(u"Document"_s, u"official"_s, false),
                                          piece(u"Document"_s, u"official"_s, false),
                                          piece(u"Parent view"_s, u"reported"_s, true)}}};

        const BoardLine line = lineOf(sheet);

        QCOMPARE(line.evidence, 2);
        QCOMPARE(line.against, 1);
        QCOMPARE(line.kinds, u"Document, Parent view"_s);
        QCOMPARE(line.position, u"Secure"_s);
        QVERIFY(!line.firstHand);
        QVERIFY(line.lookedAt);
    }

    void oneFirstHandPieceIsEnough()
    {
        VisitSheet sheet;
        sheet.judgements = {{.area = u"teaching"_s,
                             .evidence = {piece(u"Document"_s, u"official"_s, false),
                                          piece(u"Work look"_s, u"first_hand"_s, false)}}};

        QVERIFY(lineOf(sheet).firstHand);
    }

private:
    static NoteLine note(const QString &text)
    {
        return {.id = text, .text = text, .areas = {u"teaching"_s}};
    }
    static EvidenceLine piece(const QString &kind, const QString &directness, bool against)
    {
        const Term *term = builtInSchema().vocabulary("directness")->term(directness.toStdString());
        return {.kindLabel = kind,
                .directness = QString::fromStdString(term->label),
                .against = against};
    }
    static BoardLine lineOf(const VisitSheet &sheet)
    {
        const auto lines = boardOf(sheet, builtInSchema());
        return *std::ranges::find(lines, u"teaching"_s, &BoardLine::id);
    }
};

QTEST_GUILESS_MAIN(EvidenceBoardTest)
#include "tst_evidence_board.moc"
