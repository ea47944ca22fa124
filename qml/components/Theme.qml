pragma Singleton

import QtQuick

/// Every colour, size and time of the screens; nothing else holds one. Light, dark and high
/// contrast are Cairn's own setting: Qt 6.4 does not know what the desktop prefers.
QtObject {
    id: root

    enum Scheme { Light, Dark, Contrast }

    property int scheme: Theme.Light
    property real scale: 1.0 ///< 1 to 2: what the reader asked for, over all type
    property bool calm: false ///< reduced motion

    readonly property bool dark: root.scheme === Theme.Dark
    readonly property bool contrast: root.scheme === Theme.Contrast

    // Surfaces.
    readonly property color paper: root.dark ? "#14191B" : root.contrast ? "#FFFFFF" : "#FAF9F6"
    readonly property color surface: root.dark ? "#1C2326" : "#FFFFFF"
    readonly property color sunken: root.dark ? "#0F1315" : root.contrast ? "#FFFFFF" : "#F0EEE8"

    // Words and lines.
    readonly property color ink: root.dark ? "#ECEAE5" : root.contrast ? "#000000" : "#1E292C"
    readonly property color soft: root.dark ? "#AEB9BD" : root.contrast ? "#000000" : "#4C5A60"
    readonly property color line: root.dark ? "#78858A" : root.contrast ? "#000000" : "#848987"
    readonly property color hair: root.dark ? "#30393D" : root.contrast ? "#000000" : "#D8D5CC"

    // Meanings. A colour never speaks alone: StateMark gives each its icon and its word.
    readonly property color slate: root.dark ? "#86C0BA" : root.contrast ? "#123F44" : "#2B5A60"
    readonly property color slateText: root.dark ? "#0F1A1B" : "#FFFFFF"
    readonly property color heather: root.dark ? "#CFAEE0" : root.contrast ? "#4A2A5C" : "#6A4A7C"
    readonly property color moss: root.dark ? "#8CCBA2" : root.contrast ? "#124A2A" : "#2A6645"
    readonly property color amber: root.dark ? "#E6B15A" : root.contrast ? "#5C3600" : "#8A5200"
    readonly property color rose: root.dark ? "#F49AA5" : root.contrast ? "#7A0A1E" : "#A02036"
    readonly property color roseText: root.dark ? "#0F1315" : "#FFFFFF"
    readonly property color focus: root.dark ? "#93BEF5" : root.contrast ? "#0A3F85" : "#1B5FAE"

    readonly property color veil: root.dark ? "#A0000000" : "#602B3336" ///< behind what floats

    // Type.
    readonly property string family: "Inter"
    readonly property int label: Math.round(13 * root.scale)
    readonly property int body: Math.round(15 * root.scale)
    readonly property int prose: Math.round(17 * root.scale)
    readonly property int heading: Math.round(20 * root.scale)
    readonly property int title: Math.round(26 * root.scale)
    readonly property real leading: 1.45
    readonly property int proseWidth: Math.round(root.prose * 72 * 0.54) ///< about 72 characters

    // Space. Only what carries type grows with it.
    readonly property int hairline: 1
    readonly property int tight: 4
    readonly property int inside: 8
    readonly property int between: 16
    readonly property int around: 24
    readonly property int radius: 6
    readonly property int ring: 2
    readonly property int icon: Math.round(20 * root.scale)
    readonly property int smallIcon: Math.round(16 * root.scale)
    readonly property int target: Math.round(32 * root.scale)
    readonly property int topBar: Math.round(40 * root.scale)
    readonly property int strip: Math.round(28 * root.scale)
    readonly property int rail: Math.round(208 * root.scale)
    readonly property int side: Math.round(336 * root.scale)
    readonly property int form: Math.round(440 * root.scale)

    readonly property int motion: root.calm ? 0 : 120 ///< milliseconds

    /// A quiet background in a colour of meaning.
    function tint(meaning: color): color {
        const thin = Qt.rgba(meaning.r, meaning.g, meaning.b, 0.08);
        return root.contrast ? root.surface : Qt.tint(root.surface, thin);
    }
}
