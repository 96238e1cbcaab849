#pragma once

#include <QAbstractButton>

namespace Credwright {

/// A short word in a rounded frame: plain for what is set, accent for what is offered. A button when somebody listens to clicked().
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Look { Plain, Accent };
    /// A chip that cannot be pressed takes no focus.
    enum class Use { Shown, Pressed };
    explicit Chip(const QString &text, Look look = Look::Plain, Use use = Use::Shown, QWidget *parent = nullptr);

    static QSize sizeFor(const QString &text);
    static void paint(QPainter *painter, const QRect &rect, const QString &text, Look look = Look::Plain);

    QSize sizeHint() const override { return sizeFor(text()); }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Look m_look;
};

} // namespace Credwright
