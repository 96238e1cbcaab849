#include "core/exchange/cost_import/cost_figures.h"

#include "core/fields/currency.h"
#include "core/finance/exact.h"
#include "core/util/format.h"

#include <QCoreApplication>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 thousandths = 1000;
constexpr qint64 minutesOfAnHour = 60;
constexpr qint64 percentOfAll = 10'000;
// The limits of the fields of CostLine.
constexpr qint64 mostQuantity = 1'000'000'000'000;
constexpr qint64 mostMinutes = 60'000'000;
constexpr qint64 mostMoney = 100'000'000'000'000;
constexpr qint64 mostShare = 100'000;

QString tr(const char *source)
{
    return QCoreApplication::translate("CostImport", source);
}

bool isShare(CostBasis basis)
{
    return basis == CostBasis::ShareOfDirectCost || basis == CostBasis::ShareOfIncome;
}

} // namespace

CostFigureReader::CostFigureReader(const CostRows &rows, const CostMapping &mapping, const Design &design, const QLocale &locale)
    : m_rows(rows)
    , m_mapping(mapping)
    , m_design(design)
    , m_locale(locale)
    , m_step(smallestAmount(design.identity.currency))
{}

QString CostFigureReader::shown(Money money) const
{
    return formatMoney(money, m_design.identity.currency, m_locale);
}

DecimalMark CostFigureReader::markFor(CostField field) const
{
    for (const DecimalMark mark : {m_mapping.mark, m_rows.markOf(field), m_rows.markOfSheet()}) {
        if (mark != DecimalMark::Detect) {
            return mark;
        }
    }
    return m_locale.decimalPoint() == ","_L1 ? DecimalMark::Comma : DecimalMark::Point;
}

QStringList CostFigureReader::remarksOnColumns() const
{
    QStringList remarks;
    for (const CostField field : {CostField::Hours, CostField::Quantity, CostField::Rate, CostField::Amount}) {
        if (m_rows.isMixed(field)) {
            remarks.append(
                tr(QT_TRANSLATE_NOOP("CostImport", "“%1” holds numbers with decimal points and numbers with decimal commas; each is read as it is written."))
                    .arg(labelOf(field)));
        }
        if (!m_rows.isAmbiguous(field)) {
            continue;
        }
        const QString read = markFor(field) == DecimalMark::Comma
            ? tr(QT_TRANSLATE_NOOP("CostImport", "with a decimal comma, so that 1.234 is a thousand and more"))
            : tr(QT_TRANSLATE_NOOP("CostImport", "with a decimal point, so that 1,234 is a thousand and more"));
        const QString why = m_mapping.mark != DecimalMark::Detect ? tr(QT_TRANSLATE_NOOP("CostImport", "as you chose"))
            : m_rows.markOf(field) != DecimalMark::Detect         ? tr(QT_TRANSLATE_NOOP("CostImport", "as the other numbers of the column are written"))
            : m_rows.markOfSheet() != DecimalMark::Detect
            ? tr(QT_TRANSLATE_NOOP("CostImport", "as the numbers of other columns are written"))
            : tr(QT_TRANSLATE_NOOP("CostImport", "as your computer writes numbers, since nothing in the sheet tells"));
        remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "“%1” is read %2: %3.")).arg(labelOf(field), read, why));
    }
    return remarks;
}

void CostFigureReader::remarkUnreadable(CostField field, const SheetCell &cell, CostFigures &figures) const
{
    if (cell.kind == SheetCell::Kind::Error && cell.text.isEmpty()) {
        figures.remarks.append(
            tr(QT_TRANSLATE_NOOP("CostImport", "%1: the result of the formula is not in the file. Open and save it in a spreadsheet program."))
                .arg(labelOf(field)));
    } else {
        constexpr qsizetype shownText = 40;
        figures.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "%1: “%2” cannot be read and was left out.")).arg(labelOf(field), cell.text.left(shownText)));
    }
}

