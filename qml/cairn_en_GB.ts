<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AmendSheet</name>
    <message>
        <source>Amend the focus</source>
        <translation>Amend the focus</translation>
    </message>
    <message>
        <source>What the visit looks at, one focus a line</source>
        <translation>What the visit looks at, one focus a line</translation>
    </message>
    <message>
        <source>What was proposed stays in the history beside it.</source>
        <translation>What was proposed stays in the history beside it.</translation>
    </message>
    <message>
        <source>Why, in your words</source>
        <translation>Why, in your words</translation>
    </message>
    <message>
        <source>Send the amendment</source>
        <translation>Send the amendment</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>AnotherValue</name>
    <message>
        <source>Neither: write what both can stand behind</source>
        <translation>Neither: write what both can stand behind</translation>
    </message>
    <message>
        <source>Another view, by both of you</source>
        <translation>Another view, by both of you</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Do you agree?</source>
        <translation>Do you agree?</translation>
    </message>
    <message>
        <source>In our words</source>
        <translation>In our words</translation>
    </message>
    <message>
        <source>They stand in the note as you write them.</source>
        <translation>They stand in the note as you write them.</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Point of fact %1</source>
        <translation>Point of fact %1</translation>
    </message>
    <message>
        <source>Your answer, in a sentence</source>
        <translation>Your answer, in a sentence</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Not accepted, because of this</source>
        <translation>Not accepted, because of this</translation>
    </message>
</context>
<context>
    <name>AreaList</name>
    <message>
        <source>Areas</source>
        <translation>Areas</translation>
    </message>
    <message>
        <source>Board  Ctrl+B</source>
        <translation>Board  Ctrl+B</translation>
    </message>
    <message>
        <source>Evidence and judgements, Ctrl+B</source>
        <translation>Evidence and judgements, Ctrl+B</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
</context>
<context>
    <name>AreaRow</name>
    <message>
        <source>School: %1</source>
        <translation>School: %1</translation>
    </message>
</context>
<context>
    <name>AwaitedVisitCard</name>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Took place; the note is being written</source>
        <translation>Took place; the note is being written</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>with %1</translation>
    </message>
    <message>
        <source>• %1</source>
        <translation>• %1</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: “%2”</translation>
    </message>
    <message>
        <source>Nobody has said yet what it is to look at.</source>
        <translation>Nobody has said yet what it is to look at.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Accept the focus</source>
        <translation>Accept the focus</translation>
    </message>
    <message>
        <source>Say what you would like looked at</source>
        <translation>Say what you would like looked at</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>Amend the focus of the visit on %1</source>
        <translation>Amend the focus of the visit on %1</translation>
    </message>
</context>
<context>
    <name>AwaitedVisits</name>
    <message>
        <source>Visits</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>No visit is planned. A proposed one stands here at once, before it is agreed.</source>
        <translation>No visit is planned. A proposed one stands here at once, before it is agreed.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put this message away</source>
        <translation>Put this message away</translation>
    </message>
</context>
<context>
    <name>BeginButton</name>
    <message>
        <source>%1  Alt+%2</source>
        <translation>%1  Alt+%2</translation>
    </message>
    <message>
        <source>New row: %1, Alt+%2</source>
        <translation>New row: %1, Alt+%2</translation>
    </message>
</context>
<context>
    <name>BelongingList</name>
    <message>
        <source>What belongs to it</source>
        <translation>What belongs to it</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Concerns</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Judgement</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Evidence and judgements of the visit to %1</source>
        <translation>Evidence and judgements of the visit to %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Evidence and judgements</source>
        <translation>Evidence and judgements</translation>
    </message>
    <message>
        <source>J K move · 1–4 judge · L link · R reason</source>
        <translation>J K move · 1–4 judge · L link · R reason</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Areas</translation>
    </message>
</context>
<context>
    <name>BoardRow</name>
    <message>
        <source>%1, none linked</source>
        <translation>%1, none linked</translation>
    </message>
    <message numerus="yes">
        <source>%Ln for</source>
        <translation>
            <numerusform>1 for</numerusform>
            <numerusform>%Ln for</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for, %2 against</source>
        <translation>%1 for, %2 against</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Not looked at</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strength(s)</source>
        <translation>
            <numerusform>1 strength</numerusform>
            <numerusform>%Ln strengths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln concern(s)</source>
        <translation>
            <numerusform>1 concern</numerusform>
            <numerusform>%Ln concerns</numerusform>
        </translation>
    </message>
    <message>
        <source>no first-hand evidence</source>
        <translation>no first-hand evidence</translation>
    </message>
    <message>
        <source>No first-hand evidence</source>
        <translation>No first-hand evidence</translation>
    </message>
    <message>
        <source>%1 changed since</source>
        <translation>%1 changed since</translation>
    </message>
    <message>
        <source>Moderation: %1</source>
        <translation>Moderation: %1</translation>
    </message>
</context>
<context>
    <name>CardLine</name>
    <message>
        <source>In danger now</source>
        <translation>In danger now</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>number not on this laptop</source>
        <translation>number not on this laptop</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <translation>%1. %2: %3</translation>
    </message>
</context>
<context>
    <name>CaseJudgement</name>
    <message>
        <source>how sure: %1</source>
        <translation>how sure: %1</translation>
    </message>
    <message>
        <source>The school&apos;s own view</source>
        <translation>The school&apos;s own view</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Evidence, as %1 had it at %2</source>
        <translation>Evidence, as %1 had it at %2</translation>
    </message>
    <message>
        <source>Nothing was linked with it.</source>
        <translation>Nothing was linked with it.</translation>
    </message>
    <message>
        <source>What lay before who judged was not kept; this is what it says now.</source>
        <translation>What lay before who judged was not kept; this is what it says now.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Moderation of %1</source>
        <translation>Moderation of %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Moderation</translation>
    </message>
</context>
<context>
    <name>CaseReason</name>
    <message>
        <source>Take it back</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Ask the county to look again</source>
        <translation>Ask the county to look again</translation>
    </message>
    <message>
        <source>It stays in this laptop&apos;s history and is shown no more.</source>
        <translation>It stays in this laptop&apos;s history and is shown no more.</translation>
    </message>
    <message>
        <source>Somebody at the county reads your reason and decides.</source>
        <translation>Somebody at the county reads your reason and decides.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other change(s) go with it.</source>
        <translation>
            <numerusform>1 other change goes with it.</numerusform>
            <numerusform>%Ln other changes go with it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Because…</source>
        <translation>Because…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>CaseSettling</name>
    <message>
        <source>What you come to</source>
        <translation>What you come to</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Changed to</source>
        <translation>Changed to</translation>
    </message>
    <message>
        <source>The wording you ask for</source>
        <translation>The wording you ask for</translation>
    </message>
    <message>
        <source>Why: the visitors and the chair read it</source>
        <translation>Why: the visitors and the chair read it</translation>
    </message>
    <message>
        <source>Settle the case</source>
        <translation>Settle the case</translation>
    </message>
</context>
<context>
    <name>CaseSide</name>
    <message>
        <source>Why it is looked at once more</source>
        <translation>Why it is looked at once more</translation>
    </message>
    <message>
        <source>The visitors reply</source>
        <translation>The visitors reply</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>A question to the visitors</source>
        <translation>A question to the visitors</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>Your reply</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>What %1 came to</source>
        <translation>What %1 came to</translation>
    </message>
    <message>
        <source>Two outcomes stand here: decide</source>
        <translation>Two outcomes stand here: decide</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Write it anew</source>
        <translation>Write it anew</translation>
    </message>
    <message>
        <source>The new words</source>
        <translation>The new words</translation>
    </message>
    <message>
        <source>Keep and send</source>
        <translation>Keep and send</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>CasesCard</name>
    <message numerus="yes">
        <source>%Ln case(s) to moderate</source>
        <translation>
            <numerusform>1 case to moderate</numerusform>
            <numerusform>%Ln cases to moderate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckColumn</name>
    <message>
        <source>Before it is final</source>
        <translation>Before it is final</translation>
    </message>
    <message>
        <source>Before it is shared</source>
        <translation>Before it is shared</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Nothing is in the way</source>
        <translation>Nothing is in the way</translation>
    </message>
    <message>
        <source>From now on there are only additions, shared in the same way.</source>
        <translation>From now on there are only additions, shared in the same way.</translation>
    </message>
    <message>
        <source>Read the page once more as the head will read it.</source>
        <translation>Read the page once more as the head will read it.</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Two people wrote different things. Settle it together.</source>
        <translation>Two people wrote different things. Settle it together.</translation>
    </message>
    <message>
        <source>Put together by machine. Read it, or write it anew.</source>
        <translation>Put together by machine. Read it, or write it anew.</translation>
    </message>
    <message>
        <source>Still to be written.</source>
        <translation>Still to be written.</translation>
    </message>
    <message>
        <source>Point of fact %1</source>
        <translation>Point of fact %1</translation>
    </message>
    <message>
        <source>Its evidence carries it. Agree it with your co-visitor.</source>
        <translation>Its evidence carries it. Agree it with your co-visitor.</translation>
    </message>
    <message>
        <source>Still to be said.</source>
        <translation>Still to be said.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>%1, sorted, highest first</source>
        <translation>%1, sorted, highest first</translation>
    </message>
    <message>
        <source>%1, sorted, lowest first</source>
        <translation>%1, sorted, lowest first</translation>
    </message>
