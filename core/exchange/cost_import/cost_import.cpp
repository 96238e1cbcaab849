#include "core/exchange/cost_import/cost_import.h"

#include "core/exchange/cost_import/cost_figures.h"
#include "core/exchange/cost_import/cost_rows.h"
#include "core/fields/text_id.h"
#include "core/model/design.h"
#include "core/util/format.h"
#include "core/util/xml_text.h"

#include <algorithm>
#include <QCoreApplication>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

using Fate = ImportedCost::Fate;

QString tr(const char *source)
{
    return QCoreApplication::translate("CostImport", source);
}

/// Reads the rows one after the other, since headings hold for those that follow.
class CostImporter
{
public:
    CostImporter(const Sheet &sheet, const CostMapping &mapping, const Design &design, const QLocale &locale)
        : m_sheet(sheet)
        , m_mapping(mapping)
        , m_design(design)
        , m_locale(locale)
        , m_rows(sheet, mapping)
        , m_figures(m_rows, mapping, design, locale)
    {}

    CostImport read()
    {
        for (int row = m_mapping.headerRow + 1; row < m_rows.end(); ++row) {
            if (m_rows.isEmpty(row)) {
                continue;
            }
            ImportedCost cost = readRow(row);
            if (!cost.title.isEmpty() || !cost.remarks.isEmpty() || cost.becomesLine()) {
                m_import.rows.append(cost);
            }
        }
        count();
        remarkOnSheet();
        return m_import;
    }

private:
    QString textAt(int row, CostField field, int most) const
    {
        const SheetCell cell = m_rows.at(row, field).cell;
        const QString text = cell.kind == SheetCell::Kind::Error ? QString() : xmlText(cell.text).trimmed();
        return text.left(most);
    }

