#include "ui/theme/portal_scheme.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

} // namespace

/// The part of a desktop portal that the theme reads.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0;

    void change(uint value)
    {
        scheme = value;
        Q_EMIT SettingChanged(appearance, colorScheme, QDBusVariant(value));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &space, const QString &key) const
    {
        const QVariant value = space == appearance && key == colorScheme ? QVariant(scheme) : QVariant(u"something else"_s);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value))); // A variant in a variant, as real portals answer.
    }

Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

/// On a bus of its own, so that the desktop on which it runs has no say.
class TestPortalScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void theSettingIsRead_data();
    void theSettingIsRead();
    void aChangeIsFollowed();
    void otherSettingsSayNothing();
    void withoutAPortalThePaletteDecides();
    void aManualChoiceStands();

private:
    void startPortal(uint scheme);

    QProcess m_daemon;
    QString m_address;
    FakePortal m_portal;
};

void TestPortalScheme::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty()) {
        QSKIP("dbus-daemon is not installed");
    }
    m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_daemon.waitForReadyRead());
    m_address = QString::fromLocal8Bit(m_daemon.readLine()).trimmed();
    QVERIFY(!m_address.isEmpty());
}

void TestPortalScheme::cleanupTestCase()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void TestPortalScheme::init()
{
    QVERIFY(QDBusConnection::connectToBus(m_address, u"portal"_s).isConnected());
    QVERIFY(QDBusConnection::connectToBus(m_address, u"program"_s).isConnected());
    QVERIFY(!Theme::instance().isDark()); // The palette of the offscreen platform is light.
}

void TestPortalScheme::cleanup()
{
    QDBusConnection::disconnectFromBus(u"program"_s);
    QDBusConnection::disconnectFromBus(u"portal"_s);
    Theme::instance().setScheme(Theme::Scheme::System);
    Theme::instance().setDesktopPreference(Theme::Scheme::System);
}

void TestPortalScheme::startPortal(uint scheme)
{
    m_portal.scheme = scheme;
    QDBusConnection bus(u"portal"_s);
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
}

void TestPortalScheme::theSettingIsRead_data()
{
    QTest::addColumn<uint>("value");
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << 1U << false << true;
    QTest::newRow("light") << 2U << true << false;
    QTest::newRow("no preference") << 0U << true << false;
    QTest::newRow("a value of later versions") << 7U << true << false;
}

void TestPortalScheme::theSettingIsRead()
{
    QFETCH(const uint, value);
    QFETCH(const bool, before);
    QFETCH(const bool, dark);
    Theme::instance().setDesktopPreference(before ? Theme::Scheme::Dark : Theme::Scheme::System);
    QCOMPARE(Theme::instance().isDark(), before);
    startPortal(value);
    const PortalScheme scheme(QDBusConnection(u"program"_s), Theme::instance());
    QCOMPARE(Theme::instance().isDark(), before); // Nobody waits for the answer.
    QTRY_COMPARE(Theme::instance().isDark(), dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::colorIn(Theme::Window, dark));
}

void TestPortalScheme::aChangeIsFollowed()
{
    startPortal(0);
    const PortalScheme scheme(QDBusConnection(u"program"_s), Theme::instance());
    m_portal.change(1);
    QTRY_VERIFY(Theme::instance().isDark());
    m_portal.change(2);
    QTRY_VERIFY(!Theme::instance().isDark());
}

void TestPortalScheme::otherSettingsSayNothing()
{
    startPortal(0);
    const PortalScheme scheme(QDBusConnection(u"program"_s), Theme::instance());
    Q_EMIT m_portal.SettingChanged(appearance, u"contrast"_s, QDBusVariant(1U));
    Q_EMIT m_portal.SettingChanged(u"org.gnome.desktop.interface"_s, colorScheme, QDBusVariant(1U));
    QTest::qWait(100);
    QVERIFY(!Theme::instance().isDark());
}

void TestPortalScheme::withoutAPortalThePaletteDecides()
{
    const PortalScheme scheme(QDBusConnection(u"program"_s), Theme::instance());
    QTest::qWait(100);
    QVERIFY(!Theme::instance().isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::colorIn(Theme::Window, false));
}

void TestPortalScheme::aManualChoiceStands()
{
    Theme::instance().setScheme(Theme::Scheme::Light);
    startPortal(1);
    const PortalScheme scheme(QDBusConnection(u"program"_s), Theme::instance());
    QTest::qWait(100);
    QVERIFY(!Theme::instance().isDark());
    Theme::instance().setScheme(Theme::Scheme::System);
    QVERIFY(Theme::instance().isDark()); // It was heard all the same.
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::instance().apply(application);
    TestPortalScheme test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_portal_scheme.moc"
