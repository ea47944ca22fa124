#include <QGuiApplication>

#include "client/guide/guide.h"

#include <cstdio>

/// Prints the guide from the pictures that `cairn --practice --screenshots FOLDER` left.
int main(int argc, char *argv[])
{
    constexpr int kUsageExit = 2;
    const QGuiApplication program(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    if (words.size() != 3) {
        std::fputs("cairn-guide PICTURES OUT.pdf\n", stderr);
        return kUsageExit;
    }
    const auto printed = cairn::printGuide(words[1], words[2]);
    if (!printed)
        std::fprintf(stderr, "%s\n", printed.error().sentence.c_str());
    return printed ? 0 : 1;
}
