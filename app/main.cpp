#include "app/command_line.h"
#include "ui/document/settings.h"
#include "ui/shell/launcher.h"
#include "ui/theme/theme.h"
#ifdef QT_DBUS_LIB
#include "ui/document/sleep_watch.h"
#include "ui/theme/portal_scheme.h"
#endif

#include <memory>
#include <QApplication>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The locale of numbers and dates, and the texts of the interface, as long as it lives.
class Languages
{
public:
    Languages()
    {
        QCoreApplication::setApplicationName(u"credwright"_s);
        QCoreApplication::setApplicationVersion(QStringLiteral(CREDWRIGHT_VERSION));
        if (QLocale().language() == QLocale::C) {
            QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // "€1,750" rather than "1750€".
        }
        if (m_translator.load(u":/credwright/i18n/credwright_en"_s)) {
            QCoreApplication::installTranslator(&m_translator);
        }
    }

private:
    QTranslator m_translator;
};

int runWithoutWindow(int &argc, char **argv, const Invocation &invocation)
{
    std::unique_ptr<QCoreApplication> application;
    if (invocation.needsFonts()) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // A terminal need not have a display.
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    const Languages languages;
    return static_cast<int>(runCommand(invocation));
}

int runWindows(int &argc, char **argv, const Invocation &invocation)
{
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(u"org.credwright.Credwright"_s);
    const Languages languages;
    Settings::setFolder(invocation.settings);
    Settings::instance().load();
    Theme::instance().setScheme(Settings::instance().scheme);
    Theme::instance().setTextFactor(Settings::instance().textFactor);
    Theme::instance().apply(application);
#ifdef QT_DBUS_LIB
    const PortalScheme portal(QDBusConnection::sessionBus(), Theme::instance());
#endif
    Launcher launcher;
#ifdef QT_DBUS_LIB
    std::unique_ptr<SleepWatch> sleep;
    QTimer::singleShot(3000, &application, [&sleep] { // Not while somebody waits for the window.
        sleep = std::make_unique<SleepWatch>(QDBusConnection::systemBus());
        QObject::connect(sleep.get(), &SleepWatch::aboutToSleep, [] { Launcher::saveAll(); });
    });
#endif
    return launcher.start(invocation.files) ? QApplication::exec() : 0;
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const Invocation invocation = parseArguments(arguments);
    return invocation.isCommand() ? runWithoutWindow(argc, argv, invocation) : runWindows(argc, argv, invocation);
}