</context>
<context>
    <name>ContinueCard</name>
    <message>
        <source>Nothing written yet</source>
        <translation>Nothing written yet</translation>
    </message>
    <message>
        <source>%1, the last at %2</source>
        <translation>%1, the last at %2</translation>
    </message>
    <message>
        <source>Under way: %1</source>
        <translation>Under way: %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 with %2</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>DayRail</name>
    <message>
        <source>The day</source>
        <translation>The day</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Ctrl+T  begins a part of the day</source>
        <translation>Ctrl+T  begins a part of the day</translation>
    </message>
    <message>
        <source>Ctrl+T  another part
Ctrl+Shift+T  ends %1</source>
        <translation>Ctrl+T  another part
Ctrl+Shift+T  ends %1</translation>
    </message>
</context>
<context>
    <name>DecidePage</name>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) wait</source>
        <translation>
            <numerusform>1 thing waits</numerusform>
            <numerusform>%Ln things wait</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits for people</source>
        <translation>What waits for people</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nothing to decide</translation>
    </message>
    <message>
        <source>Where you and others wrote different things, both come here.</source>
        <translation>Where you and others wrote different things, both come here.</translation>
    </message>
</context>
<context>
    <name>DecisionSheet</name>
    <message>
        <source>Not yours to settle. Who decides: %1. Both views stay beside each other until then, and go there with the next sync.</source>
        <translation>Not yours to settle. Who decides: %1. Both views stay beside each other until then, and go there with the next sync.</translation>
    </message>
</context>
<context>
    <name>DeclineSheet</name>
    <message>
        <source>We would rather not</source>
        <translation>We would rather not</translation>
    </message>
    <message>
        <source>Visitors see that you chose not to say, and why. You can begin later.</source>
        <translation>Visitors see that you chose not to say, and why. You can begin later.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Why you would rather not</source>
        <translation>Why you would rather not</translation>
    </message>
    <message>
        <source>Say so</source>
        <translation>Say so</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Size of the words</source>
        <translation>Size of the words</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Nothing moves</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>ElsewhereWord</name>
    <message>
        <source>Meanwhile this came from elsewhere: %1</source>
        <translation>Meanwhile this came from elsewhere: %1</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <source>%1: keep mine</source>
        <translation>%1: keep mine</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Take theirs</translation>
    </message>
    <message>
        <source>%1: take theirs</source>
        <translation>%1: take theirs</translation>
    </message>
</context>
<context>
    <name>EmptyNotes</name>
    <message>
        <source>Nothing written yet. A note is a line and Enter; its time is kept. As:</source>
        <translation>Nothing written yet. A note is a line and Enter; its time is kept. As:</translation>
    </message>
    <message>
        <source>Three groups, three adults. All used the same words. #teaching</source>
        <translation>Three groups, three adults. All used the same words. #teaching</translation>
    </message>
    <message>
        <source>- Five of fourteen home books had sounds not yet taught. #curriculum</source>
        <translation>- Five of fourteen home books had sounds not yet taught. #curriculum</translation>
    </message>
    <message>
        <source>&gt; Ask the head who checks the books of pupils who joined mid-year.</source>
        <translation>&gt; Ask the head who checks the books of pupils who joined mid-year.</translation>
    </message>
</context>
<context>
    <name>EnrolForm</name>
    <message>
        <source>Enrol this laptop</source>
        <translation>Enrol this laptop</translation>
    </message>
    <message>
        <source>From the county office</source>
        <translation>From the county office</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Address of the server</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>The server&apos;s fingerprint</source>
        <translation>The server&apos;s fingerprint</translation>
    </message>
    <message>
        <source>64 letters and digits</source>
        <translation>64 letters and digits</translation>
    </message>
    <message>
        <source>Your name, as the county wrote it</source>
        <translation>Your name, as the county wrote it</translation>
    </message>
    <message>
        <source>Code; it works once</source>
        <translation>Code; it works once</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Enrolment code</translation>
    </message>
    <message>
        <source>Password of your account</source>
        <translation>Password of your account</translation>
    </message>
    <message>
        <source>For this laptop alone</source>
        <translation>For this laptop alone</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>The same again</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>The two are not the same yet.</translation>
    </message>
    <message>
        <source>It locks what you write on this laptop. Nobody else knows it, the county cannot read it back to you: choose three or four words that you will remember.</source>
        <translation>It locks what you write on this laptop. Nobody else knows it, the county cannot read it back to you: choose three or four words that you will remember.</translation>
    </message>
    <message>
        <source>Enrolling…</source>
        <translation>Enrolling…</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>There is a field book on this laptop</source>
        <translation>There is a field book on this laptop</translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Evidence: %1 for, %2 against</source>
        <translation>Evidence: %1 for, %2 against</translation>
    </message>
    <message>
        <source>Nothing is noted under this area yet.</source>
        <translation>Nothing is noted under this area yet.</translation>
    </message>
    <message>
        <source>Choose a note in the page: L links it for, Shift+L against.</source>
        <translation>Choose a note in the page: L links it for, Shift+L against.</translation>
    </message>
    <message>
        <source>See  Ctrl+E</source>
        <translation>See  Ctrl+E</translation>
    </message>
    <message>
        <source>What was known then  Ctrl+E</source>
        <translation>What was known then  Ctrl+E</translation>
    </message>
    <message>
        <source>What was known then, Ctrl+E</source>
        <translation>What was known then, Ctrl+E</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Changed since it was judged on.</source>
        <translation>Changed since it was judged on.</translation>
    </message>
    <message>
        <source>%1: %2, %3. %4</source>
        <translation>%1: %2, %3. %4</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Unlink this note from the judgement</source>
        <translation>Unlink this note from the judgement</translation>
    </message>
</context>
<context>
    <name>FactPoints</name>
    <message>
        <source>Points of fact</source>
        <translation>Points of fact</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Waits for the visitors</source>
        <translation>Waits for the visitors</translation>
    </message>
    <message>
        <source>Not accepted, because %1</source>
        <translation>Not accepted, because %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>Accepted: %1</translation>
    </message>
    <message>
        <source>What is not as it was?</source>
        <translation>What is not as it was?</translation>
    </message>
    <message>
        <source>A point of fact</source>
        <translation>A point of fact</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Add the point of fact</source>
        <translation>Add the point of fact</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1: not said yet</source>
        <translation>%1: not said yet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>Correct %1</translation>
    </message>
    <message>
        <source>Corrected here; the register says %1</source>
        <translation>Corrected here; the register says %1</translation>
    </message>
</context>
<context>
    <name>FileSaver</name>
    <message>
        <source>Save as a file</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>All that the county does not have yet, sealed. It waits here as well.</source>
        <translation>All that the county does not have yet, sealed. It waits here as well.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Passphrase to tell its reader</source>
        <translation>Passphrase to tell its reader</translation>
    </message>
    <message>
        <source>At least %1 letters. Not in the same message as the file.</source>
        <translation>At least %1 letters. Not in the same message as the file.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Decide on %1</source>
        <translation>Decide on %1</translation>
    </message>
    <message>
        <source>needed before: %1</source>
        <translation>needed before: %1</translation>
    </message>
    <message>
        <source>This was typed the last time. Leave the field to keep it.</source>
        <translation>This was typed the last time. Leave the field to keep it.</translation>
    </message>
</context>
<context>
    <name>FormInput</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>FormMembers</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1: nothing yet</source>
        <translation>%1: nothing yet</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Add to %1</translation>
    </message>
</context>
<context>
    <name>FormRef</name>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>%1: choose</source>
        <translation>%1: choose</translation>
    </message>
    <message>
        <source>%1: %2. Choose another</source>
        <translation>%1: %2. Choose another</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>Take %1 away</translation>
    </message>
</context>
<context>
    <name>FormTruth</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: no</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History of %1</source>
        <translation>History of %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>History. Plain: as first written. Underlined: added. Struck through: gone.</source>
        <translation>History. Plain: as first written. Underlined: added. Struck through: gone.</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Changes, newest first</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>The county</source>
        <translation>The county</translation>
    </message>
    <message>
        <source>taken away: %1</source>
        <translation>taken away: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>added: %1</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>As it is</translation>
    </message>
    <message>
        <source>As it was then</source>
        <translation>As it was then</translation>
    </message>
    <message>
        <source>As it was after %1, %2</source>
        <translation>As it was after %1, %2</translation>
    </message>
    <message>
        <source>nothing stands here</source>
        <translation>nothing stands here</translation>
    </message>
</context>
<context>
    <name>JudgementPanel</name>
    <message>
        <source>Provisional judgement: %1</source>
        <translation>Provisional judgement: %1</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>All areas</translation>
    </message>
    <message>
        <source>You see this differently. Settle it together before you share.</source>
        <translation>You see this differently. Settle it together before you share.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>For now   Alt+1 to Alt+4</source>
        <translation>For now   Alt+1 to Alt+4</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>How sure</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>A case of moderation stands about this judgement: %1.</source>
        <translation>A case of moderation stands about this judgement: %1.</translation>
    </message>
    <message>
        <source>Open the case  Ctrl+M</source>
        <translation>Open the case  Ctrl+M</translation>
    </message>
    <message>
        <source>Open the case of moderation, Ctrl+M</source>
        <translation>Open the case of moderation, Ctrl+M</translation>
    </message>
</context>
<context>
    <name>KindRail</name>
    <message>
        <source>Kinds of record</source>
        <translation>Kinds of record</translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>%1, %L2</source>
        <translation>%1, %L2</translation>
    </message>
</context>
<context>
    <name>KnownMomentRow</name>
    <message>
        <source>The county</source>
        <translation>The county</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>stands</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>looked at</translation>
    </message>
