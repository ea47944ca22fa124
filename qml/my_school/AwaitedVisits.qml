import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// The visits that the school awaits.
ColumnLayout {
    id: root

    property alias visits: repeater.model
    property bool leads: false ///< the keyboard starts on its first visit
    signal accepted(string visitId)
    signal amendWanted(string visitId)
    signal decideWanted

    spacing: Theme.inside

    SectionTitle { text: qsTr("Visits") }
    BodyText {
        Layout.fillWidth: true
        visible: repeater.count === 0
        color: Theme.soft
        text: qsTr("No visit is planned. A proposed one stands here at once, before it is agreed.")
    }
    Repeater {
        id: repeater
        delegate: AwaitedVisitCard {
            required property int index
            Layout.fillWidth: true
            focus: root.leads && index === 0
            leads: index === 0
            onAccepted: root.accepted(visitId)
            onAmendWanted: root.amendWanted(visitId)
            onDecideWanted: root.decideWanted()
        }
    }
}
