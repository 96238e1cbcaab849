#include "app/command_line.h"
#include "ui/document/settings.h"
#include "ui/shell/launcher.h"
#include "ui/theme/theme.h"

#include <memory>
#include <QApplication>
#include <QLocale>
#include <QTranslator>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The language asked for, else that of the system; the English file adds plurals only.
void installTranslator(QTranslator &translator, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    const QString folder = u":/credwright/i18n"_s;
    if (translator.load(locale, u"credwright"_s, u"_"_s, folder) || translator.load(u"credwright_en"_s, folder)) {
        QCoreApplication::installTranslator(&translator);
    }
}

int runWithoutWindow(int &argc, char **argv, const Invocation &invocation)
{
    std::unique_ptr<QCoreApplication> application;
    if (invocation.needsFonts()) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // A terminal need not have a display.
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    if (QLocale().language() == QLocale::C) {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // "€1,750" rather than "1750€".
    }
    QTranslator translator;
    installTranslator(translator, {});
    return static_cast<int>(runCommand(invocation));
}

int runWindow(int &argc, char **argv, const Invocation &invocation)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"credwright"_s);
    QApplication::setApplicationDisplayName(u"Credwright"_s);
    QApplication::setApplicationVersion(QStringLiteral(CREDWRIGHT_VERSION));
    QApplication::setDesktopFileName(u"org.credwright.Credwright"_s);
    QTranslator translator;
    installTranslator(translator, invocation.language);
    if (!invocation.settings.isEmpty()) {
        Settings::setFolder(invocation.settings);
    }
    const Settings &settings = Settings::instance();
    Settings::instance().load();
    Theme::instance().setScheme(settings.scheme);
    Theme::instance().setTextFactor(settings.textFactor);
    Theme::instance().apply(application);
    Launcher launcher;
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
    return invocation.isCommand() ? runWithoutWindow(argc, argv, invocation) : runWindow(argc, argv, invocation);
}
