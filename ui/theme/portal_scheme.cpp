#include "ui/theme/portal_scheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

PortalScheme::PortalScheme(QDBusConnection bus, Theme &theme, QObject *parent) : QObject(parent), m_theme(theme)
{
    const QString service = u"org.freedesktop.portal.Desktop"_s;
    const QString path = u"/org/freedesktop/portal/desktop"_s;
    const QString interface = u"org.freedesktop.portal.Settings"_s;
    const QString space = u"org.freedesktop.appearance"_s;
    const QString key = u"color-scheme"_s;
    bus.connect(service, path, interface, u"SettingChanged"_s, {space, key}, u"ssv"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s); // "ReadOne" is not in older portals.
    read.setArguments({space, key});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (const QDBusPendingReply<QDBusVariant> reply = *watcher; reply.isValid()) {
            m_theme.setDesktopPreference(schemeOf(reply.value().variant()));
        }
    });
}

Theme::Scheme PortalScheme::schemeOf(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QDBusVariant>()) { // "Read" wraps its answer twice.
        return schemeOf(value.value<QDBusVariant>().variant());
    }
    switch (value.toUInt()) {
    case 1:
        return Theme::Scheme::Dark;
    case 2:
        return Theme::Scheme::Light;
    default:
        return Theme::Scheme::System;
    }
}

void PortalScheme::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    Q_UNUSED(space);
    Q_UNUSED(key);
    m_theme.setDesktopPreference(schemeOf(value.variant()));
}

} // namespace Credwright
