#include "ui/document/recent_designs.h"

#include "core/check/analysis.h"
#include "core/util/clock.h"
#include "core/util/format.h"
#include "ui/document/settings.h"

#include <QFileInfo>
#include <QLocale>
#include <QSettings>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString whenInWords(const QDateTime &when)
{
    const QDateTime local = when.toLocalTime();
    const qint64 days = local.date().daysTo(Clock::now().toLocalTime().date());
    if (days == 0) {
        return QCoreApplication::translate("RecentDesigns", "today, %1").arg(QLocale().toString(local.time(), QLocale::ShortFormat));
    }
    return days == 1 ? QCoreApplication::translate("RecentDesigns", "yesterday") : formatDate(PartialDate::fromDate(local.date()));
}

QString recordsFile()
{
    return Settings::dataFolder() + u"/recent.ini"_s;
}

} // namespace

QList<RecentDesign> recentDesigns()
{
    QSettings file(recordsFile(), QSettings::IniFormat);
    QList<RecentDesign> list;
    for (const QString &path : std::as_const(Settings::instance().recentFiles)) {
        file.beginGroup(QString::fromLatin1(path.toUtf8().toHex()));
        RecentDesign design;
        design.path = path;
        design.title = file.value("title").toString();
        if (design.title.isEmpty()) {
            design.title = QFileInfo(path).completeBaseName();
        }
        design.credits = file.value("credits").toString();
        design.level = file.value("level").toString();
        design.steps = file.value("steps").toInt();
        design.complete = file.value("complete").toInt();
        design.open = file.value("open").toInt();
        design.musts = file.value("musts").toInt();
        design.opened = whenInWords(file.value("opened").toDateTime());
        if (!QFileInfo::exists(path)) {
            design.problem = QCoreApplication::translate("RecentDesigns", "not found");
            design.steps = 0;
        }
        file.endGroup();
        list.append(design);
    }
    return list;
}

QUuid rememberedDesign(const QString &path)
{
    QSettings file(recordsFile(), QSettings::IniFormat);
    file.beginGroup(QString::fromLatin1(QFileInfo(path).absoluteFilePath().toUtf8().toHex()));
    return QUuid(file.value("id").toString());
}

void rememberDesign(const QString &path, const Design &design, const Analysis &analysis)
{
    QSettings file(recordsFile(), QSettings::IniFormat);
    file.beginGroup(QString::fromLatin1(path.toUtf8().toHex()));
    int complete = 0;
    int counted = 0;
    int musts = 0;
    for (const StepStatus &status : analysis.steps) {
        complete += status.state == StepState::Complete || status.state == StepState::OpenPoints;
        counted += status.state != StepState::DoesNotApply;
        musts += status.musts;
    }
    file.setValue("id", design.id.toString(QUuid::WithoutBraces));
    file.setValue("title", design.identity.title.text);
    file.setValue("credits", design.type.credits ? formatCredits(*design.type.credits) : QString());
    file.setValue("level", design.level.eqfLevel ? QString::number(design.level.eqfLevel->value) : QString());
    file.setValue("steps", counted);
    file.setValue("complete", complete);
    file.setValue("open", static_cast<int>(analysis.open.size()));
    file.setValue("musts", musts);
    file.setValue("opened", Clock::now());
}

} // namespace Credwright
