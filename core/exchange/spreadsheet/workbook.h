#pragma once

#include "core/util/progress.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QList>
#include <QRect>
#include <QStringList>

namespace Credwright {

struct SheetCell
{
    enum class Kind { Empty, Text, Number, Date, Boolean, Error };
    Kind kind = Kind::Empty;
    QString text; ///< As a person would read it; a number as plain decimal text with a point, without grouping or exponent.
};

/// One sheet, without what is empty at the ends.
struct Sheet
{
    QString name;
    bool hidden = false;
    QList<QList<SheetCell>> rows;
    QList<QRect> merged; ///< In cells: x counts columns, y rows, from 0.
};

struct Workbook
{
    QList<Sheet> sheets;
    QStringList notes; ///< What was left out, in words.
};

/// Reads XLSX and ODS by their content, else CSV.
Result<Workbook> readWorkbook(const QByteArray &bytes, const QString &fileName, const Progress &progress = {});

} // namespace Credwright
