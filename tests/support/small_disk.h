#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace Credwright {

inline bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// A small file system of its own, where the test may mount one: in memory, or with a kind such as ext4 in a file.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &options, const QString &kind = QStringLiteral("tmpfs"))
    {
        m_folder.setAutoRemove(false); // Nothing is removed through a mount.
        if (kind == u"tmpfs") {
            m_mounted = run(QStringLiteral("mount"), {QStringLiteral("-t"), kind, QStringLiteral("-o"), options, QStringLiteral("credwright-test"), path()});
            return;
        }
        QFile image(m_image.filePath(QStringLiteral("disk")));
        m_mounted = image.open(QIODevice::WriteOnly) && image.resize(64 << 20) && run(QStringLiteral("mkfs.") + kind, {QStringLiteral("-q"), image.fileName()})
            && run(QStringLiteral("mount"), {QStringLiteral("-o"), options, image.fileName(), path()});
    }
    ~SmallDisk()
    {
        if (!m_mounted || run(QStringLiteral("umount"), {path()})) {
            QDir().rmdir(path());
        }
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    bool isMounted() const { return m_mounted; }
    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    bool remount(const QString &options) { return run(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("remount,") + options, path()}); }

private:
    QTemporaryDir m_image;
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace Credwright
