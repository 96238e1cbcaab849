#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace Credwright::Testing {

inline bool runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// A small file system of its own, where the test may mount one.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &options)
        : m_mounted(runProgram(QStringLiteral("mount"),
              {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"), options, QStringLiteral("credwright-test"), m_folder.path()}))
    {}
    ~SmallDisk()
    {
        if (m_mounted) {
            runProgram(QStringLiteral("umount"), {m_folder.path()});
        }
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    bool isMounted() const { return m_mounted; }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    bool remount(const QString &options)
    {
        return runProgram(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("remount,") + options, m_folder.path()});
    }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace Credwright::Testing
