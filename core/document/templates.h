#pragma once

#include "core/model/design.h"

#include <QStringList>

namespace Credwright {

enum class DesignTemplate {
    Blank,            ///< Nothing but language, currency and the rows that every design has.
    StandAlone,       ///< A new stand-alone course for a need, taken with assessment, one edition.
    FromProgramme,    ///< A module of a degree, offered to others: what must change is asked.
    Joint,            ///< Awarded by several institutions: partners and every element of their agreement are open.
    BlendedIntensive, ///< An Erasmus+ Blended Intensive Programme, by the rules of its call.
};

/// A template as menus, tiles and the command line offer it.
struct TemplateInfo
{
    DesignTemplate which;
    QLatin1StringView code; ///< "stand-alone": on the command line.
    TextId name;
    TextId about; ///< A few words: what it opens with.
};

const QList<TemplateInfo> &templateInfos();
QStringList templateCodes();
/// Blank for a code that is unknown.
DesignTemplate templateOf(const QString &code);

/// A design with a new id in this language (ISO 639-1), with the euro as currency. Nothing is invented: what a template does not say stays open.
Design newDesign(DesignTemplate which = DesignTemplate::Blank, const QString &language = QStringLiteral("en"));

} // namespace Credwright
