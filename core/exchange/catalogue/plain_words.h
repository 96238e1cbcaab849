#pragma once

#include "core/exchange/catalogue/catalogue.h"

namespace Credwright {

/// The words of blocks without their layout, one line for each paragraph, outcome or row of a table: for lists that show what is told.
QString plainWords(const QList<CatalogueBlock> &blocks);

} // namespace Credwright
