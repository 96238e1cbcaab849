#include "ui/overview/overview_sheet.h"

#include "core/util/format.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/figures/canvas_figure.h"
#include "ui/figures/cost_structure_figure.h"
#include "ui/figures/level_figure.h"
#include "ui/figures/pathway_mini.h"
#include "ui/figures/readiness_figure.h"
#include "ui/figures/tasks_figure.h"
#include "ui/figures/workload_bar.h"
#include "ui/overview/overview_words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QScreen>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Overview", text);
}

double padding()
{
    return Theme::px(14);
}

double gap()
{
    return Theme::px(12);
}

double panelTitle()
{
    return Theme::px(30);
}

double headHeight()
{
    return Theme::px(58);
}

double footHeight()
{
    return Theme::px(22);
}

/// Letters are measured on the screen, so paper is drawn on in its units.
int resolution()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? qRound(screen->logicalDotsPerInchY()) : 96;
}

constexpr QMarginsF paperMargins(10, 10, 10, 10); // Millimetres; printers reach no further.

} // namespace

OverviewSheet::OverviewSheet(const Design &design, const Analysis &analysis, QDate today)
    : m_title(overviewTitle(design))
    , m_line(overviewLine(design))
    , m_look(FigureLook::ofExport(QGuiApplication::layoutDirection()))
{
    const int open = static_cast<int>(analysis.open.size());
    m_foot = say(QT_TRANSLATE_NOOP("Overview", "%1. %2. State of %3"))
                 .arg(overviewProgress(analysis), QCoreApplication::translate("Overview", "%n point(s) to decide", "findings", open),
                     formatDate(PartialDate::fromDate(today)));
    const auto panel = [](Row &row, std::unique_ptr<Figure> figure, const QString &title, const QString &value, double left, double width) {
        row.push_back({std::move(figure), title, value, left, width});
    };
    Row canvas;
    panel(canvas, std::make_unique<CanvasFigure>(design, analysis), {}, {}, 0, 1);
    Row figures;
    panel(figures, std::make_unique<LevelFigure>(analysis.level), say(QT_TRANSLATE_NOOP("Overview", "Level")), overviewLevel(design), 0, 0.22);
    panel(figures, std::make_unique<WorkloadBar>(analysis.workload), say(QT_TRANSLATE_NOOP("Overview", "Workload")), overviewHours(analysis), 0.22, 0.26);
    panel(figures, std::make_unique<CostStructureFigure>(design, analysis.finance), say(QT_TRANSLATE_NOOP("Overview", "Money")),
        overviewResult(design, analysis), 0.48, 0.26);
    auto pathway = std::make_unique<PathwayMini>(design, analysis.pathway);
    const QString total = pathway->total();
    panel(figures, std::move(pathway), say(QT_TRANSLATE_NOOP("Overview", "Pathway")), total, 0.74, 0.26);
    Row lists;
    panel(lists, std::make_unique<ReadinessFigure>(analysis), say(QT_TRANSLATE_NOOP("Overview", "Readiness by the challenges institutions meet")),
        QCoreApplication::translate("Overview", "%n open", "findings", open), 0, 0.52);
    auto tasks = std::make_unique<TasksFigure>(design, today);
    const QString count = tasks->count();
    panel(lists, std::move(tasks), say(QT_TRANSLATE_NOOP("Overview", "Open tasks")), count, 0.52, 0.48);
    m_rows.push_back(std::move(canvas));
    m_rows.push_back(std::move(figures));
    m_rows.push_back(std::move(lists));
}

OverviewSheet::~OverviewSheet() = default;

double OverviewSheet::rowHeight(const Row &row, double width) const
{
    double height = 0;
    for (const Panel &panel : row) {
        const double inner = panel.width * width - (row.size() > 1 ? gap() : 0) - 2 * padding();
        height = std::max(height, panel.figure->heightFor(inner) + (panel.title.isEmpty() ? padding() : panelTitle()) + padding());
    }
    return height;
}

