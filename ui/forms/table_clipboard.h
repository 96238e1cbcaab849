#pragma once

#include "ui/forms/entity_table_model.h"

class QMimeData;

namespace Credwright {

/// Rows of the model as a spreadsheet takes them: text with tabs, and a table in HTML.
QMimeData *copiedRows(const EntityTableModel &model, const QList<int> &rows);

/// Where pasted rows go: over these rows from a column on, then into new ones at the end of the list.
struct PasteTarget
{
    QList<QUuid> over;
    int firstColumn = 1;
    bool grows = true;                                                                       ///< Whether new rows are made; the rows of some lists are fixed.
    std::function<void(Design &design, const QUuid &made, const QUuid &after)> prepare = {}; ///< What a new row begins with.
};

/// Returns how many rows found a place; what cannot be read for its column is counted in `refused`, and the cell keeps what it held.
int writeRows(Design &design, const EntityTableModel &model, const QList<QStringList> &rows, const PasteTarget &target, const QLocale &locale, int *refused);

} // namespace Credwright
