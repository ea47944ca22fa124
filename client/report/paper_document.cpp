#include "client/report/paper_document.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocumentWriter>
#include <QTextList>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

// Points, for paper; the screen has its own sizes in Theme.qml.
constexpr double kBody = 10.5;
constexpr double kSmall = 9;
constexpr double kGap = 4;
constexpr double kMarginMillimetres = 20;
constexpr int kLeading = 130; ///< percent

// Ink on white paper: legible in grey as well. The school's voice is heather, here as on screen.
constexpr QRgb kInk = 0xff1e292c;
constexpr QRgb kSoft = 0xff4c5a60;
constexpr QRgb kHeather = 0xff6a4a7c;
constexpr QRgb kRose = 0xffa02036;

struct Setting {
    double points = kBody;
    QFont::Weight weight = QFont::Normal;
    QRgb ink = kInk;
    double above = 0;
    double below = kGap;
    int level = 0; ///< of a heading; 0: none
    double indent = 0;
    bool italic = false;
};

Setting settingOf(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Title: return {.points = 20, .weight = QFont::DemiBold, .below = 2, .level = 1};
    case PaperKind::Facts: return {.points = kSmall, .ink = kSoft, .below = 1};
    case PaperKind::Heading:
        return {.points = 14, .weight = QFont::DemiBold, .above = 14, .level = 2};
    case PaperKind::Subheading:
        return {.points = 11, .weight = QFont::DemiBold, .above = 8, .below = 2, .level = 3};
    case PaperKind::Prose:
    case PaperKind::Sentence: return {};
    case PaperKind::Item: return {.below = 2};
    case PaperKind::School: return {.ink = kHeather, .indent = 12};
    case PaperKind::Quiet: return {.points = kSmall, .ink = kSoft};
    case PaperKind::Missing: return {.ink = kRose, .italic = true};
    }
    return {};
}

QTextBlockFormat blockOf(const PaperLine &line, const Setting &setting)
{
    QTextBlockFormat block;
    block.setTopMargin(setting.above);
    block.setBottomMargin(setting.below);
    block.setLeftMargin(setting.indent);
    block.setHeadingLevel(setting.level);
    block.setLineHeight(kLeading, QTextBlockFormat::ProportionalHeight);
    if (line.newPage)
        block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    return block;
}

QTextCharFormat lettersOf(const Setting &setting)
{
    QTextCharFormat letters;
    letters.setFontFamilies({u"Inter"_s, u"Noto Sans"_s, u"sans-serif"_s});
    letters.setFontPointSize(setting.points);
    letters.setFontWeight(setting.weight);
    letters.setFontItalic(setting.italic);
    letters.setForeground(QColor(setting.ink));
    return letters;
}

QString spoken(const PaperLine &line)
{
    if (line.standing != u"unread")
        return line.text;
    return QCoreApplication::translate("RecordOfVisit",
                                       "%1 [put together by machine, not read yet]")
        .arg(line.text);
}

/// PDF 1.6 as QPdfWriter makes it knows a title and a creator; who wrote it and in which language
/// stand in its XMP.
QByteArray metadataOf(const Paper &paper)
{
    return uR"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)"_s.arg(paper.title.toHtmlEscaped(), paper.author.toHtmlEscaped())
        .toUtf8();
}

QByteArray pdfOf(const Paper &paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(
        QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres),
        QPageLayout::Millimeter);
    writer.setTitle(paper.title);
    writer.setCreator(u"Cairn"_s);
    writer.setDocumentXmpMetadata(metadataOf(paper));
    documentOf(paper)->print(&writer);
    return bytes;
}

QByteArray odtOf(const Paper &paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QTextDocumentWriter writer(&buffer, "odf");
    return writer.write(documentOf(paper).get()) ? bytes : QByteArray();
}

} // namespace

std::unique_ptr<QTextDocument> documentOf(const Paper &paper)
{
    auto document = std::make_unique<QTextDocument>();
    document->setMetaInformation(QTextDocument::DocumentTitle, paper.title);
    document->setUndoRedoEnabled(false);
    QTextCursor cursor(document.get());
    QTextList *items = nullptr;
    bool isFirst = true;
    for (const PaperLine &line : paper.lines) {
        const Setting setting = settingOf(line.kind);
        const QTextBlockFormat block = blockOf(line, setting);
        if (isFirst)
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(block, lettersOf(setting));
        isFirst = false;
        if (line.kind == PaperKind::Item && items == nullptr)
            items = cursor.createList(QTextListFormat::ListDisc);
        else if (line.kind == PaperKind::Item)
            items->add(cursor.block());
        else
            items = nullptr;
        cursor.insertText(spoken(line), lettersOf(setting));
    }
    return document;
}

Result<void> savePaper(const Paper &paper, PaperForm form, const QString &path)
{
    const auto failed = [&](const QString &why) {
        return fault(FaultCode::StorageReadOnly,
                     QCoreApplication::translate(
                         "RecordOfVisit",
                         "The paper could not be saved as %1: %2. Everything that you wrote is "
                         "safe in Cairn. Choose another folder.")
                         .arg(path, why)
                         .toStdString());
    };
    const QByteArray bytes = form == PaperForm::Pdf ? pdfOf(paper) : odtOf(paper);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failed(file.errorString());
    return {};
}

QString endingOf(PaperForm form)
{
    return form == PaperForm::Pdf ? u".pdf"_s : u".odt"_s;
}

} // namespace cairn