double OverviewSheet::heightFor(double width) const
{
    double height = headHeight() + footHeight();
    for (const Row &row : m_rows) {
        height += rowHeight(row, width) + gap();
    }
    return height;
}

void OverviewSheet::paintPanel(QPainter &painter, const Panel &panel, const QRectF &place) const
{
    {
        FigurePainter to(painter, place, m_look);
        to.fill(place, Theme::Line, Theme::px(6));
        to.fill(place.adjusted(1, 1, -1, -1), Theme::Surface, Theme::px(5));
        const QRectF title = place.adjusted(padding(), 0, -padding(), 0);
        const QRectF line(title.left(), title.top() + Theme::px(4), title.width(), panelTitle() - Theme::px(6));
        to.text(line, FigurePainter::Align::Leading, panel.title, Theme::CardTitleFont, Theme::Text);
        to.text(line, FigurePainter::Align::Trailing, panel.value, Theme::CardTitleFont, Theme::Text);
    }
    const double above = panel.title.isEmpty() ? padding() : panelTitle();
    const double inner = place.width() - 2 * padding();
    const QRectF figure(place.left() + padding(), place.top() + above, inner, panel.figure->heightFor(inner));
    panel.figure->paint(painter, figure, m_look);
}

void OverviewSheet::paint(QPainter &painter, const QRectF &page) const
{
    // As wide as lets everything fit in height: the drawing is then made smaller as a whole.
    double width = Theme::px(1060);
    while (heightFor(width) > width * page.height() / page.width() && width < Theme::px(6000)) {
        width *= 1.05;
    }
    const double scale = std::min(page.width() / width, page.height() / heightFor(width));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(page.topLeft());
    painter.scale(scale, scale);
    const QRectF sheet(0, 0, width, heightFor(width));
    {
        FigurePainter to(painter, sheet, m_look);
        to.text({0, 0, width, double(Theme::px(30))}, FigurePainter::Align::Leading, m_title, Theme::StepTitleFont, Theme::Text);
        to.text({0, double(Theme::px(28)), width, double(Theme::px(20))}, FigurePainter::Align::Leading, m_line, Theme::BodyFont, Theme::Text2);
        to.text({0, sheet.bottom() - footHeight(), width, footHeight()}, FigurePainter::Align::Leading, m_foot, Theme::LabelPlainFont, Theme::Text2);
    }
    double top = headHeight();
    for (const Row &row : m_rows) {
        const double height = rowHeight(row, width);
        for (const Panel &panel : row) {
            const bool last = panel.left + panel.width > 0.999;
            QRectF place(panel.left * width, top, panel.width * width - (last ? 0 : gap()), height);
            if (m_look.rightToLeft) {
                place.moveLeft(width - place.right());
            }
            paintPanel(painter, panel, place);
        }
        top += height + gap();
    }
    painter.restore();
}

Result<QByteArray> toPdf(const OverviewSheet &sheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(resolution());
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, paperMargins));
    writer.setTitle(sheet.title());
    writer.setCreator(u"Credwright"_s);
    QPainter painter;
    bool written = painter.begin(&writer);
    if (written) {
        sheet.paint(painter, QRectF({}, QSizeF(writer.width(), writer.height())));
        written = painter.end();
    }
    return written ? Result<QByteArray>(buffer.data()) : failure(ErrorCode::CannotWrite, say(QT_TRANSLATE_NOOP("Overview", "The PDF could not be written.")));
}

void printOverview(const OverviewSheet &sheet, QWidget *parent)
{
    QPrinter printer(QPrinter::ScreenResolution);
    printer.setDocName(sheet.title());
    printer.setResolution(resolution());
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, paperMargins));
    if (DialogSeam::choosePrinter(parent, printer)) {
        QPainter painter(&printer);
        sheet.paint(painter, QRectF({}, printer.pageRect(QPrinter::DevicePixel).size()));
    }
}

} // namespace Credwright