</context>
<context>
    <name>KnownPage</name>
    <message>
        <source>the county</source>
        <translation>the county</translation>
    </message>
    <message>
        <source>What lay before %1 was not kept with this judgement.</source>
        <translation>What lay before %1 was not kept with this judgement.</translation>
    </message>
    <message>
        <source>All of it is as %1 had it at %2.</source>
        <translation>All of it is as %1 had it at %2.</translation>
    </message>
    <message>
        <source>%1 had this before them at %2. %3</source>
        <translation>%1 had this before them at %2. %3</translation>
    </message>
    <message>
        <source>What was known of %1</source>
        <translation>What was known of %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>What was known then</source>
        <translation>What was known then</translation>
    </message>
    <message>
        <source>Judgements, newest first</source>
        <translation>Judgements, newest first</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Nothing was linked</source>
        <translation>Nothing was linked</translation>
    </message>
    <message>
        <source>Evidence that is linked with a judgement is kept as it stood when somebody judged on it.</source>
        <translation>Evidence that is linked with a judgement is kept as it stood when somebody judged on it.</translation>
    </message>
</context>
<context>
    <name>KnownPieceCard</name>
    <message>
        <source>Changed since</source>
        <translation>Changed since</translation>
    </message>
    <message>
        <source>Something beside its words changed since</source>
        <translation>Something beside its words changed since</translation>
    </message>
    <message>
        <source>Came since; not known then</source>
        <translation>Came since; not known then</translation>
    </message>
    <message>
        <source>No longer linked</source>
        <translation>No longer linked</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>As it was</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Then: %1</translation>
    </message>
    <message>
        <source>taken away: %1</source>
        <translation>taken away: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>added: %1</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>It was not linked, or not known.</source>
        <translation>It was not linked, or not known.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Nothing rests on it any more.</source>
        <translation>Nothing rests on it any more.</translation>
    </message>
</context>
<context>
    <name>LastAgreed</name>
    <message>
        <source>Needs and plan  Ctrl+P</source>
        <translation>Needs and plan  Ctrl+P</translation>
    </message>
    <message>
        <source>Needs and plan, Ctrl+P</source>
        <translation>Needs and plan, Ctrl+P</translation>
    </message>
    <message>
        <source>Last time we agreed</source>
        <translation>Last time we agreed</translation>
    </message>
    <message>
        <source>Still open here</source>
        <translation>Still open here</translation>
    </message>
    <message>
        <source>Need: %1. %2</source>
        <translation>Need: %1. %2</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>linked for</source>
        <translation>linked for</translation>
    </message>
    <message>
        <source>linked against</source>
        <translation>linked against</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Notes under %1</source>
        <translation>Notes under %1</translation>
    </message>
    <message>
        <source>Nothing is noted under this area yet.</source>
        <translation>Nothing is noted under this area yet.</translation>
    </message>
    <message>
        <source>Enter links for, Shift+Enter against, Esc is done</source>
        <translation>Enter links for, Shift+Enter against, Esc is done</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Cairn</source>
        <translation>%1 – Cairn</translation>
    </message>
    <message>
        <source>Cairn</source>
        <translation>Cairn</translation>
    </message>
    <message>
        <source>Taken back. %1</source>
        <translation>Taken back. %1</translation>
    </message>
    <message>
        <source>Spelling is not checked: this computer has no British English dictionary.</source>
        <translation>Spelling is not checked: this computer has no British English dictionary.</translation>
    </message>
    <message>
        <source>Practice – Cairn</source>
        <translation>Practice – Cairn</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>Take %1 out of %2</source>
        <translation>Take %1 out of %2</translation>
    </message>
</context>
<context>
    <name>MySchoolHead</name>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
</context>
<context>
    <name>MySchoolPage</name>
    <message>
        <source>Our school</source>
        <translation>Our school</translation>
    </message>
    <message>
        <source>Your school is not here yet</source>
        <translation>Your school is not here yet</translation>
    </message>
    <message>
        <source>It comes with the first contact with the county, and stays on this laptop.</source>
        <translation>It comes with the first contact with the county, and stays on this laptop.</translation>
    </message>
</context>
<context>
    <name>NeedCard</name>
    <message>
        <source>Need: %1. %2</source>
        <translation>Need: %1. %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the need: %1</source>
        <translation>Open the need: %1</translation>
    </message>
</context>
<context>
    <name>NoteAnswerPage</name>
    <message>
        <source>Note of the visit</source>
        <translation>Note of the visit</translation>
    </message>
</context>
<context>
    <name>NoteDeeds</name>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Link as evidence for (L)</source>
        <translation>Link as evidence for (L)</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Link as evidence against (Shift+L)</source>
        <translation>Link as evidence against (Shift+L)</translation>
    </message>
    <message>
        <source>Go to what is linked (G)</source>
        <translation>Go to what is linked (G)</translation>
    </message>
    <message>
        <source>Tag this note (T)</source>
        <translation>Tag this note (T)</translation>
    </message>
    <message>
        <source>History of this note (H)</source>
        <translation>History of this note (H)</translation>
    </message>
    <message>
        <source>Rewrite this note (E)</source>
        <translation>Rewrite this note (E)</translation>
    </message>
</context>
<context>
    <name>NoteDelegate</name>
    <message>
        <source>with %1</source>
        <translation>with %1</translation>
    </message>
    <message>
        <source>evidence for</source>
        <translation>evidence for</translation>
    </message>
    <message>
        <source>evidence against</source>
        <translation>evidence against</translation>
    </message>
    <message>
        <source>linked with %1</source>
        <translation>linked with %1</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Rewrite this note</source>
        <translation>Rewrite this note</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc leaves it as it was, Shift+Enter begins a line</source>
        <translation>Enter keeps it, Esc leaves it as it was, Shift+Enter begins a line</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Notes of visits</source>
        <translation>Notes of visits</translation>
    </message>
</context>
<context>
    <name>NotePaper</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>Version %1, shared on %2</source>
        <translation>Version %1, shared on %2</translation>
    </message>
    <message>
        <source>Version %1, shared by %2 on %3</source>
        <translation>Version %1, shared by %2 on %3</translation>
    </message>
</context>
<context>
    <name>NoteRowFace</name>
    <message>
        <source>Version %1, shared %2</source>
        <translation>Version %1, shared %2</translation>
    </message>
    <message>
        <source>You answered: %1</source>
        <translation>You answered: %1</translation>
    </message>
    <message>
        <source>Waits for your answer</source>
        <translation>Waits for your answer</translation>
    </message>
    <message>
        <source>Your answer was due %1</source>
        <translation>Your answer was due %1</translation>
    </message>
    <message>
        <source>Your answer is due %1</source>
        <translation>Your answer is due %1</translation>
    </message>
    <message>
        <source>Note of the visit on %1, %2. %3. %4</source>
        <translation>Note of the visit on %1, %2. %3. %4</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>Read and answer</source>
        <translation>Read and answer</translation>
    </message>
</context>
<context>
    <name>NoteStream</name>
    <message>
        <source>Notes of this visit</source>
        <translation>Notes of this visit</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>What may be meant; Tab takes the marked one</source>
        <translation>What may be meant; Tab takes the marked one</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>school&apos;s own view</source>
        <translation>school&apos;s own view</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>agreed</translation>
    </message>
</context>
<context>
    <name>OurAnswer</name>
    <message>
        <source>Our answer</source>
        <translation>Our answer</translation>
    </message>
    <message>
        <source>It was due on %1</source>
        <translation>It was due on %1</translation>
    </message>
    <message>
        <source>It is due on %1</source>
        <translation>It is due on %1</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Send our answer</source>
        <translation>Send our answer</translation>
    </message>
</context>
<context>
    <name>OwnViewCard</name>
    <message>
        <source>The school chose not to say.</source>
        <translation>The school chose not to say.</translation>
    </message>
    <message>
        <source>Not possible in a crisis.</source>
        <translation>Not possible in a crisis.</translation>
    </message>
    <message>
        <source>The school has not given its own view yet.</source>
        <translation>The school has not given its own view yet.</translation>
    </message>
    <message>
        <source>The school&apos;s own view: %1 %2</source>
        <translation>The school&apos;s own view: %1 %2</translation>
    </message>
    <message>
        <source>The school&apos;s own view</source>
        <translation>The school&apos;s own view</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>OwnViewFace</name>
    <message>
        <source>Shared %1</source>
        <translation>Shared %1</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Draft, not shared</source>
        <translation>Draft, not shared</translation>
    </message>
    <message>
        <source>Rather not</source>
        <translation>Rather not</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Not possible</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>%1 our view of %2</source>
        <translation>%1 our view of %2</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Share our view of %1</source>
        <translation>Share our view of %1</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>We would rather not</source>
        <translation>We would rather not</translation>
    </message>
</context>
<context>
    <name>OwnViews</name>
    <message>
        <source>Our own view, %1</source>
        <translation>Our own view, %1</translation>
    </message>
    <message>
        <source>You speak first. Visitors read what you share and cannot alter it.</source>
        <translation>You speak first. Visitors read what you share and cannot alter it.</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>The page</source>
        <translation>The page</translation>
    </message>
</context>
<context>
    <name>PaperText</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Enter shows what it rests on</source>
        <translation>Enter shows what it rests on</translation>
    </message>
    <message>
        <source>Enter leads to its words</source>
        <translation>Enter leads to its words</translation>
    </message>
    <message>
        <source>page 2</source>
        <translation>page 2</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Open your field book</source>
        <translation>Open your field book</translation>
    </message>
    <message>
        <source>Everything written on this laptop is in it, saved and locked.</source>
        <translation>Everything written on this laptop is in it, saved and locked.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>I have a code for a new laptop</source>
        <translation>I have a code for a new laptop</translation>
    </message>