template<typename Unit>
void CostFigureReader::take(
    int row, CostField field, qint64 scale, qint64 step, qint64 most, std::optional<Quantity<Unit>> &into, Raw &raw, CostFigures &figures) const
{
    const CostCell cell = m_rows.at(row, field);
    const SheetNumber number = sheetNumber(cell.cell);
    if (number.form == SheetNumber::Form::Empty) {
        return;
    }
    if (cell.fromAbove && field != CostField::Rate) {
        figures.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "%1: one value for several rows counts once, in the first of them.")).arg(labelOf(field)));
        return;
    }
    figures.any = figures.any || !cell.fromAbove;
    if (!number.isNumber()) {
        remarkUnreadable(field, cell.cell, figures);
        return;
    }
    bool rounded = false;
    const QString decimal = number.read(markFor(field));
    if (number.percent) {
        const std::optional<qint64> share = scaledNumber(decimal, percentOfAll, 1, rounded);
        if (!isShare(figures.basis) || !share || *share < 0 || *share > mostShare) {
            figures.remarks.append(
                tr(QT_TRANSLATE_NOOP("CostImport", "%1: a percentage needs a basis that is a share of direct cost or of income; it was left out."))
                    .arg(labelOf(field)));
        } else if (!raw.share) {
            raw.share = Percent{*share};
        }
        return;
    }
    if (!isCurrency(number.currency, m_design.identity.currency)) {
        figures.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "%1: it is in %2, the design counts in %3. The amount was left out."))
                .arg(labelOf(field), number.currency, m_design.identity.currency));
        return;
    }
    const std::optional<qint64> value = scaledNumber(decimal, scale, step, rounded);
    if (!value || *value > most) {
        remarkUnreadable(field, cell.cell, figures);
        return;
    }
    figures.negative = figures.negative || *value < 0;
    into = Quantity<Unit>{*value};
    if (rounded && step > 1) {
        const QString remark = tr(QT_TRANSLATE_NOOP("CostImport", "%1: %2 was rounded to %3.")).arg(labelOf(field), decimal.left(24), shown(Money{*value}));
        if (field == CostField::Rate) {
            raw.roundedRate = remark; // It is said where the rate is used.
        } else {
            figures.remarks.append(remark);
        }
    }
}

void CostFigureReader::takeHours(int row, Raw &raw, CostFigures &figures) const
{
    const CostCell cell = m_rows.at(row, CostField::Hours);
    const bool typed = cell.cell.kind == SheetCell::Kind::Time || (cell.cell.kind == SheetCell::Kind::Text && !sheetNumber(cell.cell).isNumber());
    if (!typed || cell.fromAbove) {
        take(row, CostField::Hours, minutesOfAnHour, 1, mostMinutes, raw.hours, raw, figures);
        return;
    }
    // "30:20", "30 h 20 min", with the decimal mark of the column.
    const QLocale locale = markFor(CostField::Hours) == DecimalMark::Comma ? QLocale(QLocale::German) : QLocale::c();
    const std::optional<std::optional<Minutes>> minutes = parseMinutes(cell.cell.text, locale);
    figures.any = true;
    if (!minutes || !*minutes || (*minutes)->value > mostMinutes) {
        remarkUnreadable(CostField::Hours, cell.cell, figures);
        return;
    }
    raw.hours = *minutes;
    figures.negative = figures.negative || (*minutes)->value < 0;
}

CostFigures CostFigureReader::read(int row) const
{
    CostFigures figures;
    const QString basis = m_rows.at(row, CostField::Basis).cell.text.simplified();
    figures.basis = basisInWords(basis);
    const QString unit = m_rows.at(row, CostField::Unit).cell.text.simplified();
    if (figures.basis == CostBasis::Unset) {
        figures.basis = basisInWords(unit); // "per student" is often written there.
    }
    Raw raw;
    takeHours(row, raw, figures);
    take(row, CostField::Quantity, thousandths, 1, mostQuantity, raw.quantity, raw, figures);
    take(row, CostField::Rate, thousandths, m_step, mostMoney, raw.rate, raw, figures);
    take(row, CostField::Amount, thousandths, m_step, mostMoney, raw.amount, raw, figures);
    if (!basis.isEmpty() && figures.basis == CostBasis::Unset && figures.any) {
        figures.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "The basis “%1” says nothing here.")).arg(basis.left(shortText)));
    }
    if (!figures.any) {
        return figures;
    }
    figures.total = raw.amount;
    if (isShare(figures.basis)) {
        figures.line.share = raw.share;
        figures.priced = raw.share.has_value();
        if (!raw.share) {
            figures.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "A share needs a percentage; enter it in the line.")));
        }
        figures.total = {}; // The calculation finds what it is a share of.
        return figures;
    }
    fill(raw, unitInWords(unit), figures);
    return figures;
}

