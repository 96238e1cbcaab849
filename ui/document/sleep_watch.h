#pragma once

#include <QDBusConnection>
#include <QObject>

namespace Credwright {

/// Says when the computer is about to go to sleep, as logind tells on the system bus; nothing where there is no such bus.
class SleepWatch : public QObject
{
    Q_OBJECT
public:
    explicit SleepWatch(QDBusConnection bus, QObject *parent = nullptr);

Q_SIGNALS:
    void aboutToSleep();

private Q_SLOTS:
    void onPrepareForSleep(bool begins);
};

} // namespace Credwright
