import QtQuick
import QtTest
import Cairn.Ui

/// The colours can be read: WCAG contrast of every text colour on every ground.
TestCase {
    id: root
    name: "Theme"

    function luminance(c) {
        const parts = [c.r, c.g, c.b].map(v => v <= 0.03928 ? v / 12.92
                                                            : Math.pow((v + 0.055) / 1.055, 2.4));
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
    function contrast(left, right) {
        const one = luminance(left) + 0.05;
        const other = luminance(right) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }
    function cleanup() {
        Theme.scheme = Theme.Light;
        Theme.scale = 1;
    }
    function test_textIsReadable_data() {
        return [{ tag: "light", scheme: Theme.Light, least: 5.5 },
                { tag: "dark", scheme: Theme.Dark, least: 5.5 },
                { tag: "contrast", scheme: Theme.Contrast, least: 7 }];
    }
    function test_textIsReadable(row) {
        Theme.scheme = row.scheme;
        for (const ground of ["paper", "surface", "sunken"]) {
            for (const ink of ["ink", "soft", "slate", "heather", "moss", "amber", "rose"]) {
                const found = contrast(Theme[ink], Theme[ground]);
                verify(found >= row.least, ink + " on " + ground + ": " + found.toFixed(2));
            }
            verify(contrast(Theme.line, Theme[ground]) >= 3, "line on " + ground);
            verify(contrast(Theme.focus, Theme[ground]) >= 3, "focus on " + ground);
        }
        verify(contrast(Theme.slateText, Theme.slate) >= 5.5);
        verify(contrast(Theme.roseText, Theme.rose) >= 5.5);
    }
    function test_typeGrowsToTwiceItsSize() {
        const before = [Theme.label, Theme.body, Theme.prose, Theme.target];
        Theme.scale = 2;
        compare([Theme.label, Theme.body, Theme.prose, Theme.target], before.map(v => v * 2));
    }
    function test_nothingMovesWithReducedMotion() {
        compare(Theme.motion, 120);
        Theme.calm = true;
        compare(Theme.motion, 0);
        Theme.calm = false;
    }
}
