#pragma once

#include "core/model/design.h"

namespace Credwright {

enum class DesignTemplate {
    Blank,      ///< Nothing but language, currency and the rows that every design has.
    StandAlone, ///< A new stand-alone course for a need, taken with assessment, one edition.
};

/// A design with a new id in this language (ISO 639-1), with the euro as currency. Nothing is invented: what a template does not say stays open.
Design newDesign(DesignTemplate which = DesignTemplate::Blank, const QString &language = QStringLiteral("en"));

} // namespace Credwright
