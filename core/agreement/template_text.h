#pragma once

#include "core/model/partners.h"

#include <QHash>

namespace Credwright {

/// The text of an institution's own template, cut at its headings: for each element of the agreement what the template says about it.
/// A heading is a short line of its own, numbered or not ("Article 5. Intellectual property", "## Exclusivity"), with one of the
/// usual words for an element; articles that speak of no element are left out. Texts are in English, as such templates mostly are.
QHash<ElementKind, QString> elementsIn(const QString &templateText);

} // namespace Credwright
