#pragma once

#include "core/util/result.h"

#include <QAnyStringView>
#include <QList>
#include <QStringList>

namespace Credwright {

/// A section of the guide that texts and findings cite.
struct Section
{
    QString key;    ///< "define-outcomes"
    QString title;  ///< As the guide heads it: never translated.
    QString parent; ///< Key of the section that holds it; empty at the top.
};

/// What is said beside a field.
struct Guidance
{
    QString fieldId; ///< "outcome.statement"
    QString title;
    QString whatGoodLooksLike;
    QString why;
    QString badExample; ///< Both examples are there, or neither.
    QString goodExample;
    QString section;   ///< Key of a Section.
    QStringList terms; ///< Keys of GlossaryEntry.
};

/// What institutions did, or a country has, that helps with a step.
struct GuideCase
{
    QString title; ///< "KU Leuven"
    QString text;
};

struct StepGuide
{
    QString step;    ///< "outcomes"
    QString purpose; ///< One line: what the step decides.
    QString section; ///< Key of a Section.
    QList<GuideCase> cases;
    QStringList terms;
};

struct GlossaryEntry
{
    QString key; ///< "learning-outcome"
    QString term;
    QString text;
    QString source;
    QStringList seeAlso; ///< Keys.
};

/// Everything below is in the language of QLocale(), English where a text has no translation. Pointers and references stay valid.
/// May be called from any thread.

/// What is said about a field ("outcome.statement"); null for a field that explains itself.
const Guidance *guidanceFor(QAnyStringView fieldId);
/// All guidance of a step in the order of its text.
QList<const Guidance *> guidanceOfStep(QAnyStringView step);
/// The words about a step ("outcomes"); empty ones for an unknown step.
const StepGuide &stepGuide(QAnyStringView step);
/// By term.
const QList<GlossaryEntry> &glossary();
const GlossaryEntry *glossaryEntry(QAnyStringView key);

/// In the guide's order.
const QList<Section> &sections();
const Section *section(QAnyStringView key);

/// Fields whose label says all there is to say: nothing is written about them.
const QStringList &selfExplainingFields();

/// The texts of one step as written in resources/guide/<language>/<step>.md.
struct StepTexts
{
    StepGuide step;
    QList<Guidance> fields;
};
/// InvalidInput names the line that is wrong.
Result<StepTexts> parseStepTexts(const QString &text);
Result<QList<GlossaryEntry>> parseGlossary(const QString &text);

/// A passage that is about the workbench and not about a field.
struct Passage
{
    QString key; ///< "files", "saving"
    QString title;
    QString text; ///< In the Markdown subset.
};
/// How designs are kept: what is promised and what is not. The first one heads the chapter. In the language of QLocale().
QList<Passage> filePassages();

} // namespace Credwright
