#include <QGuiApplication>

#include "client/app/window.h"
#include "tests/journey/visit_day.h"

int main(int argc, char *argv[])
{
    const QGuiApplication program(argc, argv);
    cairn::dressProgram();
    cairn::test::VisitDayTest test;
    return QTest::qExec(&test, argc, argv);
}