    ImportedCost readRow(int row)
    {
        ImportedCost cost;
        cost.row = row;
        const QString whole = textAt(row, CostField::Title, longestCell).simplified();
        cost.title = whole.left(shortText);
        if (isHeaderAgain(row)) {
            return fated(cost, Fate::Heading, tr(QT_TRANSLATE_NOOP("CostImport", "The headers once more.")));
        }
        const CostFigures figures = m_figures.read(row);
        if (!figures.any && saysNothingElse(row)) {
            if (!m_mapping.takesTitlesAlone || knownCategory(cost.title) != CostCategory::Unset || isTotalInWords(cost.title)) {
                return heading(cost);
            }
        }
        cost.amount = figures.total;
        if (isTotalInWords(cost.title)) {
            return total(cost);
        }
        cost.remarks = figures.remarks;
        if (figures.negative) {
            return fated(cost, Fate::LeftOut,
                tr(QT_TRANSLATE_NOOP("CostImport", "An amount below zero is no cost. Enter it as income, or lower the line that it corrects.")));
        }
        if (!figures.any && cost.title.isEmpty()) {
            return fated(cost, Fate::LeftOut, tr(QT_TRANSLATE_NOOP("CostImport", "Neither a title nor a figure.")));
        }
        if (whole.size() > shortText) {
            cost.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "The title was cut to 300 characters.")));
        }
        fillLine(cost, figures);
        return cost;
    }

    static ImportedCost fated(ImportedCost cost, Fate fate, const QString &remark)
    {
        cost.fate = fate;
        cost.remarks.append(remark);
        return cost;
    }

    bool isHeaderAgain(int row) const
    {
        if (m_mapping.headerRow < 0) {
            return false;
        }
        const QList<SheetCell> &header = m_sheet.rows.at(m_mapping.headerRow);
        const QList<SheetCell> &cells = m_sheet.rows.at(row);
        return std::equal(header.cbegin(), header.cend(), cells.cbegin(), cells.cend());
    }

    bool saysNothingElse(int row) const
    {
        const QString title = textAt(row, CostField::Title, longestCell);
        const auto empty = [&](CostField field) {
            const QString text = textAt(row, field, longestCell);
            return text.isEmpty() || text == title || m_rows.at(row, field).fromAbove; // Some headings stand in every column.
        };
        return empty(CostField::Basis) && empty(CostField::Unit) && empty(CostField::Note) && empty(CostField::Edition)
            && (empty(CostField::Category) || title.isEmpty());
    }

    CostCategory knownCategory(const QString &text) const
    {
        const CostCategory chosen = m_mapping.categoryWords.value(comparableText(text), CostCategory::Unset);
        return chosen == CostCategory::Unset ? categoryInWords(text) : chosen;
    }

    void addUnknown(const QString &text)
    {
        const auto same = [&](const QString &known) { return comparableText(known) == comparableText(text); };
        constexpr qsizetype most = 20;
        if (!comparableText(text).isEmpty() && m_import.unknownWords.size() < most
            && std::none_of(m_import.unknownWords.cbegin(), m_import.unknownWords.cend(), same)) {
            m_import.unknownWords.append(text);
        }
    }

    ImportedCost heading(ImportedCost cost)
    {
        if (cost.title.isEmpty()) {
            cost.title = textAt(cost.row, CostField::Category, shortText).simplified();
        }
        if (cost.title.isEmpty()) {
            cost.fate = Fate::LeftOut; // Something in a column that says nothing of costs, which is not mentioned.
            return cost;
        }
        if (isTotalInWords(cost.title)) {
            return fated(cost, Fate::Total, tr(QT_TRANSLATE_NOOP("CostImport", "The calculation makes it itself.")));
        }
        const CostCategory category = knownCategory(cost.title);
        if (isChosen(cost.title)) {
            addUnknown(cost.title);
        }
        if (category != CostCategory::Unset) {
            m_category = category;
            m_sinceHeading = {};
            return fated(cost, Fate::Heading, tr(QT_TRANSLATE_NOOP("CostImport", "The rows below are of the category “%1”.")).arg(labelOf(category)));
        }
        addUnknown(cost.title);
        return fated(cost, Fate::Heading, tr(QT_TRANSLATE_NOOP("CostImport", "It has no figures and names no category, so the rows below keep theirs.")));
    }

    bool isChosen(const QString &text) const { return m_mapping.categoryWords.contains(comparableText(text)); }

    /// A total is compared with what it may sum up, so that a column that was misread shows.
    ImportedCost total(ImportedCost cost)
    {
        const bool agrees = cost.amount && (*cost.amount == m_sum || *cost.amount == m_sinceHeading || *cost.amount == m_sinceTotal);
        QString remark = tr(QT_TRANSLATE_NOOP("CostImport", "The calculation makes it itself."));
        if (agrees) {
            remark = tr(QT_TRANSLATE_NOOP("CostImport", "The rows above come to it."));
        } else if (cost.amount) {
            remark = tr(QT_TRANSLATE_NOOP("CostImport", "It says %1; the rows above come to %2. See whether a row is missing or a column is read otherwise."))
                         .arg(formatMoney(*cost.amount, m_design.identity.currency, m_locale), formatMoney(m_sum, m_design.identity.currency, m_locale));
        }
        m_sinceTotal = {};
        return fated(cost, Fate::Total, remark);
    }

    void fillLine(ImportedCost &cost, const CostFigures &figures)
    {
        cost.line = figures.line;
        if (cost.title.isEmpty()) {
            cost.title = tr(QT_TRANSLATE_NOOP("CostImport", "Row %1")).arg(m_locale.toString(cost.row + 1));
            cost.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "It has no title.")));
        }
        cost.line.title = cost.title;
        cost.line.category = categoryOf(cost);
        cost.line.basis = figures.basis != CostBasis::Unset   ? figures.basis
            : m_mapping.missingBasis != CostBasis::Unset      ? m_mapping.missingBasis
            : cost.line.category == CostCategory::Preparatory ? CostBasis::Once
                                                              : CostBasis::PerEdition;
        m_withoutBasis += figures.basis == CostBasis::Unset ? 1 : 0;
        const QString note = textAt(cost.row, CostField::Note, longText);
        cost.line.note = (note.isEmpty() || cost.line.note.isEmpty() ? note + cost.line.note : note + u'\n' + cost.line.note).left(longText);
        findEdition(cost);
        const auto fromAbove = [&](CostField field) { return m_rows.at(cost.row, field).fromAbove; };
        m_merged += std::any_of(m_mapping.columns.cbegin(), m_mapping.columns.cend(), fromAbove) ? 1 : 0;
        cost.fate = figures.priced ? Fate::Taken : Fate::WithoutAmount;
        if (!figures.priced && figures.remarks.isEmpty()) {
            cost.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "It has no figures yet.")));
        }
        for (Money *sum : {&m_sum, &m_sinceHeading, &m_sinceTotal}) {
            *sum += cost.amount.value_or(Money{});
        }
    }

    CostCategory categoryOf(ImportedCost &cost)
    {
        const QString text = textAt(cost.row, CostField::Category, shortText).simplified();
        const CostCategory known = text.isEmpty() ? CostCategory::Unset : knownCategory(text);
        if (isChosen(text)) {
            addUnknown(text);
        }
        if (known == CostCategory::Unset && !text.isEmpty()) {
            addUnknown(text);
            cost.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "“%1” is none of the three categories.")).arg(text));
        }
        return known != CostCategory::Unset ? known : m_category != CostCategory::Unset ? m_category : m_mapping.missingCategory;
    }

    void findEdition(ImportedCost &cost) const
    {
        const QString text = textAt(cost.row, CostField::Edition, shortText).simplified();
        if (text.isEmpty()) {
            return;
        }
        const QString wanted = comparableText(text);
        for (qsizetype i = 0; i < m_design.editions.size(); ++i) {
            const Edition &edition = m_design.editions.at(i);
            const bool byYear = edition.year && wanted == QString::number(edition.year->value);
            if (wanted == comparableText(edition.name.text) || byYear || wanted == QString::number(i + 1)) {
                cost.line.firstEdition.id = edition.id;
                cost.line.lastEdition.id = edition.id;
                return;
            }
        }
        cost.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "“%1” is no edition of this design; the line holds for all.")).arg(text));
    }

    void count()
    {
        for (const ImportedCost &cost : std::as_const(m_import.rows)) {
            m_import.lines += cost.becomesLine() ? 1 : 0;
            m_import.leftOut += cost.fate == Fate::LeftOut ? 1 : 0;
            m_import.total += cost.becomesLine() ? cost.amount.value_or(Money{}) : Money{};
        }
    }

    void remarkOnSheet()
    {
        m_import.remarks = m_figures.remarksOnColumns();
        if (m_withoutBasis > 0) {
            const QString basis = m_mapping.missingBasis == CostBasis::Unset ? tr(QT_TRANSLATE_NOOP("CostImport", "once where preparatory, else per edition"))
                                                                             : labelOf(m_mapping.missingBasis);
            static constexpr TextId words{"CostImport", QT_TRANSLATE_N_NOOP("CostImport", "%n line(s) say no basis and are counted so: %1.")};
            m_import.remarks.append(words.text(m_withoutBasis).arg(basis));
        }
        if (m_merged > 0) {
            static constexpr TextId words{
                "CostImport", QT_TRANSLATE_N_NOOP("CostImport", "%n row(s) take a value from a cell that is merged with the one above.")};
            m_import.remarks.append(words.text(m_merged));
        }
        if (m_rows.end() < m_sheet.rows.size()) {
            m_import.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "Only the first 10,000 rows were looked at.")));
        }
    }

    const Sheet &m_sheet;
    const CostMapping &m_mapping;
    const Design &m_design;
    const QLocale &m_locale;
    CostRows m_rows;
    CostFigureReader m_figures;
    CostImport m_import;
    CostCategory m_category = CostCategory::Unset;
    Money m_sum;
    Money m_sinceHeading;
    Money m_sinceTotal;
    int m_withoutBasis = 0;
    int m_merged = 0; ///< Lines with a value from above.
};

