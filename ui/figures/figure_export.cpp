#include "ui/figures/figure_export.h"

#include "ui/figures/figure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QMimeData>
#include <QSaveFile>
#include <QSvgGenerator>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int imageScale = 2; ///< Pixels for each logical one: sharp on paper and on dense screens.
constexpr int margin = 16;

QString tr(const char *source)
{
    return QCoreApplication::translate("FigureExport", source);
}

QSize sizeOf(const Figure &figure, int width)
{
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
    QImage image(size * imageScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(imageScale);
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
    return data;
}

Result<> saveFigure(const Figure &figure, const QString &path, int width, Qt::LayoutDirection direction)
{
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (written && path.endsWith(u".png"_s, Qt::CaseInsensitive)) {
        written = figureImage(figure, width, direction).save(&file, "PNG");
    } else if (written) {
        const QByteArray svg = figureSvg(figure, width, direction);
        written = file.write(svg) == svg.size();
    }
    if (!written || !file.commit()) {
        return failure(ErrorCode::CannotWrite,
            tr(QT_TRANSLATE_NOOP("FigureExport", "The picture could not be written to %1. Nothing was changed there; choose another folder.")).arg(path),
            file.errorString());
    }
    return {};
}

} // namespace Credwright
