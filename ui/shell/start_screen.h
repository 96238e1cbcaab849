#pragma once

#include "core/document/templates.h"

#include <QWidget>

class QAbstractButton;
class QLabel;
class QLineEdit;
class QTableWidget;
class QVBoxLayout;

namespace Credwright {

class Card;

/// What opens first: a new design from a template, the worked example, a file, and the recent designs with how far they are.
class StartScreen : public QWidget
{
    Q_OBJECT
public:
    explicit StartScreen(QWidget *parent = nullptr);

    /// Reads the recent designs again; each is opened read-only for a moment, in the background.
    void refresh();

Q_SIGNALS:
    void newRequested(Credwright::DesignTemplate which);
    void exampleRequested();
    void openRequested();
    void fileRequested(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeRecent();
    void showRecent();
    void showLeftOver();

    QTableWidget *m_recent = nullptr;
    Card *m_leftOver = nullptr; ///< Edits that are not in their files yet; hidden without any.
    QLabel *m_none = nullptr;
    QLineEdit *m_filter = nullptr;
};

} // namespace Credwright
