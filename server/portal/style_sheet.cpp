#include "server/portal/pages.h"

namespace cairn {

namespace {

// The same tokens as the theme of the desktop program.
constexpr std::string_view kStyleSheet = R"css(:root {
  color-scheme: light dark;
  --paper: #FAF9F6; --surface: #FFFFFF; --sunken: #F0EEE8;
  --ink: #1E292C; --soft: #4C5A60; --line: #848987; --hair: #D8D5CC;
  --slate: #2B5A60; --on-slate: #FFFFFF; --rose: #A02036; --focus: #1B5FAE;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14191B; --surface: #1C2326; --sunken: #0F1315;
    --ink: #ECEAE5; --soft: #AEB9BD; --line: #78858A; --hair: #30393D;
    --slate: #86C0BA; --on-slate: #0F1A1B; --rose: #F49AA5; --focus: #93BEF5;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 Inter, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums;
}
header {
  display: flex; align-items: center; gap: 16px; padding: 4px 24px;
  background: var(--sunken); border-bottom: 1px solid var(--hair);
}
header .who { margin-left: auto; color: var(--soft); }
.home { font-weight: 600; color: var(--ink); text-decoration: none; padding: 8px 0; }
main { max-width: 68rem; margin: 0 auto; padding: 24px; }
main.narrow { max-width: 26rem; padding-top: 10vh; }
h1 { font-size: 1.625rem; line-height: 1.25; margin: 0 0 16px; }
p { max-width: 72ch; margin: 0 0 16px; }
.reading { font-size: 1.125rem; }
.soft { color: var(--soft); font-weight: 400; }
a { color: var(--slate); }
table {
  width: 100%; margin: 0 0 24px; border-collapse: collapse;
  background: var(--surface); border: 1px solid var(--hair);
}
th, td { padding: 8px 16px; border-bottom: 1px solid var(--hair); text-align: left; }
thead th { color: var(--soft); font-weight: 600; background: var(--sunken); }
tbody th { font-weight: 500; }
tfoot th, tfoot td { font-weight: 600; border-top: 1px solid var(--line); border-bottom: 0; }
td a { display: inline-block; min-width: 32px; min-height: 32px; line-height: 32px; }
.id { font-size: 0.8125rem; color: var(--soft); overflow-wrap: anywhere; }
form { margin: 0; }
label { display: block; margin: 0 0 4px; color: var(--soft); }
input {
  width: 100%; min-height: 44px; margin: 0 0 16px; padding: 8px; font: inherit;
  color: var(--ink); background: var(--surface); border: 1px solid var(--line);
  border-radius: 6px;
}
button {
  min-height: 44px; padding: 8px 24px; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-slate); background: var(--slate); border: 1px solid var(--slate);
  border-radius: 6px;
}
button.quiet {
  min-height: 32px; padding: 4px 16px; font-weight: 400;
  color: var(--ink); background: transparent; border-color: var(--line);
}
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.trouble {
  padding: 8px 16px; color: var(--rose); border: 1px solid var(--rose); border-radius: 6px;
}
)css";

} // namespace

std::string_view styleSheet()
{
    return kStyleSheet;
}

} // namespace cairn