</context>
<context>
    <name>PlanCarry</name>
    <message>
        <source>Carry forward</source>
        <translation>Carry forward</translation>
    </message>
    <message>
        <source>Carry forward from %1</source>
        <translation>Carry forward from %1</translation>
    </message>
    <message>
        <source>Nothing is left there. What was carried forward keeps a link to where it came from.</source>
        <translation>Nothing is left there. What was carried forward keeps a link to where it came from.</translation>
    </message>
    <message>
        <source>This was not finished. What you carry forward keeps its words and a link to where it came from; its day is promised anew.</source>
        <translation>This was not finished. What you carry forward keeps its words and a link to where it came from; its day is promised anew.</translation>
    </message>
    <message>
        <source>What was not finished</source>
        <translation>What was not finished</translation>
    </message>
    <message>
        <source>Enter carries one, Esc is done</source>
        <translation>Enter carries one, Esc is done</translation>
    </message>
    <message>
        <source>Esc is done</source>
        <translation>Esc is done</translation>
    </message>
    <message>
        <source>All of it  Ctrl+Enter</source>
        <translation>All of it  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Carry all of it forward, Ctrl+Enter</source>
        <translation>Carry all of it forward, Ctrl+Enter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>PlanCellEditor</name>
    <message>
        <source>A day, like 18/12/2026</source>
        <translation>A day, like 18/12/2026</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc gives it up</source>
        <translation>Enter keeps it, Esc gives it up</translation>
    </message>
    <message>
        <source>A new reading, like 9 of 14, 6/11/2026</source>
        <translation>A new reading, like 9 of 14, 6/11/2026</translation>
    </message>
</context>
<context>
    <name>PlanCellFace</name>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation>not kept yet</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>PlanChoiceRow</name>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
</context>
<context>
    <name>PlanChoices</name>
    <message>
        <source>Enter ticks and unticks, Esc is done</source>
        <translation>Enter ticks and unticks, Esc is done</translation>
    </message>
    <message>
        <source>Enter takes one, Esc takes none</source>
        <translation>Enter takes one, Esc takes none</translation>
    </message>
</context>
<context>
    <name>PlanColumns</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>By when</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Success</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>PlanGrid</name>
    <message>
        <source>Needs and plan</source>
        <translation>Needs and plan</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Two views stand here. Enter: decide together.</source>
        <translation>Two views stand here. Enter: decide together.</translation>
    </message>
    <message>
        <source>Enter writes · Tab next · Alt+S state · Ctrl+Enter the whole form</source>
        <translation>Enter writes · Tab next · Alt+S state · Ctrl+Enter the whole form</translation>
    </message>
    <message>
        <source>Needs and plan of %1</source>
        <translation>Needs and plan of %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Needs and plan</source>
        <translation>Needs and plan</translation>
    </message>
    <message>
        <source>%1, open the school&apos;s page</source>
        <translation>%1, open the school&apos;s page</translation>
    </message>
    <message>
        <source>Review the plan  Ctrl+R</source>
        <translation>Review the plan  Ctrl+R</translation>
    </message>
    <message>
        <source>Review the plan of this row, Ctrl+R</source>
        <translation>Review the plan of this row, Ctrl+R</translation>
    </message>
    <message>
        <source>Finished: %1  Alt+F</source>
        <translation>Finished: %1  Alt+F</translation>
    </message>
    <message>
        <source>Show what is finished: %1. Alt+F</source>
        <translation>Show what is finished: %1. Alt+F</translation>
    </message>
    <message>
        <source>No needs agreed yet</source>
        <translation>No needs agreed yet</translation>
    </message>
    <message>
        <source>A need says what the school needs, and for whom. Alt+N writes the first; a plan with its objectives grows from there.</source>
        <translation>A need says what the school needs, and for whom. Alt+N writes the first; a plan with its objectives grows from there.</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objective</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Enter writes a new reading, like 9 of 14, 6/11/2026 · Tab next</source>
        <translation>Enter writes a new reading, like 9 of 14, 6/11/2026 · Tab next</translation>
    </message>
    <message>
        <source>Carry forward: %1  Alt+C</source>
        <translation>Carry forward: %1  Alt+C</translation>
    </message>
    <message>
        <source>Carry forward what was not finished in the plan before: %1. Alt+C</source>
        <translation>Carry forward what was not finished in the plan before: %1. Alt+C</translation>
    </message>
</context>
<context>
    <name>PlanRowFace</name>
    <message>
        <source>goes on in a later plan</source>
        <translation>goes on in a later plan</translation>
    </message>
    <message>
        <source>carried forward</source>
        <translation>carried forward</translation>
    </message>
    <message>
        <source>carried forward from %1</source>
        <translation>carried forward from %1</translation>
    </message>
</context>
<context>
    <name>PlanWord</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>It stays because…</source>
        <translation>It stays because…</translation>
    </message>
    <message>
        <source>Why it stays as it is</source>
        <translation>Why it stays as it is</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>%1: meanwhile this came from elsewhere: %2</source>
        <translation>%1: meanwhile this came from elsewhere: %2</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <source>%1: keep mine</source>
        <translation>%1: keep mine</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Take theirs</translation>
    </message>
    <message>
        <source>%1: take theirs</source>
        <translation>%1: take theirs</translation>
    </message>
</context>
<context>
    <name>PracticeLine</name>
    <message>
        <source>This is practice, at an invented school. Nothing you write here goes anywhere, and all of it is gone when you close Cairn.</source>
        <translation>This is practice, at an invented school. Nothing you write here goes anywhere, and all of it is gone when you close Cairn.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Practice</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Not ready</source>
        <translation>Not ready</translation>
    </message>
    <message>
        <source>Safe to go offline</source>
        <translation>Safe to go offline</translation>
    </message>
    <message>
        <source>Ready with gaps</source>
        <translation>Ready with gaps</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <translation>The disk is nearly full</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <translation>%1 GB free</translation>
    </message>
    <message>
        <source>Not yet with the county</source>
        <translation>Not yet with the county</translation>
    </message>
    <message>
        <source>With the county as of %1</source>
        <translation>With the county as of %1</translation>
    </message>
    <message>
        <source>Prepare: %1</source>
        <translation>Prepare: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>What this laptop holds for the visit</source>
        <translation>What this laptop holds for the visit</translation>
    </message>
    <message>
        <source>Mark prepared</source>
        <translation>Mark prepared</translation>
    </message>
    <message>
        <source>Something that must be here is missing</source>
        <translation>Something that must be here is missing</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Open the visit</translation>
    </message>
    <message>
        <source>I have no interest at this school</source>
        <translation>I have no interest at this school</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Fetching…</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Fetch now</translation>
    </message>
    <message>
        <source>Battery %1%</source>
        <translation>Battery %1%</translation>
    </message>
    <message>
        <source>Practice: nothing goes anywhere</source>
        <translation>Practice: nothing goes anywhere</translation>
    </message>
</context>
<context>
    <name>PrepareRow</name>
    <message>
        <source>The school&apos;s record</source>
        <translation>The school&apos;s record</translation>
    </message>
    <message>
        <source>Safeguarding card: lead and urgent number</source>
        <translation>Safeguarding card: lead and urgent number</translation>
    </message>
    <message>
        <source>Getting in: parking, doors, signal</source>
        <translation>Getting in: parking, doors, signal</translation>
    </message>
    <message>
        <source>What the visit is for</source>
        <translation>What the visit is for</translation>
    </message>
    <message>
        <source>Interests said: %1 of %2</source>
        <translation>Interests said: %1 of %2</translation>
    </message>
    <message>
        <source>The school&apos;s own view</source>
        <translation>The school&apos;s own view</translation>
    </message>
    <message numerus="yes">
        <source>The school&apos;s own view: %Ln area(s)</source>
        <translation>
            <numerusform>The school&apos;s own view: 1 area</numerusform>
            <numerusform>The school&apos;s own view: %Ln areas</numerusform>
        </translation>
    </message>
    <message>
        <source>No earlier note</source>
        <translation>No earlier note</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier note(s)</source>
        <translation>
            <numerusform>1 earlier note</numerusform>
            <numerusform>%Ln earlier notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs: %L1, actions: %L2</source>
        <translation>Needs: %L1, actions: %L2</translation>
    </message>
    <message>
        <source>Files: none</source>
        <translation>Files: none</translation>
    </message>
    <message>
        <source>Files: %L1 of %L2 here</source>
        <translation>Files: %L1 of %L2 here</translation>
    </message>
    <message>
        <source>Your own work: the county has it</source>
        <translation>Your own work: the county has it</translation>
    </message>
    <message numerus="yes">
        <source>Your own work: %Ln change(s) to send</source>
        <translation>
            <numerusform>Your own work: 1 change to send</numerusform>
            <numerusform>Your own work: %Ln changes to send</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the school for the name and the number, and write them on its page.</source>
        <translation>Ask the school for the name and the number, and write them on its page.</translation>
    </message>
    <message>
        <source>Nobody has written it down yet. The school&apos;s page has a place.</source>
        <translation>Nobody has written it down yet. The school&apos;s page has a place.</translation>
    </message>
    <message>
        <source>Write at least one sentence, and agree it with the school.</source>
        <translation>Write at least one sentence, and agree it with the school.</translation>
    </message>
    <message>
        <source>Nobody is named as a visitor yet.</source>
        <translation>Nobody is named as a visitor yet.</translation>
    </message>
    <message>
        <source>Still to say: %1</source>
        <translation>Still to say: %1</translation>
    </message>
    <message>
        <source>The school has not shared it. Ask, or go without.</source>
        <translation>The school has not shared it. Ask, or go without.</translation>
    </message>
    <message>
        <source>They come from the county: fetch them while there is a network.</source>
        <translation>They come from the county: fetch them while there is a network.</translation>
    </message>
    <message>
        <source>Send it, so that who travels with you has it too.</source>
        <translation>Send it, so that who travels with you has it too.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Your own work: in practice it stays here</source>
        <translation>Your own work: in practice it stays here</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Still needed: %1.</source>
        <translation>Still needed: %1.</translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>under %1</source>
        <translation>under %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>with %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>1 link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message>
        <source>What you look at: %1</source>
        <translation>What you look at: %1</translation>
    </message>
    <message>
        <source>Quick note…</source>
        <translation>Quick note…</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Quick note</translation>
    </message>
    <message>
        <source>Enter keeps it, %1</source>
        <translation>Enter keeps it, %1</translation>
    </message>
    <message>
        <source>Enter keeps it   #area   @with whom   [[link   + strength   - concern   ! need   &gt; action   ? follow up</source>
        <translation>Enter keeps it   #area   @with whom   [[link   + strength   - concern   ! need   &gt; action   ? follow up</translation>
    </message>
