#pragma once

#include "ui/theme/theme.h"

#include <QDBusConnection>
#include <QDBusVariant>

namespace Credwright {

/// Tells the theme what the user chose for all programs of a Unix desktop: "color-scheme" of the desktop portal's settings, as it is
/// and whenever it changes. Asks without waiting; where nobody answers, the theme goes by the palette.
class PortalScheme : public QObject
{
    Q_OBJECT
public:
    PortalScheme(QDBusConnection bus, Theme &theme, QObject *parent = nullptr);

    /// Values as the portal defines them: 1 dark, 2 light; everything else says nothing.
    static Theme::Scheme schemeOf(const QVariant &value);

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    Theme &m_theme;
};

} // namespace Credwright
