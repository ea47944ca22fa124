#include <QDir>
#include <QFile>
#include <QTest>
#include <QTextBlock>

#include "client/report/paper_document.h"
#include "tests/client/report/paper_case.h"

#include <zlib.h>

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kZipHeader = 30; ///< bytes before the name of a file in a ZIP

template <class Number>
Number numberAt(const QByteArray &bytes, qsizetype at)
{
    Number number = 0;
    for (std::size_t place = 0; place < sizeof(Number); ++place)
        number = static_cast<Number>(number
                                     | static_cast<Number>(static_cast<unsigned char>(
                                           bytes[at + static_cast<qsizetype>(place)]))
                                         << (8 * place));
    return number;
}

/// One file of a ZIP, found by its name in the directory at the end.
QByteArray fromZip(const QByteArray &zip, const QByteArray &name)
{
    qsizetype entry = zip.indexOf("PK\x01\x02");
    for (; entry >= 0; entry = zip.indexOf("PK\x01\x02", entry + 4)) {
        if (zip.mid(entry + 46, numberAt<quint16>(zip, entry + 28)) == name)
            break;
    }
    if (entry < 0)
        return {};
    const auto at = static_cast<qsizetype>(numberAt<quint32>(zip, entry + 42));
    const qsizetype begin =
        at + kZipHeader + numberAt<quint16>(zip, at + 26) + numberAt<quint16>(zip, at + 28);
    QByteArray packed = zip.mid(begin, static_cast<qsizetype>(numberAt<quint32>(zip, entry + 20)));
    QByteArray plain(static_cast<qsizetype>(numberAt<quint32>(zip, entry + 24)), '\0');
    if (numberAt<quint16>(zip, entry + 10) == 0)
        return packed;
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    inflateInit2(&stream, -MAX_WBITS);
    const int told = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return told == Z_STREAM_END ? plain : QByteArray();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The record of visit of a real vault: on screen, as PDF and as ODT it is one content.
class PaperTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_case = std::make_unique<PaperCase>(); }
    void cleanupTestCase() { m_case.reset(); }

    void beginsWithASummaryOfOnePage()
    {
        const Paper paper = m_case->paper(m_case->day.visit);

        QCOMPARE(paper.title, u"Record of visit: Mirkdale Beck CofE Primary School"_s);
        QCOMPARE(paper.fileName, u"Mirkdale Beck CofE Primary School 2026-11-10 record of visit"_s);
        QCOMPARE(lineOf(paper, u"facts"_s)->text,
                 u"Record of visit · focus visit · 10 November 2026 · 09:00 to 15:10"_s);
        QCOMPARE(lineOf(paper, u"who"_s)->text, u"Visitors: Dan Oyelaran, Ruth Askwith"_s);
        QCOMPARE(lineOf(paper, u"state"_s)->text, u"Draft, not yet shared with the school."_s);
        QCOMPARE(lineOf(paper, u"summary/agreed/0"_s)->text,
                 u"Match home books to the sounds taught. (Reading lead, 18 December 2026)"_s);
        const auto firstSection = std::ranges::find(
            paper.lines, true, [](const PaperLine &line) { return line.newPage; });
        QCOMPARE(firstSection->id, u"purpose/head"_s);
    }

    void showsBothViewsWhereTheVisitorsDiffer()
    {
        const Paper paper = m_case->paper(m_case->day.visit);

        const PaperLine *line = lineOf(paper, u"summary/judged/early_years"_s);
        QCOMPARE(line->text,
                 u"Early years: two views (secure evidence, 2 sources). The school’s "
                 "own view: Secure."_s);
        QCOMPARE(line->standing, u"contested"_s);
        QStringList views{lineOf(paper, u"judged/early_years/views/0"_s)->text,
                          lineOf(paper, u"judged/early_years/views/1"_s)->text};
        views.sort();
        QVERIFY(views.first().startsWith(u"Dan Oyelaran: Secure. Daily teaching"_s));
        QVERIFY(views.last().startsWith(u"Ruth Askwith: Developing. Teaching is"_s));
    }

    void eachSentenceOfAJudgementLeadsToItsNotesTheClosestFirst()
    {
        const Paper paper = m_case->paper(m_case->day.visit);

        const PaperLine *books = lineOf(paper, u"judged/early_years/statement/1"_s);
        QCOMPARE(books->text,
                 u"Practice books are not matched closely enough for those who need "
                 "it most."_s);
        QCOMPARE(books->notes.size(), 2);
        const auto source =
            std::ranges::find(paper.sources, books->notes.first(), &PaperSource::id);
        QCOMPARE(source->kind, u"Pupil group talk"_s); // it speaks of books
        const PaperLine *adults = lineOf(paper, u"judged/early_years/statement/0"_s);
        QCOMPARE(adults->notes.first(), toQString(toText(m_case->day.firstNote)));
        QVERIFY(lineOf(paper, u"judged/curriculum/statement"_s)->kind == PaperKind::Missing);
    }

    void theSchoolsAnswerStandsInItsOwnWords()
    {
        const Paper paper = m_case->paper(m_case->day.recorded);

        QCOMPARE(lineOf(paper, u"state"_s)->text,
                 u"Shared with the school on 9 October 2026. The school has replied."_s);
        QCOMPARE(lineOf(paper, u"answer/line"_s)->text, u"The school’s answer: agree in part."_s);
        const PaperLine *words = lineOf(paper, u"answer/words/0"_s);
        QVERIFY(words->kind == PaperKind::School);
        QCOMPARE(words->text,
                 u"We accept what is said of writing. We ask that the note says the "
                 "older class had a supply teacher until half-term."_s);
        QCOMPARE(lineOf(paper, u"answer/point/1"_s)->text,
                 u"1. Twelve writing books were looked at, not ten."_s);
        QCOMPARE(lineOf(paper, u"answer/point/1/answer"_s)->text, u"Not answered yet."_s);
    }

    void noReplyIsNeverAgreement()
    {
        VisitPapers papers = m_case->papers(m_case->day.recorded);
        std::erase_if(papers.linked.records,
                      [](const RecordFacts &record) { return record.type == "note_reply"; });
        unitOf(papers, "visit_note", "state").value = "final";

        const Paper paper = recordOfVisit(builtInSchema(), papers);

        QCOMPARE(lineOf(paper, u"answer/line"_s)->text,
                 u"There was no reply. That does not mean that the school agrees."_s);
    }

    void theDocumentHoldsEveryLineAndItsHeadings()
    {
        const Paper paper = m_case->paper(m_case->day.recorded);
        const auto document = documentOf(paper);

        const QString text = document->toPlainText();
        for (const PaperLine &line : paper.lines)
            QVERIFY2(text.contains(line.text), qPrintable(line.text));
        QStringList headings;
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
            if (block.blockFormat().headingLevel() == 2)
                headings << block.text();
        QCOMPARE(headings,
                 QStringList({u"Summary"_s, u"Purpose and focus"_s, u"What we saw"_s,
                              u"Judgements"_s, u"For whom"_s, u"Agreed"_s, u"Support"_s,
                              u"Well-being of leaders and staff"_s, u"The school’s answer"_s}));
    }

    void theOdtHoldsEveryLine()
    {
        const Paper paper = m_case->paper(m_case->day.recorded);
        const QString path = m_folder.filePath(paper.fileName + endingOf(PaperForm::Odt));

        QVERIFY(savePaper(paper, PaperForm::Odt, path).has_value());

        const QByteArray zip = contentOf(path);
        QVERIFY(zip.contains("application/vnd.oasis.opendocument.text"));
        const QString xml = QString::fromUtf8(fromZip(zip, "content.xml"));
        for (const PaperLine &line : paper.lines)
            QVERIFY2(xml.contains(line.text.toHtmlEscaped().replace(u"&quot;"_s, u"\""_s)),
                     qPrintable(line.text));
    }

    void thePdfHasItsPagesItsTitleAuthorAndLanguage()
    {
        const Paper paper = m_case->paper(m_case->day.recorded);
        const QString path = m_folder.filePath(paper.fileName + endingOf(PaperForm::Pdf));

        QVERIFY(savePaper(paper, PaperForm::Pdf, path).has_value());

        const QByteArray pdf = contentOf(path);
        QVERIFY(pdf.startsWith("%PDF-"));
        // The summary is on a page of its own; what was seen begins the second.
        QCOMPARE(pdf.count("/Type /Page\n"), 3);
        QVERIFY(pdf.contains("<rdf:li>en-GB</rdf:li>"));
        QVERIFY(pdf.contains("<rdf:li>Ruth Askwith</rdf:li>"));
        QVERIFY(pdf.contains("Record of visit: Mirkdale Beck CofE Primary School</rdf:li>"));
    }

    void sayingWhereItCouldNotBeSavedAndWhatToDo()
    {
        const Paper paper = m_case->paper(m_case->day.recorded);
        const QString path = m_folder.filePath(u"not there/a.pdf"_s);

        const auto saved = savePaper(paper, PaperForm::Pdf, path);

        QVERIFY(!saved.has_value());
        const QString sentence = toQString(saved.error().sentence);
        QVERIFY2(sentence.contains(path), qPrintable(sentence));
        QVERIFY(sentence.endsWith(u"Choose another folder."_s));
    }

private:
    std::unique_ptr<PaperCase> m_case;
    QTemporaryDir m_temporary;
    const QString m_kept = qEnvironmentVariable("CAIRN_PICTURES"); ///< for looking at them
    const QDir m_folder{m_kept.isEmpty() ? m_temporary.path() : m_kept};
};

QTEST_MAIN(PaperTest)
#include "tst_paper.moc"
