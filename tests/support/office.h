#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace Credwright {

/// Takes a zip apart as another program does, checksums and all; true when that went well.
inline bool unpackZip(const QByteArray &zip, const QString &folder)
{
    QFile file(folder + QStringLiteral(".zip"));
    if (!file.open(QIODevice::WriteOnly) || file.write(zip) != zip.size()) {
        return false;
    }
    file.close();
    return QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-m"), QStringLiteral("zipfile"), QStringLiteral("-e"), file.fileName(), folder}) == 0;
}

/// What LibreOffice makes of a file as PDF, with a profile of its own; nothing where it cannot open it.
inline QByteArray pdfByOffice(const QByteArray &document, const QString &suffix)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("document.") + suffix));
    if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size()) {
        return {};
    }
    file.close();
    QProcess office;
    office.start(QStringLiteral("soffice"),
        {QStringLiteral("-env:UserInstallation=") + QUrl::fromLocalFile(folder.filePath(QStringLiteral("profile"))).toString(), QStringLiteral("--headless"),
            QStringLiteral("--convert-to"), QStringLiteral("pdf"), QStringLiteral("--outdir"), folder.path(), file.fileName()});
    constexpr int patience = 120'000;
    if (!office.waitForFinished(patience)) {
        office.kill();
        office.waitForFinished();
        return {};
    }
    QFile pdf(folder.filePath(QStringLiteral("document.pdf")));
    return pdf.open(QIODevice::ReadOnly) ? pdf.readAll() : QByteArray();
}

#define NEEDS_OFFICE \
    if (QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty()) { \
        QSKIP("LibreOffice (soffice) is not installed."); \
    }

} // namespace Credwright
