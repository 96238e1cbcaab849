#include "ui/document/settings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
QString chosenFolder;

QString settingsFile()
{
    const QString folder = chosenFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : chosenFolder;
    return folder + u"/credwright.ini"_s;
}
} // namespace

Settings &Settings::instance()
{
    static Settings settings;
    return settings;
}

void Settings::setFolder(const QString &folder)
{
    chosenFolder = folder.isEmpty() ? QString() : QDir(folder).absolutePath();
    if (!chosenFolder.isEmpty()) {
        QDir().mkpath(chosenFolder);
    }
}

QString Settings::dataFolder()
{
    return chosenFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : chosenFolder;
}

void Settings::load()
{
    const QSettings file(settingsFile(), QSettings::IniFormat);
    recentFiles = file.value("recentFiles").toStringList();
    recentFiles.removeAll(QString()); // What Qt makes of a list without entries.
    scheme = static_cast<Theme::Scheme>(std::clamp(file.value("scheme", 0).toInt(), 0, 2));
    const double factor = file.value("textFactor", 1.0).toDouble();
    textFactor = factor >= 1 ? std::min(factor, 2.0) : 1; // Also where it is not a number.
    panelVisible = file.value("panelVisible", true).toBool();
    windowGeometry = file.value("windowGeometry").toByteArray();
    rulePack = file.value("rulePack").toString();
    folder = file.value("folder").toString();
    costTemplates = file.value("costTemplates").toStringList();
    costTemplates.removeAll(QString());
}

void Settings::save() const
{
    QSettings file(settingsFile(), QSettings::IniFormat);
    file.setValue("recentFiles", recentFiles);
    file.setValue("scheme", static_cast<int>(scheme));
    file.setValue("textFactor", textFactor);
    file.setValue("panelVisible", panelVisible);
    file.setValue("windowGeometry", windowGeometry);
    file.setValue("rulePack", rulePack);
    file.setValue("folder", folder);
    file.setValue("costTemplates", costTemplates);
}

void Settings::addRecent(const QString &path)
{
    constexpr qsizetype most = 12;
    recentFiles.removeAll(path);
    recentFiles.prepend(path);
    recentFiles = recentFiles.mid(0, most);
    save();
}

QString Settings::documentsFolder() const
{
    if (!folder.isEmpty() && QDir(folder).exists()) {
        return folder;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return documents.isEmpty() ? QDir::homePath() : documents;
}

} // namespace Credwright
