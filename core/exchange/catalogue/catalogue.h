#pragma once

#include "core/check/certification/council_elements.h"
#include "core/util/markdown_subset.h"

#include <QDate>
#include <QList>
#include <QString>
#include <variant>

namespace Credwright {

/// A text and the language it is in (ISO 639-1; empty: not known).
struct CataloguePhrase
{
    QString text;
    QString language;

    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const CataloguePhrase &) const = default;
};

/// Text of the designer's in paragraphs and lists. A label ("Venue") goes before it in the language of the headings.
struct CatalogueProse
{
    QString label;
    QList<TextBlock> blocks;
    QString language;
    bool quiet = false; ///< Shown smaller: a remark to what stands above.
};

/// The learning outcomes, numbered from one.
struct CatalogueOutcomes
{
    struct Item
    {
        CataloguePhrase statement;
        CataloguePhrase plain; ///< In plain language; may be empty.
        QString caption;       ///< Domain and level; may be empty.
    };
    QList<Item> items;
};

struct CatalogueTable
{
    struct Column
    {
        CataloguePhrase heading;
        bool numeric = false;
    };
    struct Cell
    {
        CataloguePhrase text;
        QList<CatalogueProse> remarks; ///< Of the first cell only: below the row, smaller.
    };
    QString name; ///< For people who cannot see it.
    QList<Column> columns;
    QList<QList<Cell>> rows; ///< The first cell of a row names it.
};

/// The hours by kind of activity, drawn as one bar with a legend.
struct CatalogueWorkload
{
    struct Part
    {
        QString label;
        QString hours;
        qint64 minutes = 0;
    };
    QString name;
    QList<Part> parts;
};

using CatalogueBlock = std::variant<CatalogueProse, CatalogueOutcomes, CatalogueTable, CatalogueWorkload>;

struct CatalogueSection
{
    QList<AspectKind> aspects; ///< What it tells; the first one gives it its place.
    QString heading;
    QList<CatalogueBlock> blocks;
};

/// What there is to tell of one of the seventeen aspects (guide, Communication and marketing strategy), told or not.
struct CatalogueAspect
{
    AspectKind kind = AspectKind::Unset;
    QString held; ///< What the steps hold, in plain words as the description has them; empty where they hold nothing.
};

/// One element of the Council Recommendation 2022/C 243/02, Annex I.
struct CatalogueFact
{
    enum class State { Stated, AtIssue, NotApplicable, NotYetStated };
    QString label;
    QList<CataloguePhrase> values; ///< In words for every state; one line each.
    State state = State::Stated;
    CouncilElement element = CouncilElement::Title;
};

struct CatalogueKeyFact
{
    QString value;
    QString caption;
};

struct CatalogueStatement
{
    QString heading;
    QString text;
};

/// The public description of a micro-credential, ready to be laid out: no numbers, links or choices are left to compute.
/// It holds what learners and other institutions may know: fees, but never the costs and incomes behind them.
struct Catalogue
{
    QString language;     ///< Of every heading, label and QString here.
    QString textLanguage; ///< Of most of the designer's texts; each phrase says its own.
    CataloguePhrase title;
    CataloguePhrase lead;
    CataloguePhrase institution;
    QString kicker; ///< "Micro-credential 2026"
    QList<CatalogueKeyFact> keyFacts;
    QList<CatalogueSection> sections; ///< An aspect that nothing in the design holds is absent.
    QList<CatalogueAspect> aspects;   ///< Always all seventeen.
    QString factsHeading;
    QString factsSource;
    QList<CatalogueFact> mandatory; ///< Always all eleven.
    QString optionalHeading;
    QList<CatalogueFact> optional;        ///< Always all five.
    QList<CatalogueStatement> statements; ///< Printed in every description.
    QString described;                    ///< "Description of 20 November 2025"; empty without a date.
    CataloguePhrase place;                ///< "Universiteit Voorbeeld, Belgium (Flanders)"
    QString pageOf;                       ///< "%1 of %2"
};

struct CatalogueOptions
{
    QString language; ///< Where the design is translated; empty: the design's own.
    QDate date;       ///< The day of the description; invalid: none is printed.
};

/// Describes a design in the order of the guide's aspects. `analysis` must be of this design.
Catalogue describe(const Design &design, const Analysis &analysis, const CatalogueOptions &options = {});

} // namespace Credwright
