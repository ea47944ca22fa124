import QtQuick
import Cairn.Ui

/// What a note means to whoever judges, and where it stands between this laptop and the county.
Row {
    id: root

    required property string sign
    required property string linkWord
    required property string standing

    spacing: Theme.inside

    Row {
        visible: root.sign !== ""
        spacing: Theme.tight
        Icon {
            name: Words.stanceIcon(root.sign)
            size: Theme.smallIcon
            tint: Theme.slate
        }
        Caption {
            text: Words.stance(root.sign)
            color: Theme.slate
            font.weight: Font.Medium
            Accessible.ignored: true
        }
    }
    Caption {
        visible: root.linkWord !== ""
        text: root.linkWord
        color: Theme.slate
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    StateMark {
        visible: root.standing !== "sent" && root.standing !== "waiting"
        standing: root.standing
    }
    Icon {
        visible: root.standing === "waiting"
        name: "clock"
        tint: Theme.soft
        size: Theme.smallIcon
        Accessible.ignored: false
        Accessible.role: Accessible.Graphic
        Accessible.name: Words.mark("waiting")
    }
}