</context>
<context>
    <name>ReadLine</name>
    <message>
        <source>Both are kept. Together it reads:</source>
        <translation>Both are kept. Together it reads:</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>I have read it</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>In a sentence or two</source>
        <translation>In a sentence or two</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>%1 settled this as “%2”, because: %3</source>
        <translation>%1 settled this as “%2”, because: %3</translation>
    </message>
    <message>
        <source>%1 settled this as %2 saw it, “%3”, because: %4</source>
        <translation>%1 settled this as %2 saw it, “%3”, because: %4</translation>
    </message>
    <message>
        <source>Why this one</source>
        <translation>Why this one</translation>
    </message>
    <message>
        <source>What you said to each other, in a line</source>
        <translation>What you said to each other, in a line</translation>
    </message>
    <message>
        <source>This will stand in the history, beside every view.</source>
        <translation>This will stand in the history, beside every view.</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Settle it</translation>
    </message>
    <message>
        <source>Choose a view first: keys 1 and 2, or a press on it.</source>
        <translation>Choose a view first: keys 1 and 2, or a press on it.</translation>
    </message>
    <message>
        <source>A reason is asked for.</source>
        <translation>A reason is asked for.</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>begun by %1 on %2</source>
        <translation>begun by %1 on %2</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
</context>
<context>
    <name>RecordOfVisit</name>
    <message>
        <source>%1 [put together by machine, not read yet]</source>
        <translation>%1 [put together by machine, not read yet]</translation>
    </message>
    <message>
        <source>The paper could not be saved as %1: %2. Everything that you wrote is safe in Cairn. Choose another folder.</source>
        <translation>The paper could not be saved as %1: %2. Everything that you wrote is safe in Cairn. Choose another folder.</translation>
    </message>
    <message>
        <source>Purpose and focus</source>
        <translation>Purpose and focus</translation>
    </message>
    <message>
        <source>What we saw</source>
        <translation>What we saw</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Judgements</translation>
    </message>
    <message>
        <source>No area was judged on this visit.</source>
        <translation>No area was judged on this visit.</translation>
    </message>
    <message>
        <source>two views</source>
        <translation>two views</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>not judged yet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Rests on %1</source>
        <translation>Rests on %1</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>%1. Confidence: %2.</source>
        <translation>%1. Confidence: %2.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>A sentence or two that say why.</source>
        <translation>A sentence or two that say why.</translation>
    </message>
    <message>
        <source>The school’s own view of this area is not here.</source>
        <translation>The school’s own view of this area is not here.</translation>
    </message>
    <message>
        <source>The school’s own view: “%1”</source>
        <translation>The school’s own view: “%1”</translation>
    </message>
    <message>
        <source>The school’s own view: %1. “%2”</source>
        <translation>The school’s own view: %1. “%2”</translation>
    </message>
    <message>
        <source>The school gave no view of its own: %1</source>
        <translation>The school gave no view of its own: %1</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>%1: no group, because %2</source>
        <translation>%1: no group, because %2</translation>
    </message>
    <message>
        <source>Groups considered: %1.</source>
        <translation>Groups considered: %1.</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>No action was agreed on this visit.</source>
        <translation>No action was agreed on this visit.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What the school needs</source>
        <translation>What the school needs</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>No support was offered or asked for.</source>
        <translation>No support was offered or asked for.</translation>
    </message>
    <message>
        <source>Well-being of leaders and staff</source>
        <translation>Well-being of leaders and staff</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Next visit</translation>
    </message>
    <message>
        <source>no evidence yet</source>
        <translation>no evidence yet</translation>
    </message>
    <message>
        <source>%1 evidence, 1 source</source>
        <translation>%1 evidence, 1 source</translation>
    </message>
    <message>
        <source>%1 evidence, %2 sources</source>
        <translation>%1 evidence, %2 sources</translation>
    </message>
    <message>
        <source>Record of visit: %1</source>
        <translation>Record of visit: %1</translation>
    </message>
    <message>
        <source>%1 %2 record of visit</source>
        <translation>%1 %2 record of visit</translation>
    </message>
    <message>
        <source>Record of visit</source>
        <translation>Record of visit</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Visitors: %1</source>
        <translation>Visitors: %1</translation>
    </message>
    <message>
        <source>Shared with the school on %1. Reply due on %2.</source>
        <translation>Shared with the school on %1. Reply due on %2.</translation>
    </message>
    <message>
        <source>Shared with the school on %1. The school has replied.</source>
        <translation>Shared with the school on %1. The school has replied.</translation>
    </message>
    <message>
        <source>Final. Shared with the school on %1.</source>
        <translation>Final. Shared with the school on %1.</translation>
    </message>
    <message>
        <source>Signed off, not yet shared with the school.</source>
        <translation>Signed off, not yet shared with the school.</translation>
    </message>
    <message>
        <source>Draft, not yet shared with the school.</source>
        <translation>Draft, not yet shared with the school.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>What the visit looked at</source>
        <translation>What the visit looked at</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>To develop</source>
        <translation>To develop</translation>
    </message>
    <message>
        <source>The school’s answer</source>
        <translation>The school’s answer</translation>
    </message>
    <message>
        <source> The school’s own view: %1.</source>
        <translation> The school’s own view: %1.</translation>
    </message>
    <message>
        <source>%1: %2 (%3).</source>
        <translation>%1: %2 (%3).</translation>
    </message>
    <message>
        <source>The school’s answer: %1.</source>
        <translation>The school’s answer: %1.</translation>
    </message>
    <message>
        <source>There was no reply. That does not mean that the school agrees.</source>
        <translation>There was no reply. That does not mean that the school agrees.</translation>
    </message>
    <message>
        <source>The school has not replied yet.</source>
        <translation>The school has not replied yet.</translation>
    </message>
    <message>
        <source>The school has not been asked yet.</source>
        <translation>The school has not been asked yet.</translation>
    </message>
    <message>
        <source>Added later</source>
        <translation>Added later</translation>
    </message>
    <message>
        <source>Points of fact</source>
        <translation>Points of fact</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>Not answered yet.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Accepted.</translation>
    </message>
    <message>
        <source>Not accepted.</source>
        <translation>Not accepted.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>“%1” is still to be written.</source>
        <translation>“%1” is still to be written.</translation>
    </message>
    <message>
        <source>two dates, to be settled</source>
        <translation>two dates, to be settled</translation>
    </message>
    <message>
        <source>Judgement: %1</source>
        <translation>Judgement: %1</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>The visit</translation>
    </message>
    <message>
        <source>The school</source>
        <translation>The school</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Begin this record</source>
        <translation>Begin this record</translation>
    </message>
</context>
<context>
    <name>RecordPicker</name>
    <message>
        <source>Words to look for</source>
        <translation>Words to look for</translation>
    </message>
    <message>
        <source>None of them has these words.</source>
        <translation>None of them has these words.</translation>
    </message>
    <message>
        <source>There is none on this laptop yet.</source>
        <translation>There is none on this laptop yet.</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
</context>
<context>
    <name>RecordsHead</name>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 of %L2</translation>
    </message>
    <message>
        <source>the newest %L1 of %L2</source>
        <translation>the newest %L1 of %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>1 record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Kind of record</translation>
    </message>
    <message>
        <source>All schools</source>
        <translation>All schools</translation>
    </message>
    <message>
        <source>Show the records of all schools</source>
        <translation>Show the records of all schools</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Words in this list</source>
        <translation>Words in this list</translation>
    </message>
    <message>
        <source>None of them has these words</source>
        <translation>None of them has these words</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>None yet at %1</source>
        <translation>None yet at %1</translation>
    </message>
    <message>
        <source>Esc empties the line. Ctrl+K searches everything on this laptop.</source>
        <translation>Esc empties the line. Ctrl+K searches everything on this laptop.</translation>
    </message>
</context>
<context>
    <name>ReportHeader</name>
    <message numerus="yes">
        <source>%Ln thing(s) to see to first</source>
        <translation>
            <numerusform>One thing to see to first</numerusform>
            <numerusform>%Ln things to see to first</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Record of visit</source>
        <translation>Record of visit</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>ODT</source>
        <translation>ODT</translation>
    </message>
    <message>
        <source>Save for a word processor, as ODT</source>
        <translation>Save for a word processor, as ODT</translation>
    </message>
    <message>
        <source>Opens what waits for a decision</source>
        <translation>Opens what waits for a decision</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Sign off</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Share…</translation>
    </message>
    <message>
        <source>Mark final</source>
        <translation>Mark final</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Record of the visit to %1</source>
        <translation>Record of the visit to %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
