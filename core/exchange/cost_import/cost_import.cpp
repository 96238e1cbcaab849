#include "core/exchange/cost_import/cost_import.h"

#include "core/exchange/cost_import/sheet_numbers.h"
#include "core/fields/currency.h"
#include "core/model/entity_type.h"

#include <QCoreApplication>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CostColumn numberColumns[] = {CostColumn::Quantity, CostColumn::Hours, CostColumn::Rate, CostColumn::Amount};

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("CostImport", text, nullptr, n);
}

/// Each text in a merged range, where only its first cell has it.
Sheet spread(const Sheet &sheet, QStringList &notes)
{
    Sheet filled = sheet;
    int ranges = 0;
    for (const QRect &range : sheet.merged) {
        if (range.top() < 0 || range.top() >= filled.rows.size() || range.left() < 0 || range.left() >= filled.rows.at(range.top()).size()) {
            continue;
        }
        const SheetCell first = filled.rows.at(range.top()).at(range.left());
        if (first.kind != SheetCell::Kind::Text || numberBody(first.text)) {
            continue; // A figure counts once.
        }
        ++ranges;
        const qsizetype bottom = std::min<qsizetype>(range.bottom(), filled.rows.size() - 1);
        for (qsizetype row = range.top() + 1; row <= bottom; ++row) {
            QList<SheetCell> &cells = filled.rows[row];
            cells.resize(std::max<qsizetype>(cells.size(), range.left() + 1));
            cells[range.left()] = first;
        }
    }
    if (ranges > 0) {
        notes.append(
            say(QT_TRANSLATE_NOOP("CostImport", "%n merged range(s) of text count in each of their rows; figures in merged cells count once."), ranges));
    }
    return filled;
}

/// Reads row by row with what the rows before have set.
class CostReader
{
public:
    CostReader(const Sheet &sheet, const CostMapping &mapping, const QString &currency, const QLocale &locale)
        : m_sheet(spread(sheet, m_import.notes))
        , m_mapping(mapping)
        , m_currency(currency)
        , m_locale(locale)
    {}

    CostImport read()
    {
        m_import.mark = m_mapping.mark == DecimalMark::Found ? markOfColumns() : m_mapping.mark;
        for (qsizetype row = m_mapping.headerRow + 1; row < m_sheet.rows.size(); ++row) {
            readRow(row);
        }
        return m_import;
    }

private:
    SheetCell cellAt(qsizetype row, CostColumn column) const
    {
        const qsizetype at = m_mapping.columnOf(column);
        return at < 0 ? SheetCell() : m_sheet.rows.at(row).value(at);
    }

    /// What most of the figures tell; where none tells anything, what the locale writes.
    DecimalMark markOfColumns()
    {
        int points = 0;
        int commas = 0;
        bool undecided = false;
        for (qsizetype row = m_mapping.headerRow + 1; row < m_sheet.rows.size(); ++row) {
            for (const CostColumn column : numberColumns) {
                const SheetCell cell = cellAt(row, column);
                const std::optional<NumberBody> body = cell.kind == SheetCell::Kind::Text ? numberBody(cell.text) : std::nullopt;
                const DecimalMark told = body ? markTold(body->digits) : DecimalMark::Found;
                points += told == DecimalMark::Point;
                commas += told == DecimalMark::Comma;
                undecided = undecided || (body && told == DecimalMark::Found && body->digits.contains(u'.') != body->digits.contains(u','));
            }
        }
        const bool comma = commas > points || (commas == points && m_locale.decimalPoint() == u","_s);
        if (points > 0 && commas > 0) {
            m_import.notes.append(say(QT_TRANSLATE_NOOP(
                "CostImport", "Some figures are written with a decimal comma and some with a point. Most decide; figures of the other kind are not taken.")));
        } else if (undecided && points + commas == 0) {
            m_import.notes.append(
                (comma ? say(QT_TRANSLATE_NOOP("CostImport", "Figures such as 1.234 are read as one thousand and some. Change it where that is wrong."))
                       : say(QT_TRANSLATE_NOOP("CostImport", "Figures such as 1,234 are read as one thousand and some. Change it where that is wrong."))));
        }
        return comma ? DecimalMark::Comma : DecimalMark::Point;
    }

