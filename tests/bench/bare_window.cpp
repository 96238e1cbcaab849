#include <QApplication>
#include <QMainWindow>

/// What any Qt program costs: one empty window of the same size. startup.sh compares with it.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1366, 740);
    window.show();
    return QApplication::exec();
}
