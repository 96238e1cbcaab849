#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>

namespace Credwright {

/// A row of the start screen: icon on a tinted tile, what it makes, one line about it.
class StartTile : public QAbstractButton
{
    Q_OBJECT
public:
    StartTile(Icon icon, const QString &title, const QString &about, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Icon m_icon;
    QString m_about;
};

} // namespace Credwright
