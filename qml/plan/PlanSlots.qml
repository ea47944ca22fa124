import QtQuick
import Cairn.Client
import Cairn.Ui

/// The screens of what a school needs, what was planned for it, and what judgements rested on.
Item {
    id: root

    required property Desk desk

    anchors.fill: parent

    ScreenSlot {
        shown: root.desk.screen === Desk.Plan
        sourceComponent: PlanPage {
            plan: root.desk.plan
            focus: true
            onRecordWanted: id => root.desk.openRecord(id)
            onSchoolWanted: id => root.desk.openSchool(id)
            onReviewWanted: id => root.desk.openReview(id)
            onDecideWanted: root.desk.show(Desk.Decide)
            onBackWanted: root.desk.back()
        }
    }
    ScreenSlot {
        shown: root.desk.screen === Desk.Known
        sourceComponent: KnownPage {
            known: root.desk.known
            focus: true
            onBackWanted: root.desk.back()
        }
    }
    ScreenSlot {
        shown: root.desk.screen === Desk.Review
        sourceComponent: ReviewPage {
            review: root.desk.review
            focus: true
            onRecordWanted: id => root.desk.openRecord(id)
            onDecideWanted: root.desk.show(Desk.Decide)
            onBackWanted: root.desk.back()
        }
    }
    ScreenSlot {
        shown: root.desk.screen === Desk.Case
        sourceComponent: CasePage {
            moderation: root.desk.moderation
            known: root.desk.known
            focus: true
            onDecideWanted: root.desk.show(Desk.Decide)
            onBackWanted: root.desk.back()
        }
    }
}
