#pragma once

#include <QAbstractButton>
#include <QPointer>

namespace Credwright {

/// A value that is computed, not typed: "=" and the value, dotted underneath. Click, Enter or Space opens its working; hovering shows it.
class DerivedLabel : public QAbstractButton
{
    Q_OBJECT
public:
    explicit DerivedLabel(QWidget *parent = nullptr);

    /// working is plain text, may have several lines, and may be empty: then there is nothing to open.
    void setValue(const QString &text, const QString &working);
    QString value() const { return m_value; }
    QString working() const { return m_working; }
    void openWorking();
    /// The open popup, or null.
    QWidget *popup() const { return m_popup; }

    static QSize sizeFor(const QString &value);
    /// For delegates; alignment is left or right as the reader's direction has it.
    static void paint(QPainter *painter, const QRect &rect, const QString &value);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_value;
    QString m_working;
    QPointer<QWidget> m_popup;
};

} // namespace Credwright
