#include "tests/bench/county/county_office.h"

#include <CLI/CLI.hpp>
#include <sodium.h>

#include <iostream>

namespace {

using namespace cairn;
using namespace cairn::bench;

int told(const Result<Value> &answer)
{
    if (answer) {
        std::cout << canonical(*answer) << std::endl;
        return 0;
    }
    std::cerr << answer.error().sentence << '\n' << answer.error().cause << '\n';
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (sodium_init() < 0)
        return 1;
    CLI::App app("The county of cairn-bench, which runs this; of no use alone.");
    std::string dir;
    Newcomer newcomer;
    app.add_option("--dir", dir)->required();
    auto *init = app.add_subcommand("init");
    auto *enrolling = app.add_subcommand("enrol");
    enrolling->add_option("person", newcomer.person)->required();
    enrolling->add_option("device", newcomer.device)->required();
    enrolling->add_option("key", newcomer.key)->required();
    auto *digests = app.add_subcommand("digests");
    auto *findings = app.add_subcommand("findings");
    app.add_subcommand("serve");
    app.require_subcommand(1);
    CLI11_PARSE(app, argc, argv);

    if (*init) {
        auto pin = initCounty(dir);
        return told(pin ? Result<Value>(Map{{"pin", *pin}}) : std::unexpected(pin.error()));
    }
    if (*enrolling)
        return told(takeIn(dir, newcomer));
    if (*digests)
        return told(digestsOf(dir));
    if (*findings)
        return told(findingsIn(dir));
    const auto served = serveCounty(dir);
    return served ? 0 : told(std::unexpected(served.error()));
}
