#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace Credwright {

class MainWindow;

/// The windows of the one running program: a file that is open already is raised instead of opened again, and a second start
/// of the program hands its files to the first.
class Launcher : public QObject
{
    Q_OBJECT
public:
    explicit Launcher(QObject *parent = nullptr);

    /// Opens the files, or the start screen. False when another running program has taken them over.
    bool start(const QStringList &files);
    /// What was typed in any window is on its way to the disk.
    static void saveAll();

private:
    bool handOver(const QStringList &files) const;
    void listen();
    void openHandedOver(const QStringList &files);
    void openFile(const QString &path);
    MainWindow *newWindow();

    QLocalServer m_server;
};

} // namespace Credwright
