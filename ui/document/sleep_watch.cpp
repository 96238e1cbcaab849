#include "ui/document/sleep_watch.h"

namespace Credwright {

SleepWatch::SleepWatch(QDBusConnection bus, QObject *parent) : QObject(parent)
{
    bus.connect(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"),
        QStringLiteral("PrepareForSleep"), this, SLOT(onPrepareForSleep(bool)));
}

void SleepWatch::onPrepareForSleep(bool begins)
{
    if (begins) {
        Q_EMIT aboutToSleep();
    }
}

} // namespace Credwright