</context>
<context>
    <name>ReviewActionRow</name>
    <message>
        <source>Action %1: %2</source>
        <translation>Action %1: %2</translation>
    </message>
    <message>
        <source>Action, as first written</source>
        <translation>Action, as first written</translation>
    </message>
    <message>
        <source>Action, as agreed on %1</source>
        <translation>Action, as agreed on %1</translation>
    </message>
    <message>
        <source>Now, unchanged</source>
        <translation>Now, unchanged</translation>
    </message>
    <message>
        <source>Now, changed since</source>
        <translation>Now, changed since</translation>
    </message>
    <message>
        <source>What became of action %1</source>
        <translation>What became of action %1</translation>
    </message>
    <message>
        <source>Given up because…</source>
        <translation>Given up because…</translation>
    </message>
    <message>
        <source>Because…</source>
        <translation>Because…</translation>
    </message>
    <message>
        <source>Because, action %1</source>
        <translation>Because, action %1</translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation>not kept yet</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Keep what became of action %1, Ctrl+Enter</source>
        <translation>Keep what became of action %1, Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ReviewLine</name>
    <message>
        <source>Head; chair of governors…</source>
        <translation>Head; chair of governors…</translation>
    </message>
</context>
<context>
    <name>ReviewObjectiveCard</name>
    <message>
        <source>Objective %1: %2</source>
        <translation>Objective %1: %2</translation>
    </message>
    <message>
        <source>Never agreed</source>
        <translation>Never agreed</translation>
    </message>
    <message>
        <source>As agreed on %1</source>
        <translation>As agreed on %1</translation>
    </message>
    <message>
        <source>Now, as amended</source>
        <translation>Now, as amended</translation>
    </message>
    <message>
        <source>Now, unchanged</source>
        <translation>Now, unchanged</translation>
    </message>
    <message>
        <source>Amended because: %1</source>
        <translation>Amended because: %1</translation>
    </message>
    <message>
        <source>last review: %1</source>
        <translation>last review: %1</translation>
    </message>
    <message>
        <source>What came of objective %1</source>
        <translation>What came of objective %1</translation>
    </message>
    <message>
        <source>What changed for learners</source>
        <translation>What changed for learners</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation>not kept yet</translation>
    </message>
    <message>
        <source>Keep  Ctrl+Enter</source>
        <translation>Keep  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Keep what is found of objective %1, Ctrl+Enter</source>
        <translation>Keep what is found of objective %1, Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>nothing found yet</source>
        <translation>nothing found yet</translation>
    </message>
    <message>
        <source>%1 of %2 looked at</source>
        <translation>%1 of %2 looked at</translation>
    </message>
    <message>
        <source>Review of %1</source>
        <translation>Review of %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Two views: decide</source>
        <translation>Two views: decide</translation>
    </message>
    <message>
        <source>Whole form</source>
        <translation>Whole form</translation>
    </message>
    <message>
        <source>Record the review</source>
        <translation>Record the review</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectives</translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation>Nothing to review yet</translation>
    </message>
    <message>
        <source>This plan has no objective. Write one under Needs and plan; it is agreed with the school, and reviewed here.</source>
        <translation>This plan has no objective. Write one under Needs and plan; it is agreed with the school, and reviewed here.</translation>
    </message>
    <message>
        <source>actions: %1 of %2</source>
        <translation>actions: %1 of %2</translation>
    </message>
</context>
<context>
    <name>ReviewWhole</name>
    <message>
        <source>The plan as a whole</source>
        <translation>The plan as a whole</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Present, by role</source>
        <translation>Present, by role</translation>
    </message>
    <message>
        <source>Present: %1</source>
        <translation>Present: %1</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Progress of the plan</source>
        <translation>Progress of the plan</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In words</translation>
    </message>
    <message>
        <source>What changed for learners</source>
        <translation>What changed for learners</translation>
    </message>
</context>
<context>
    <name>RuleLine</name>
    <message>
        <source>It stays because…</source>
        <translation>It stays because…</translation>
    </message>
    <message>
        <source>Why it stays as it is</source>
        <translation>Why it stays as it is</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>SafeguardingSheet</name>
    <message>
        <source>Safeguarding: tell somebody now</source>
        <translation>Safeguarding: tell somebody now</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Do not write what the child said here.</source>
        <translation>Do not write what the child said here.</translation>
    </message>
    <message>
        <source>When you have told somebody</source>
        <translation>When you have told somebody</translation>
    </message>
    <message>
        <source>Whom you told</source>
        <translation>Whom you told</translation>
    </message>
    <message>
        <source>How you told them</source>
        <translation>How you told them</translation>
    </message>
    <message>
        <source>They confirmed it</source>
        <translation>They confirmed it</translation>
    </message>
    <message>
        <source>Keep that I told them</source>
        <translation>Keep that I told them</translation>
    </message>
    <message>
        <source>Kept here at %1: who, how and when, nothing else</source>
        <translation>Kept here at %1: who, how and when, nothing else</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SafetyStrip</name>
    <message>
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Nothing written here yet</source>
        <translation>Nothing written here yet</translation>
    </message>
    <message>
        <source>Saved here %1</source>
        <translation>Saved here %1</translation>
    </message>
    <message>
        <source>Not yet with the county</source>
        <translation>Not yet with the county</translation>
    </message>
    <message>
        <source>County has all, %1</source>
        <translation>County has all, %1</translation>
    </message>
    <message>
        <source>County has all until %1</source>
        <translation>County has all until %1</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>%L1 to send</source>
        <translation>%L1 to send</translation>
    </message>
    <message>
        <source>%1 sent back</source>
        <translation>%1 sent back</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is wrong. Set it right; the county dates your work</source>
        <translation>This laptop&apos;s clock is wrong. Set it right; the county dates your work</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What waits, what was sent and what came back</source>
        <translation>What waits, what was sent and what came back</translation>
    </message>
    <message>
        <source>Practice: nothing goes anywhere</source>
        <translation>Practice: nothing goes anywhere</translation>
    </message>
</context>
<context>
    <name>SaveSheet</name>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Save for a word processor (ODT)</source>
        <translation>Save for a word processor (ODT)</translation>
    </message>
    <message>
        <source>Folder and name</source>
        <translation>Folder and name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>SchoolFacts</name>
    <message>
        <source>People and getting in</source>
        <translation>People and getting in</translation>
    </message>
    <message>
        <source>What the register says</source>
        <translation>What the register says</translation>
    </message>
</context>
<context>
    <name>SchoolPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Needs and plan  Ctrl+P</source>
        <translation>Needs and plan  Ctrl+P</translation>
    </message>
    <message>
        <source>Needs and plan, Ctrl+P</source>
        <translation>Needs and plan, Ctrl+P</translation>
    </message>
    <message>
        <source>Its records</source>
        <translation>Its records</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>New visit</translation>
    </message>
</context>
<context>
    <name>SchoolRow</name>
    <message numerus="yes">
        <source>%Ln pupil(s)</source>
        <translation>
            <numerusform>1 pupil</numerusform>
            <numerusform>%Ln pupils</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
</context>
<context>
    <name>SchoolTableView</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>LASL</source>
        <translation>LASL</translation>
    </message>
    <message>
        <source>District</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Table of schools</source>
        <translation>Table of schools</translation>
    </message>
</context>
<context>
    <name>SchoolVisitRow</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>SchoolWork</name>
    <message>
        <source>Visits</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>No visit yet. The first one you plan stands here.</source>
        <translation>No visit yet. The first one you plan stands here.</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>No need has been written down for this school.</source>
        <translation>No need has been written down for this school.</translation>
    </message>
</context>
<context>
    <name>SchoolsPage</name>
    <message>
        <source>%L1 of %L2 settings</source>
        <translation>%L1 of %L2 settings</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Schools</translation>
    </message>
    <message>
        <source>Name, town, head, district, URN…</source>
        <translation>Name, town, head, district, URN…</translation>
    </message>
    <message>
        <source>Filter the schools</source>
        <translation>Filter the schools</translation>
    </message>
    <message>
        <source>No schools on this laptop yet</source>
        <translation>No schools on this laptop yet</translation>
    </message>
    <message>
        <source>No school is called that</source>
        <translation>No school is called that</translation>
    </message>
    <message>
        <source>They come from the county with the first sending.</source>
        <translation>They come from the county with the first sending.</translation>
    </message>
    <message>
        <source>Try fewer letters, the town, or the head&apos;s name.</source>
        <translation>Try fewer letters, the town, or the head&apos;s name.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln setting(s)</source>
        <translation>
            <numerusform>1 setting</numerusform>
            <numerusform>%Ln settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message>
        <source>Words of notes, schools, needs, reasons…</source>
        <translation>Words of notes, schools, needs, reasons…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Everything on this laptop is searched; no network is needed.</source>
        <translation>Everything on this laptop is searched; no network is needed.</translation>
    </message>
    <message>
        <source>Nothing on this laptop has these words.</source>
        <translation>Nothing on this laptop has these words.</translation>
    </message>
    <message>
        <source>From the third letter on, beginnings of words are found as well.</source>
        <translation>From the third letter on, beginnings of words are found as well.</translation>
    </message>
