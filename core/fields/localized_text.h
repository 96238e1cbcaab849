#pragma once

#include <QMap>
#include <QString>

namespace Credwright {

/// A text that leaves the house: in the language of the design, with optional translations by language code (ISO 639-1).
struct LocalizedText
{
    QString text;
    QMap<QString, QString> translations;

    LocalizedText() = default;
    LocalizedText(const QString &designLanguage) : text(designLanguage) {}

    bool isEmpty() const { return text.isEmpty() && translations.isEmpty(); }
    bool operator==(const LocalizedText &) const = default;
};

} // namespace Credwright
