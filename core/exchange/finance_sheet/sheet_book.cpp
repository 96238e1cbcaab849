#include "core/exchange/finance_sheet/sheet_book.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <xlsxwriter.h>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostOfACell = 32'767; ///< Characters (Excel, specifications and limits).

// The colours of the program's light theme; input cells as finance departments mark them.
constexpr lxw_color_t accent = 0x0F6B6E;
constexpr lxw_color_t tint = 0xE3EFEE;
constexpr lxw_color_t inputText = 0x1F3FBF;
constexpr lxw_color_t inputGround = 0xFFF8D6;
constexpr lxw_color_t warning = 0xA8301F;
constexpr lxw_color_t quiet = 0x5B6770;
constexpr lxw_color_t rule = 0xC9D3D6;

lxw_row_t rowOf(Cell cell)
{
    return static_cast<lxw_row_t>(cell.row);
}

lxw_col_t columnOf(Cell cell)
{
    return static_cast<lxw_col_t>(cell.column);
}

QString columnName(int column)
{
    QString name;
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
        name.prepend(QChar(u'A' + (left - 1) % 26));
    }
    return name;
}

bool fitsXml(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
}

void setRole(lxw_format *format, CellStyle style)
{
    switch (style.role) {
    case CellRole::Input:
        format_set_font_color(format, inputText);
        format_set_bg_color(format, inputGround);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, rule);
        break;
    case CellRole::Total:
        format_set_bold(format);
        format_set_top(format, LXW_BORDER_THIN);
        format_set_top_color(format, accent);
        break;
    case CellRole::Title:
        format_set_bold(format);
        format_set_font_size(format, 16);
        format_set_font_color(format, accent);
        break;
    case CellRole::Section:
        format_set_bold(format);
        format_set_font_color(format, accent);
        format_set_bg_color(format, tint);
        break;
    case CellRole::Heading:
        format_set_bold(format);
        format_set_font_color(format, LXW_COLOR_WHITE);
        format_set_bg_color(format, accent);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        break;
    case CellRole::Note:
        format_set_font_color(format, quiet);
        break;
    case CellRole::Warning:
        format_set_bold(format);
        format_set_font_color(format, warning);
        break;
    case CellRole::Stated:
        format_set_italic(format);
        break;
    case CellRole::Plain:
        break;
    }
}

void refuse(lxw_data_validation &rule, uint8_t type, uint8_t criteria)
{
    rule.validate = type;
    rule.criteria = criteria;
    rule.ignore_blank = LXW_VALIDATION_ON;
}

/// Text beside figures keeps a little distance from them.
SheetBook::Variant variantAt(Cell cell)
{
    return cell.column > 0 ? SheetBook::Variant::Indented : SheetBook::Variant::Flush;
}

QString sheetName(const QString &wanted, const QStringList &taken)
{
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\]"_s);
    QString name = QString(wanted).replace(forbidden, u" "_s).left(31).trimmed();
    while (name.startsWith(u'\'') || name.endsWith(u'\'')) {
        name = name.startsWith(u'\'') ? name.mid(1) : name.chopped(1);
    }
    QString unique = name.isEmpty() ? u"_"_s : name;
    for (int i = 2; taken.contains(unique, Qt::CaseInsensitive); ++i) {
        const QString suffix = u" "_s + QString::number(i);
        unique = name.left(31 - suffix.size()) + suffix;
    }
    return unique;
}

} // namespace

QString ref(Cell cell)
{
    return columnName(cell.column) + QString::number(cell.row + 1);
}

QString fixed(Cell cell)
{
    return u'$' + columnName(cell.column) + u'$' + QString::number(cell.row + 1);
}

QString fixedColumn(Cell cell)
{
    return u'$' + ref(cell);
}

QString fixedRow(Cell cell)
{
    return columnName(cell.column) + u'$' + QString::number(cell.row + 1);
}

QString fixedRange(Cell first, Cell last)
{
    return fixed(first) + u':' + fixed(last);
}

QString quoted(const QString &text)
{
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString withoutForbidden(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (fitsXml(c)) {
            clean.append(QChar::fromUcs4(c));
        }
    }
    return clean;
}

QString cellText(const QString &text, const QString &cutNote)
{
    QString clean = withoutForbidden(text);
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s); // What XLSX would read as a character by its number.
    clean.replace(escape, u"_x005F_"_s);
    if (clean.size() > mostOfACell) {
        qsizetype kept = mostOfACell - cutNote.size();
        kept -= clean.at(kept - 1).isHighSurrogate() ? 1 : 0;
        clean = clean.left(kept) + cutNote;
    }
    return clean;
}