</context>
<context>
    <name>ShareSheet</name>
    <message>
        <source>Share with the school</source>
        <translation>Share with the school</translation>
    </message>
    <message>
        <source>The note is published to the school and goes to those below. Judgements and their evidence are changed no more. Show the head this list first.</source>
        <translation>The note is published to the school and goes to those below. Judgements and their evidence are changed no more. Show the head this list first.</translation>
    </message>
    <message>
        <source>%1, always</source>
        <translation>%1, always</translation>
    </message>
    <message>
        <source>%1 (always)</source>
        <translation>%1 (always)</translation>
    </message>
    <message>
        <source>The school&apos;s reply is due on %1.</source>
        <translation>The school&apos;s reply is due on %1.</translation>
    </message>
    <message>
        <source>The head has seen this list: share</source>
        <translation>The head has seen this list: share</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (you)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>on this laptop</source>
        <translation>on this laptop</translation>
    </message>
    <message>
        <source>on another laptop</source>
        <translation>on another laptop</translation>
    </message>
    <message>
        <source>Had seen nothing written before.</source>
        <translation>Had seen nothing written before.</translation>
    </message>
    <message>
        <source>Had seen: %1</source>
        <translation>Had seen: %1</translation>
    </message>
    <message>
        <source>Had seen, by %1: %2</source>
        <translation>Had seen, by %1: %2</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Chosen</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Enrol this laptop</source>
        <translation>Enrol this laptop</translation>
    </message>
    <message>
        <source>Open your field book</source>
        <translation>Open your field book</translation>
    </message>
</context>
<context>
    <name>SourceColumn</name>
    <message>
        <source>What you write</source>
        <translation>What you write</translation>
    </message>
</context>
<context>
    <name>SourceField</name>
    <message>
        <source>Restored, not kept yet</source>
        <translation>Restored, not kept yet</translation>
    </message>
    <message>
        <source>Changed on another laptop while you write: %1</source>
        <translation>Changed on another laptop while you write: %1</translation>
    </message>
    <message>
        <source>Changed on another laptop while you write. Your words are safe.</source>
        <translation>Changed on another laptop while you write. Your words are safe.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Theirs, then yours</source>
        <translation>Theirs, then yours</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Theirs</translation>
    </message>
    <message>
        <source>Shared: it is changed no more</source>
        <translation>Shared: it is changed no more</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>points the other way</source>
        <translation>points the other way</translation>
    </message>
</context>
<context>
    <name>SourcesSheet</name>
    <message>
        <source>What this rests on</source>
        <translation>What this rests on</translation>
    </message>
    <message>
        <source>Enter opens the note where it was written, Esc goes back</source>
        <translation>Enter opens the note where it was written, Esc goes back</translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>Instead of %1</source>
        <translation>Instead of %1</translation>
    </message>
    <message>
        <source>No other word is near %1</source>
        <translation>No other word is near %1</translation>
    </message>
    <message>
        <source>Add “%1” to my words</source>
        <translation>Add “%1” to my words</translation>
    </message>
</context>
<context>
    <name>StrayWords</name>
    <message>
        <source>Words without a field</source>
        <translation>Words without a field</translation>
    </message>
    <message>
        <source>What you typed</source>
        <translation>What you typed</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy what you typed</source>
        <translation>Copy what you typed</translation>
    </message>
    <message>
        <source>I do not need it</source>
        <translation>I do not need it</translation>
    </message>
    <message>
        <source>You typed this before its field was taken out of the form.</source>
        <translation>You typed this before its field was taken out of the form.</translation>
    </message>
    <message>
        <source>You typed this under “%1” before that was closed.</source>
        <translation>You typed this under “%1” before that was closed.</translation>
    </message>
    <message>
        <source>Nothing is lost: copy it to where it belongs.</source>
        <translation>Nothing is lost: copy it to where it belongs.</translation>
    </message>
</context>
<context>
    <name>SyncHead</name>
    <message numerus="yes">
        <source>%Ln change(s) wait here.</source>
        <translation>
            <numerusform>1 change waits here.</numerusform>
            <numerusform>%Ln changes wait here.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nothing waits to be sent.</translation>
    </message>
    <message>
        <source>Everything is with the county.</source>
        <translation>Everything is with the county.</translation>
    </message>
    <message>
        <source>Nothing lost. %1</source>
        <translation>Nothing lost. %1</translation>
    </message>
    <message>
        <source>With the county</source>
        <translation>With the county</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were lost by one side and given back.</source>
        <translation>
            <numerusform>1 change was lost by one side and given back.</numerusform>
            <numerusform>%Ln changes were lost by one side and given back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of colleagues are here and not yet with the county.</source>
        <translation>
            <numerusform>1 change of a colleague is here and not yet with the county.</numerusform>
            <numerusform>%Ln changes of colleagues are here and not yet with the county.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are in %1</source>
        <translation>
            <numerusform>1 change is in %1</numerusform>
            <numerusform>%Ln changes are in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last receipt: number %1, %2</source>
        <translation>Last receipt: number %1, %2</translation>
    </message>
    <message>
        <source>In practice there is no county: nothing is sent, and nothing waits.</source>
        <translation>In practice there is no county: nothing is sent, and nothing waits.</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>With the county</source>
        <translation>With the county</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Nothing came back</source>
        <translation>Nothing came back</translation>
    </message>
    <message>
        <source>Nothing sent from this laptop yet</source>
        <translation>Nothing sent from this laptop yet</translation>
    </message>
    <message>
        <source>Everything is with the county</source>
        <translation>Everything is with the county</translation>
    </message>
    <message>
        <source>What the county does not take comes here, with its reason.</source>
        <translation>What the county does not take comes here, with its reason.</translation>
    </message>
    <message>
        <source>What you write is saved here first, and sent when the county is reached.</source>
        <translation>What you write is saved here first, and sent when the county is reached.</translation>
    </message>
    <message>
        <source>Last receipt: number %1, %2.</source>
        <translation>Last receipt: number %1, %2.</translation>
    </message>
</context>
<context>
    <name>SyncRow</name>
    <message>
        <source>receipt %1, %2</source>
        <translation>receipt %1, %2</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>written %1</translation>
    </message>
    <message>
        <source>Copy the details of %1</source>
        <translation>Copy the details of %1</translation>
    </message>
    <message>
        <source>You wrote: %1</source>
        <translation>You wrote: %1</translation>
    </message>
    <message>
        <source>The county looked again: %1</source>
        <translation>The county looked again: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other change(s) wait because of it.</source>
        <translation>
            <numerusform>1 other change waits because of it.</numerusform>
            <numerusform>%Ln other changes wait because of it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say it once more</source>
        <translation>Say it once more</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Write it anew</translation>
    </message>
    <message>
        <source>Ask the county to look again</source>
        <translation>Ask the county to look again</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Open the record</translation>
    </message>
</context>
<context>
    <name>SyncTabs</name>
    <message>
        <source>To send (%L1)</source>
        <translation>To send (%L1)</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
</context>
<context>
    <name>TabWord</name>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1, %2 waiting</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Tags of this note</source>
        <translation>Tags of this note</translation>
    </message>
    <message>
        <source>No area or role is called %1.</source>
        <translation>No area or role is called %1.</translation>
    </message>
    <message>
        <source># area   @ with whom   [[ link   Enter keeps them, Esc leaves them</source>
        <translation># area   @ with whom   [[ link   Enter keeps them, Esc leaves them</translation>
    </message>
</context>
<context>
    <name>ThenCard</name>
    <message>
        <source>As it was, %1</source>
        <translation>As it was, %1</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>As it is</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>No visits this week</source>
        <translation>No visits this week</translation>
    </message>
    <message>
        <source>Choose a school to plan one.</source>
        <translation>Choose a school to plan one.</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Schools</translation>
    </message>
</context>
<context>
    <name>ToldValue</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1: not said yet</source>
        <translation>%1: not said yet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Cairn</source>
        <translation>Cairn</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Schools</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Search everything   Ctrl+K</source>
        <translation>Search everything   Ctrl+K</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>%1: how Cairn looks</source>
        <translation>%1: how Cairn looks</translation>
    </message>
</context>
<context>
    <name>VisitBanners</name>
    <message>
        <source>Restored %1 typed at %2</source>
        <translation>Restored %1 typed at %2</translation>
    </message>
    <message>
        <source>%1 from %2 came in</source>
        <translation>%1 from %2 came in</translation>
    </message>
    <message>
        <source>This note was changed on another laptop while you write. Your words stay here.</source>
        <translation>This note was changed on another laptop while you write. Your words stay here.</translation>
    </message>
    <message>
        <source>Saved for your calendar as %1</source>
        <translation>Saved for your calendar as %1</translation>
    </message>
    <message>
        <source>%1 Settle that before the visit is recorded.</source>
        <translation>%1 Settle that before the visit is recorded.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
</context>
<context>
    <name>VisitEditor</name>
    <message>
        <source>Times and visitors</source>
        <translation>Times and visitors</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start, as 09:20</source>
        <translation>Start, as 09:20</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>End, as 15:10</source>
        <translation>End, as 15:10</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visitors</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Save for my calendar</source>
        <translation>Save for my calendar</translation>
    </message>
    <message>
        <source>An .ics file in your documents folder</source>
        <translation>An .ics file in your documents folder</translation>
    </message>
