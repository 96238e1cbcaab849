#include "core/util/save_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Credwright {

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("SaveFile", text);
}
} // namespace

void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
#else
    Q_UNUSED(folder)
#endif
}

bool syncFile(const QFile &file)
{
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    Q_UNUSED(file)
    return true;
#endif
}

bool NewFile::create(const QString &path)
{
    m_file.setFileName(path);
    return m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly);
}

bool NewFile::finish()
{
    const bool written = (!m_file.isOpen() || m_file.flush()) && m_file.error() == QFileDevice::NoError;
    m_file.close();
    const bool synced = written && m_file.open(QIODevice::ReadOnly) && syncFile(m_file);
    m_file.close();
    return synced;
}

Result<> replaceFile(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    if (error) {
        return failure(ErrorCode::CannotWrite,
            say(QT_TRANSLATE_NOOP("SaveFile", "“%1” could not be written. What was there before is unchanged. Choose another folder or make room.")).arg(to),
            QString::fromStdString(error.message()));
    }
    syncFolder(QFileInfo(to).absolutePath());
    return {};
}

Result<> saveFile(const QString &path, const QByteArray &bytes)
{
    return saveFile(path, [&](QIODevice &file) -> Result<> {
        // A short write leaves the file's error behind, which is told below.
        return file.write(bytes) == bytes.size() ? Result<>() : failure(ErrorCode::CannotWrite, {});
    });
}

Result<> saveFile(const QString &path, const std::function<Result<>(QIODevice &)> &write)
{
    const auto failed = [&](const QString &detail) {
        return failure(ErrorCode::CannotWrite,
            say(QT_TRANSLATE_NOOP("SaveFile", "“%1” could not be written. What was there before is unchanged. Choose another folder or make room.")).arg(path),
            detail);
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failed(file.errorString());
    }
    // commit() of Qt 6.4 says yes after a short write on a full disk (QTBUG-75077): each step is asked for itself.
    const Result<> written = write(file);
    if (!written || !file.flush() || file.error() != QFileDevice::NoError) {
        const QString detail = file.errorString();
        const bool ofItsOwn = !written && written.error().code != ErrorCode::CannotWrite;
        file.cancelWriting();
        return ofItsOwn ? written : failed(detail);
    }
    if (!file.commit()) {
        return failed(file.errorString());
    }
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

} // namespace Credwright
