import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// Times and people of a visit.
FloatPopup {
    id: root

    required property VisitController visit

    anchors.centerIn: parent
    width: Theme.form
    modal: true
    onAboutToShow: {
        start.text = root.visit.start;
        end.text = root.visit.end;
    }
    onClosed: {
        if (start.acceptableInput && end.acceptableInput)
            root.visit.setTimes(start.text, end.text);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.between
        PageTitle {
            text: qsTr("Times and visitors")
            font.pixelSize: Theme.heading
        }
        RowLayout {
            spacing: Theme.between
            FieldLabel {
                Layout.fillWidth: true
                label: qsTr("Start")
                TextLine {
                    id: start
                    width: parent.width
                    focus: true
                    placeholderText: "09:20"
                    validator: RegularExpressionValidator {
                        regularExpression: /^(([01]\d|2[0-3]):[0-5]\d)?$/
                    }
                    refused: !acceptableInput
                    Accessible.name: qsTr("Start, as 09:20")
                    onAccepted: root.close()
                }
            }
            FieldLabel {
                Layout.fillWidth: true
                label: qsTr("End")
                TextLine {
                    id: end
                    width: parent.width
                    placeholderText: "15:10"
                    validator: RegularExpressionValidator {
                        regularExpression: /^(([01]\d|2[0-3]):[0-5]\d)?$/
                    }
                    refused: !acceptableInput
                    Accessible.name: qsTr("End, as 15:10")
                    onAccepted: root.close()
                }
            }
        }
        SectionTitle { text: qsTr("Visitors") }
        ListView {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.target * 7)
            clip: true
            model: root.visit.visitors
            T.ScrollBar.vertical: ScrollRail { }
            delegate: VisitorRow {
                width: ListView.view.width
                onToggled: root.visit.setVisitor(personId, !here)
            }
        }
        RowLayout {
            PrimaryButton {
                text: qsTr("Done")
                onClicked: root.close()
            }
            QuietButton {
                icon.name: "view-calendar"
                text: qsTr("Save for my calendar")
                Accessible.description: qsTr("An .ics file in your documents folder")
                onClicked: {
                    root.close();
                    root.visit.saveCalendar();
                }
            }
        }
    }
}