    void readRow(qsizetype row)
    {
        const QList<SheetCell> &cells = m_sheet.rows.at(row);
        if (std::all_of(cells.cbegin(), cells.cend(), [](const SheetCell &cell) { return cell.text.simplified().isEmpty(); })) {
            return;
        }
        m_row = {static_cast<int>(row) + 1, false, {}, {}};
        CostLine &line = m_row.line;
        line.id = QUuid::createUuid();
        line.title = cellAt(row, CostColumn::Title).text.simplified().left(shortText);
        const QString first = line.title.isEmpty() ? firstText(cells) : line.title.text;
        if (isTotalNamed(first)) {
            leaveOut(say(QT_TRANSLATE_NOOP("CostImport", "A total; it is calculated anew.")));
        } else if (const CostCategory section = categoryNamed(first); section != CostCategory::Unset && !hasFigure(row)) {
            m_section = section;
            leaveOut(say(QT_TRANSLATE_NOOP("CostImport", "A heading: the rows below are of the category “%1”.")).arg(labelOf(section)));
        } else if (line.title.isEmpty()) {
            leaveOut(say(QT_TRANSLATE_NOOP("CostImport", "It has no name.")));
        } else if (!hasFigure(row)) {
            leaveOut(say(QT_TRANSLATE_NOOP("CostImport", "It has no figure.")));
        } else {
            readLine(row);
        }
    }

    static QString firstText(const QList<SheetCell> &cells)
    {
        const auto found = std::find_if(cells.cbegin(), cells.cend(), [](const SheetCell &cell) { return !cell.text.simplified().isEmpty(); });
        return found->text.simplified();
    }

    bool hasFigure(qsizetype row) const
    {
        return std::any_of(std::begin(numberColumns), std::end(numberColumns), [&](CostColumn column) {
            const SheetCell cell = cellAt(row, column);
            return !cell.text.simplified().isEmpty();
        });
    }

    void leaveOut(const QString &why)
    {
        m_row.remarks.append(why);
        m_import.rows.append(m_row);
    }

    void readLine(qsizetype row)
    {
        CostLine &line = m_row.line;
        readWords(row, line);
        const std::optional<Exact> quantity = numberAt(row, CostColumn::Quantity);
        const std::optional<Exact> hours = numberAt(row, CostColumn::Hours);
        const std::optional<Exact> rate = numberAt(row, CostColumn::Rate);
        const std::optional<Exact> amount = numberAt(row, CostColumn::Amount);
        if (m_negative) {
            m_negative = false;
            leaveOut(say(QT_TRANSLATE_NOOP("CostImport", "It is below zero: enter it as income, or take it off another line.")));
            return;
        }
        if (hours) {
            line.unit = line.unit == CostUnit::Day ? CostUnit::Day : CostUnit::Hour;
            line.minutes = Minutes{rounded(Exact(*hours).times(60), 1, CostColumn::Hours)};
        } else if (quantity && line.unit == CostUnit::Hour) {
            line.minutes = Minutes{rounded(Exact(*quantity).times(60), 1, CostColumn::Quantity)};
        } else if (quantity) {
            line.quantity = Decimal{rounded(Exact(*quantity).times(1000), 1, CostColumn::Quantity)};
        }
        line.unit = line.unit == CostUnit::Unset ? CostUnit::Piece : line.unit;
        if (rate) {
            line.rate = moneyOf(*rate, CostColumn::Rate);
        } else if (amount) {
            takeAmount(*amount, line);
        }
        withinLimits(line);
        m_row.taken = line.rate.has_value() || line.minutes.has_value() || line.quantity.has_value();
        if (!m_row.taken) {
            m_row.remarks.append(say(QT_TRANSLATE_NOOP("CostImport", "It has no figure that could be read.")));
        }
        m_import.rows.append(m_row);
    }

    void readWords(qsizetype row, CostLine &line)
    {
        const QString category = cellAt(row, CostColumn::Category).text.simplified();
        line.category = category.isEmpty() ? m_section : categoryNamed(category);
        if (!category.isEmpty() && line.category == CostCategory::Unset) {
            line.category = m_section;
            m_row.remarks.append(say(QT_TRANSLATE_NOOP("CostImport", "“%1” is none of the three categories.")).arg(category));
        }
        const QString basis = cellAt(row, CostColumn::Basis).text.simplified();
        line.basis = basisNamed(basis);
        if (line.basis == CostBasis::Unset) {
            line.basis = m_mapping.basis;
            if (!basis.isEmpty()) {
                m_row.remarks.append(say(QT_TRANSLATE_NOOP("CostImport", "“%1” is no known basis; it counts %2.")).arg(basis, labelOf(line.basis).toLower()));
            }
        }
        line.unit = unitNamed(cellAt(row, CostColumn::Unit).text);
        line.note = cellAt(row, CostColumn::Note).text.trimmed().left(longText);
    }

