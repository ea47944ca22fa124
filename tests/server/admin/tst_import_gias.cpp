#include <QTest>

#include "server/admin/import_gias.h"
#include "tests/server/office.h"

using namespace cairn;
using namespace cairn::test;

class ImportGiasTest : public QObject {
    Q_OBJECT

private slots:
    void theCountyIsTakenOverAndTheSecondRunChangesNothing();
    void aDryRunSaysTheSameAndWritesNothing();
    void onlyWhatTheRegisterSaysIsRewritten();
    void aBlankTakesAValueAway();
    void aMissingColumnLeavesItsFieldAlone();
    void aNewSchoolWithoutANameIsRefusedAlsoInADryRun();
    void schoolsAreAssignedByPostcode_data();
    void schoolsAreAssignedByPostcode();
    void aPostcodeOfNoLineIsNamed();
    void aTableThatIsWrongSaysWhere_data();
    void aTableThatIsWrongSaysWhere();
};

namespace {

const PostcodeTable &postcodes()
{
    static const PostcodeTable table = must(readPostcodeTable(builtInPostcodes(), builtInSchema()));
    return table;
}

ImportReport import(Office &office, std::string_view bytes, bool dryRun = false)
{
    const GiasFile file = must(readGiasFile(bytes, {"942", "943"}));
    return must(
        importGias(office.book, office.writer, file, {.postcodes = postcodes(), .dryRun = dryRun}));
}

std::string one(const std::string &name, const std::string &pupils)
{
    return "URN,LA (code),EstablishmentName,NumberOfPupils,Postcode\n990137,943," + name + ","
        + pupils + ",CA17 4VV\n";
}

RecordId mirkdale(Office &office)
{
    return must(resolveRef(office.book, "school", "990137"));
}

} // namespace

void ImportGiasTest::theCountyIsTakenOverAndTheSecondRunChangesNothing()
{
    Office office;

    const ImportReport first = import(office, demonstrationRegister());
    const std::string after = office.exported();
    const ImportReport second = import(office, demonstrationRegister());

    QCOMPARE(first.read, 370U);
    QCOMPARE(first.leftOut, 12U);
    QCOMPARE(first.created, 358U);
    QVERIFY(first.unassigned.empty());
    QCOMPARE(must(count(office.book, {.type = "school"})), 358U);
    QCOMPARE(second.created + second.changed, 0U);
    QCOMPARE(second.unchanged, 358U);
    QCOMPARE(office.exported(), after);
    const RecordView school = office.shown(mirkdale(office));
    QCOMPARE(school.scope, std::string("school:990137"));
    QCOMPARE(school.at("register.name").textOr(),
             std::string_view("Mirkdale Beck CofE Primary School"));
    QCOMPARE(school.at("assigned.district").textOr(), std::string_view("eden"));
    QVERIFY(school.at("register.open_date").isNull());
}

void ImportGiasTest::aDryRunSaysTheSameAndWritesNothing()
{
    Office office;
    import(office, one("Mirkdale Beck", "47"));
    const std::string before = office.exported();

    const ImportReport dry = import(office, demonstrationRegister(), true);

    QCOMPARE(dry.created, 357U);
    QCOMPARE(dry.changed, 1U);
    QCOMPARE(office.exported(), before);
}

void ImportGiasTest::onlyWhatTheRegisterSaysIsRewritten()
{
    Office office;
    import(office, one("Mirkdale Beck", "47"));
    const RecordId school = mirkdale(office);
    office.did({school, "", "", {{"local", Put{{{"head_name", "Joanna Fearnside"}}, {}}}}});
    office.did({school, "", "", {{"assigned", Put{{{"lasl", "south"}}, {}}}}});

    const ImportReport report = import(office, one("Mirkdale Beck School", "48"));

    QCOMPARE(report.changed, 1U);
    const RecordView shown = office.shown(school);
    QCOMPARE(shown.at("register.name").textOr(), std::string_view("Mirkdale Beck School"));
    QCOMPARE(shown.at("register.pupils").textOr(), std::string_view("48"));
    QCOMPARE(shown.at("register.postcode").textOr(), std::string_view("CA17 4VV"));
    QCOMPARE(shown.at("local.head_name").textOr(), std::string_view("Joanna Fearnside"));
    QCOMPARE(shown.at("assigned.lasl").textOr(), std::string_view("south"));
    QCOMPARE(shown.at("assigned.district").textOr(), std::string_view("eden"));
}

