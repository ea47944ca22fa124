#pragma once

#include "shared/merge/view.h"

#include <string>
#include <vector>

namespace cairn::test {

/// An editing trace as the history of a prose unit: one version a patch, one device an agent.
struct Trace {
    std::vector<Version> versions;
    std::string endText;
    std::size_t transactions = 0;
};

/// The names of the traces beside this file.
[[nodiscard]] const std::vector<std::string> &traceNames();

/// Dies where the file cannot be read: without it there is nothing to test.
[[nodiscard]] Trace readTrace(const std::string &name);

} // namespace cairn::test