    std::optional<Exact> numberAt(qsizetype row, CostColumn column)
    {
        const SheetCell cell = cellAt(row, column);
        if (cell.text.simplified().isEmpty() || cell.text.trimmed() == u"-"_s) {
            return std::nullopt;
        }
        bool negative = false;
        const std::optional<Exact> number = readNumber(cell, m_import.mark, &negative);
        if (!number) {
            m_row.remarks.append(
                say(QT_TRANSLATE_NOOP("CostImport", "%1: “%2” cannot be read as a number and is left empty.")).arg(labelOf(column), cell.text));
        }
        m_negative = m_negative || (negative && number && !number->isZero());
        return number;
    }

    /// A rate is one where the amount says nothing else of it: the amount stands for all of the line.
    void takeAmount(const Exact &amount, CostLine &line)
    {
        line.rate = moneyOf(amount, CostColumn::Amount);
        if (line.minutes || line.quantity) {
            m_row.remarks.append(say(QT_TRANSLATE_NOOP("CostImport", "There is no rate: the amount is taken as the price of all, without the number.")));
            line.minutes.reset();
            line.quantity.reset();
        }
        line.unit = CostUnit::Piece;
    }

    std::optional<Money> moneyOf(const Exact &amount, CostColumn column)
    {
        return Money{rounded(Exact(amount).times(1000), smallestAmount(m_currency), column)};
    }

    qint64 rounded(const Exact &value, qint64 unit, CostColumn column)
    {
        bool tooLarge = false;
        const qint64 whole = value.roundedTo(unit, tooLarge);
        if (tooLarge) {
            m_row.remarks.append(say(QT_TRANSLATE_NOOP("CostImport", "%1: the number is too large to be counted.")).arg(labelOf(column)));
        } else if (value.isZero() ? false : !isExact(value, whole)) {
            m_row.remarks.append(say(QT_TRANSLATE_NOOP("CostImport", "%1: rounded to what can be counted.")).arg(labelOf(column)));
        }
        return whole;
    }

    static bool isExact(const Exact &value, qint64 whole)
    {
        bool tooLarge = false;
        return Exact(value).times(1'000'000).rounded(tooLarge) == whole * 1'000'000 && !tooLarge;
    }

    /// What no field takes is left empty.
    void withinLimits(CostLine &line)
    {
        const auto hold = [&](auto &value, QLatin1StringView field) {
            if (value && value->value > fieldInfo(field)->limits.maximum) {
                value.reset();
                m_row.remarks.append(say(QT_TRANSLATE_NOOP("CostImport", "%1: the number is too large to be counted.")).arg(fieldInfo(field)->labelText()));
            }
        };
        hold(line.rate, "costLine.rate"_L1);
        hold(line.quantity, "costLine.quantity"_L1);
        hold(line.minutes, "costLine.minutes"_L1);
    }

    CostImport m_import;
    const Sheet m_sheet;
    const CostMapping &m_mapping;
    const QString m_currency;
    const QLocale m_locale;
    CostCategory m_section = CostCategory::Unset;
    CostRow m_row;
    bool m_negative = false;
};

QString folded(const CostLine &line)
{
    return line.title.text.simplified().toCaseFolded();
}

/// What a row says goes before what the line said; a rate of staff or an activity that it follows gives way to a figure of its own.
void update(CostLine &line, const CostLine &row)
{
    line.category = row.category == CostCategory::Unset ? line.category : row.category;
    line.basis = row.basis;
    line.unit = row.unit;
    line.quantity = row.quantity;
    line.minutes = row.minutes;
    line.linkedActivity = row.minutes ? EntityRef() : line.linkedActivity;
    if (row.rate) {
        line.rate = row.rate;
        line.staffRate = {};
    }
    line.note = row.note.isEmpty() ? line.note : row.note;
}

} // namespace

int CostImport::taken() const
{
    return static_cast<int>(std::count_if(rows.cbegin(), rows.cend(), [](const CostRow &row) { return row.taken; }));
}

CostImport readCosts(const Sheet &sheet, const CostMapping &mapping, const QString &currency, const QLocale &locale)
{
    return CostReader(sheet, mapping, currency, locale).read();
}

int applyCosts(Design &design, const CostImport &import, CostImportMode mode)
{
    if (mode == CostImportMode::Replace) {
        design.costLines.clear();
        design.editionQuantities.clear(); // They are of the lines that go.
    }
    const qsizetype before = design.costLines.size();
    int left = 0;
    for (const CostRow &row : import.rows) {
        if (!row.taken) {
            continue;
        }
        const auto same = std::find_if(design.costLines.begin(), design.costLines.begin() + before,
            [&](const CostLine &line) { return mode == CostImportMode::Update && folded(line) == folded(row.line); });
        if (same != design.costLines.begin() + before) {
            update(*same, row.line);
        } else if (design.costLines.size() < maximumRows) {
            design.costLines.append(row.line);
        } else {
            ++left;
        }
    }
    return left;
}

} // namespace Credwright