SheetPage::SheetPage(SheetBook &book, const QString &name) : m_book(book), m_name(sheetName(name, book.m_names))
{
    m_book.m_names.append(m_name);
    m_sheet = workbook_add_worksheet(book.m_workbook, m_name.toUtf8().constData());
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, 9); // A4.
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_set_margins(m_sheet, 0.5, 0.5, 0.8, 0.7);
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    const QString title = withoutForbidden(book.m_facts.title).simplified().left(80).replace(u'&', u"&&"_s);
    worksheet_set_header(m_sheet, u"&L%1&R&A"_s.arg(title).toUtf8().constData());
    worksheet_set_footer(m_sheet, u"&R%1"_s.arg(book.m_facts.pageOf.arg(u"&P"_s, u"&N"_s)).toUtf8().constData());
}

QString SheetPage::on(const QString &reference) const
{
    return u"'%1'!%2"_s.arg(QString(m_name).replace(u'\'', u"''"_s), reference);
}

void SheetPage::text(Cell cell, const QString &text, CellStyle style)
{
    if (text.isEmpty()) {
        blank(cell, style);
        return;
    }
    const QByteArray utf8 = cellText(text, m_book.m_facts.cutNote).toUtf8();
    worksheet_write_string(m_sheet, rowOf(cell), columnOf(cell), utf8.constData(), m_book.format(style, variantAt(cell)));
}

void SheetPage::number(Cell cell, double value, CellStyle style)
{
    worksheet_write_number(m_sheet, rowOf(cell), columnOf(cell), value, m_book.format(style));
}

void SheetPage::number(Cell cell, const std::optional<double> &value, CellStyle style)
{
    if (value) {
        number(cell, *value, style);
    } else {
        blank(cell, style);
    }
}

void SheetPage::blank(Cell cell, CellStyle style)
{
    worksheet_write_blank(m_sheet, rowOf(cell), columnOf(cell), m_book.format(style, variantAt(cell)));
}

void SheetPage::formula(Cell cell, const QString &formula, double value, CellStyle style)
{
    worksheet_write_formula_num(m_sheet, rowOf(cell), columnOf(cell), (u'=' + formula).toUtf8().constData(), m_book.format(style), value);
}

void SheetPage::formula(Cell cell, const QString &formula, const QString &value, CellStyle style)
{
    const QString shown = cellText(value, m_book.m_facts.cutNote);
    worksheet_write_formula_str(
        m_sheet, rowOf(cell), columnOf(cell), (u'=' + formula).toUtf8().constData(), m_book.format(style, variantAt(cell)), shown.toUtf8().constData());
}

void SheetPage::row(Cell first, const QStringList &texts, CellStyle style)
{
    for (const QString &one : texts) {
        text(first, one, style);
        ++first.column;
    }
}

void SheetPage::paragraph(int row, int lastColumn, const QString &words)
{
    constexpr qsizetype charactersOfALine = 105; // Of the widths of the first page, roughly; rather a line too many.
    lxw_format *wrapped = m_book.format({CellKind::Text, CellRole::Plain}, SheetBook::Variant::Wrapped);
    const QByteArray utf8 = cellText(words, m_book.m_facts.cutNote).toUtf8();
    worksheet_merge_range(m_sheet, static_cast<lxw_row_t>(row), 0, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(lastColumn), utf8.constData(), wrapped);
    const qsizetype lines = words.size() / charactersOfALine + words.count(u'\n') + 1;
    height(row, std::min<double>(400, 15.0 * static_cast<double>(lines)));
}

void SheetPage::section(int row, const QString &heading, int columns)
{
    for (int column = 0; column < columns; ++column) {
        text({row, column}, column == 0 ? heading : QString(), {CellKind::Text, CellRole::Section});
    }
}

void SheetPage::allowChoices(Cell cell, const QStringList &choices)
{
    QList<QByteArray> texts;
    QList<char *> list;
    for (const QString &choice : choices) {
        texts.append(choice.toUtf8());
    }
    for (QByteArray &text : texts) {
        list.append(text.data());
    }
    list.append(nullptr);
    lxw_data_validation rule = {};
    refuse(rule, LXW_VALIDATION_TYPE_LIST, LXW_VALIDATION_CRITERIA_NONE);
    rule.value_list = list.data();
    worksheet_data_validation_cell(m_sheet, rowOf(cell), columnOf(cell), &rule);
}

