#include <QTest>

#include "client/report/note_deeds.h"
#include "shared/book/record_act.h"
#include "tests/client/report/paper_case.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// What the check list says of real papers, and what a deed makes of them.
class CheckListTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_case = std::make_unique<PaperCase>(); }
    void cleanupTestCase() { m_case.reset(); }

    void countsWhatPeopleMustSettleFirst()
    {
        const CheckList list = m_case->checked(m_case->papers(m_case->day.visit));

        QCOMPARE(list.contested, 1);
        QCOMPARE(list.unread, 0);
        QVERIFY(list.blocks());
        const auto line = std::ranges::find(list.lines, CheckKind::Contested, &CheckLine::kind);
        QCOMPARE(line->place, u"Early years: position"_s);
        QCOMPARE(line->area, u"early_years"_s);
        QVERIFY(line->blocks);
    }

    void anUnreadPassageIsToBeReadInItsField()
    {
        VisitPapers papers = m_case->papers(m_case->day.visit);
        unitOf(papers, "visit_note", "strengths").standing = Standing::Unread;

        const CheckList list = m_case->checked(papers);

        QCOMPARE(list.unread, 1);
        const auto line = std::ranges::find(list.lines, CheckKind::Unread, &CheckLine::kind);
        QCOMPARE(line->field, u"strengths"_s);
        QCOMPARE(line->place, u"Strengths"_s);
    }

    void whatIsMissingIsNamedWithItsField()
    {
        QCOMPARE(fieldsOf(CheckKind::Missing, m_case->papers(m_case->day.visit)),
                 QStringList({u"groups"_s, u"own_view"_s, u"to_develop"_s}));
    }

    void aJudgementWithoutSecureEvidenceIsUnsupported()
    {
        const CheckList list = m_case->checked(m_case->papers(m_case->day.visit));

        QStringList said;
        for (const CheckLine &line : list.lines)
            if (line.kind == CheckKind::Unsupported && line.area == u"curriculum")
                said << line.sentence;
        QVERIFY(said.contains(
            u"One piece of evidence is not enough. Link another of a different kind."_s));
        QVERIFY(said.contains(u"The school's own view of this area comes first. Ask for it, or "
                              "record that it was declined."_s));
    }

    void aLikelyNameAndASmallNumberAreFoundInTheWords()
    {
        VisitPapers papers = m_case->papers(m_case->day.visit);
        unitOf(papers, "visit_note", "saw").value =
            "Ella M in Y5 guessed. 2 of 5 pupils were below the threshold.";

        const CheckList list = m_case->checked(papers);

        int refused = 0;
        QStringList fields;
        for (const CheckLine &line : list.lines) {
            if (line.kind != CheckKind::Words)
                continue;
            fields << line.field;
            refused += line.blocks ? 1 : 0;
        }
        QCOMPARE(fields, QStringList({u"saw"_s, u"saw"_s}));
        QCOMPARE(refused, 1); // of five pupils no number is kept; a name is asked about
    }

    void aNoteNobodyHasBegunIsCheckedAsWell()
    {
        VisitPapers papers = m_case->papers(m_case->day.visit);
        std::erase_if(papers.linked.records,
                      [](const RecordFacts &record) { return record.type == "visit_note"; });

        QCOMPARE(fieldsOf(CheckKind::Missing, papers).size(), 7);
    }

    void afterSharingItSaysWhatFinalWaitsFor()
    {
        const CheckList list = m_case->checked(m_case->papers(m_case->day.recorded));

        const auto line = std::ranges::find(list.lines, CheckKind::Waiting, &CheckLine::kind);
        QVERIFY(line != list.lines.end());
        QCOMPARE(line->place, u"Point of fact 1"_s);
        QCOMPARE(line->sentence, u"Twelve writing books were looked at, not ten."_s);
        QCOMPARE(line->point, 1);
        QVERIFY(line->blocks);
    }

    void sharingKnowsWhoMustReceiveItAndUntilWhenTheSchoolMayAnswer()
    {
        const VisitPapers papers = m_case->papers(m_case->day.visit);

        const Sharing sharing = sharingToday(papers);

        QCOMPARE(sharing.receivers, (std::set<std::string>{"chair", "diocese", "head"}));
        QCOMPARE(sharing.replyDue, std::string("2026-11-23"));
    }

    void aListWithoutTheDioceseIsRefused()
    {
        const VisitPapers papers = m_case->papers(m_case->day.visit);
        Sharing sharing = sharingToday(papers);
        const auto ruleOf = [&] {
            QStringList rules;
            for (const Finding &each : judgeSharing(builtInSchema(), papers, sharing))
                rules << toQString(each.code);
            return rules;
        };
        QVERIFY(!ruleOf().contains(u"R16"_s));

        sharing.receivers.erase("diocese");

        QVERIFY(ruleOf().contains(u"R16"_s));
    }

    void sharingIsOneActWithTheAgreedJudgements()
    {
        VisitPapers papers = m_case->papers(m_case->day.recorded);
        unitOf(papers, "judgement", "state").value = "agreed";

        const std::vector<Edit> edits = noteShared(papers);

        QCOMPARE(edits.size(), 2U);
        QCOMPARE(edits.front().units.back().unit, std::string("state"));
    }

    void theVisitFollowsItsNoteStepByStep()
    {
        VisitPapers papers = m_case->papers(m_case->day.recorded);
        QCOMPARE(papers.visit.state(), std::string_view("recorded"));

        QCOMPARE(visitFollows(papers, "shared").size(), 2U);
        QCOMPARE(visitFollows(papers, "final").size(), 0U);
        papers.visit.units["state"].value = "shared";
        const std::vector<Edit> afterAnAnswer = visitFollows(papers, "final");
        QCOMPARE(afterAnAnswer.size(), 2U);
        QCOMPARE(std::get<Put>(afterAnAnswer.front().units.front().change).single,
                 Value("agreed_with_differences"));
        unitOf(papers, "note_reply", "state").value = "open";
        QCOMPARE(visitFollows(papers, "final").size(), 1U);
    }

private:
    QStringList fieldsOf(CheckKind kind, const VisitPapers &papers)
    {
        QStringList fields;
        for (const CheckLine &line : m_case->checked(papers).lines)
            if (line.kind == kind)
                fields << line.field;
        fields.sort();
        return fields;
    }

    std::unique_ptr<PaperCase> m_case;
};

QTEST_GUILESS_MAIN(CheckListTest)
#include "tst_check_list.moc"