void CostFigureReader::fill(Raw raw, CostUnit unit, CostFigures &figures) const
{
    CostLine &line = figures.line;
    if (!raw.hours && raw.quantity && unit == CostUnit::Hour) {
        raw.hours = Minutes{(raw.quantity->value * minutesOfAnHour + thousandths / 2) / thousandths};
        raw.quantity = {};
        if (raw.hours->value > mostMinutes) {
            raw.hours = {};
            figures.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "These are more hours than any course takes; they were left out.")));
        }
    }
    if (raw.hours && raw.quantity) {
        figures.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "It has hours and a quantity; the hours were taken.")));
        raw.quantity = {};
    }
    line.minutes = raw.hours;
    line.quantity = raw.quantity;
    line.unit = raw.hours ? CostUnit::Hour : unit == CostUnit::Day && raw.quantity ? CostUnit::Day : CostUnit::Piece;
    if (!raw.rate || (raw.amount && !raw.hours && !raw.quantity)) {
        fillByAmount(raw, figures);
        return;
    }
    line.rate = raw.rate;
    if (!raw.hours && !raw.quantity && m_mapping.columns.contains(CostField::Hours)) {
        line.unit = CostUnit::Hour;
        figures.remarks.append(tr(QT_TRANSLATE_NOOP("CostImport", "It has a rate and no hours yet.")));
        return;
    }
    const std::optional<Money> made = product(line);
    if (raw.amount && !raw.roundedRate.isEmpty() && made != raw.amount) {
        raw.rate = {}; // The amount is what the exact rate came to.
        line.rate = {};
        fillByAmount(raw, figures);
        return;
    }
    if (!raw.roundedRate.isEmpty()) {
        figures.remarks.append(raw.roundedRate);
    }
    figures.priced = true;
    if (raw.amount && made && *made != *raw.amount) {
        figures.remarks.append(
            tr(QT_TRANSLATE_NOOP("CostImport", "The sheet says %1 in all; what was taken comes to %2.")).arg(shown(*raw.amount), shown(*made)));
    }
    figures.total = made;
}

/// The rate, or how many there are, from what it comes to, where that is exact; else it is one piece of that price.
void CostFigureReader::fillByAmount(const Raw &raw, CostFigures &figures) const
{
    CostLine &line = figures.line;
    if (!raw.amount) {
        return;
    }
    figures.priced = true;
    if (raw.rate && raw.rate->value > 0 && raw.amount->value >= 0 && raw.amount->value % raw.rate->value == 0) {
        line.rate = raw.rate;
        line.quantity = Decimal{raw.amount->value / raw.rate->value * thousandths};
        return;
    }
    const qint64 many = line.minutes ? line.minutes->value : line.quantity ? line.quantity->value : 0;
    if (many > 0) {
        const qint64 one = line.minutes ? minutesOfAnHour : thousandths;
        bool tooLarge = false;
        line.rate = Money{Exact(raw.amount->value).times(one, many).roundedTo(m_step, tooLarge)};
        if (!tooLarge && product(line) == raw.amount && Int128(line.rate->value) * many == Int128(raw.amount->value) * one) {
            return;
        }
    }
    const QString were = line.minutes ? formatMinutes(*line.minutes, m_locale) : line.quantity ? formatDecimal(*line.quantity, m_locale) : QString();
    if (!were.isEmpty()) {
        const QString note = tr(QT_TRANSLATE_NOOP("CostImport", "In the sheet: %1 for %2.")).arg(were, shown(*raw.amount));
        line.note = note;
        if (many > 0) {
            figures.remarks.append(
                tr(QT_TRANSLATE_NOOP("CostImport", "The amount is no even multiple of %1; it was taken as one piece, and the note says so.")).arg(were));
        }
    }
    line.minutes = {};
    line.quantity = {};
    line.unit = CostUnit::Piece;
    line.rate = raw.amount;
}

std::optional<Money> CostFigureReader::product(const CostLine &line) const
{
    if (!line.rate) {
        return std::nullopt;
    }
    bool tooLarge = false;
    const qint64 amount = line.minutes
        ? Exact(line.rate->value).times(line.minutes->value, minutesOfAnHour).roundedTo(m_step, tooLarge)
        : Exact(line.rate->value).times(line.quantity ? line.quantity->value : thousandths, thousandths).roundedTo(m_step, tooLarge);
    return tooLarge ? std::nullopt : std::optional(Money{amount});
}

} // namespace Credwright