void SheetPage::allowChoices(Cell cell, const QString &range)
{
    QByteArray formula = (u'=' + range).toUtf8();
    lxw_data_validation rule = {};
    refuse(rule, LXW_VALIDATION_TYPE_LIST_FORMULA, LXW_VALIDATION_CRITERIA_NONE);
    rule.value_formula = formula.data();
    worksheet_data_validation_cell(m_sheet, rowOf(cell), columnOf(cell), &rule);
}

void SheetPage::allowWhole(Cell cell, qint64 least, qint64 most)
{
    lxw_data_validation rule = {};
    refuse(rule, LXW_VALIDATION_TYPE_INTEGER, LXW_VALIDATION_CRITERIA_BETWEEN);
    rule.minimum_number = static_cast<double>(least);
    rule.maximum_number = static_cast<double>(most);
    worksheet_data_validation_cell(m_sheet, rowOf(cell), columnOf(cell), &rule);
}

void SheetPage::allowNumber(Cell cell, double least, double most)
{
    lxw_data_validation rule = {};
    refuse(rule, LXW_VALIDATION_TYPE_DECIMAL, LXW_VALIDATION_CRITERIA_BETWEEN);
    rule.minimum_number = least;
    rule.maximum_number = most;
    worksheet_data_validation_cell(m_sheet, rowOf(cell), columnOf(cell), &rule);
}

void SheetPage::width(int first, int last, double characters)
{
    worksheet_set_column(m_sheet, static_cast<lxw_col_t>(first), static_cast<lxw_col_t>(last), characters, nullptr);
}

void SheetPage::hide(int column)
{
    lxw_row_col_options options = {};
    options.hidden = LXW_TRUE;
    worksheet_set_column_opt(m_sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column), LXW_DEF_COL_WIDTH, nullptr, &options);
}

void SheetPage::hideRow(int row)
{
    lxw_row_col_options options = {};
    options.hidden = LXW_TRUE;
    worksheet_set_row_opt(m_sheet, static_cast<lxw_row_t>(row), LXW_DEF_ROW_HEIGHT, nullptr, &options);
}

void SheetPage::height(int row, double points)
{
    worksheet_set_row(m_sheet, static_cast<lxw_row_t>(row), points, nullptr);
}

void SheetPage::freeze(Cell cell)
{
    worksheet_freeze_panes(m_sheet, rowOf(cell), columnOf(cell));
}

void SheetPage::repeat(int firstRow, int lastRow)
{
    worksheet_repeat_rows(m_sheet, static_cast<lxw_row_t>(firstRow), static_cast<lxw_row_t>(lastRow));
}

void SheetPage::printOnly(Cell first, Cell last)
{
    worksheet_print_area(m_sheet, rowOf(first), columnOf(first), rowOf(last), columnOf(last));
}

void SheetPage::lineChart(
    Cell at, int firstRow, int lastRow, int categories, const QList<int> &columns, const QStringList &names, const QString &title, const QString &axis)
{
    lxw_chart *chart = workbook_add_chart(m_book.m_workbook, LXW_CHART_LINE);
    constexpr lxw_color_t colours[] = {quiet, accent};
    const auto range = [&](int column) { return u'=' + on(fixedRange({firstRow, column}, {lastRow, column})); };
    for (qsizetype i = 0; i < columns.size(); ++i) {
        lxw_chart_series *series = chart_add_series(chart, range(categories).toUtf8().constData(), range(columns.at(i)).toUtf8().constData());
        chart_series_set_name(series, names.at(i).toUtf8().constData());
        lxw_chart_line line = {};
        line.color = colours[i % 2];
        line.width = 2;
        chart_series_set_line(series, &line);
    }
    chart_title_set_name(chart, title.toUtf8().constData());
    lxw_chart_font font = {};
    font.size = 12;
    font.bold = LXW_TRUE;
    chart_title_set_name_font(chart, &font);
    chart_axis_set_name(chart->x_axis, axis.toUtf8().constData());
    chart_axis_set_interval_unit(chart->x_axis, static_cast<uint16_t>(std::max(1, (lastRow - firstRow) / 12)));
    chart_axis_set_num_format(chart->y_axis, "#,##0");
    lxw_chart_line grid = {};
    grid.color = rule;
    grid.width = 0.5F;
    chart_axis_major_gridlines_set_line(chart->y_axis, &grid);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options options = {};
    options.x_scale = 1.5;
    options.y_scale = 1.25;
    worksheet_insert_chart_opt(m_sheet, rowOf(at), columnOf(at), chart, &options);
}

