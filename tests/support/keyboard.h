#pragma once

#include "core/model/access.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/document_controller.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/forms/entity_table.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

namespace Credwright::Testing {

/// A window of the program with settings and designs in a folder of its own, and dialogs that a test answers.
class WindowUnderTest
{
public:
    WindowUnderTest()
    {
        static const bool prepared = [] {
            prepareProgram();
            return true;
        }();
        Q_UNUSED(prepared);
        Settings::setFolder(folder.path());
        Settings::instance() = Settings();
        Settings::instance().folder = folder.path();
        DialogSeam::answerWith([this](const QString &kind, const QString &text) -> std::optional<QString> {
            told.append(text);
            return answers.value(kind).isNull() ? std::nullopt : std::optional<QString>(answers.value(kind));
        });
        window = new MainWindow;
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        settle();
    }
    ~WindowUnderTest()
    {
        if (window) {
            window->close();
        }
        delete window;
        DialogSeam::answerWith({});
    }
    Q_DISABLE_COPY_MOVE(WindowUnderTest)

    Session &session() { return *window->documents().session(); }
    const Design &design() { return session().design(); }
    bool openExample()
    {
        const bool opened = window->documents().openExample().has_value();
        settle(); // A window that has just opened a design goes to its first step by itself.
        return opened;
    }
    /// Timers of no wait and deferred deletions have run.
    static void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
        }
    }

    /// What the program does before its first window.
    static void prepareProgram()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        static QTranslator translator;
        if (translator.load(QStringLiteral(":/credwright/i18n/credwright_en"))) {
            QCoreApplication::installTranslator(&translator);
        }
        Theme::instance().apply(*qApp);
    }

    QTemporaryDir folder;
    QPointer<MainWindow> window;
    QHash<QString, QString> answers; ///< By the kind of dialog; none: cancelled.
    QStringList told;                ///< What the dialogs said.
};

/// Works a window as somebody does who has no mouse: keys go to whatever has the focus, and the focus moves by keys alone.
class Keyboard
{
public:
    explicit Keyboard(WindowUnderTest &test) : m_test(test) {}

    static QWidget *focus()
    {
        if (QWidget *popup = QApplication::activePopupWidget()) {
            return popup->focusWidget() ? popup->focusWidget() : popup;
        }
        return QApplication::focusWidget();
    }
    /// Whether the focus is in a widget of this name.
    static bool isIn(const QString &name)
    {
        for (const QWidget *at = focus(); at; at = at->parentWidget()) {
            if (at->objectName() == name) {
                return true;
            }
        }
        return false;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *receiver = focus();
        QTest::keyClick(receiver ? receiver : m_test.window.data(), key, modifiers);
        WindowUnderTest::settle();
    }
    void type(const QString &text)
    {
        for (const QChar c : text) {
            QTest::keyClicks(focus(), QString(c));
        }
        WindowUnderTest::settle();
    }
    void goToStep(int number)
    {
        m_test.answers.insert(QStringLiteral("askText"), QString::number(number));
        press(Qt::Key_G, Qt::ControlModifier);
    }
    /// Tab until the field or the table has the focus; what is folded away is opened on the way.
    bool tabTo(const QString &name)
    {
        constexpr int longWay = 600;
        for (int i = 0; i < longWay; ++i) {
            if (isIn(name)) {
                return true;
            }
            const auto *fold = qobject_cast<QToolButton *>(focus());
            if (fold && fold->property("fold").toBool() && !fold->isChecked()) {
                press(Qt::Key_Space);
            }
            press(Qt::Key_Tab);
        }
        return false;
    }
    /// Tab until a button whose text or name begins so has the focus.
    bool tabToButton(const QString &text)
    {
        constexpr int longWay = 600;
        for (int i = 0; i < longWay; ++i) {
            const auto *button = qobject_cast<QAbstractButton *>(focus());
            if (button && (button->text().startsWith(text) || button->accessibleName().startsWith(text))) {
                return true;
            }
            press(Qt::Key_Tab);
        }
        return false;
    }
    /// Types into a field of a form; from a list, types the beginning of the entry.
    bool fill(const QString &field, const QString &text)
    {
        if (!tabTo(field)) {
            return false;
        }
        if (const auto *box = qobject_cast<QComboBox *>(focus())) {
            if (box->isEditable()) {
                press(Qt::Key_A, Qt::ControlModifier);
            }
            type(text);
            press(Qt::Key_Tab);
            return true;
        }
        type(text);
        return true;
    }
    /// One of a choice in a form: Space takes the first, arrows walk along the others.
    bool choose(const QString &field, const QString &code)
    {
        if (!tabTo(field)) {
            return false;
        }
        const Anchor where{singletonId(QLatin1StringView(field.section(u'.', 0, 0).toLatin1())), field, {}};
        const auto is = [&] { return std::get<QString>(*readAt(m_test.design(), where)) == code; };
        const bool list = qobject_cast<QComboBox *>(focus()) != nullptr;
        if (!list && !is()) {
            press(Qt::Key_Space);
        }
        constexpr int most = 8;
        for (const Qt::Key key : {list ? Qt::Key_Down : Qt::Key_Right, list ? Qt::Key_Up : Qt::Key_Left}) {
            for (int i = 0; i < most && !is(); ++i) {
                press(key);
            }
        }
        return is();
    }
    /// A new row below the last one: the cells from the first column on; an empty text leaves its cell as it is.
    bool addRow(const QString &kind, const QStringList &cells)
    {
        if (!tabTo(kind)) {
            return false;
        }
        press(Qt::Key_End, Qt::ControlModifier);
        press(Qt::Key_Return);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            cell(cells.at(i));
            if (i + 1 < cells.size()) {
                press(Qt::Key_Tab);
            }
        }
        return true;
    }

private:
    void cell(const QString &text)
    {
        if (text.isEmpty()) {
            if (QApplication::activePopupWidget()) {
                press(Qt::Key_Escape);
            }
            return;
        }
        if (qobject_cast<EntityTable *>(focus())) {
            press(Qt::Key_F2);
        }
        const bool list = QApplication::activePopupWidget() != nullptr;
        type(text);
        if (list) {
            press(Qt::Key_Return);
        }
    }

    WindowUnderTest &m_test;
};

} // namespace Credwright::Testing
