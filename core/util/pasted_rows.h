#pragma once

#include <QList>
#include <QStringList>

namespace Credwright {

/// Rows of cells from the clipboard; quoted cells may hold line breaks and doubled quotes.
struct PastedRows
{
    QList<QStringList> rows; ///< No more than a list can hold.
    int beyond = 0;          ///< Rows that were left out for that.
};
PastedRows rowsFromText(const QString &text);

} // namespace Credwright
