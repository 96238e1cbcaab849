#include "ui/widgets/choice_box.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

namespace Credwright {

void ChoiceBox::showPopup()
{
    // Not before: asking for the list makes it, and most are never opened.
    view()->setAccessibleName(accessibleName());
    view()->window()->setAccessibleName(accessibleName()); // The frame around it.
    view()->removeEventFilter(this);
    view()->installEventFilter(this);
    QComboBox::showPopup();
}

bool ChoiceBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            leaveBy(key);
            return true;
        }
    }
    return QComboBox::eventFilter(watched, event);
}

void ChoiceBox::leaveBy(int key)
{
    const int marked = view()->currentIndex().row();
    hidePopup();
    if (marked >= 0 && marked != currentIndex()) {
        setCurrentIndex(marked);
        Q_EMIT activated(marked);
    }
    // The focus comes back once the list is gone; the key then goes to whatever has it.
    QTimer::singleShot(0, qApp, [key] {
        if (QWidget *receiver = QApplication::focusWidget()) {
            QKeyEvent press(QEvent::KeyPress, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
            QApplication::sendEvent(receiver, &press);
        }
    });
}

} // namespace Credwright