void ImportGiasTest::aBlankTakesAValueAway()
{
    Office office;
    import(office, one("Mirkdale Beck", "47"));

    QCOMPARE(import(office, one("Mirkdale Beck", "")).changed, 1U);
    QCOMPARE(import(office, one("Mirkdale Beck", "")).changed, 0U);

    QCOMPARE(office.shown(mirkdale(office)).at("register.pupils").textOr(), std::string_view());
}

void ImportGiasTest::aMissingColumnLeavesItsFieldAlone()
{
    Office office;
    import(office, one("Mirkdale Beck", "47"));

    const ImportReport report =
        import(office, "URN,LA (code),EstablishmentName\n990137,943,Mirkdale\n");

    QCOMPARE(report.changed, 1U);
    QVERIFY(std::ranges::find(report.missingColumns, "NumberOfPupils")
            != report.missingColumns.end());
    QCOMPARE(office.shown(mirkdale(office)).at("register.pupils").textOr(), std::string_view("47"));
}

void ImportGiasTest::aNewSchoolWithoutANameIsRefusedAlsoInADryRun()
{
    Office office;
    const std::string nameless = "URN,LA (code),Town\n990137,943,Kirkby Stephen\n";

    for (const bool dryRun : {true, false}) {
        const ImportReport report = import(office, nameless, dryRun);
        QCOMPARE(report.created, 0U);
        QCOMPARE(report.refused.size(), 1U);
        QCOMPARE(report.refused.front().row, 2U);
    }
}

void ImportGiasTest::schoolsAreAssignedByPostcode_data()
{
    QTest::addColumn<QString>("postcode");
    QTest::addColumn<QString>("district");
    QTest::addColumn<QString>("lasl");
    QTest::newRow("Carlisle") << "CA1 4CI" << "carlisle" << "north";
    QTest::newRow("Brampton") << "CA8 2VM" << "carlisle" << "north";
    QTest::newRow("Wigton") << "CA7 1IO" << "allerdale" << "west";
    QTest::newRow("Penrith") << "CA11 8OO" << "eden" << "north";
    QTest::newRow("Millom is West although nearer Barrow") << "LA18 4CK" << "copeland" << "west";
    QTest::newRow("Kendal") << "LA9 4OO" << "south_lakeland" << "south";
    QTest::newRow("Barrow") << "LA14 1CC" << "barrow" << "south";
    QTest::newRow("Askam") << "LA16 7KK" << "barrow" << "south";
    QTest::newRow("Broughton, written small") << "la206cc" << "south_lakeland" << "south";
}

void ImportGiasTest::schoolsAreAssignedByPostcode()
{
    QFETCH(QString, postcode);
    QFETCH(QString, district);
    QFETCH(QString, lasl);

    const auto found = postcodes().find(postcode.toStdString());

    QVERIFY(found);
    QCOMPARE(found->district, district.toStdString());
    QCOMPARE(found->lasl, lasl.toStdString());
}

void ImportGiasTest::aPostcodeOfNoLineIsNamed()
{
    Office office;

    const ImportReport report =
        import(office,
               "URN,LA (code),EstablishmentName,Postcode\n"
               "990001,942,Birkbeck School,M1 1AA\n990002,942,Scar School,\n");

    QCOMPARE(report.created, 2U);
    QVERIFY((report.unassigned == std::vector<std::string>{"990001", "990002"}));
}

void ImportGiasTest::aTableThatIsWrongSaysWhere_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("says");
    const QString frame = R"({"districts":{"%1":{"lasl":"%2","postcodes":[%3]}}})";
    QTest::newRow("no JSON") << "CA1 is Carlisle" << "";
    QTest::newRow("no districts") << "{}" << "districts";
    QTest::newRow("a district of no vocabulary")
        << frame.arg("lonsdale", "south", "") << "lonsdale";
    QTest::newRow("no such alliance") << frame.arg("eden", "east", "") << "eden";
    QTest::newRow("a range backwards") << frame.arg("eden", "north", "\"CA9-CA3\"") << "CA9-CA3";
    QTest::newRow("a code twice") << frame.arg("eden", "north", "\"CA9\",\"CA8-CA10\"") << "CA9";
    QTest::newRow("no code") << frame.arg("eden", "north", "\"Penrith\"") << "Penrith";
}

void ImportGiasTest::aTableThatIsWrongSaysWhere()
{
    QFETCH(QString, table);
    QFETCH(QString, says);

    const auto read = readPostcodeTable(table.toStdString(), builtInSchema());

    QVERIFY(!read);
    QCOMPARE(read.error().code, FaultCode::Malformed);
    QVERIFY2(QString::fromStdString(read.error().cause).contains(says), read.error().cause.c_str());
}

QTEST_GUILESS_MAIN(ImportGiasTest)
#include "tst_import_gias.moc"
