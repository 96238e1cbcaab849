#pragma once

#include <optional>
#include <QList>
#include <QString>

namespace Credwright {

/// What a country asks of the external quality assurance of each new micro-credential (resources/rules/external_quality.json).
struct ExternalQuality
{
    QString country; ///< ISO 3166-1 alpha-2; empty for the row that stands in where nothing is known.
    QString name;
    std::optional<bool> asked; ///< Whether a separate procedure is asked for; nothing where that is not known.
    QString text;
    QString source;
    QString address;
    QString seen; ///< Year and month in which the source was read.
};

/// All rows, read once; the first stands in.
const QList<ExternalQuality> &externalQualities();
const ExternalQuality &externalQualityOf(const QString &country);

} // namespace Credwright
