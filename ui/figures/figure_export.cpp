#include "ui/figures/figure_export.h"

#include "core/util/save_file.h"
#include "ui/figures/figure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QMimeData>
#include <QSvgGenerator>

#include <cmath>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int imageScale = 2; ///< Pixels for each logical one: sharp on paper and on dense screens.
constexpr int margin = 16;

QString tr(const char *source)
{
    return QCoreApplication::translate("FigureExport", source);
}

QSize sizeOf(const Figure &figure, int wanted)
{
    const int width = std::max(wanted, static_cast<int>(figure.leastWidth()));
    return {width + 2 * margin, static_cast<int>(figure.heightFor(width)) + 2 * margin + Theme::px(24)};
}

void paintAll(QPainter &painter, const Figure &figure, const QSize &size, Qt::LayoutDirection direction)
{
    const FigureLook look = FigureLook::ofExport(direction);
    painter.fillRect(QRect({}, size), look.color(Theme::Surface));
    const QRectF inner = QRectF({}, QSizeF(size)).adjusted(margin, margin, -margin, -margin);
    {
        FigurePainter title(painter, inner, look);
        title.text({inner.left(), inner.top(), inner.width(), double(Theme::px(18))}, FigurePainter::Align::Leading, figure.title(), Theme::CardTitleFont,
            Theme::Text);
    }
    figure.paint(painter, inner.adjusted(0, Theme::px(24), 0, 0), look);
}

QString htmlOf(const QString &title, const FigureTable &table)
{
    const auto row = [](const QStringList &cells, const QString &tag) {
        QString html = u"<tr>"_s;
        for (const QString &cell : cells) {
            html += u'<' + tag + u'>' + cell.toHtmlEscaped() + u"</"_s + tag + u'>';
        }
        return html + u"</tr>"_s;
    };
    QString html = u"<table><caption>"_s + title.toHtmlEscaped() + u"</caption>"_s + row(table.headers, u"th"_s);
    for (const QStringList &cells : table.rows) {
        html += row(cells, u"td"_s);
    }
    return html + u"</table>"_s;
}

} // namespace

QByteArray figureSvg(const Figure &figure, int width, Qt::LayoutDirection direction)
{
    const QSize size = sizeOf(figure, width);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect({}, size));
    generator.setResolution(96);
    generator.setTitle(figure.title());
    generator.setDescription(figure.summary());
    QPainter painter(&generator);
    paintAll(painter, figure, size, direction);
    painter.end();
    return bytes;
}

QImage figureImage(const Figure &figure, int width, Qt::LayoutDirection direction)
{
    const QSize size = sizeOf(figure, width);
    // A huge matrix gets fewer pixels rather than no picture.
    constexpr double mostPixels = 60e6;
    const double scale = std::min<double>(imageScale, std::sqrt(mostPixels / (static_cast<double>(size.width()) * size.height())));
    QImage image(QSizeF(QSizeF(size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.setText(u"Title"_s, figure.title());
    image.setText(u"Description"_s, figure.summary());
    QPainter painter(&image);
    paintAll(painter, figure, size, direction);
    return image;
}

QMimeData *figureMimeData(const Figure &figure, int width, Qt::LayoutDirection direction)
{
    auto *data = new QMimeData;
    data->setImageData(figureImage(figure, width, direction));
    data->setData(u"image/svg+xml"_s, figureSvg(figure, width, direction));
    const FigureTable table = figure.table();
    QString text = table.headers.join(u'\t') + u'\n';
    for (const QStringList &row : table.rows) {
        text += row.join(u'\t') + u'\n';
    }
    data->setText(text);
    data->setHtml(htmlOf(figure.title(), table));
    return data;
}

Result<> saveFigure(const Figure &figure, const QString &path, int width, Qt::LayoutDirection direction)
{
    if (!path.endsWith(u".png"_s, Qt::CaseInsensitive)) {
        return saveFile(path, figureSvg(figure, width, direction));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !figureImage(figure, width, direction).save(&buffer, "PNG")) {
        return failure(ErrorCode::CannotWrite,
            tr(QT_TRANSLATE_NOOP("FigureExport", "The picture could not be drawn as PNG. Nothing was written; save it as SVG instead.")));
    }
    return saveFile(path, bytes);
}

} // namespace Credwright
