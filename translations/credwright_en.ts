<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Catalogue</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours a week</source>
        <translation>
            <numerusform>%n hour a week</numerusform>
            <numerusform>%n hours a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places with a discount of %1</source>
        <translation>
            <numerusform>%n place with a discount of %1</numerusform>
            <numerusform>%n places with a discount of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places without a fee</source>
        <translation>
            <numerusform>%n place without a fee</numerusform>
            <numerusform>%n places without a fee</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostImport</name>
    <message numerus="yes">
        <source>%n line(s) say no basis and are counted so: %1.</source>
        <translation>
            <numerusform>%n line says no basis and is counted so: %1.</numerusform>
            <numerusform>%n lines say no basis and are counted so: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) take a value from a cell that is merged with the one above.</source>
        <translation>
            <numerusform>%n row takes a value from a cell that is merged with the one above.</numerusform>
            <numerusform>%n rows take a value from a cell that is merged with the one above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::AdmissionPage</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::AlignmentFigure</name>
    <message numerus="yes">
        <source>%n outcome(s) against activities and assessments.</source>
        <translation>
            <numerusform>%n outcome against activities and assessments.</numerusform>
            <numerusform>%n outcomes against activities and assessments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::AttachmentBar</name>
    <message numerus="yes">
        <source>A design holds at most %n attached file(s). Nothing was attached.</source>
        <translation>
            <numerusform>A design holds at most %n attached file. Nothing was attached.</numerusform>
            <numerusform>A design holds at most %n attached files. Nothing was attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attaching %n file(s)…</source>
        <translation>
            <numerusform>Attaching %n file…</numerusform>
            <numerusform>Attaching %n files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>Attach %n file</numerusform>
            <numerusform>Attach %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::Badge</name>
    <message numerus="yes">
        <source>%n open finding(s), the gravest: %1</source>
        <translation>
            <numerusform>%n open finding, the gravest: %1</numerusform>
            <numerusform>%n open findings, the gravest: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::CanvasFigure</name>
    <message numerus="yes">
        <source>%n more outcome(s)</source>
        <translation>
            <numerusform>%n more outcome</numerusform>
            <numerusform>%n more outcomes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more assessment(s)</source>
        <translation>
            <numerusform>%n more assessment</numerusform>
            <numerusform>%n more assessments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s),</source>
        <translation>
            <numerusform>%n outcome,</numerusform>
            <numerusform>%n outcomes,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s).</source>
        <translation>
            <numerusform>%n assessment.</numerusform>
            <numerusform>%n assessments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::CertificationPage</name>
    <message numerus="yes">
        <source>agreed by %1 of %n award(s)</source>
        <translation>
            <numerusform>agreed by %1 of %n award</numerusform>
            <numerusform>agreed by %1 of %n awards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::CostImportDialog</name>
    <message numerus="yes">
        <source>%n line(s) of %1 in all, each counted once.</source>
        <translation>
            <numerusform>%n line of %1, counted once.</numerusform>
            <numerusform>%n lines of %1 in all, each counted once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that are there get the values of the sheet.</source>
        <translation>
            <numerusform>%n line that is there gets the values of the sheet.</numerusform>
            <numerusform>%n lines that are there get the values of the sheet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that are there go, with what refers to them.</source>
        <translation>
            <numerusform>%n line that is there goes, with what refers to it.</numerusform>
            <numerusform>%n lines that are there go, with what refers to them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out.</source>
        <translation>
            <numerusform>%n row is left out.</numerusform>
            <numerusform>%n rows are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no room for %n line(s).</source>
        <translation>
            <numerusform>There is no room for %n line.</numerusform>
            <numerusform>There is no room for %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n line(s)</source>
        <translation>
            <numerusform>Import %n line</numerusform>
            <numerusform>Import %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n cost line(s)</source>
        <translation>
            <numerusform>Import %n cost line</numerusform>
            <numerusform>Import %n cost lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cost line(s) were imported from “%1”. Undo takes them back.</source>
        <translation>
            <numerusform>%n cost line was imported from “%1”. Undo takes it back.</numerusform>
            <numerusform>%n cost lines were imported from “%1”. Undo takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::DocumentController</name>
    <message numerus="yes">
        <source>The design was imported; %n thing(s) could not be taken over as they were.</source>
        <translation>
            <numerusform>The design was imported; %n thing could not be taken over as it was.</numerusform>
            <numerusform>The design was imported; %n things could not be taken over as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The package was made; the content of %n attached file(s) is missing or damaged in the design, and so in the package.</source>
        <translation>
            <numerusform>The package was made; the content of %n attached file is missing or damaged in the design, and so in the package.</numerusform>
            <numerusform>The package was made; the content of %n attached files is missing or damaged in the design, and so in the package.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This design was changed elsewhere too, and %n place(s) on both sides: what you typed stands there.</source>
        <translation>
            <numerusform>This design was changed elsewhere too, and %n place on both sides: what you typed stands there.</numerusform>
            <numerusform>This design was changed elsewhere too, and %n places on both sides: what you typed stands there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in this file could not be read as they stand.</source>
        <translation>
            <numerusform>%n thing in this file could not be read as it stands.</numerusform>
            <numerusform>%n things in this file could not be read as they stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Credwright ended before %n edit(s) of this design were saved. They were typed until %1.