/// Gives a line what a row says of it; the rest stays.
void update(CostLine &line, const CostLine &from, bool priced)
{
    line.category = from.category == CostCategory::Unset ? line.category : from.category;
    line.basis = from.basis;
    line.note = from.note.isEmpty() ? line.note : from.note;
    line.firstEdition = from.firstEdition.isNull() ? line.firstEdition : from.firstEdition;
    line.lastEdition = from.lastEdition.isNull() ? line.lastEdition : from.lastEdition;
    if (!priced) {
        return; // Figures that could not be read do not take those away that are there.
    }
    line.unit = from.unit;
    line.quantity = from.quantity;
    line.minutes = from.minutes;
    line.rate = from.rate;
    line.share = from.share;
    line.linkedActivity = {}; // Else the line would go on with its hours,
    line.staffRate = {};      // and with its rate.
}

} // namespace

CostImport importCosts(const Sheet &sheet, const CostMapping &mapping, const Design &design, const QLocale &locale)
{
    return CostImporter(sheet, mapping, design, locale).read();
}

CostImportPlan planCostImport(const Design &design, const CostImport &import, CostImportMode mode)
{
    CostImportPlan plan;
    Design next = design;
    if (mode == CostImportMode::Replace) {
        plan.removed = static_cast<int>(design.costLines.size());
        for (const CostLine &line : design.costLines) {
            removeWithLinks(next, "costLine"_L1, line.id);
        }
    }
    QHash<QString, QList<qsizetype>> byTitle;
    for (qsizetype i = 0; mode == CostImportMode::Update && i < design.costLines.size(); ++i) {
        byTitle[design.costLines.at(i).title.text.simplified().toCaseFolded()].append(i);
    }
    for (const ImportedCost &cost : import.rows) {
        if (!cost.becomesLine()) {
            continue;
        }
        QList<qsizetype> &same = byTitle[cost.title.simplified().toCaseFolded()];
        if (!same.isEmpty()) {
            update(next.costLines[same.takeFirst()], cost.line, cost.fate == Fate::Taken);
            ++plan.updated;
        } else if (next.costLines.size() < maximumRows) {
            next.costLines.append(cost.line);
            next.costLines.last().id = QUuid::createUuid();
            ++plan.added;
        } else {
            ++plan.beyond;
        }
    }
    plan.changes = diff(design, next);
    return plan;
}

} // namespace Credwright
