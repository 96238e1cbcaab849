#pragma once

#include "core/exchange/cost_import/cost_words.h"
#include "core/exchange/cost_import/sheet_number.h"

#include <QMap>
#include <QStringList>

namespace Credwright {

/// How the columns and words of a cost sheet are understood.
struct CostMapping
{
    int headerRow = -1; ///< Counted from 0; the rows behind it are costs. -1: there is none.
    QList<CostField> columns;
    QMap<QString, CostCategory> categoryWords; ///< What the user says that a comparable text means, as a value or as a heading.
    /// How lines are counted whose basis the sheet does not say; Unset: preparatory ones once, all others per edition.
    CostBasis missingBasis = CostBasis::PerEdition;
    CostCategory missingCategory = CostCategory::Unset;
    DecimalMark mark = DecimalMark::Detect;
    bool takesTitlesAlone = false; ///< A row with a title and nothing else is a line to be filled in, not a heading.

    int columnOf(CostField field) const { return static_cast<int>(columns.indexOf(field)); }
    bool operator==(const CostMapping &) const = default;
};

/// The row among the first thirty whose words name the most columns, and what they name. Without such a row the first column with text is the title and the
/// last one with numbers the amount.
CostMapping guessMapping(const Sheet &sheet);

/// By what a template is known again: SHA-256 over the name of the sheet and its headers, as guessMapping() finds them.
QString templateSignature(const Sheet &sheet);
/// Templates, newest first, each as its signature, a space and its mapping as JSON; no more than fifty are kept.
QStringList withTemplate(const QStringList &templates, const QString &signature, const CostMapping &mapping);
/// The mapping that was last kept for a template; nothing where there is none, or it cannot be read or does not fit any sheet.
std::optional<CostMapping> mappingOfTemplate(const QStringList &templates, const QString &signature);

} // namespace Credwright
