#include "ui/document/sleep_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

/// On a bus of its own, where the test plays logind.
class TestSleepWatch : public QObject
{
    Q_OBJECT

private:
    static void say(const QString &member, bool begins)
    {
        QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, member);
        signal << begins;
        QVERIFY(QDBusConnection(u"logind"_s).send(signal));
    }

private Q_SLOTS:
    void saysWhenTheComputerGoesToSleep()
    {
        const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (program.isEmpty()) {
            QSKIP("dbus-daemon is not installed");
        }
        QProcess daemon;
        daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(daemon.waitForReadyRead());
        const QString address = QString::fromLocal8Bit(daemon.readLine()).trimmed();
        QVERIFY(QDBusConnection::connectToBus(address, u"logind"_s).registerService(u"org.freedesktop.login1"_s));
        const SleepWatch watch(QDBusConnection::connectToBus(address, u"program"_s));
        QSignalSpy spy(&watch, &SleepWatch::aboutToSleep);
        say(u"PrepareForShutdown"_s, true);
        say(u"PrepareForSleep"_s, false); // It wakes up.
        QTest::qWait(200);
        QCOMPARE(spy.size(), 0);
        say(u"PrepareForSleep"_s, true);
        QTRY_COMPARE(spy.size(), 1);
        QDBusConnection::disconnectFromBus(u"program"_s);
        QDBusConnection::disconnectFromBus(u"logind"_s);
        daemon.kill();
        daemon.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(TestSleepWatch)
#include "tst_sleep_watch.moc"