</context>
<context>
    <name>VisitHeader</name>
    <message>
        <source>times</source>
        <translation>times</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Settle what waits under Decide first</source>
        <translation>Settle what waits under Decide first</translation>
    </message>
    <message>
        <source>Read what was merged first</source>
        <translation>Read what was merged first</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1, open the school&apos;s page</source>
        <translation>%1, open the school&apos;s page</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Times: %1</source>
        <translation>Times: %1</translation>
    </message>
    <message>
        <source>Visitors: %1</source>
        <translation>Visitors: %1</translation>
    </message>
    <message>
        <source>Safeguarding</source>
        <translation>Safeguarding</translation>
    </message>
    <message>
        <source>Safeguarding: whom to tell, F9</source>
        <translation>Safeguarding: whom to tell, F9</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Areas</translation>
    </message>
    <message>
        <source>Record of visit</source>
        <translation>Record of visit</translation>
    </message>
    <message>
        <source>Record of visit, Ctrl+R</source>
        <translation>Record of visit, Ctrl+R</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Mark recorded</source>
        <translation>Mark recorded</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Visit to %1</source>
        <translation>Visit to %1</translation>
    </message>
</context>
<context>
    <name>VisitPlanner</name>
    <message>
        <source>New visit</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Kind of visit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Write it as 24/11/2026.</source>
        <translation>Write it as 24/11/2026.</translation>
    </message>
    <message>
        <source>Day of the visit, as 24/11/2026</source>
        <translation>Day of the visit, as 24/11/2026</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Plan it</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 with %2</translation>
    </message>
    <message>
        <source>%1, %2 %3, %4, %5</source>
        <translation>%1, %2 %3, %4, %5</translation>
    </message>
</context>
<context>
    <name>VisitorRow</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (you)</translation>
    </message>
</context>
<context>
    <name>WaitingColumn</name>
    <message>
        <source>To decide</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nothing waits for you.</translation>
    </message>
    <message>
        <source>Something was merged and wants to be read.</source>
        <translation>Something was merged and wants to be read.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>The county has everything you wrote.</source>
        <translation>The county has everything you wrote.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait on this laptop. Nothing is lost.</source>
        <translation>
            <numerusform>1 change waits on this laptop. Nothing is lost.</numerusform>
            <numerusform>%Ln changes wait on this laptop. Nothing is lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits goes by itself when there is a network.</source>
        <translation>What waits goes by itself when there is a network.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent back by the county: they stay here, please look at them.</source>
        <translation>
            <numerusform>1 sent back by the county: it stays here, please look at it.</numerusform>
            <numerusform>%Ln sent back by the county: they stay here, please look at them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent in practice.</source>
        <translation>Nothing is sent in practice.</translation>
    </message>
</context>
<context>
    <name>WayBar</name>
    <message>
        <source>State: %1</source>
        <translation>State: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Move on to</source>
        <translation>Move on to</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>WhatWeAgreed</name>
    <message>
        <source>What we agreed</source>
        <translation>What we agreed</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are overdue</source>
        <translation>
            <numerusform>1 is overdue</numerusform>
            <numerusform>%Ln are overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nothing is open.</translation>
    </message>
    <message>
        <source>What the school needs</source>
        <translation>What the school needs</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Settled</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Merged, please read</source>
        <translation>Merged, please read</translation>
    </message>
    <message>
        <source>Two views</source>
        <translation>Two views</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>The county has it</source>
        <translation>The county has it</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Sent back</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) are seen in two ways.</source>
        <translation>
            <numerusform>One thing is seen in two ways.</numerusform>
            <numerusform>%Ln things are seen in two ways.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing proposed</source>
        <translation>Closing proposed</translation>
    </message>
    <message>
        <source>Opening proposed</source>
        <translation>Opening proposed</translation>
    </message>
    <message>
        <source>%L1</source>
        <comment>a number alone</comment>
        <translation>%L1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>1 note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>1 word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) changed since this was judged.</source>
        <translation>
            <numerusform>1 piece changed since this was judged.</numerusform>
            <numerusform>%Ln pieces changed since this was judged.</numerusform>
        </translation>
    </message>
    <message>
        <source>County not reached</source>
        <translation>County not reached</translation>
    </message>
    <message>
        <source>County not reached, trying again %1</source>
        <translation>County not reached, trying again %1</translation>
    </message>
    <message>
        <source>This network wants its own sign-in first</source>
        <translation>This network wants its own sign-in first</translation>
    </message>
    <message>
        <source>Not the county&apos;s server: nothing was sent</source>
        <translation>Not the county&apos;s server: nothing was sent</translation>
    </message>
    <message>
        <source>The county asks to enrol again</source>
        <translation>The county asks to enrol again</translation>
    </message>
    <message>
        <source>The county speaks another Cairn</source>
        <translation>The county speaks another Cairn</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>overdue since %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>due %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Signed off</translation>
    </message>
    <message>
        <source>Shared, reply awaited</source>
        <translation>Shared, reply awaited</translation>
    </message>
    <message>
        <source>The school replied</source>
        <translation>The school replied</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln thing(s)</source>
        <translation>
            <numerusform>Settle 1 thing</numerusform>
            <numerusform>Settle %Ln things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read %Ln passage(s)</source>
        <translation>
            <numerusform>read 1 passage</numerusform>
            <numerusform>read %Ln passages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 first</source>
        <translation>%1 first</translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln passage(s) first</source>
        <translation>
            <numerusform>Read 1 passage first</numerusform>
            <numerusform>Read %Ln passages first</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 first</source>
        <translation>%1 and %2 first</translation>
    </message>
    <message>
        <source>Not supported yet</source>
        <translation>Not supported yet</translation>
    </message>
    <message>
        <source>Ready to agree</source>
        <translation>Ready to agree</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Look at the words</source>
        <translation>Look at the words</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Worth knowing</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>strength</translation>
    </message>
    <message>
        <source>concern</source>
        <translation>concern</translation>
    </message>
    <message>
        <source>need</source>
        <translation>need</translation>
    </message>
    <message>
        <source>action</source>
        <translation>action</translation>
    </message>
    <message>
        <source>follow up</source>
        <translation>follow up</translation>
    </message>
    <message>
        <source>Another value counted instead.</source>
        <translation>Another value counted instead.</translation>
    </message>
    <message>
        <source>One of the views between which people decide.</source>
        <translation>One of the views between which people decide.</translation>
    </message>
    <message>
        <source>Its author asked that this should count.</source>
        <translation>Its author asked that this should count.</translation>
    </message>
    <message>
        <source>Decided:</source>
        <translation>Decided:</translation>
    </message>
    <message>
        <source>Read after it was put together.</source>
        <translation>Read after it was put together.</translation>
    </message>
    <message>
        <source>Waits for what it builds on</source>
        <translation>Waits for what it builds on</translation>
    </message>
    <message>
        <source>Waits for something else</source>
        <translation>Waits for something else</translation>
    </message>
    <message>
        <source>You asked to look again</source>
        <translation>You asked to look again</translation>
    </message>
    <message>
        <source>Stays sent back</source>
        <translation>Stays sent back</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Written anew</source>
        <translation>Written anew</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>New %1</translation>
    </message>
    <message>
        <source>The county writes this.</source>
        <translation>The county writes this.</translation>
    </message>
    <message>
        <source>Said when the record was begun; it stays.</source>
        <translation>Said when the record was begun; it stays.</translation>
    </message>
    <message>
        <source>Only who began the record writes this.</source>
        <translation>Only who began the record writes this.</translation>
    </message>
    <message>
        <source>Two views stand here. Decide first.</source>
        <translation>Two views stand here. Decide first.</translation>
    </message>
    <message>
        <source>A newer Cairn wrote this.</source>
        <translation>A newer Cairn wrote this.</translation>
    </message>
    <message>
        <source>10/11/2026</source>
        <translation>10/11/2026</translation>
    </message>
    <message>
        <source>09:20</source>
        <translation>09:20</translation>
    </message>
    <message>
        <source>10/11/2026 09:20</source>
        <translation>10/11/2026 09:20</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>a whole number</translation>
    </message>
</context>
<context>
    <name>cairn::CarryController</name>
    <message>
        <source>It stood so in the plan before.</source>
        <translation>It stood so in the plan before.</translation>
    </message>
</context>
<context>
    <name>cairn::CaseController</name>
    <message>
        <source>Choose first what you came to. What you wrote is safe here. The five outcomes stand above the reasons.</source>
        <translation>Choose first what you came to. What you wrote is safe here. The five outcomes stand above the reasons.</translation>
    </message>
</context>
<context>
    <name>cairn::PlanController</name>
    <message>
        <source>Nothing yet</source>
        <translation>Nothing yet</translation>
    </message>
</context>
<context>
    <name>cairn::RecordController</name>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
</context>
<context>
    <name>cairn::ReviewActionsController</name>
    <message>
        <source>Say first what became of it. What you wrote is safe here. Choose one of the three.</source>
        <translation>Say first what became of it. What you wrote is safe here. Choose one of the three.</translation>
    </message>
    <message>
        <source>What was promised is given up with a because. Write in the line why, and keep it.</source>
        <translation>What was promised is given up with a because. Write in the line why, and keep it.</translation>
    </message>
</context>
<context>
    <name>cairn::ReviewController</name>
    <message>
        <source>Say first whether it was achieved. What you wrote is safe here. Choose one of the four.</source>
        <translation>Say first whether it was achieved. What you wrote is safe here. Choose one of the four.</translation>
    </message>
    <message>
        <source>Nothing was found yet. What you wrote is safe here. Say of an objective what came of it.</source>
        <translation>Nothing was found yet. What you wrote is safe here. Say of an objective what came of it.</translation>
    </message>
</context>
<context>
    <name>cairn::VisitController</name>
    <message>
        <source>The calendar file could not be saved as %1: %2. The visit itself is safe in Cairn. Make room there, or make the folder, and try again.</source>
        <translation>The calendar file could not be saved as %1: %2. The visit itself is safe in Cairn. Make room there, or make the folder, and try again.</translation>
    </message>
</context>
</TS>
