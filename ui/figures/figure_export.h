#pragma once

#include "core/util/result.h"

#include <QImage>

class QMimeData;

namespace Credwright {

class Figure;

/// Pictures for files and the clipboard are always drawn in light, at the width given in logical pixels, on their own ground.
QByteArray figureSvg(const Figure &figure, int width, Qt::LayoutDirection direction);
QImage figureImage(const Figure &figure, int width, Qt::LayoutDirection direction);
/// The figure as picture, as SVG, and as table for a spreadsheet; the caller owns it.
QMimeData *figureMimeData(const Figure &figure, int width, Qt::LayoutDirection direction);
/// Writes SVG or PNG, by the ending of the path.
Result<> saveFigure(const Figure &figure, const QString &path, int width, Qt::LayoutDirection direction);

} // namespace Credwright