SheetBook::SheetBook(const Facts &facts, const QString &folder) : m_facts(facts), m_file(folder + u"/finance.xlsx"_s)
{
    QByteArray temporary = QFile::encodeName(folder);
    lxw_workbook_options options = {};
    options.tmpdir = temporary.data();
    m_workbook = workbook_new_opt(QFile::encodeName(m_file).constData(), &options);
    const QByteArray title = cellText(m_facts.title, {}).left(250).toUtf8();
    lxw_doc_properties properties = {};
    properties.title = const_cast<char *>(title.constData()); // It only reads what its structures hold as char *.
    properties.company = const_cast<char *>("");
    if (m_facts.date.isValid()) {
        properties.created = m_facts.date.startOfDay(Qt::UTC).toSecsSinceEpoch();
    }
    workbook_set_properties(m_workbook, &properties);
}

SheetBook::~SheetBook()
{
    if (m_workbook) {
        lxw_workbook_free(m_workbook);
    }
}

void SheetBook::define(const char *name, const QString &reference)
{
    workbook_define_name(m_workbook, name, (u'=' + reference).toUtf8().constData());
}

Result<QByteArray> SheetBook::bytes()
{
    const lxw_error error = workbook_close(m_workbook); // Frees it, too.
    m_workbook = nullptr;
    QFile file(m_file);
    if (error != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly)) {
        return noRoomForSheet(QString::fromUtf8(lxw_strerror(error)) + u", "_s + file.errorString());
    }
    return file.readAll();
}

tl::unexpected<Error> noRoomForSheet(const QString &detail)
{
    return failure(ErrorCode::CannotWrite,
        QCoreApplication::translate("FinanceSheet",
            QT_TRANSLATE_NOOP(
                "FinanceSheet", "The spreadsheet could not be made: the folder for temporary files takes no file. Make room there and try again.")),
        detail);
}

QString SheetBook::numberFormat(CellKind kind) const
{
    static const QRegularExpression code(u"^[A-Z]{3}$"_s);
    static const QHash<QString, QString> symbols = {{u"EUR"_s, u"€"_s}, {u"GBP"_s, u"£"_s}, {u"USD"_s, u"$"_s}};
    const QString symbol = code.match(m_facts.currency).hasMatch() ? symbols.value(m_facts.currency, m_facts.currency + u' ') : QString();
    const auto money = [&](int decimals, QChar digit) {
        const QString sign = symbol.isEmpty() ? QString() : u'"' + symbol + u'"';
        const QString figure =
            sign + u"#,##0"_s + (decimals > 0 ? u'.' + QString(m_facts.decimals, u'0') + QString(decimals - m_facts.decimals, digit) : QString());
        return figure + u";[Red]\\-"_s + figure;
    };
    switch (kind) {
    case CellKind::Text:
        return u"@"_s;
    case CellKind::Number:
        return u"General"_s;
    case CellKind::Count:
        return u"#,##0"_s;
    case CellKind::Percent:
        return u"0.0%"_s;
    case CellKind::Money:
        return money(m_facts.decimals, u'0');
    case CellKind::Rate:
        return money(4, u'0');
    case CellKind::Factor:
        return u"0.0000"_s;
    }
    return {};
}

lxw_format *SheetBook::format(CellStyle style, Variant variant)
{
    lxw_format *&format = m_formats[static_cast<int>(variant) * 10'000 + static_cast<int>(style.kind) * 100 + static_cast<int>(style.role)];
    if (!format) {
        format = workbook_add_format(m_workbook);
        if (style.kind != CellKind::Text) {
            format_set_num_format(format, numberFormat(style.kind).toUtf8().constData());
        }
        setRole(format, style);
        if (variant == Variant::Wrapped) {
            format_set_text_wrap(format);
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        }
        if (style.kind != CellKind::Text) {
            format_set_align(format, LXW_ALIGN_RIGHT); // Also of what stands for a figure that is not there.
        } else if (variant == Variant::Indented) {
            format_set_indent(format, 1);
        }
    }
    return format;
}

} // namespace Credwright
