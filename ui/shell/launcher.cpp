#include "ui/shell/launcher.h"

#include "ui/document/document_controller.h"
#include "ui/document/settings.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 1500; // Milliseconds; a program that does not answer is taken for gone.

/// One name for each user and each place of settings, so that a stick's copy is a program of its own.
QString serverName()
{
    const QByteArray place = QCryptographicHash::hash(Settings::dataFolder().toUtf8(), QCryptographicHash::Sha1).toHex().left(12);
    return u"credwright-"_s + QString::fromLatin1(place);
}

QList<MainWindow *> windows()
{
    QList<MainWindow *> list;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget)) {
            list.append(window);
        }
    }
    return list;
}

void raise(MainWindow *window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace

Launcher::Launcher(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
}

bool Launcher::start(const QStringList &files)
{
    if (handOver(files)) {
        return false;
    }
    listen();
    if (files.isEmpty()) {
        newWindow()->show();
    }
    for (const QString &file : files) {
        openFile(file);
    }
    return true;
}

bool Launcher::handOver(const QStringList &files) const
{
    QLocalSocket socket;
    socket.connectToServer(serverName());
    if (!socket.waitForConnected(patience)) {
        return false;
    }
    QStringList absolute;
    for (const QString &file : files) {
        absolute.append(QFileInfo(file).absoluteFilePath());
    }
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << absolute;
    socket.write(message);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(patience)) {
            return false;
        }
    }
    // Taken over only once the other side says so: a program that hangs must not swallow a double click.
    return socket.waitForReadyRead(patience);
}

void Launcher::listen()
{
    QLocalServer::removeServer(serverName());
    m_server.listen(serverName());
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            QDataStream stream(socket);
            stream.startTransaction();
            QStringList files;
            stream >> files;
            if (!stream.commitTransaction()) {
                return;
            }
            socket->write("ok");
            socket->flush();
            // Not from within the socket's signal: a file that cannot be opened is told in a dialog, which waits for its answer.
            QTimer::singleShot(0, this, [this, files] { openHandedOver(files); });
        });
    });
}

void Launcher::openHandedOver(const QStringList &files)
{
    if (files.isEmpty()) {
        const QList<MainWindow *> open = windows();
        raise(open.isEmpty() ? newWindow() : open.first());
    }
    for (const QString &file : files) {
        openFile(file);
    }
}

void Launcher::saveAll()
{
    for (MainWindow *window : windows()) {
        window->documents().saveNow();
    }
}

void Launcher::openFile(const QString &path)
{
    for (MainWindow *window : windows()) {
        if (window->documents().isOpen() && QFileInfo(window->documents().path()) == QFileInfo(path)) {
            raise(window);
            return;
        }
    }
    for (MainWindow *window : windows()) {
        if (!window->documents().isOpen()) {
            window->openFile(path);
            raise(window);
            return;
        }
    }
    MainWindow *window = newWindow();
    window->openFile(path);
    window->show(); // Now that it is filled: what is never seen need not be laid out.
}

MainWindow *Launcher::newWindow()
{
    auto *window = new MainWindow;
    connect(window, &MainWindow::windowRequested, this, &Launcher::openFile);
    return window;
}

} // namespace Credwright