%2

Bring them back? Undo takes them away again.</source>
        <translation>
            <numerusform>Credwright ended before %n edit of this design was saved. It was typed until %1.

%2

Bring it back? Undo takes it away again.</numerusform>
            <numerusform>Credwright ended before %n edits of this design were saved. They were typed until %1.

%2

Bring them back? Undo takes them away again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edits from another time that had not reached their place are in the design again. %n place(s) had been changed there too: what you typed stands.</source>
        <translation>
            <numerusform>Edits from another time that had not reached their place are in the design again. %n place had been changed there too: what you typed stands.</numerusform>
            <numerusform>Edits from another time that had not reached their place are in the design again. %n places had been changed there too: what you typed stands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::EntityTable</name>
    <message numerus="yes">
        <source>Paste %n row(s) into “%1”</source>
        <translation>
            <numerusform>Paste %n row into “%1”</numerusform>
            <numerusform>Paste %n rows into “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A list holds at most %L1 rows: %n row(s) of what was pasted did not fit.</source>
        <translation>
            <numerusform>A list holds at most %L1 rows: %n row of what was pasted did not fit.</numerusform>
            <numerusform>A list holds at most %L1 rows: %n rows of what was pasted did not fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be read for their column and kept what they held.</source>
        <translation>
            <numerusform>%n cell could not be read for its column and kept what it held.</numerusform>
            <numerusform>%n cells could not be read for their column and kept what they held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n row(s)</source>
        <translation>
            <numerusform>Move %n row</numerusform>
            <numerusform>Move %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n more finding</numerusform>
            <numerusform>%n more findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::FinancePage</name>
    <message numerus="yes">
        <source>per credit, %n comparable offer(s)</source>
        <translation>
            <numerusform>per credit, %n comparable offer</numerusform>
            <numerusform>per credit, %n comparable offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::OutcomesPage</name>
    <message numerus="yes">
        <source>%n skill(s)</source>
        <translation>
            <numerusform>%n skill</numerusform>
            <numerusform>%n skills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n knowledge</source>
        <translation>
            <numerusform>%n knowledge</numerusform>
            <numerusform>%n knowledge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n competence(s)</source>
        <translation>
            <numerusform>%n competence</numerusform>
            <numerusform>%n competences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::PartnersPage</name>
    <message numerus="yes">
        <source>%n element(s) have begun with the template&apos;s text.</source>
        <translation>
            <numerusform>%n element has begun with the template&apos;s text.</numerusform>
            <numerusform>%n elements have begun with the template&apos;s text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::PathwayMini</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::RailItem</name>
    <message numerus="yes">
        <source>Step %1, %2: %3, %n open finding(s)</source>
        <translation>
            <numerusform>Step %1, %2: %3, %n open finding</numerusform>
            <numerusform>Step %1, %2: %3, %n open findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::ReadinessFigure</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::SaveForOthersDialog</name>
    <message numerus="yes">
        <source>%n thing(s) will not be in the copy</source>
        <translation>
            <numerusform>%n thing will not be in the copy</numerusform>
            <numerusform>%n things will not be in the copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same is taken out of the %n named version(s) that stay in the copy.</source>
        <translation>
            <numerusform>The same is taken out of the %n named version that stays in the copy.</numerusform>
            <numerusform>The same is taken out of the %n named versions that stay in the copy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::Session</name>
    <message numerus="yes">
        <source>A list holds at most %n row(s). Nothing was added.</source>
        <translation>
            <numerusform>A list holds at most %n row. Nothing was added.</numerusform>
            <numerusform>A list holds at most %n rows. Nothing was added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s) from “%1”</source>
        <translation>
            <numerusform>Remove %n row from “%1”</numerusform>
            <numerusform>Remove %n rows from “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A design holds at most %n named version(s). Remove one that nobody needs any more.</source>
        <translation>
            <numerusform>A design holds at most %n named version. Remove one that nobody needs any more.</numerusform>
            <numerusform>A design holds at most %n named versions. Remove one that nobody needs any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::StartHint</name>
    <message numerus="yes">
        <source>A first draft needs %n field(s) only; they stand together on one page.</source>
        <translation>
            <numerusform>A first draft needs %n field only; it stands on one page.</numerusform>
            <numerusform>A first draft needs %n fields only; they stand together on one page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::StartScreen</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::StatusFigures</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n learner</numerusform>
            <numerusform>%n learners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::StepRail</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::TasksFigure</name>
    <message numerus="yes">
        <source>%n more task(s)</source>
        <translation>
            <numerusform>%n more task</numerusform>
            <numerusform>%n more tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) open.</source>
        <translation>
            <numerusform>%n task open.</numerusform>
            <numerusform>%n tasks open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n overdue.</numerusform>
            <numerusform>%n overdue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::TextEdit</name>
    <message numerus="yes">
        <source>%n invisible control character(s) were left out of what was pasted.</source>
        <translation>
            <numerusform>%n invisible control character was left out of what was pasted.</numerusform>
            <numerusform>%n invisible control characters were left out of what was pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::TypePage</name>
    <message numerus="yes">
        <source>%1 in %n cost line(s)</source>
        <translation>
            <numerusform>%1 in %n cost line</numerusform>
            <numerusform>%1 in %n cost lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::UsualCostsCard</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credwright::VersionsWindow</name>
    <message numerus="yes">
        <source>%n difference(s) between this state and the design now</source>
        <translation>
            <numerusform>%n difference between this state and the design now</numerusform>
            <numerusform>%n differences between this state and the design now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>The choices so far need %n unit(s) or system(s) of the institution, and nobody is named for them.</source>
        <translation>
            <numerusform>The choices so far need %n unit or system of the institution, and nobody is named for it.</numerusform>
            <numerusform>The choices so far need %n units or systems of the institution, and nobody is named for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelFigure</name>
    <message numerus="yes">
        <source>%n outcome(s) at level %1.</source>
        <translation>
            <numerusform>%n outcome at level %1.</numerusform>
            <numerusform>%n outcomes at level %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelText</name>
    <message numerus="yes">
        <source>%n outcome(s) at level %1.</source>
        <translation>
            <numerusform>%n outcome at level %1.</numerusform>
            <numerusform>%n outcomes at level %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <comment>of learners</comment>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to decide</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n point to decide</numerusform>
            <numerusform>%n points to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message numerus="yes">
        <source>%n rows were taken over.</source>
        <translation>
            <numerusform>%n row was taken over.</numerusform>
            <numerusform>%n rows were taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be read and are lost.</source>
        <translation>
            <numerusform>%n row could not be read and is lost.</numerusform>
            <numerusform>%n rows could not be read and are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages of the file could not be read; the rows on them are lost.</source>
        <translation>
            <numerusform>%n page of the file could not be read; the rows on it are lost.</numerusform>
            <numerusform>%n pages of the file could not be read; the rows on them are lost.</numerusform>
        </translation>
    </message>
</context>
</TS>
